import { calendarTime, startOfDay } from '../customer/calendar.ts';
import type { JournalCustomer } from './entry.ts';
import type { JournalRow } from './rows.ts';

/** A day of the calendar; `to` is the beginning of the next. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** A stay in a customer's account, as far as it lies within a day. */
export interface DayStay extends DaySpan {
  readonly stay: string;
  readonly customer: JournalCustomer;
  /** A page showed somebody else than was asked for, or an account that nothing known fits. */
  readonly isWrong: boolean;
  /** It had not ended by the last entry, or goes on behind this day. */
  readonly goesOn: boolean;
  readonly note: string;
}

/** The day of a moment, or one so many days after it. */
export function dayOf(moment: number, timeZone: string, days = 0): DaySpan {
  const { year, month, day } = calendarTime(moment, timeZone);
  return {
    from: startOfDay(year, month, day + days, timeZone),
    to: startOfDay(year, month, day + days + 1, timeZone),
  };
}

/** "2026-11-23", as a filter and a date field have it. */
export function dayText({ from }: DaySpan, timeZone: string): string {
  const { year, month, day } = calendarTime(from, timeZone);
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** The stays of a day in the order in which they began. What has not ended is drawn up to `now`. */
export function staysOf(rows: readonly JournalRow[], day: DaySpan, now: number): readonly DayStay[] {
  const open = new Map<string, DayStay>();
  const stays: DayStay[] = [];
  const close = (stay: DayStay, at: number, goesOn: boolean): void => {
    if (at < day.from || stay.from >= day.to) return;
    const to = Math.max(stay.from, Math.min(at, day.to));
    stays.push({ ...stay, from: Math.max(stay.from, day.from), to, goesOn: goesOn || at > day.to });
  };
  for (const { entry, note } of rows) {
    const { kind, stay, at, customer } = entry;
    if (kind === 'confirmed' || kind === 'mismatch' || kind === 'unrecognised') {
      const isWrong = kind !== 'confirmed';
      open.set(stay, { stay, customer, from: at, to: at, isWrong, goesOn: false, note });
    }
    const begun = open.get(stay);
    if (begun !== undefined && (kind === 'returned' || kind === 'expired')) {
      open.delete(stay);
      close(begun, at, false);
    }
  }
  for (const stay of open.values()) close(stay, now, true);
  return stays.sort((a, b) => a.from - b.from);
}

/** Everything of one customer on one day. */
export interface Lane {
  readonly key: string;
  readonly name: string;
  readonly stays: readonly DayStay[];
}

/** One lane for each customer, in the order in which they were entered first. */
export function lanesOf(stays: readonly DayStay[]): readonly Lane[] {
  const lanes = new Map<string, Lane>();
  for (const stay of stays) {
    const { id, account, name } = stay.customer;
    const key = id ?? account ?? '';
    const lane = lanes.get(key) ?? { key, name: '', stays: [] };
    // A name that was hidden at first may be known later.
    lanes.set(key, { key, name: name ?? (lane.name || account || key), stays: [...lane.stays, stay] });
  }
  return [...lanes.values()];
}
