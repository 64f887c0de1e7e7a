import { build } from '../../../../src/core/directory/build.ts';
import type { DirectoryIndex } from '../../../../src/core/directory/columns.ts';
import { query } from '../../../../src/core/directory/query.ts';
import { makeRows, type Row, toRecord } from '../customers.ts';
import { type Question, questions } from '../queries.ts';
import { compile } from './compile.ts';
import { LIBRARIES } from './libraries.ts';
import { answerWhenWoken, store, wakeWorkers } from './stored.ts';
import { pause, timed, timedLater } from './timing.ts';

export interface Answered {
  readonly name: string;
  readonly what: string;
  readonly hits: number;
  /** `Array.filter` with the filter compiled to closures. */
  readonly closures: number;
  /** The same with one closure written by hand, which no program has that takes any filter. */
  readonly byHand: number;
  readonly own: number;
  /** The first call ever, nothing compiled. */
  readonly cold: number;
}

export interface Built {
  readonly total: number;
  readonly longest: number;
}

export interface AnsweredByLibrary {
  readonly name: string;
  readonly build: number;
  /** Per question; `null` where it gave other customers than the closures. */
  readonly times: readonly (number | null)[];
}

export interface Sorted {
  readonly what: string;
  readonly closures: number;
  readonly own: number;
  readonly first: number;
  /** Building the order on first use. */
  readonly order: number;
}

let rows: Row[] = [];
let index: DirectoryIndex | undefined;
let asked: readonly Question[] = [];

function directory(): DirectoryIndex {
  if (!index) throw new Error('No index was built.');
  return index;
}

/** Steps of the bench, called one by one from outside, which measures memory between them. */
const bench = {
  makeRows(count: number): number {
    rows = makeRows(count);
    asked = questions(rows);
    return rows.length;
  },

  async buildIndex(times: number): Promise<Built> {
    let records = rows.map(toRecord);
    let best: Built | undefined;
    for (let time = 0; time < times; time++) {
      await pause(50);
      const steps = build(records);
      let total = 0;
      let longest = 0;
      for (;;) {
        const start = performance.now();
        const step = steps.next();
        const spent = performance.now() - start;
        total += spent;
        longest = Math.max(longest, spent);
        if (!step.done) continue;
        index = step.value;
        break;
      }
      if (!best || total < best.total) best = { total, longest };
    }
    records = [];
    return best ?? { total: Number.NaN, longest: Number.NaN };
  },

  async ask(): Promise<Answered[]> {
    const answers: Answered[] = [];
    for (const { name, what, own, closure } of asked) {
      const compiled = compile(own);
      const filter = () => rows.filter(compiled);
      const byHandFilter = () => rows.filter(closure);
      const start = performance.now();
      const found = query(directory(), own).rows();
      const cold = performance.now() - start;
      requireSame(name, 'own engine', byHandFilter(), found);
      requireSame(
        name,
        'compiled closures',
        byHandFilter(),
        filter().map(({ row }) => row),
      );
      const before = timed(filter);
      const ownTime = timed(() => query(directory(), own).rows());
      // Before and after: whatever slowed the machine down meanwhile must not flatter us.
      const closures = Math.min(before, timed(filter));
      const byHand = timed(byHandFilter);
      answers.push({ name, what, hits: found.length, closures, byHand, own: ownTime, cold });
      await pause();
    }
    return answers;
  },

  async askLibrary(place: number): Promise<AnsweredByLibrary> {
    const make = LIBRARIES[place];
    if (!make) throw new Error('No such library.');
    const library = await make(rows);
    const times: (number | null)[] = [];
    for (const question of asked) {
      const run = await library.ask(question);
      const first = run();
      const found = await first;
      const time = first instanceof Promise ? timedLater : timed;
      times.push(isSame(rows.filter(question.closure), found) ? await time(run) : null);
      await pause();
    }
    return { name: library.name, build: library.build, times };
  },

  libraries: () => LIBRARIES.length,

  async sort(): Promise<Sorted[]> {
    const collator = new Intl.Collator('en');
    const bySpend = (a: Row, b: Row) => b.spend - a.spend;
    const byName = (a: Row, b: Row) => collator.compare(a.name, b.name);
    const wanted = [
      ['Q8', 'spend', bySpend],
      ['Q3', 'spend', bySpend],
      ['Q10', 'spend', bySpend],
      ['Q3', 'name', byName],
    ] as const;
    const sorted: Sorted[] = [];
    for (const [name, property, compare] of wanted) {
      const question = asked.find((each) => each.name === name);
      if (!question) continue;
      const direction = property === 'spend' ? 'descending' : 'ascending';
      const run = (to?: number) =>
        query(directory(), question.own, { property, direction }, collator).rows(0, to);
      const compiled = compile(question.own);
      const plain = () => rows.filter(compiled).sort(compare);
      const start = performance.now();
      const found = run();
      const order = performance.now() - start;
      const expected = plain();
      if (expected.some(({ row }, place) => found[place] !== row))
        throw new Error(`${name} by ${property}: another order`);
      sorted.push({
        what: `${name} by ${property} (${found.length} hits)`,
        closures: timed(plain),
        own: timed(() => run()),
        first: timed(() => run(50)),
        order,
      });
      await pause();
    }
    return sorted;
  },

  /** Lets go of the plain rows; what is left is the index. */
  dropRows(): void {
    rows = [];
    asked = [];
  },

  store: () => store(directory()),
  wakeWorkers,
};

export type Bench = typeof bench;

type Ids = ArrayLike<number> | readonly { readonly row: number }[];

function isSame(expected: readonly Row[], found: Ids): boolean {
  const ids = Array.from(found as ArrayLike<number | { readonly row: number }>, (each) =>
    typeof each === 'number' ? each : each.row,
  ).sort((a, b) => a - b);
  return ids.length === expected.length && expected.every(({ row }, place) => ids[place] === row);
}

function requireSame(name: string, who: string, expected: readonly Row[], found: Ids): void {
  if (!isSame(expected, found)) throw new Error(`${name}: ${who} found other customers than the closures`);
}

if (typeof document === 'undefined') postMessage(await answerWhenWoken());
else Object.assign(globalThis, { bench });
