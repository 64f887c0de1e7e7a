import { calendarTime, DAY, daysInMonth, epochOf, startOfDay } from '../customer/calendar.ts';
import type { DateTest, FilterDate } from './filter.ts';

/** Numbers between two ends. An open end is an infinity. It may be empty (`from` after `to`). */
export interface Interval {
  readonly from: number;
  readonly fromInclusive: boolean;
  readonly to: number;
  readonly toInclusive: boolean;
}

/** Epoch milliseconds; `end` is the first moment after the span, or `start` itself for a moment. */
interface Span {
  readonly start: number;
  readonly end: number;
}

export function resolveDates(test: DateTest, now: number, timeZone: string): Interval {
  const from = test.from && widened(test, spanOf(test.from.date, now, timeZone), timeZone);
  const to = test.to && widened(test, spanOf(test.to.date, now, timeZone), timeZone);
  return {
    ...lowerEnd(from, test.from?.inclusive ?? true),
    ...upperEnd(to, test.to?.inclusive ?? true),
  };
}

function lowerEnd(span: Span | null, inclusive: boolean): { from: number; fromInclusive: boolean } {
  if (span === null) return { from: Number.NEGATIVE_INFINITY, fromInclusive: true };
  if (inclusive) return { from: span.start, fromInclusive: true };
  return { from: span.end, fromInclusive: span.end > span.start };
}

function upperEnd(span: Span | null, inclusive: boolean): { to: number; toInclusive: boolean } {
  if (span === null) return { to: Number.POSITIVE_INFINITY, toInclusive: true };
  if (!inclusive) return { to: span.start, toInclusive: false };
  return { to: span.end, toInclusive: span.end === span.start };
}

/** An offset on both sides, inclusive, means its day: no value equals a moment to the millisecond. */
function widened(test: DateTest, span: Span, timeZone: string): Span {
  return isOneOffset(test) ? dayAround(span.start, timeZone) : span;
}

function isOneOffset({ from, to }: DateTest): boolean {
  if (!from?.inclusive || !to?.inclusive) return false;
  if (from.date.kind !== 'offset' || to.date.kind !== 'offset') return false;
  return from.date.amount === to.date.amount && from.date.unit === to.date.unit;
}

function spanOf(date: FilterDate, now: number, timeZone: string): Span {
  switch (date.kind) {
    case 'day':
      return daySpan(date.year, date.month, date.day, timeZone);
    case 'month':
      return monthSpan(date.year, date.month, timeZone);
    case 'year':
      return {
        start: startOfDay(date.year, 1, 1, timeZone),
        end: startOfDay(date.year + 1, 1, 1, timeZone),
      };
    case 'today':
      return dayAround(now, timeZone);
    case 'this-month': {
      const { year, month } = calendarTime(now, timeZone);
      return monthSpan(year, month, timeZone);
    }
    case 'offset': {
      const moment = shifted(now, date.amount, date.unit, timeZone);
      return { start: moment, end: moment };
    }
  }
}

function shifted(now: number, amount: number, unit: 'd' | 'w' | 'm', timeZone: string): number {
  if (unit !== 'm') return now + amount * DAY * (unit === 'w' ? 7 : 1);
  const today = calendarTime(now, timeZone);
  const months = today.year * 12 + today.month - 1 + amount;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  const day = Math.min(today.day, daysInMonth(year, month));
  return epochOf({ ...today, year, month, day }, timeZone);
}

function dayAround(moment: number, timeZone: string): Span {
  const { year, month, day } = calendarTime(moment, timeZone);
  return daySpan(year, month, day, timeZone);
}

function daySpan(year: number, month: number, day: number, timeZone: string): Span {
  return { start: startOfDay(year, month, day, timeZone), end: startOfDay(year, month, day + 1, timeZone) };
}

function monthSpan(year: number, month: number, timeZone: string): Span {
  return { start: startOfDay(year, month, 1, timeZone), end: startOfDay(year, month + 1, 1, timeZone) };
}
