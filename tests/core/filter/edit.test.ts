import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { condition, NONE } from '../../../src/core/filter/build.ts';
import { canonical } from '../../../src/core/filter/canonical.ts';
import {
  addPart,
  chipsOf,
  conditionOn,
  negatePart,
  partAt,
  removePart,
  replacePart,
  sameFilter,
  setCondition,
} from '../../../src/core/filter/edit.ts';
import { EVERYTHING, type Filter } from '../../../src/core/filter/filter.ts';
import { parse } from '../../../src/core/filter/parse.ts';
import { print } from '../../../src/core/filter/print.ts';
import { CUSTOMER_VOCABULARY } from '../../../src/core/filter/vocabulary.ts';
import { arbitraryFilter } from './arbitrary-filter.ts';

function filter(text: string): Filter {
  const parsed = parse(text, CUSTOMER_VOCABULARY);
  if (!parsed.ok) throw new Error(parsed.problem.reason.code);
  return parsed.filter;
}

const EXAMPLE = filter('expires<7d -tag:trial (manager:wei OR manager:none)');

describe('editing a filter', () => {
  it('shows what has to hold as chips', () => {
    expect(chipsOf(EXAMPLE).map((chip) => print(chip.filter))).toEqual([
      'expires<7d',
      '-tag:trial',
      'manager:wei OR manager:none',
    ]);
    expect(chipsOf(filter('a OR b')).map(({ path }) => path)).toEqual([[]]);
    expect(chipsOf(EVERYTHING)).toEqual([]);
  });

  it('finds, replaces, removes and negates a part', () => {
    expect(partAt(EXAMPLE, [2, 1])).toEqual(condition('manager', NONE));
    expect(partAt(EXAMPLE, [1, 0])).toMatchObject({ property: 'tag' });
    expect(partAt(EXAMPLE, [0, 0])).toBeUndefined();
    expect(partAt(EXAMPLE, [1, 7])).toBeUndefined();
    expect(print(replacePart(EXAMPLE, [2, 0], filter('manager:li')))).toBe(
      'expires<7d -tag:trial (manager:li OR manager:none)',
    );
    expect(print(removePart(EXAMPLE, [2, 0]))).toBe('expires<7d -tag:trial manager:none');
    expect(print(removePart(EXAMPLE, [1, 0]))).toBe('expires<7d (manager:wei OR manager:none)');
    expect(print(negatePart(EXAMPLE, [1]))).toBe('expires<7d tag:trial (manager:wei OR manager:none)');
    expect(print(removePart(filter('a'), []))).toBe('');
    expect(print(addPart(filter('a OR b'), filter('c')))).toBe('(a OR b) c');
    expect(print(addPart(EVERYTHING, filter('c')))).toBe('c');
    expect(removePart(EXAMPLE, [9])).toEqual(EXAMPLE);
  });

  it('sets the condition that a facet stands for', () => {
    expect(conditionOn(EXAMPLE, 'expires')?.path).toEqual([0]);
    expect(conditionOn(EXAMPLE, 'tag')).toBeUndefined();
    const set = setCondition(EXAMPLE, 'type', [{ kind: 'choice', value: 'reseller' }]);
    expect(print(set)).toBe('expires<7d -tag:trial (manager:wei OR manager:none) type:reseller');
    const both = setCondition(set, 'type', [NONE, { kind: 'choice', value: 'referral' }]);
    expect(print(both)).toBe('expires<7d -tag:trial (manager:wei OR manager:none) type:none,referral');
    expect(setCondition(both, 'type', [])).toEqual(EXAMPLE);
    expect(setCondition(EXAMPLE, 'type', [])).toEqual(EXAMPLE);
  });

  it('removing every chip leaves the empty filter, adding them again the filter', () => {
    fc.assert(
      fc.property(arbitraryFilter, (random) => {
        const start = canonical(random);
        let rest = start;
        let rebuilt: Filter = EVERYTHING;
        for (const chip of chipsOf(start)) {
          rest = removePart(rest, chipsOf(rest)[0]?.path ?? []);
          rebuilt = addPart(rebuilt, chip.filter);
        }
        expect(rest).toEqual(EVERYTHING);
        expect(sameFilter(rebuilt, start)).toBe(true);
      }),
    );
  });

  it('negating twice changes nothing', () => {
    fc.assert(
      fc.property(arbitraryFilter, (random) => {
        expect(negatePart(negatePart(random, []), [])).toEqual(canonical(random));
      }),
    );
  });
});
