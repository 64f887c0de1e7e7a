import { isCalendarDay, isCalendarMonth } from '../customer/calendar.ts';
import type { FilterDate } from './filter.ts';

/** 27 years of days, 833 years of months: more is a slip of the finger. */
const MAX_OFFSET = 9999;

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const MONTH = /^(\d{4})[-/.年](\d{1,2})月?$/;
const YEAR = /^(\d{4})年?$/;
const OFFSET = /^([+-]?\d{1,4})(d|w|m|y|天|周|个月)$/;
const UNITS: Readonly<Record<string, { unit: 'd' | 'w' | 'm'; times: number }>> = {
  d: { unit: 'd', times: 1 },
  天: { unit: 'd', times: 1 },
  w: { unit: 'w', times: 1 },
  周: { unit: 'w', times: 1 },
  m: { unit: 'm', times: 1 },
  个月: { unit: 'm', times: 1 },
  y: { unit: 'm', times: 12 },
};

/** Values come NFKC-normalised, in lower case and without blanks, see `read-test.ts`. */
export function readDate(text: string): FilterDate | null {
  if (/^(?:today|今天|今日)$/.test(text)) return { kind: 'today' };
  if (/^(?:month|本月|当月)$/.test(text)) return { kind: 'this-month' };
  return readOffset(text) ?? readDay(text) ?? readMonth(text) ?? readYear(text);
}

function readOffset(text: string): FilterDate | null {
  const [, digits, letter = ''] = OFFSET.exec(text) ?? [];
  const unit = UNITS[letter];
  if (digits === undefined || unit === undefined) return null;
  const amount = Number(digits) * unit.times + 0;
  return Math.abs(amount) <= MAX_OFFSET ? { kind: 'offset', amount, unit: unit.unit } : null;
}

function readDay(text: string): FilterDate | null {
  const [year = 0, month = 0, day = 0] = DAY.exec(text)?.slice(1).map(Number) ?? [];
  return isCalendarDay(year, month, day) ? { kind: 'day', year, month, day } : null;
}

function readMonth(text: string): FilterDate | null {
  const [year = 0, month = 0] = MONTH.exec(text)?.slice(1).map(Number) ?? [];
  return isCalendarMonth(year, month) ? { kind: 'month', year, month } : null;
}

function readYear(text: string): FilterDate | null {
  const year = Number(YEAR.exec(text)?.[1] ?? 0);
  return isCalendarMonth(year, 1) ? { kind: 'year', year } : null;
}
