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

export interface Built {
  readonly total: number;
  readonly longest: number;
  /** Steps of more than 10 ms. */
  readonly over: number;
  readonly restore: number;
  readonly bytes: number;
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

/** What the index holds: typed arrays, and texts at two bytes a character. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return value.length * 2;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + bytesOf(part), 0);
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

  /** Per class the share of queries, each or every so manieth, whose row is among the first ten. */
  quality(place: number, every: number): Record<string, number> {
    const matcher = MATCHERS[place]?.(names);
    const shares = [...queries].map(([name, all]) => {
      const each = all.filter((_, i) => i % every === 0);
      const found = each.filter(({ typed, row }) => matcher?.ask(typed).slice(0, 10).includes(row));
      return [name, found.length / each.length] as const;
    });
    return Object.fromEntries(shares);
  },

  /** The best of some builds: in each the collector of garbage breaks in somewhere else. */
  async build(times: number): Promise<Built> {
    let best: Built | undefined;
    for (let time = 0; time < times; time++) {
      await pause();
      const steps = buildTypeAhead(
        names.map((name, i) => ({ id: String(i), name })),
        readingsOf,
      );
      let total = 0;
      const spent: number[] = [];
      for (;;) {
        const start = performance.now();
        const step = steps.next();
        spent.push(performance.now() - start);
        total += spent.at(-1) ?? 0;
        if (!step.done) continue;
        const stored = structuredClone(snapshotTypeAhead(step.value));
        const begin = performance.now();
        if (!restoreTypeAhead(stored)) throw new Error('A snapshot was not restored.');
        const restore = performance.now() - begin;
        const over = spent.filter((each) => each > 10).length;
        if (!best || total < best.total)
          best = { total, longest: Math.max(...spent), over, restore, bytes: bytesOf(stored) };
        break;
      }
    }
    if (!best) throw new Error('Nothing was built.');
    return best;
  },
};

export type Bench = typeof bench;
Object.assign(globalThis, { bench });
