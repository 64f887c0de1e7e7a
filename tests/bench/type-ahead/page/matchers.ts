import UFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import fuzzysort from 'fuzzysort';
import MiniSearch from 'minisearch';
import { finish } from '../../../../src/core/directory/build.ts';
import { fold } from '../../../../src/core/filter/fold.ts';
import { buildTypeAhead } from '../../../../src/core/type-ahead/build.ts';
import { search } from '../../../../src/core/type-ahead/search.ts';
import { readingsOf } from '../../../core/type-ahead/readings.ts';

/** So many rows a popup shows. */
const SHOWN = 20;

export interface Matcher {
  readonly name: string;
  /** Numbers of the best names. */
  readonly ask: (typed: string) => readonly number[];
}

/** Each with the settings that find most; the libraries search names folded beforehand. */
export const MATCHERS: readonly ((names: readonly string[]) => Matcher)[] = [
  (names) => own('own, names', names, (name, i) => ({ id: String(i), name })),
  (names) => {
    const folded = names.map(fold);
    const matcher = new UFuzzy({
      unicode: true,
      interSplit: "[^\\p{L}\\d']+",
      intraSplit: '\\p{Ll}\\p{Lu}',
      intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
      intraChars: "[\\p{L}\\d']",
      intraContr: "'\\p{L}{1,2}\\b",
      intraMode: 1,
    });
    return {
      name: 'uFuzzy',
      ask(typed) {
        const [found, info, order] = matcher.search(folded, fold(typed), 1);
        if (!info || !order) return found?.slice(0, SHOWN) ?? [];
        return order.slice(0, SHOWN).map((place) => info.idx[place] ?? -1);
      },
    };
  },
  (names) =>
    own('own, all fields', names, (name, i) => ({
      id: (i * 2654435761).toString(16).padStart(32, `9a3f${(i * 40503).toString(16)}c`),
      name,
      account: `hwc_${name.replace(/[^A-Za-z]/g, '').slice(0, 4)}${i}`,
      manager: `${['Li', 'Wang', 'Müller', '刘'][i % 4]} ${['Wei', 'Fang', 'Ana', '洋'][i % 7] ?? 'Jie'}`,
      tags: [['vip', '重点客户', 'trial', 'renewal'][i % 4] ?? ''],
    })),
  (names) => {
    const targets = names.map((name, i) => ({ i, prepared: fuzzysort.prepare(fold(name)) }));
    return {
      name: 'fuzzysort',
      ask: (typed) =>
        fuzzysort.go(fold(typed), targets, { key: 'prepared', limit: SHOWN }).map(({ obj }) => obj.i),
    };
  },
  (names) => {
    const fuse = new Fuse(names.map(fold), { threshold: 0.4, ignoreLocation: true });
    return {
      name: 'fuse.js',
      ask: (typed) => fuse.search(fold(typed), { limit: SHOWN }).map(({ refIndex }) => refIndex),
    };
  },
  (names) => {
    const matcher = new MiniSearch({
      fields: ['name'],
      searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' },
    });
    matcher.addAll(names.map((name, id) => ({ id, name: fold(name) })));
    return {
      name: 'MiniSearch',
      ask: (typed) => matcher.search(fold(typed)).flatMap(({ id }, i) => (i < SHOWN ? [Number(id)] : [])),
    };
  },
];

function own(
  name: string,
  names: readonly string[],
  entry: (
    name: string,
    i: number,
  ) => Parameters<typeof buildTypeAhead>[0] extends Iterable<infer E> ? E : never,
): Matcher {
  const index = finish(buildTypeAhead(names.map(entry), readingsOf));
  return { name, ask: (typed) => search(index, typed, SHOWN).map((hit) => hit.entry) };
}
