import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ABSENT, known, MASKED } from '../../../src/core/customer/field.ts';
import type { CustomerFields } from '../../../src/core/customer/record.ts';
import { type DirectoryRecord, KEEP_FOR, mergeRecords } from '../../../src/core/directory/merge.ts';
import { dropAbsent, Random, randomRecord } from './random-records.ts';

function reading(readAt: number, fields: CustomerFields): DirectoryRecord {
  return { id: 'c1', readAt, fields: dropAbsent(fields) };
}

const arbitraryReading = fc
  .record({ seed: fc.nat(), readAt: fc.nat({ max: 1_000_000 }) })
  .map(({ seed, readAt }): DirectoryRecord => ({ ...randomRecord(new Random(seed), 'c1', 0.4), readAt }));

/** Three readings of different times. */
const arbitraryReadings = fc
  .tuple(arbitraryReading, arbitraryReading, arbitraryReading)
  .filter((readings) => new Set(readings.map(({ readAt }) => readAt)).size === 3);

describe('merging two readings', () => {
  test('takes what the newer one knows, empty values included', () => {
    const merged = mergeRecords(
      reading(1, { name: known('Old'), manager: known('Li') }),
      reading(2, { name: known('New'), manager: known(null) }),
    );
    expect(merged).toEqual(reading(2, { name: known('New'), manager: known(null) }));
  });

  test('keeps what the newer one hides, and remembers from when', () => {
    const older = reading(1, { name: known('Acme'), manager: known('Li'), budget: MASKED });
    const merged = mergeRecords(older, reading(2, { name: MASKED, manager: ABSENT, spend: MASKED }));
    expect(merged.fields).toEqual({ name: known('Acme'), manager: known('Li'), spend: MASKED });
    expect(merged).toMatchObject({ readAt: 2, keptFrom: 1 });
  });

  test('does not keep what nobody has confirmed for too long, but for the pin', () => {
    const older = reading(1, { name: known('Acme'), pinned: known(true) });
    const merged = mergeRecords(older, reading(KEEP_FOR + 2, { name: MASKED }));
    expect(merged).toEqual(reading(KEEP_FOR + 2, { name: MASKED, pinned: known(true) }));
    const again = mergeRecords(
      mergeRecords(older, reading(KEEP_FOR, { name: MASKED })),
      reading(KEEP_FOR + 2, {}),
    );
    expect(again.fields).toEqual({ pinned: known(true) });
  });

  test('is the same in whatever order they arrive', () => {
    fc.assert(
      fc.property(arbitraryReadings, ([a, b]) => {
        expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
      }),
    );
  });

  test('changes nothing when repeated', () => {
    fc.assert(
      fc.property(arbitraryReadings, ([a, b]) => {
        expect(mergeRecords(a, a)).toEqual(a);
        const merged = mergeRecords(a, b);
        expect(mergeRecords(merged, a.readAt > b.readAt ? a : b)).toEqual(merged);
      }),
    );
  });

  test('of three in the order of their times gives the same fields however they are grouped', () => {
    fc.assert(
      fc.property(arbitraryReadings, (readings) => {
        const [a, b, c] = readings.toSorted((x, y) => x.readAt - y.readAt) as typeof readings;
        const left = mergeRecords(mergeRecords(a, b), c);
        const right = mergeRecords(a, mergeRecords(b, c));
        expect(left.fields).toEqual(right.fields);
        expect(left.readAt).toBe(right.readAt);
      }),
    );
  });

  test('never forgets a known field of a recent reading', () => {
    fc.assert(
      fc.property(arbitraryReadings, ([a, b]) => {
        const merged = mergeRecords(a, b);
        for (const field of [a, b].flatMap(({ fields }) => Object.entries(fields))) {
          if (field[1].state === 'known')
            expect(Object.entries(merged.fields).find(([key]) => key === field[0])?.[1].state).toBe('known');
        }
      }),
    );
  });
});
