import fc from 'fast-check';
import { expect, test } from 'vitest';
import { known } from '../../../src/core/customer/field.ts';
import type { CustomerFields } from '../../../src/core/customer/record.ts';
import { amend, idsWhere, refresh } from '../../../src/core/directory/amend.ts';
import { build, finish } from '../../../src/core/directory/build.ts';
import type { DirectoryIndex } from '../../../src/core/directory/columns.ts';
import { graft } from '../../../src/core/directory/graft.ts';
import type { DirectoryRecord } from '../../../src/core/directory/merge.ts';
import { query } from '../../../src/core/directory/query.ts';
import { recordsAt } from '../../../src/core/directory/rows.ts';
import { randomFilter } from './random-filter.ts';
import { dropAbsent, Random, randomRecords } from './random-records.ts';

const all = (index: DirectoryIndex) =>
  recordsAt(
    index,
    Array.from({ length: index.count }, (_, row) => row),
  );

test('amending puts, replaces and drops as a map would, in the order of the list', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 60 }), fc.nat({ max: 60 }), (seed, before, after) => {
      const random = new Random(seed);
      const old = randomRecords(seed, before);
      const changes = new Map<string, DirectoryRecord | null>(
        randomRecords(seed + 1, after).map((record) => [record.id, random.chance(0.3) ? null : record]),
      );
      const expected = new Map(old.map((record): [string, DirectoryRecord] => [record.id, record]));
      for (const [id, change] of changes) {
        if (change === null) expected.delete(id);
        else expected.set(id, change);
      }
      const index = finish(build(old));
      expect(all(finish(amend(index, changes)))).toEqual([...expected.values()]);
      expect(all(index)).toEqual(old);
    }),
  );
});

test('refreshing changes nothing but the time of reading', () => {
  const old = randomRecords(3, 50);
  const index = finish(build(old));
  const seen = new Map(old.slice(0, 9).map(({ id }) => [id, 77]));
  expect(all(refresh(index, seen))).toEqual(
    old.map((record) => ({ ...record, readAt: seen.get(record.id) ?? record.readAt })),
  );
  expect(all(index)).toEqual(old);
  expect(idsWhere(refresh(index, seen), (row) => row < 2)).toEqual(old.slice(0, 2).map(({ id }) => id));
});

test('grafted columns answer as if the records had held them', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 80 }), (seed, count) => {
      const random = new Random(seed);
      const apart = new Map<string, CustomerFields>();
      const records = randomRecords(seed, count).map((record): DirectoryRecord => {
        const { mobile, pinned: _, ...fields } = record.fields;
        apart.set(record.id, { ...(mobile ? { mobile } : {}), pinned: known(random.chance(0.2)) });
        return { ...record, fields };
      });
      const whole = records.map((record) => ({
        ...record,
        fields: dropAbsent({ ...record.fields, ...apart.get(record.id) }),
      }));
      const grafted = finish(
        graft(finish(build(records)), ['pinned', 'mobile'], (id) => apart.get(id) ?? {}),
      );
      expect(all(grafted)).toEqual(whole);
      const built = finish(build(whole));
      for (let i = 0; i < 10; i++) {
        const filter = randomFilter(random);
        expect([...query(grafted, filter).rows()]).toEqual([...query(built, filter).rows()]);
        expect(query(grafted, filter).undecidedBy()).toEqual(query(built, filter).undecidedBy());
      }
    }),
  );
});

test('grafting nothing takes a column away', () => {
  const index = finish(build([{ id: 'a', fields: { mobile: known('1') }, readAt: 1 }]));
  expect(all(finish(graft(index, ['mobile'], () => ({}))))).toEqual(
    [{ id: 'a', fields: { id: undefined }, readAt: 1 }].map(({ id, readAt }) => ({ id, fields: {}, readAt })),
  );
});

test('grafting looks at nothing but what it puts in', () => {
  const index = finish(build(randomRecords(1, 60)));
  const read = new Set<string | symbol>();
  const fields = new Proxy(
    { pinned: known(true) },
    {
      get: (of, key, receiver) => {
        read.add(key);
        return Reflect.get(of, key, receiver);
      },
    },
  );
  const grafted = finish(graft(index, ['pinned'], () => fields));
  expect([...read]).toEqual(['pinned']);
  expect({ ...grafted.columns, pinned: undefined }).toEqual({ ...index.columns, pinned: undefined });
});
