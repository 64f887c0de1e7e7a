import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROPERTIES } from '../../../src/core/customer/properties.ts';
import type { CustomerRecord, PropertyKey } from '../../../src/core/customer/record.ts';
import { build, finish } from '../../../src/core/directory/build.ts';
import { extent, type Facet, facet, histogram } from '../../../src/core/directory/facets.ts';
import { evaluate, fieldOf } from '../../../src/core/filter/evaluate.ts';
import type { ResolvedFilter } from '../../../src/core/filter/resolve.ts';
import { randomFilter } from './random-filter.ts';
import { Random, randomRecords } from './random-records.ts';

/** An `all` of parts each of which is said to be about one property or not. */
function randomParts(random: Random): {
  readonly filter: ResolvedFilter;
  readonly without: (key: PropertyKey) => ResolvedFilter;
} {
  const parts = Array.from({ length: random.below(4) }, () => randomFilter(random, 1));
  const about = (part: ResolvedFilter): ReadonlySet<PropertyKey> => {
    if (part.kind === 'condition') return new Set(part.subjects.map(({ property }) => property));
    return new Set((part.kind === 'not' ? [part.of] : part.of).flatMap((inner) => [...about(inner)]));
  };
  const without = (key: PropertyKey) =>
    parts.filter((part) => !(about(part).size === 1 && about(part).has(key)));
  return { filter: { kind: 'all', of: parts }, without: (key) => ({ kind: 'all', of: without(key) }) };
}

function naiveFacet(records: readonly CustomerRecord[], key: PropertyKey): Facet {
  const counts = new Map<string, number>();
  let [empty, hidden] = [0, 0];
  for (const record of records) {
    const field = fieldOf(record, key);
    if (field.state !== 'known') hidden++;
    else if (field.value === null || (Array.isArray(field.value) && field.value.length === 0)) empty++;
    else if (
      typeof field.value === 'string' ||
      typeof field.value === 'boolean' ||
      Array.isArray(field.value)
    )
      for (const value of new Set([field.value].flat()))
        counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  }
  return { values: Array.from(counts, ([value, count]) => ({ value, count })), empty, hidden };
}

const byValue = ({ values, ...rest }: Facet) => ({
  ...rest,
  values: [...values].sort((a, b) => (a.value < b.value ? -1 : 1)),
});

describe('facets', () => {
  test('count every value under the other conditions as plain counting does', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 150 }), (seed, count) => {
        const records = randomRecords(seed, count);
        const index = finish(build(records));
        const { filter, without } = randomParts(new Random(seed));
        for (const { key } of PROPERTIES) {
          const passing = records.filter((record) => evaluate(without(key), record) === 'true');
          const found = facet(index, filter, key);
          expect(byValue(found)).toEqual(byValue(naiveFacet(passing, key)));
          expect(
            found.values.every(({ count: here }, i) => here <= (found.values[i - 1]?.count ?? here)),
          ).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  test('histograms count numbers between edges as plain counting does', () => {
    const edges = fc
      .uniqueArray(fc.integer({ min: -10, max: 6000 }), { minLength: 2 })
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 150 }), edges, (seed, count, at) => {
        const records = randomRecords(seed, count);
        const index = finish(build(records));
        const { filter, without } = randomParts(new Random(seed));
        for (const key of ['spend', 'budget'] as const) {
          const numbers = records.flatMap((record) => {
            const value = record.fields[key]?.state === 'known' ? record.fields[key].value : null;
            if (value === null || evaluate(without(key), record) !== 'true') return [];
            return [typeof value === 'number' ? value : value.amount];
          });
          const expected = at.slice(1).map((to, i) => {
            const isLast = i === at.length - 2;
            return numbers.filter((n) => n >= (at[i] ?? 0) && (n < to || (isLast && n === to))).length;
          });
          expect(histogram(index, filter, key, at)).toEqual(expected);
        }
      }),
    );
  }, 120_000);

  test('the extent is that of all known numbers', () => {
    const index = finish(build(randomRecords(1, 80)));
    const [least, greatest] = extent(index, 'budget') ?? [];
    expect(least).toBe(-3);
    expect(greatest).toBeGreaterThanOrEqual(1000);
    expect(extent(index, 'name')).toBeUndefined();
    expect(extent(finish(build([])), 'budget')).toBeUndefined();
  });
});
