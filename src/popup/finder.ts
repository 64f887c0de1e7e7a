import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Language } from '../core/customer/language.ts';
import type { Answer, Ask, MatchCount } from '../core/directory/ask.ts';
import type { DirectoryRecord } from '../core/directory/merge.ts';
import type { Sort } from '../core/directory/order.ts';
import { boostsOf } from '../core/type-ahead/boosts.ts';
import { search } from '../core/type-ahead/search.ts';
import type { TypeAhead } from '../core/type-ahead/type-ahead.ts';
import { readAsked } from './asked.ts';
import { type Choice, choiceOfHit, choiceOfRecord, type Group, keyOf, type SearchChoice } from './choice.ts';
import { type FinderView, NOTHING_FOUND } from './finder-view.ts';
import type { Known } from './kept-index.ts';

/** More than these nobody reads: another letter is quicker. */
const MOST_MATCHES = 30;
const MOST_PINNED = 20;
const MOST_RECENT = 8;

/** What the finder asks others for. */
export interface Sources {
  readonly records: (ids: readonly string[]) => Promise<ReadonlyMap<string, DirectoryRecord>>;
  readonly ask: (ask: Ask) => Promise<Answer>;
  readonly count: (filters: readonly string[]) => Promise<readonly (MatchCount | null)[]>;
  readonly onError: (error: unknown) => void;
  readonly language: () => Language;
  readonly timeZone: string;
}

export type SavedQuestion = Omit<SearchChoice, 'kind' | 'count'>;

export interface Finder {
  readonly view: StoreApi<FinderView>;
  readonly type: (text: string, sort?: Sort | null) => void;
  readonly walk: (to: 'next' | 'previous' | 'first' | 'last') => void;
  readonly active: () => Choice | null;
  readonly know: (known: Known) => void;
  readonly fail: () => void;
  readonly setRecent: (ids: readonly string[]) => void;
  readonly setSearches: (searches: readonly SavedQuestion[]) => void;
  /** The record of a customer as the database has it now. */
  readonly recordOf: (id: string) => Promise<DirectoryRecord | null>;
  readonly isPinned: (id: string) => boolean;
  readonly note: (note: FinderView['note']) => void;
}

