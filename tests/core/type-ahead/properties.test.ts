import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish } from '../../../src/core/directory/build.ts';
import { buildTypeAhead } from '../../../src/core/type-ahead/build.ts';
import type { Entry } from '../../../src/core/type-ahead/entry.ts';
import { search } from '../../../src/core/type-ahead/search.ts';
import { restoreTypeAhead, snapshotTypeAhead } from '../../../src/core/type-ahead/snapshot.ts';
import { makeNames } from './names.ts';
import { makeQueries } from './queries.ts';
import { readingsOf } from './readings.ts';

const NAMES = makeNames(3000).map(({ name }) => name);
const ODD = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'abn 深圳行-.éß🚀\u0301\ud800\n'), maxLength: 12 }),
);
const NAME = fc.oneof(fc.constantFrom(...NAMES), ODD);
const ENTRY: fc.Arbitrary<Entry> = fc.record(
  {
    id: fc.oneof(fc.uuid(), ODD),
    name: NAME,
    account: NAME,
    manager: NAME,
    tags: fc.array(NAME, { maxLength: 3 }),
  },
  { requiredKeys: ['id'] },
);
const indexOf = (entries: readonly Entry[]) => finish(buildTypeAhead(entries, readingsOf));

test('never throws, and marks parts of the text in order, whatever the entries and what is typed', () => {
  fc.assert(
    fc.property(fc.array(ENTRY, { maxLength: 20 }), ODD, fc.nat({ max: 12 }), (entries, typed, limit) => {
      const hits = search(indexOf(entries), typed, limit, new Map([[0, 2]]));
      expect(hits.length).toBeLessThanOrEqual(limit);
      expect(new Set(hits.map(({ entry }) => entry)).size).toBe(hits.length);
      for (const hit of hits) {
        expect(hit.name.text).toBe(entries[hit.entry]?.name ?? '');
        for (const { text, marks } of [hit.name, hit.account, hit.id, hit.manager, ...hit.tags]) {
          let last = 0;
          for (const [from, to] of marks) {
            expect(from).toBeGreaterThanOrEqual(last);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(text.length);
            last = to;
          }
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('any part of a name finds it among few', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 10 }),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 12 }),
      (names, which, place, length) => {
        const at = which % names.length;
        const characters = [...(names[at] ?? '')];
        const from = place % characters.length;
        const typed = characters.slice(from, from + length).join('');
        if (typed.trim() === '') return;
        const index = indexOf(names.map((name, i) => ({ id: String(i), name })));
        const found = search(index, typed, 10).map(({ entry }) => entry);
        expect(found, `${typed} in ${names[at]}`).toContain(at);
      },
    ),
    { numRuns: 1500 },
  );
});

test('equal names come in the order of their entries', () => {
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), fc.integer({ min: 2, max: 40 }), (name, count) => {
      const index = indexOf(Array.from({ length: count }, (_, i) => ({ id: `id${i}`, name })));
      const typed = name.slice(0, 6);
      const expected = Array.from({ length: Math.min(10, count) }, (_, i) => i);
      expect(search(index, typed, 10).map(({ entry }) => entry)).toEqual(expected);
    }),
  );
});

test('the order of entries changes only the order of equal hits', () => {
  const queries = [...makeQueries(makeNames(3000)).values()].flatMap((each) => each.slice(0, 10));
  const reversed = [...NAMES].reverse();
  const [one, other] = [NAMES, reversed].map((names) =>
    indexOf(names.map((name, i) => ({ id: String(i), name }))),
  );
  if (!one || !other) throw new Error('not built');
  for (const { typed } of queries) {
    const kind = (index: typeof one) =>
      search(index, typed, 10).map(({ level, name }) => `${level} ${name.text.length}`);
    expect(kind(other), typed).toEqual(kind(one));
  }
});

test('a snapshot answers as the index did, and is refused when it is damaged', () => {
  const index = indexOf(NAMES.slice(0, 500).map((name, i) => ({ id: `id${i}`, name, tags: ['vip'] })));
  const stored = structuredClone(snapshotTypeAhead(index));
  const restored = restoreTypeAhead(stored);
  expect(restored).toEqual(index);
  for (const typed of ['acme', '科技', 'keji', 'vip', 'id42'])
    expect(search(restored ?? index, typed, 10)).toEqual(search(index, typed, 10));
  stored.index.words.name.rows[3] = 499;
  expect(restoreTypeAhead(stored)).toBeUndefined();
  const whole = snapshotTypeAhead(index);
  expect(restoreTypeAhead({ ...whole, version: 0 })).toBeUndefined();
  expect(restoreTypeAhead({ ...whole, index: { ...index, names: undefined } })).toBeUndefined();
  for (const odd of [
    undefined,
    null,
    3,
    'x',
    [],
    {},
    { version: 1 },
    { version: 1, checksum: 1, index: null },
  ])
    expect(restoreTypeAhead(odd)).toBeUndefined();
});
