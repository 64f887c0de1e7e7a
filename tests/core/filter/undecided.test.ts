import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { known, MASKED } from '../../../src/core/customer/field.ts';
import type { CustomerFields } from '../../../src/core/customer/record.ts';
import { evaluate } from '../../../src/core/filter/evaluate.ts';
import { parse } from '../../../src/core/filter/parse.ts';
import { resolve } from '../../../src/core/filter/resolve.ts';
import { undecidedFields } from '../../../src/core/filter/undecided.ts';
import { CUSTOMER_VOCABULARY } from '../../../src/core/filter/vocabulary.ts';
import { arbitraryFilter } from './arbitrary-filter.ts';
import { arbitraryRecord, NOW } from './arbitrary-record.ts';

function reasons(text: string, fields: CustomerFields): string[] {
  const parsed = parse(text, CUSTOMER_VOCABULARY);
  if (!parsed.ok) throw new Error(parsed.problem.reason.code);
  const found = undecidedFields(resolve(parsed.filter, NOW, 'UTC'), { id: 'd67c', fields, readAt: NOW });
  return found.map(({ property, why }) => `${property} ${why}`);
}

describe('undecidedFields', () => {
  const seen: CustomerFields = { name: MASKED, account: known('hwc_a'), manager: MASKED };

  it('names what would have to be shown', () => {
    expect(reasons('name:yun manager:wei', seen)).toEqual(['name masked', 'manager masked']);
    expect(reasons('name:yun account:zzz', seen)).toEqual([]);
    expect(reasons('yun', seen)).toEqual(['name masked', 'manager masked']);
    expect(reasons('budget>=80% OR name:yun', seen)).toEqual(['budget absent', 'name masked']);
    expect(reasons('spend>=1USD', { spend: known({ amount: 5, currency: null }) })).toEqual([
      'spend currency',
    ]);
  });

  it('names something if and only if the customer cannot be judged', () => {
    fc.assert(
      fc.property(arbitraryFilter, arbitraryRecord, (filter, customer) => {
        const resolved = resolve(filter, NOW, 'UTC');
        const isUnknown = evaluate(resolved, customer) === 'unknown';
        expect(undecidedFields(resolved, customer).length > 0).toBe(isUnknown);
      }),
      { numRuns: 3_000 },
    );
  });
});
