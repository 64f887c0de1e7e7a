import { buildTypeAhead } from '../../../../src/core/type-ahead/build.ts';
import { restoreTypeAhead, snapshotTypeAhead } from '../../../../src/core/type-ahead/snapshot.ts';
import { makeNames } from '../../../core/type-ahead/names.ts';
import { makeQueries, type Query } from '../../../core/type-ahead/queries.ts';
import { readingsOf } from '../../../core/type-ahead/readings.ts';
import { median } from '../../statistics.ts';
import { MATCHERS, type Matcher } from './matchers.ts';

/** Words of each class that are typed letter by letter. */
const TYPED_PER_CLASS = 2;

export interface Timed {
  readonly name: string;
  readonly build: number;
  /** Milliseconds per key, of each the median of all passes. */
  readonly keys: readonly number[];
  /** Which keys they are: a slow matcher is not asked all of them. */
  readonly typed: readonly string[];
}

let names: readonly string[] = [];
let queries: ReadonlyMap<string, readonly Query[]> = new Map();
const pause = () => new Promise((resolve) => setTimeout(resolve, 10));

/** Every beginning of some queries: one for each key that is pressed. */
function keys(): readonly string[] {
  return [...queries.values()]
    .flatMap((each) => each.slice(0, TYPED_PER_CLASS))
    .flatMap(({ typed }) => Array.from({ length: typed.length }, (_, i) => typed.slice(0, i + 1)));
}

const bench = {
  makeNames(count: number): number {
    names = makeNames(count).map(({ name }) => name);
    queries = makeQueries(makeNames(5000));
    return keys().length;
  },

  /** Matchers side by side, pass by pass; those of `once` get one pass over every so manieth key. */
  async time(places: readonly number[], passes: number, every: number): Promise<Timed[]> {
    const typed = keys().filter((_, i) => i % every === 0);
    const built: { readonly matcher: Matcher; readonly build: number; readonly times: number[][] }[] = [];
    for (const place of places) {
      await pause();
      const start = performance.now();
      const matcher = MATCHERS[place]?.(names);
      if (matcher) built.push({ matcher, build: performance.now() - start, times: typed.map(() => []) });
    }
    for (let pass = 0; pass <= passes; pass++) {
      for (const { matcher, times } of built) {
        await pause();
        for (const [i, key] of typed.entries()) {
          const start = performance.now();
          matcher.ask(key);
          const took = performance.now() - start;
          // The first pass is for the compiler.
          if (pass > 0 || passes === 0) times[i]?.push(took);
        }
      }
    }
    return built.map(({ matcher, build, times }) => ({
      name: matcher.name,
      build,
      keys: times.map(median),
      typed,
    }));
  },

  /** Per class the share of queries whose row is among the first ten. */
  quality(place: number): Record<string, number> {
    const matcher = MATCHERS[place]?.(names);
    const shares = [...queries].map(([name, each]) => {
      const found = each.filter(({ typed, row }) => matcher?.ask(typed).slice(0, 10).includes(row));
      return [name, found.length / each.length] as const;
    });
    return Object.fromEntries(shares);
  },

  async build(): Promise<{ total: number; longest: number; restore: number }> {
    const steps = buildTypeAhead(
      names.map((name, i) => ({ id: String(i), name })),
      readingsOf,
    );
    let total = 0;
    let longest = 0;
    for (;;) {
      const start = performance.now();
      const step = steps.next();
      const took = performance.now() - start;
      total += took;
      longest = Math.max(longest, took);
      if (!step.done) continue;
      const stored = structuredClone(snapshotTypeAhead(step.value));
      const begin = performance.now();
      if (!restoreTypeAhead(stored)) throw new Error('A snapshot was not restored.');
      return { total, longest, restore: performance.now() - begin };
    }
  },
};

export type Bench = typeof bench;
Object.assign(globalThis, { bench });
