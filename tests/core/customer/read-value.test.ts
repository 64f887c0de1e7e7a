import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { known } from '../../../src/core/customer/field.ts';
import type { Language } from '../../../src/core/customer/language.ts';
import { printMoney } from '../../../src/core/customer/money.ts';
import { printPercentage } from '../../../src/core/customer/percent.ts';
import { printDay, printMoment } from '../../../src/core/customer/print-date.ts';
import { printField, printValue } from '../../../src/core/customer/print-value.ts';
import { PROPERTIES } from '../../../src/core/customer/properties.ts';
import { readCell, readValue } from '../../../src/core/customer/read-value.ts';
import type { PropertyKey } from '../../../src/core/customer/record.ts';

const STYLE = { timeZone: 'Asia/Shanghai' };
const utc = (text: string): number => Date.parse(text);

describe('readValue', () => {
  it.each<[PropertyKey, string, unknown]>([
    ['name', '  Yuntu \n Tech ', 'Yuntu Tech'],
    ['name', 'None', 'None'],
    ['spend', '¥ 31,102.14', { amount: 31102.14, currency: 'CNY' }],
    ['spend', '￥31,102.14', { amount: 31102.14, currency: 'CNY' }],
    ['spend', '31,102.14元', { amount: 31102.14, currency: 'CNY' }],
    ['spend', '$1,234', { amount: 1234, currency: 'USD' }],
    ['spend', '1234.50 USD', { amount: 1234.5, currency: 'USD' }],
    ['spend', 'CNY 0.00', { amount: 0, currency: 'CNY' }],
    ['spend', '1,234.00 (EUR)', { amount: 1234, currency: 'EUR' }],
    ['spend', '€ 5', { amount: 5, currency: 'EUR' }],
    ['spend', '-$5.00', { amount: -5, currency: 'USD' }],
    ['spend', '$−5.00', { amount: -5, currency: 'USD' }],
    ['spend', '1,234.00', { amount: 1234, currency: null }],
    ['spend', '1.234,56 €', { amount: 1234.56, currency: 'EUR' }],
    ['spend', '1 234,56 €', { amount: 1234.56, currency: 'EUR' }],
    ['spend', '12,34', { amount: 12.34, currency: null }],
    ['budget', '92%', 92],
    ['budget', '92,5 %', 92.5],
    ['budget', '1.080,5 %', 1080.5],
    ['budget', '%92', 92],
    ['budget', '92.5 %', 92.5],
    ['budget', '１２０％', 120],
    ['budget', '¥ 920.00 / ¥ 1,000.00 (92%)', 92],
    ['expires', '2026-11-26', utc('2026-11-25T16:00:00Z')],
    ['expires', '2026/11/26 12:00:00 GMT+08:00', utc('2026-11-26T04:00:00Z')],
    ['expires', 'Nov 26, 2026 10:00:00 GMT+08:00', utc('2026-11-26T02:00:00Z')],
    ['expires', 'Nov 26, 2026 10:00:00 GMT-05:30', utc('2026-11-26T15:30:00Z')],
    ['expires', '2026-11-26T10:00:00Z', utc('2026-11-26T10:00:00Z')],
    ['expires', '2026-11-26 10:00:00 (UTC+8)', utc('2026-11-26T02:00:00Z')],
    ['expires', '2026-11-26 10:00', utc('2026-11-26T02:00:00Z')],
    ['expires', 'November 26, 2026', utc('2026-11-25T16:00:00Z')],
    ['expires', '26 Nov 2026', utc('2026-11-25T16:00:00Z')],
    ['expires', '2026年11月26日', utc('2026-11-25T16:00:00Z')],
    ['expires', '2026年11月26日 下午3:00', utc('2026-11-26T07:00:00Z')],
    ['expires', 'Nov 26, 2026 12:30 AM', utc('2026-11-25T16:30:00Z')],
    ['expires', '26.11.2026', utc('2026-11-25T16:00:00Z')],
    ['expires', '6. 1. 2026 08:30', utc('2026-01-06T00:30:00Z')],
    ['expires', '26/11/2026', utc('2026-11-25T16:00:00Z')],
    ['expires', '11/26/2026', utc('2026-11-25T16:00:00Z')],
    ['expires', '11/11/2026', utc('2026-11-10T16:00:00Z')],
    ['frozen', 'Yes', true],
    ['frozen', '否', false],
    ['frozen', '已冻结', true],
    ['frozen', 'Normal', false],
    ['type', 'Reseller', 'reseller'],
    ['type', '转售', 'reseller'],
    ['type', '代售', 'reseller'],
    ['type', 'Referral', 'referral'],
    ['type', 'Agent', 'referral'],
    ['type', '顾问销售', 'referral'],
    ['tag', 'vip, trial', ['vip', 'trial']],
    ['tag', '重点；试用、vip\nvip', ['重点', '试用', 'vip']],
  ])('%s %j', (key, text, value) => {
    expect(readValue(key, text, STYLE)).toEqual(known(value));
  });

  it.each(PROPERTIES)('knows that $key is empty, masked or unreadable', ({ key, kind }) => {
    for (const text of ['', ' ', '--', '—', '\u00a0'])
      expect(readValue(key, text, STYLE)).toEqual(known(null));
    for (const text of ['***', 'A***z', '1**2'])
      expect(readValue(key, text, STYLE)).toEqual({ state: 'masked' });
    if (kind === 'text' || kind === 'tags') return;
    expect(readCell(key, '?!', STYLE)).toEqual({ field: { state: 'absent' }, isUnreadable: true });
    expect(readValue(key, '未设置', STYLE)).toEqual(known(null));
  });

  it.each<[PropertyKey, string]>([
    ['spend', '1.234 €'],
    ['spend', '1,23,456'],
    ['spend', '$5 CNY'],
    ['spend', '5 gold'],
    ['spend', '>100'],
    ['budget', '92'],
    ['budget', '920 / 1,000'],
    ['budget', '10% of 20%'],
    ['budget', '> 100%'],
    ['budget', '1.2.3%'],
    ['expires', '11/12/2026'],
    ['expires', '13/14/2026'],
    ['expires', '2026-02-30'],
    ['expires', '31.02.2026'],
    ['expires', '26/11/2569'],
    ['expires', '2026-11-26 25:00'],
    ['expires', '2026-11-26 soon'],
    ['expires', 'Now 26, 2026'],
    ['expires', '3 days'],
    ['frozen', 'maybe'],
    ['type', 'both'],
  ])('does not guess what %s %j is', (key, text) => {
    expect(readCell(key, text, STYLE)).toEqual({ field: { state: 'absent' }, isUnreadable: true });
  });

  it('knows of a day in numbers which comes first where the language of the page writes but one way', () => {
    const expires = (language: string) => readValue('expires', '11/12/2026', { timeZone: 'UTC', language });
    for (const language of ['es', 'pt-BR', 'fr-fr', 'tr'])
      expect(expires(language), language).toEqual(known(utc('2026-12-11')));
    for (const language of ['en', 'en-us', 'zh-cn', '', '?!'])
      expect(expires(language), language).toEqual({ state: 'absent' });
  });

  it('takes the currency from the column header where the cell names none', () => {
    const style = { ...STYLE, currency: 'USD' };
    expect(readValue('spend', '10.00', style)).toEqual(known({ amount: 10, currency: 'USD' }));
    expect(readValue('spend', '¥10.00', style)).toEqual(known({ amount: 10, currency: 'CNY' }));
  });

  it('never throws, and takes no longer for long cells', () => {
    const part = fc.constantFrom(
      '1',
      ',',
      '.',
      '%',
      '¥',
      'USD',
      '-',
      ' ',
      ':',
      'Nov',
      '2026-11-26',
      'GMT+',
      '是',
      '(',
      '\ud800',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part, { maxLength: 20 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (cell) => {
        for (const { key } of PROPERTIES) readValue(key, cell, STYLE);
      }),
      { numRuns: 1_000 },
    );
    const start = performance.now();
    for (const long of ['1', ',', '1,', '%', ' ', '1%', 'a', '-']) {
      for (const { key } of PROPERTIES) readValue(key, long.repeat(20_000), STYLE);
    }
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('what is printed in the language of the console can be read again', () => {
  const language = fc.constantFrom<Language>('en', 'zh-CN');
  const zone = fc.constantFrom('UTC', 'Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns');
  const second = fc
    .integer({ min: Date.UTC(1990, 0, 1) / 1000, max: Date.UTC(2090, 0, 1) / 1000 })
    .map((seconds) => seconds * 1000);

  it('money', () => {
    const amount = fc.integer({ min: -1e12, max: 1e12 }).map((cents) => cents / 100 + 0);
    const currency = fc.constantFrom('CNY', 'USD', 'EUR', 'GBP', 'HKD', 'JPY', 'THB', null);
    fc.assert(
      fc.property(amount, currency, (value, code) => {
        const money = { amount: value, currency: code };
        expect(readValue('spend', printMoney(money), STYLE)).toEqual(known(money));
      }),
    );
  });

  it('percents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (hundredths) => {
        expect(readValue('budget', printPercentage(hundredths / 100), STYLE)).toEqual(
          known(hundredths / 100),
        );
      }),
    );
  });

  it('moments, but for the hour that occurs twice', () => {
    fc.assert(
      fc.property(second, language, zone, (epoch, lang, timeZone) => {
        const field = readValue('expires', printMoment(epoch, lang, timeZone), { timeZone });
        expect(field.state).toBe('known');
        if (field.state !== 'known') return;
        expect([0, -3_600_000]).toContain((field.value ?? 0) - epoch);
      }),
      { numRuns: 2_000 },
    );
  });

  it('days', () => {
    fc.assert(
      fc.property(second, language, zone, (epoch, lang, timeZone) => {
        const text = printDay(epoch, lang, timeZone);
        const field = readValue('expires', text, { timeZone });
        expect(field.state === 'known' && printDay(field.value ?? 0, lang, timeZone)).toBe(text);
      }),
    );
  });

  it('choices, flags and tags', () => {
    for (const lang of ['en', 'zh-CN'] as const) {
      const style = { language: lang, timeZone: 'UTC' };
      for (const type of ['reseller', 'referral'] as const) {
        expect(readValue('type', printValue('type', type, style), STYLE)).toEqual(known(type));
      }
      for (const frozen of [true, false]) {
        expect(readValue('frozen', printValue('frozen', frozen, style), STYLE)).toEqual(known(frozen));
      }
      expect(readValue('tag', printValue('tag', ['a b', 'c'], style), STYLE)).toEqual(known(['a b', 'c']));
    }
  });
});

