import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROPERTIES } from '../../../src/core/customer/properties.ts';
import type { CustomerRecord, PropertyKey } from '../../../src/core/customer/record.ts';
import { build, finish } from '../../../src/core/directory/build.ts';
import type { Collator } from '../../../src/core/directory/order.ts';
import { query } from '../../../src/core/directory/query.ts';
import { evaluate, fieldOf } from '../../../src/core/filter/evaluate.ts';
import { EVERYTHING } from '../../../src/core/filter/filter.ts';
import { resolve } from '../../../src/core/filter/resolve.ts';
import { randomFilter } from './random-filter.ts';
import { NOW, Random, randomRecords } from './random-records.ts';

const CHINESE = new Intl.Collator('zh');
const ALL = resolve(EVERYTHING, NOW, 'UTC');

/** What a record is sorted by: a number or a text, or how far back it belongs when it shows neither. */
function keyOf(record: CustomerRecord, property: PropertyKey): number | string | { readonly last: number } {
  const field = fieldOf(record, property);
  if (field.state !== 'known') return { last: 2 };
  const { value } = field;
  if (value === null || (Array.isArray(value) && value.length === 0)) return { last: 1 };
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object') return (value as { amount: number }).amount;
  return typeof value === 'number' ? value : String(value);
}

function naiveSort(
  records: readonly CustomerRecord[],
  property: PropertyKey,
  sign: number,
  collator: Collator,
) {
  return [...records].sort((a, b) => {
    const [x, y] = [keyOf(a, property), keyOf(b, property)];
    if (typeof x === 'object' || typeof y === 'object')
      return (typeof x === 'object' ? x.last : 0) - (typeof y === 'object' ? y.last : 0);
    if (typeof x === 'string' && typeof y === 'string') return sign * collator.compare(x, y);
    return sign * (Number(x) - Number(y));
  });
}

describe('a sorted result', () => {
  test('is what a plain stable sort of the matches gives, for every property in both directions', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 150 }), (seed, count) => {
        const records = randomRecords(seed, count);
        const index = finish(build(records));
        const filter = randomFilter(new Random(seed));
        const matches = records.filter((record) => evaluate(filter, record) === 'true');
        for (const { key } of PROPERTIES) {
          for (const direction of ['ascending', 'descending'] as const) {
            const expected = naiveSort(matches, key, direction === 'ascending' ? 1 : -1, CHINESE);
            const result = query(index, filter, { property: key, direction }, CHINESE);
            expect(Array.from(result.rows(), (row) => records[row]?.id)).toEqual(
              expected.map(({ id }) => id),
            );
          }
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test('gives any window of itself', () => {
    const records = randomRecords(3, 90);
    const index = finish(build(records));
    const sort = { property: 'spend', direction: 'descending' } as const;
    fc.assert(
      fc.property(fc.nat({ max: 100 }), fc.nat({ max: 100 }), fc.boolean(), (from, to, sorted) => {
        const result = sorted ? query(index, ALL, sort) : query(index, ALL);
        expect([...result.rows(from, to)]).toEqual([...result.rows()].slice(from, to));
        expect(result.records(from, to)).toEqual([...result.rows(from, to)].map((row) => records[row]));
      }),
    );
  });

  test('puts Chinese names in the order of their pinyin', () => {
    const names = ['张伟', '李娜', '王芳', '阿里', '陈静', 'Acme'];
    const records = names.map((name, i): CustomerRecord => {
      return { id: String(i), readAt: NOW, fields: { name: { state: 'known', value: name } } };
    });
    const result = query(finish(build(records)), ALL, { property: 'name', direction: 'ascending' }, CHINESE);
    const sorted = Array.from(result.rows(), (row) => names[row]);
    expect(sorted.filter((name) => name !== 'Acme')).toEqual(['阿里', '陈静', '李娜', '王芳', '张伟']);
  });

  test('merges the runs of a long column', () => {
    const records = randomRecords(5, 9000, 0.05);
    const result = query(finish(build(records)), ALL, { property: 'name', direction: 'ascending' }, CHINESE);
    const expected = naiveSort(records, 'name', 1, CHINESE).map(({ id }) => id);
    expect(Array.from(result.rows(), (row) => records[row]?.id)).toEqual(expected);
  }, 120_000);
});
