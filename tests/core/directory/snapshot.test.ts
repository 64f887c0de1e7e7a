import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { build, finish } from '../../../src/core/directory/build.ts';
import type { DirectoryIndex } from '../../../src/core/directory/columns.ts';
import { query } from '../../../src/core/directory/query.ts';
import { recordsAt } from '../../../src/core/directory/rows.ts';
import { restore, snapshot } from '../../../src/core/directory/snapshot.ts';
import { randomFilter } from './random-filter.ts';
import { Random, randomRecords } from './random-records.ts';

const rowsOf = (index: DirectoryIndex) => Array.from({ length: index.count }, (_, row) => row);

describe('records', () => {
  test('come out of the index as they went in', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 150 }), fc.constantFrom(0, 0.2, 1), (seed, count, hidden) => {
        const records = randomRecords(seed, count, hidden).map((record, i) =>
          i % 3 === 0 ? { ...record, keptFrom: record.readAt - i } : record,
        );
        const index = finish(build(records));
        expect(recordsAt(index, rowsOf(index))).toEqual(records);
      }),
    );
  }, 120_000);

  test('of more rows than are sampled, repeated or not, come out too', () => {
    const records = randomRecords(11, 5000);
    const index = finish(build(records));
    expect(recordsAt(index, rowsOf(index))).toEqual(records);
  }, 120_000);
});

describe('a snapshot', () => {
  test('restores to an index that holds and answers the same', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 150 }), (seed, count) => {
        const index = finish(build(randomRecords(seed, count)));
        const restored = restore(structuredClone(snapshot(index, 'include')));
        if (!restored) throw new Error('not restored');
        expect(restored).toEqual(index);
        const filter = randomFilter(new Random(seed));
        expect(query(restored, filter).rows()).toEqual(query(index, filter).rows());
      }),
    );
  }, 120_000);

  test('leaves out personal properties when told to', () => {
    const records = randomRecords(2, 40);
    const stored = snapshot(finish(build(records)), 'leave-out');
    expect(JSON.stringify(stored, (_, value) => (ArrayBuffer.isView(value) ? [] : value))).not.toContain(
      '@example.com',
    );
    const index = restore(structuredClone(stored));
    if (!index) throw new Error('not restored');
    const expected = records.map(({ fields: { mobile: _mobile, email: _email, ...fields }, ...rest }) => ({
      ...rest,
      fields,
    }));
    expect(recordsAt(index, rowsOf(index))).toEqual(expected);
  });

  test('that is damaged anywhere is not restored', () => {
    const whole = snapshot(finish(build(randomRecords(4, 60))), 'include');
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (seed, flip) => {
        const stored = structuredClone(whole);
        const arrays: Uint8Array[] = [];
        const collect = (part: unknown): void => {
          if (ArrayBuffer.isView(part))
            arrays.push(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
          else if (part instanceof Map) for (const inner of part.values()) collect(inner);
          else if (typeof part === 'object' && part !== null)
            for (const inner of Object.values(part)) collect(inner);
        };
        collect(stored.index);
        const filled = arrays.filter(({ length }) => length > 0);
        const array = filled[seed % filled.length];
        if (!array) throw new Error('nothing to damage');
        const at = seed % array.length;
        array[at] = (array[at] ?? 0) ^ flip;
        expect(restore(stored)).toBeUndefined();
      }),
    );
  });

  test('of another version, or no snapshot at all, is not restored', () => {
    const stored = snapshot(finish(build(randomRecords(4, 10))), 'include');
    expect(restore({ ...stored, version: 999 })).toBeUndefined();
    expect(restore({ ...stored, index: undefined })).toBeUndefined();
    expect(restore({ ...stored, index: { ...stored.index, count: 11 } })).toBeUndefined();
    expect(restore({ ...stored, index: { ...stored.index, more: 1 } })).toBeUndefined();
    fc.assert(
      fc.property(
        fc.anything({ withTypedArray: true, withMap: true, withNullPrototype: true }),
        (any) => restore(any) === undefined,
      ),
    );
  });
});
