import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known } from '../../../src/core/customer/field.ts';
import type { CustomerList } from '../../../src/core/customer/record.ts';
import { build, finish } from '../../../src/core/directory/build.ts';
import { coverage } from '../../../src/core/directory/coverage.ts';
import { type DirectoryRecord, mergeRecords } from '../../../src/core/directory/merge.ts';
import { recordsAt } from '../../../src/core/directory/rows.ts';
import { update } from '../../../src/core/directory/update.ts';
import { randomRecords } from './random-records.ts';

function customer(id: string, readAt: number, list: CustomerList = 'own'): DirectoryRecord {
  return { id, readAt, fields: { id: known(id), list: known(list) } };
}

const idsOf = (index: Parameters<typeof recordsAt>[0]) =>
  recordsAt(
    index,
    Array.from({ length: index.count }, (_, row) => row),
  ).map(({ id }) => id);

describe('an update', () => {
  test('merges what is known and appends what is new, as one record per ID', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 40 }), fc.nat({ max: 40 }), (seed, before, read) => {
        const old = randomRecords(seed, before);
        const page = randomRecords(seed + 1, read);
        const expected = new Map<string, DirectoryRecord>();
        for (const record of [...old, ...page, ...page]) {
          const known = expected.get(record.id);
          expected.set(record.id, known ? mergeRecords(known, record) : record);
        }
        const index = finish(update(finish(build(old)), { read: [...page, ...page] }));
        expect(
          recordsAt(
            index,
            Array.from({ length: index.count }, (_, row) => row),
          ),
        ).toEqual([...expected.values()]);
      }),
    );
  }, 120_000);

  test('begins a directory where there is none', () => {
    expect(idsOf(finish(update(undefined, { read: [customer('a', 1), customer('a', 2)] })))).toEqual(['a']);
    expect(idsOf(finish(update(undefined, {})))).toEqual([]);
  });

  test('drops what a complete reading of its list has not met, and what is to be forgotten', () => {
    const index = finish(
      build([customer('gone', 1), customer('there', 1), customer('other list', 1, 'resellers')]),
    );
    const completed = { list: 'own', startedAt: 10 } as const;
    const after = finish(update(index, { read: [customer('there', 11), customer('new', 12)], completed }));
    expect(idsOf(after)).toEqual(['there', 'other list', 'new']);
    expect(idsOf(finish(update(after, { forget: ['new', 'nobody'] })))).toEqual(['there', 'other list']);
  });

  test('leaves the index it started from as it was', () => {
    const index = finish(build([customer('a', 1)]));
    finish(update(index, { read: [customer('b', 2)], forget: ['a'] }));
    expect(idsOf(index)).toEqual(['a']);
  });
});

describe('coverage', () => {
  const index = finish(build([customer('a', 5), customer('b', 3), customer('c', 9, 'resellers')]));

  test('counts the records of one list and says how old they are', () => {
    expect(coverage(index, { list: 'own', total: 40, completedAt: null })).toEqual({
      list: 'own',
      total: 40,
      completedAt: null,
      read: 2,
      complete: false,
      oldest: 3,
      newest: 5,
    });
    expect(coverage(index, { list: 'resellers', total: 1, completedAt: 9 })).toMatchObject({
      read: 1,
      complete: true,
    });
  });

  test('is complete only after a walk over every page that met as many as the console counts', () => {
    expect(coverage(index, { list: 'own', total: 2, completedAt: null }).complete).toBe(false);
    expect(coverage(index, { list: 'own', total: null, completedAt: 9 }).complete).toBe(false);
    expect(coverage(index, { list: 'own', total: 3, completedAt: 9 }).complete).toBe(false);
    expect(coverage(index, { list: 'own', total: 2, completedAt: 9 }).complete).toBe(true);
  });

  test('of an empty directory is nothing', () => {
    const nothing = { list: 'own', total: 0, completedAt: 1 } as const;
    expect(coverage(finish(build([])), nothing)).toEqual({
      ...nothing,
      read: 0,
      complete: true,
      oldest: null,
      newest: null,
    });
  });
});