describe('printField', () => {
  const now = utc('2026-11-23T10:00:00Z');
  const en = { language: 'en', timeZone: 'UTC', now } as const;
  const zh = { language: 'zh-CN', timeZone: 'UTC', now } as const;

  it.each([
    ['2026-11-26T00:00:00Z', 'in 3 days · 26 Nov', '3 天后 · 11月26日'],
    ['2026-11-23T23:00:00Z', 'today · 23 Nov', '今天 · 11月23日'],
    ['2026-11-24T01:00:00Z', 'tomorrow · 24 Nov', '明天 · 11月24日'],
    ['2026-11-22T01:00:00Z', 'yesterday · 22 Nov', '昨天 · 11月22日'],
    ['2026-11-13T01:00:00Z', '10 days ago · 13 Nov', '10 天前 · 11月13日'],
    ['2027-03-01T00:00:00Z', 'in 3 months · 1 Mar 2027', '3 个月后 · 2027年3月1日'],
    ['2029-11-23T00:00:00Z', 'in 3 years · 23 Nov 2029', '3 年后 · 2029年11月23日'],
  ])('tells %s relative to now', (moment, english, chinese) => {
    expect(printField('expires', known(utc(moment)), en)).toBe(english);
    expect(printField('expires', known(utc(moment)), zh)).toBe(chinese);
  });

  it('shows a dash for what is empty and nothing for what was not seen', () => {
    expect(printField('expires', known<number>(null), en)).toBe('–');
    expect(printField('expires', { state: 'masked' }, en)).toBe('');
    expect(printField('expires', undefined, en)).toBe('');
  });
});
