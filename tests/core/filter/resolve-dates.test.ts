import { describe, expect, it } from 'vitest';
import type { DateTest } from '../../../src/core/filter/filter.ts';
import { parse } from '../../../src/core/filter/parse.ts';
import { resolveDates } from '../../../src/core/filter/resolve-dates.ts';
import { CUSTOMER_VOCABULARY } from '../../../src/core/filter/vocabulary.ts';

const NOW = Date.parse('2026-11-23T18:30:00Z');

function range(text: string, timeZone: string, now = NOW): string {
  const parsed = parse(`expires${text}`, CUSTOMER_VOCABULARY);
  if (!parsed.ok || parsed.filter.kind !== 'condition') return 'unreadable';
  const { from, to, fromInclusive, toInclusive } = resolveDates(
    parsed.filter.tests[0] as DateTest,
    now,
    timeZone,
  );
  const moment = (epoch: number) =>
    Number.isFinite(epoch) ? new Date(epoch).toISOString().slice(0, 16) : '';
  return `${fromInclusive ? '[' : '('}${moment(from)} ${moment(to)}${toInclusive ? ']' : ')'}`;
}

describe('resolveDates', () => {
  it.each([
    [':2026-11-23', 'UTC', '[2026-11-23T00:00 2026-11-24T00:00)'],
    [':2026-11-23', 'Asia/Shanghai', '[2026-11-22T16:00 2026-11-23T16:00)'],
    [':today', 'UTC', '[2026-11-23T00:00 2026-11-24T00:00)'],
    [':today', 'Asia/Shanghai', '[2026-11-23T16:00 2026-11-24T16:00)'],
    [':month', 'UTC', '[2026-11-01T00:00 2026-12-01T00:00)'],
    [':2026-12', 'UTC', '[2026-12-01T00:00 2027-01-01T00:00)'],
    [':2026', 'UTC', '[2026-01-01T00:00 2027-01-01T00:00)'],
    ['>2026-11-23', 'UTC', '[2026-11-24T00:00 ]'],
    ['>=2026-11-23', 'UTC', '[2026-11-23T00:00 ]'],
    ['<2026-11-23', 'UTC', '[ 2026-11-23T00:00)'],
    ['<=2026-11-23', 'UTC', '[ 2026-11-24T00:00)'],
    ['<7d', 'UTC', '[ 2026-11-30T18:30)'],
    ['>-30d', 'UTC', '(2026-10-24T18:30 ]'],
    [':0d..7d', 'UTC', '[2026-11-23T18:30 2026-11-30T18:30]'],
    [':today..2w', 'UTC', '[2026-11-23T00:00 2026-12-07T18:30]'],
    [':1d', 'UTC', '[2026-11-24T00:00 2026-11-25T00:00)'],
    [':3m..4m', 'UTC', '[2027-02-23T18:30 2027-03-23T18:30]'],
    [':-1y..0d', 'UTC', '[2025-11-23T18:30 2026-11-23T18:30]'],
    [':>2026-11..<2027-02', 'UTC', '[2026-12-01T00:00 2027-02-01T00:00)'],
  ])('expires%s in %s', (text, zone, expected) => {
    expect(range(text, zone)).toBe(expected);
  });

  it('ends a month later on the last day there is', () => {
    expect(range('<1m', 'UTC', Date.parse('2026-01-31T12:00:00Z'))).toBe('[ 2026-02-28T12:00)');
  });

  it('knows days of 23 and 25 hours', () => {
    expect(range(':2026-03-29', 'Europe/Berlin')).toBe('[2026-03-28T23:00 2026-03-29T22:00)');
    expect(range(':2026-10-25', 'Europe/Berlin')).toBe('[2026-10-24T22:00 2026-10-25T23:00)');
  });
});
