import type { CustomerList, CustomerRecord, PropertyKey } from '../core/customer/record.ts';
import type { Coverage } from '../core/directory/coverage.ts';
import type { Reading } from '../core/directory/reading.ts';
import type { DrivenList, Step } from './driven-list.ts';
import type { ReadingProblem, ReadingView } from './filter-view.ts';
import { putBack } from './put-back.ts';

/** Where the walk leaves what it reads, and how it is seen. */
export interface WalkKeeper {
  absorb(page: {
    readonly records: readonly CustomerRecord[];
    readonly list: CustomerList;
    readonly total: number | null;
  }): Promise<unknown>;
  complete(walked: {
    readonly list: CustomerList;
    readonly startedAt: number;
    readonly total: number;
  }): Promise<Coverage>;
  save(reading: Reading | null): Promise<unknown>;
  progress(view: ReadingView): void;
  /** Rejects or resolves early when the walk was stopped. */
  pause(milliseconds: number): Promise<void>;
  now(): number;
}

export interface WalkEnd {
  readonly state: 'done' | 'stopped' | 'failed';
  readonly problem: ReadingProblem | null;
}

/** Least milliseconds from one page to the next: the console is somebody else's. */
const PACE = 150;
/** Waits before a page that failed is asked for again. */
const BACK_OFF = [500, 1500, 4000];
/** How often a list that changed while it was read is walked through again. */
const ROUNDS = 3;

/**
 * *Read all*: walks the native pager through every list with the largest pages, one page at a time, until as many
 * customers were read as the console counts, and puts back what the page showed before. `resume` goes on from where an
 * earlier walk was cut off.
 */
export async function readAll(
  page: DrivenList,
  keeper: WalkKeeper,
  options: { readonly start: Reading; readonly signal: AbortSignal },
): Promise<WalkEnd> {
  const walk = new Walk(page, keeper, options.start, options.signal);
  let end: WalkEnd;
  try {
    end = await walk.lists();
  } finally {
    await putBack(page, walk.reading.before, [...walk.shown]);
  }
  await keeper.save(end.state === 'done' ? null : { ...walk.reading, state: end.state });
  return end;
}

const STOPPED: WalkEnd = { state: 'stopped', problem: null };
const DONE: WalkEnd = { state: 'done', problem: null };
const failed = (problem: ReadingProblem): WalkEnd => ({ state: 'failed', problem });

class Walk {
  reading: Reading;
  private readonly page: DrivenList;
  private readonly keeper: WalkKeeper;
  private readonly signal: AbortSignal;
  private readonly seen = new Set<string>();
  /** Columns that were hidden before. */
  readonly shown = new Set<PropertyKey>();
  private readonly began: number;
  private resumedAt = 0;
  private readBefore = 0;

  constructor(page: DrivenList, keeper: WalkKeeper, start: Reading, signal: AbortSignal) {
    this.page = page;
    this.keeper = keeper;
    this.reading = start;
    this.signal = signal;
    this.began = keeper.now();
  }

  async lists(): Promise<WalkEnd> {
    if (this.page.search() !== null) {
      if ((await this.page.clearSearch()) !== 'done') return failed('page-stuck');
      const { before } = this.reading;
      // What few were found may have been shown without a pager.
      const pageSize = before.pageSize ?? this.page.pager()?.pageSize ?? null;
      this.reading = { ...this.reading, before: { ...before, pageSize } };
    }
    let incomplete = false;
    for (const list of this.page.lists()) {
      if (this.reading.doneLists.includes(list)) continue;
      const end = await this.list(list);
      if (end.state === 'stopped' || (end.state === 'failed' && end.problem !== 'left-incomplete'))
        return end;
      incomplete ||= end.state === 'failed';
      this.reading = { ...this.reading, doneLists: [...this.reading.doneLists, list], current: null };
      await this.keeper.save(this.reading);
    }
    return incomplete ? failed('left-incomplete') : DONE;
  }

  private async list(list: CustomerList): Promise<WalkEnd> {
    const { current } = this.reading;
    const resumed = current?.list === list ? current : null;
    let startedAt = resumed?.startedAt ?? this.keeper.now();
    if (this.page.lists().length > 1 && this.page.shown() !== list) {
      const opened = await this.page.openList(list);
      if (opened !== 'done') return this.ended(opened);
    }
    const pager = this.page.pager();
    // One page that shows everybody needs no larger ones; a pager without a choice of sizes is walked as it is.
    const isAll = pager?.page === 1 && !pager.hasNext;
    if (pager !== null && !isAll && (await this.enlarge()) === 'stopped') return STOPPED;
    const size = this.page.pager()?.pageSize ?? null;
    let from = resumed === null || size === null ? 1 : Math.floor(resumed.taken / size) + 1;
    for (let round = 0; round < ROUNDS; round++) {
      const walked = await this.pages(list, startedAt, from);
      if (typeof walked !== 'number') return walked;
      const coverage = await this.keeper.complete({ list, startedAt, total: walked });
      if (coverage.complete) return DONE;
      // Who left after being read would count for ever: the next round counts for itself.
      startedAt = this.keeper.now();
      from = 1;
    }
    return failed('left-incomplete');
  }