/** What stands under the box, for what is typed in it. Words are looked for in the page itself, filters are asked. */
export function createFinder(sources: Sources): Finder {
  const view = createStore<FinderView>(() => NOTHING_FOUND);
  let index: TypeAhead | undefined;
  let pins: readonly string[] = [];
  let recent: readonly string[] = [];
  let searches: readonly SavedQuestion[] = [];
  let counts: ReadonlyMap<string, MatchCount | null> = new Map();
  let records: ReadonlyMap<string, DirectoryRecord> = new Map();
  let sort: Sort | null = null;
  let revision: number | null = null;
  /** Answers to an earlier text are late. */
  let asked = 0;

  const set = (more: Partial<FinderView>): void => view.setState(more);
  const isPinned = (id: string): boolean => pins.includes(id);

  function show(groups: readonly Group[], more: Partial<FinderView> = {}): void {
    const filled = groups.filter(({ choices }) => choices.length > 0);
    const keys = filled.flatMap(({ choices }) => choices.map(keyOf));
    const { active, asks } = view.getState();
    const stays = active !== null && keys.includes(active);
    // Enter in an empty box goes nowhere: nothing was chosen yet.
    const first = (more.asks ?? asks) === 'nothing' ? null : (keys[0] ?? null);
    set({ groups: filled, active: stays ? active : first, ...more });
  }

  /** Draws what is known at once, and again when the missing records have been read. */
  function draw(): void {
    const { text } = view.getState();
    const meant = readAsked(text);
    const mine = ++asked;
    if (meant.kind === 'filter') {
      set({ asks: 'filter', problem: meant.problem, isWaiting: meant.problem === null });
      if (meant.problem === null) askFilter(text, mine);
      else show([], { asks: 'filter', matched: null, undecided: 0 });
      return;
    }
    const isEmpty = meant.kind === 'nothing';
    const hits = isEmpty || !index ? [] : search(index, text, MOST_MATCHES, boostsOf(index, pins, recent));
    const ids = isEmpty ? [...pins, ...recent] : hits.map(({ id }) => id.text);
    const more = { asks: meant.kind, problem: null, matched: null, undecided: 0, isWaiting: false } as const;
    const groups = (): readonly Group[] =>
      isEmpty
        ? ownGroups()
        : [
            {
              name: 'matches',
              choices: hits.map((hit) =>
                choiceOfHit(hit, records.get(hit.id.text) ?? null, isPinned(hit.id.text)),
              ),
            },
          ];
    show(groups(), more);
    const missing = ids.filter((id) => !records.has(id));
    if (missing.length === 0) return;
    sources.records(missing).then((found) => {
      records = new Map([...records, ...found]);
      if (mine === asked) show(groups());
    }, failed);
  }

  function ownGroups(): readonly Group[] {
    const of = (ids: readonly string[]): readonly Choice[] =>
      ids.flatMap((id) => {
        const record = records.get(id);
        return record ? [choiceOfRecord(record, isPinned(id))] : [];
      });
    const others = recent.filter((id) => !isPinned(id));
    return [
      { name: 'pinned', choices: of(pins).slice(0, MOST_PINNED) },
      { name: 'recent', choices: of(others).slice(0, MOST_RECENT) },
      {
        name: 'searches',
        choices: searches.map((one) => ({ ...one, kind: 'search', count: counts.get(one.filter) ?? null })),
      },
    ];
  }

  function askFilter(filter: string, mine: number): void {
    const language = sources.language();
    const { timeZone } = sources;
    const ask: Ask = { filter, sort, from: 0, to: MOST_MATCHES, language, timeZone, spreads: [] };
    sources.ask(ask).then((answer) => {
      if (mine !== asked) return;
      const { matched, undecided, read } = answer;
      const choices = answer.rows.map((record) => choiceOfRecord(record, isPinned(record.id)));
      const more = { matched, undecided, isWaiting: false, customers: read };
      show([{ name: 'matches', choices }], { ...more, asks: 'filter' });
    }, failed);
  }

  function countSearches(): void {
    const filters = searches.map(({ filter }) => filter);
    if (filters.length === 0 || view.getState().state !== 'ready') return;
    sources.count(filters).then((counted) => {
      counts = new Map(filters.map((filter, i) => [filter, counted[i] ?? null]));
      if (view.getState().asks === 'nothing') show(ownGroups());
    }, sources.onError);
  }

  function failed(error: unknown): void {
    sources.onError(error);
    set({ state: 'failed', isWaiting: false });
  }

  return {
    view,
    isPinned,
    type: (text, by = null) => {
      sort = by;
      // What was chosen belonged to the text before.
      set({ text, active: null, note: null });
      draw();
    },
    walk: (to) => {
      const { groups, active } = view.getState();
      const keys = groups.flatMap(({ choices }) => choices.map(keyOf));
      const now = active === null ? -1 : keys.indexOf(active);
      const last = keys.length - 1;
      const place = { first: 0, last, next: now >= last ? 0 : now + 1, previous: now <= 0 ? last : now - 1 };
      set({ active: keys[place[to]] ?? null, note: null });
    },
    active: () => {
      const { groups, active } = view.getState();
      return groups.flatMap(({ choices }) => choices).find((choice) => keyOf(choice) === active) ?? null;
    },
    know: (known) => {
      index = known.index;
      pins = known.partner?.pins ?? [];
      const isNews = revision !== (known.partner?.revision ?? null);
      revision = known.partner?.revision ?? null;
      if (isNews) records = new Map();
      const isFirst = known.index === undefined && known.isBuilding;
      const isUnknown = known.partner === undefined ? !isFirst : known.partner.nextPlace === 0;
      set({
        state: isUnknown ? 'unknown' : isFirst ? 'loading' : 'ready',
        customers: known.index?.count ?? 0,
      });
      draw();
      if (isNews || !isFirst) countSearches();
    },
    fail: () => set({ state: 'failed', isWaiting: false }),
    setRecent: (ids) => {
      recent = ids;
      draw();
    },
    setSearches: (all) => {
      searches = all;
      draw();
      countSearches();
    },
    recordOf: async (id) => {
      const known = records.get(id) ?? (await sources.records([id])).get(id);
      return known ?? null;
    },
    note: (note) => set({ note }),
  };
}
