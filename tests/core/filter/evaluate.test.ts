import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABSENT, type Field, known, MASKED } from '../../../src/core/customer/field.ts';
import type { CustomerFields, CustomerRecord } from '../../../src/core/customer/record.ts';
import { canonical } from '../../../src/core/filter/canonical.ts';
import { evaluate } from '../../../src/core/filter/evaluate.ts';
import { parse } from '../../../src/core/filter/parse.ts';
import { resolve } from '../../../src/core/filter/resolve.ts';
import { CUSTOMER_VOCABULARY } from '../../../src/core/filter/vocabulary.ts';
import { arbitraryFilter } from './arbitrary-filter.ts';
import { arbitraryRecord, NOW } from './arbitrary-record.ts';
import { truthOf } from './truth-table.ts';

function record(fields: CustomerFields): CustomerRecord {
  return { id: 'd67c', fields, readAt: NOW };
}

function ask(text: string, fields: CustomerFields): string {
  const parsed = parse(text, CUSTOMER_VOCABULARY);
  return parsed.ok
    ? evaluate(resolve(parsed.filter, NOW, 'UTC'), record(fields))
    : parsed.problem.reason.code;
}

const NAMES = { 0: 'false', 0.5: 'unknown', 1: 'true' } as Record<number, string>;

describe('evaluate', () => {
  it('agrees with a second reading of the same description', () => {
    fc.assert(
      fc.property(arbitraryFilter, arbitraryRecord, (filter, customer) => {
        const truth = evaluate(resolve(filter, NOW, 'UTC'), customer);
        expect(truth).toBe(NAMES[truthOf(filter, customer, NOW)]);
      }),
      { numRuns: 10_000 },
    );
  });

  it('is not changed by bringing a filter into canonical form', () => {
    fc.assert(
      fc.property(arbitraryFilter, arbitraryRecord, (filter, customer) => {
        const before = evaluate(resolve(filter, NOW, 'UTC'), customer);
        expect(evaluate(resolve(canonical(filter), NOW, 'UTC'), customer)).toBe(before);
      }),
      { numRuns: 3_000 },
    );
  });

  const name = (field: Field<string>): CustomerFields => ({ name: field, account: known('hwc_a') });

  it.each([
    ['name:yun', name(known('Yuntu')), 'true'],
    ['name:yun', name(known('Hengxin')), 'false'],
    ['name:yun', name(known<string>(null)), 'false'],
    ['name:yun', name(MASKED), 'unknown'],
    ['-name:yun', name(MASKED), 'unknown'],
    ['name:none', name(MASKED), 'unknown'],
    ['name:none', name(ABSENT), 'unknown'],
    ['name:none', name(known<string>(null)), 'true'],
    ['name:none', name(known('Yuntu')), 'false'],
    ['name:*', name(known('Yuntu')), 'true'],
    ['name:*', name(known<string>(null)), 'false'],
    ['name:yun OR account:hwc', name(MASKED), 'true'],
    ['name:yun account:zzz', name(MASKED), 'false'],
    ['name:yun account:hwc', name(MASKED), 'unknown'],
    ['ｙｕｎ', name(known('Yün')), 'true'],
    ['id=D67C', {}, 'true'],
    ['', {}, 'true'],
    ['-()', {}, 'false'],
  ] as const)('%s on %j is %s', (text, fields, truth) => {
    expect(ask(text, fields)).toBe(truth);
  });

  it('looks for a bare word in name, account, ID, manager, reseller and tags', () => {
    const seen: CustomerFields = { name: known('Yuntu'), account: known('hwc_a') };
    expect(ask('d67c', seen)).toBe('true');
    expect(ask('vip', { ...seen, tag: known(['at risk', 'VIP']) })).toBe('true');
    expect(ask('wei', { ...seen, manager: known('Li Wei') })).toBe('true');
    expect(ask('wei', { ...seen, email: known('wei@example.com') })).toBe('false');
  });

  it('cannot deny a bare word while a column is masked or the name was never seen', () => {
    const seen: CustomerFields = { name: known('Yuntu'), account: known('hwc_a') };
    expect(ask('wei', seen)).toBe('false');
    expect(ask('wei', { ...seen, manager: MASKED })).toBe('unknown');
    expect(ask('yun', { ...seen, manager: MASKED })).toBe('true');
    expect(ask('wei', { account: known('hwc_a') })).toBe('unknown');
    expect(ask('wei', { ...seen, manager: ABSENT, reseller: ABSENT })).toBe('false');
  });

  it('tells currencies apart, and admits when an amount has none', () => {
    const spend = (currency: string | null): CustomerFields => ({ spend: known({ amount: 150, currency }) });
    expect(ask('spend>=100USD', spend('USD'))).toBe('true');
    expect(ask('spend>=100USD', spend('CNY'))).toBe('false');
    expect(ask('spend>=100USD', spend(null))).toBe('unknown');
    expect(ask('spend>=200USD', spend(null))).toBe('false');
    expect(ask('spend>=100', spend(null))).toBe('true');
  });

  it('includes what has expired in "before 7 days from now", and not in "within 7 days"', () => {
    const expires = (days: number): CustomerFields => ({ expires: known(NOW + days * 86_400_000) });
    expect(ask('expires<7d', expires(-3))).toBe('true');
    expect(ask('expires:0d..7d', expires(-3))).toBe('false');
    expect(ask('expires:0d..7d', expires(3))).toBe('true');
    expect(ask('expires:0d..7d', expires(7))).toBe('true');
    expect(ask('expires<7d', expires(7))).toBe('false');
    expect(ask('expires<7d', { expires: known<number>(null) })).toBe('false');
    expect(ask('expires<7d,none', { expires: known<number>(null) })).toBe('true');
  });
});
