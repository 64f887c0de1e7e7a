import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../src/background/export.ts';
import { csvCells, csvHeader } from '../../../src/core/customer/csv-cells.ts';
import { known, MASKED } from '../../../src/core/customer/field.ts';
import type { CustomerRecord } from '../../../src/core/customer/record.ts';

const STYLE = { language: 'en', timeZone: 'UTC' } as const;

function customer(fields: CustomerRecord['fields']): CustomerRecord {
  return { id: 'a1', fields, readAt: 0 };
}

describe('cells of an export', () => {
  it('are what the operator reads, in the operator’s language', () => {
    const record = customer({
      name: known('Yuntu, "Ltd"'),
      spend: known({ amount: -12.5, currency: 'CNY' }),
      tag: known(['vip', 'east']),
      budget: known(92),
    });
    expect(csvHeader(['name', 'spend'], 'zh-CN')).toEqual(['客户名称', '本月消费']);
    expect(csvCells(record, ['name', 'tag', 'id'], STYLE)).toEqual(['Yuntu, "Ltd"', 'vip, east', 'a1']);
  });

  it('keep hidden what the console hides, and leave empty what is empty or not there', () => {
    const record = customer({ name: MASKED, manager: known<string>(null) });
    expect(csvCells(record, ['name', 'manager', 'reseller'], STYLE)).toEqual(['(hidden)', '', '']);
    expect(csvCells(record, ['name'], { ...STYLE, language: 'zh-CN' })).toEqual(['（已隐藏）']);
  });

  it('are never a formula', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const [cell = ''] = csvCells(customer({ name: known(name) }), ['name'], STYLE);
        return !/^[=+@\t\r]/.test(cell) && !/^-\D/.test(cell);
      }),
    );
    expect(csvCells(customer({ name: known('=1+1') }), ['name'], STYLE)).toEqual(["'=1+1"]);
    expect(csvCells(customer({ name: known('-2+3') }), ['name'], STYLE)).toEqual(["'-2+3"]);
  });
});

describe('the file', () => {
  it('quotes what needs it and always holds the customer ID', () => {
    const records = [customer({ name: known('Yuntu, "Ltd"') }), customer({ name: known('a\nb') })];
    expect(csvOf(records, { columns: ['name'], ...STYLE })).toBe(
      'Customer name,Customer ID\r\n"Yuntu, ""Ltd""",a1\r\n"a\nb",a1\r\n',
    );
  });
});