  /** From a page to the last one; the total that the console counted there. */
  private async pages(list: CustomerList, startedAt: number, from: number): Promise<number | WalkEnd> {
    const pager = this.page.pager();
    if (pager !== null && pager.page !== from) {
      const lost = await this.insist(() => this.page.goTo(from), from);
      // Fewer pages than there were: what is left of them is read from the beginning.
      if (lost !== null && from > 1) return this.pages(list, startedAt, 1);
      // A pager that does not say where it is has to be taken as it stands; the count at the end tells.
      if (lost !== null && (pager.page !== null || lost.state === 'stopped')) return lost;
    }
    this.seen.clear();
    this.resumedAt = this.keeper.now();
    this.readBefore = (from - 1) * (this.page.pager()?.pageSize ?? 0);
    for (;;) {
      const turned = this.keeper.now();
      if (this.signal.aborted) return STOPPED;
      await this.showHidden();
      const { pager: state, rows, records } = this.page.look();
      if (records.length === 0 && rows > 0) return failed('no-ids');
      if (records.length === 0 && (state?.total ?? 1) > 0) {
        // An empty page of a list that is not empty: the console did not answer.
        const again = await this.insist(() => this.page.goTo(state?.page ?? from), state?.page ?? from);
        if (again !== null) return again;
        if (this.page.look().records.length === 0) return failed('page-error');
        continue;
      }
      for (const { id } of records) this.seen.add(id);
      const total = state === null ? records.length : state.total;
      const at = state?.page ?? 1;
      const taken = at * (state?.pageSize ?? 0);
      const stored = this.store({ records, list, total }, { list, startedAt, taken });
      this.progress(list, total);
      if (state === null || !state.hasNext) {
        await stored;
        return total ?? this.seen.size + this.readBefore;
      }
      // The page is stored while the next one is fetched; the walk never runs further ahead than that.
      const [next] = await Promise.all([this.turn(at + 1, turned), stored]);
      if (next !== null) return next;
    }
  }

  private async enlarge(): Promise<Step> {
    let last = await this.page.setPageSize('largest');
    for (const wait of BACK_OFF) {
      if (last !== 'error') break;
      await this.keeper.pause(wait);
      last = await this.page.setPageSize('largest');
    }
    return last;
  }

  private async store(page: Parameters<WalkKeeper['absorb']>[0], current: Reading['current']): Promise<void> {
    await this.keeper.absorb(page);
    this.reading = { ...this.reading, state: 'running', current };
    await this.keeper.save(this.reading);
  }

  private async turn(page: number, since: number): Promise<WalkEnd | null> {
    await this.keeper.pause(Math.max(0, PACE - (this.keeper.now() - since)));
    if (this.signal.aborted) return STOPPED;
    // A step that was answered late is not taken twice.
    const step = (): Promise<Step> =>
      this.page.pager()?.page === page ? Promise.resolve('done') : this.page.next();
    return this.insist(step, page);
  }

  /** Takes a step, with pauses in between when the console fails; `null` once it was done. */
  private async insist(step: () => Promise<Step>, page: number): Promise<WalkEnd | null> {
    let last: Step = 'error';
    for (const wait of [0, ...BACK_OFF]) {
      if (wait > 0) await this.keeper.pause(wait);
      if (this.signal.aborted) return STOPPED;
      last = wait === 0 ? await step() : await this.again(step, page);
      if (last === 'done') return null;
      if (last === 'stopped') return STOPPED;
      if (last === 'no-control') break;
    }
    return this.ended(last);
  }

  /** After a failure the pager may say that it is on the page whose rows never came: then it is asked for by number. */
  private async again(step: () => Promise<Step>, page: number): Promise<Step> {
    if (this.page.pager()?.page === page) return this.page.goTo(page);
    return step();
  }

  private ended(step: Step): WalkEnd {
    if (step === 'stopped' || this.signal.aborted) return STOPPED;
    return failed(step === 'error' ? 'page-error' : step === 'no-control' ? 'no-pager' : 'page-stuck');
  }

  private async showHidden(): Promise<void> {
    if (!this.reading.includeHidden) return;
    for (const column of await this.page.showHidden()) this.shown.add(column);
  }

  private progress(list: CustomerList, total: number | null): void {
    const fresh = this.seen.size;
    const read = Math.min(this.readBefore + fresh, total ?? Number.POSITIVE_INFINITY);
    const spent = this.keeper.now() - Math.max(this.began, this.resumedAt);
    const remaining = total === null || fresh === 0 ? null : (spent / fresh) * Math.max(0, total - read);
    this.keeper.progress({ state: 'running', list, read, total, remaining, problem: null });
  }
}
