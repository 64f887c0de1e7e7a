import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CustomerRecord } from '../../../src/core/customer/record.ts';
import { build, finish } from '../../../src/core/directory/build.ts';
import type { DirectoryIndex } from '../../../src/core/directory/columns.ts';
import { query } from '../../../src/core/directory/query.ts';
import { evaluate } from '../../../src/core/filter/evaluate.ts';
import { type ResolvedFilter, resolve } from '../../../src/core/filter/resolve.ts';
import { arbitraryFilter } from '../filter/arbitrary-filter.ts';
import { randomFilter } from './random-filter.ts';
import { NOW, Random, randomRecords } from './random-records.ts';

function expectAgreement(index: DirectoryIndex, records: readonly CustomerRecord[], filter: ResolvedFilter) {
  const truths = records.map((record) => evaluate(filter, record));
  const result = query(index, filter);
  const unsure = records.filter((_, row) => truths[row] === 'unknown');
  const matches = truths.flatMap((truth, row) => (truth === 'true' ? [row] : []));
  expect([...result.rows()]).toEqual(matches);
  expect(result.matched).toBe(matches.length);
  expect(result.undecided).toBe(unsure.length);
  expect(result.undecidedRecords(0, unsure.length).map(({ id }) => id)).toEqual(unsure.map(({ id }) => id));
  expect(result.undecidedBy().length > 0).toBe(unsure.length > 0);
}

describe('a query says of every record what the plain evaluation says', () => {
  // 300 directories with 30 filters each: 9,000.
  test('for filters made to hit', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 150 }), fc.constantFrom(0, 0.1, 0.4), (seed, count, hidden) => {
        const records = randomRecords(seed, count, hidden);
        const index = finish(build(records));
        const random = new Random(seed + 1);
        for (let i = 0; i < 30; i++) expectAgreement(index, records, randomFilter(random));
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  // 60 directories with 40 filters each: 2,400.
  test('for every filter the tree can express', () => {
    const filters = fc.array(arbitraryFilter, { minLength: 40, maxLength: 40, size: 'max' });
    fc.assert(
      fc.property(fc.nat(), filters, (seed, asked) => {
        const records = randomRecords(seed, 120);
        const index = finish(build(records));
        for (const filter of asked) expectAgreement(index, records, resolve(filter, NOW, 'Asia/Shanghai'));
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  // Long enough for bins, dense sets, shared gram sets and the way of few rows to play their part.
  test.each([0, 0.15])(
    'in a large directory of which %d is hidden',
    (hidden) => {
      const records = randomRecords(7, 3000, hidden);
      const index = finish(build(records));
      const random = new Random(8);
      for (let i = 0; i < 200; i++) expectAgreement(index, records, randomFilter(random, i % 4));
    },
    120_000,
  );
});
