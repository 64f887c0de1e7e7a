/** A wall clock reading; `month` is 1..12. */
export interface CalendarTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** The wall clock of an IANA time zone at a moment. Throws `RangeError` for a zone that does not exist. */
export function calendarTime(epoch: number, timeZone: string): CalendarTime {
  const read = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatOf(timeZone).formatToParts(epoch)) {
    if (type in read) read[type as keyof typeof read] = Number(value);
  }
  return read;
}

function asUtc(time: CalendarTime): number {
  return Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
}

function offsetAt(epoch: number, timeZone: string): number {
  return asUtc(calendarTime(epoch, timeZone)) - Math.floor(epoch / 1000) * 1000;
}

/**
 * The moment at which the zone's clock shows `time`. Months and days may run over (month 13, day 0).
 * A time that daylight saving skips is taken as the moment after the gap, one that occurs twice as the first.
 */
export function epochOf(time: CalendarTime, timeZone: string): number {
  const wall = asUtc(time);
  const before = wall - offsetAt(wall - DAY, timeZone);
  const after = wall - offsetAt(wall + DAY, timeZone);
  const early = Math.min(before, after);
  return early + offsetAt(early, timeZone) === wall ? early : Math.max(before, after);
}

export function startOfDay(year: number, month: number, day: number, timeZone: string): number {
  return epochOf({ year, month, day, hour: 0, minute: 0, second: 0 }, timeZone);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True for a day that the Gregorian calendar has, in the years 1900..2999. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return isCalendarMonth(year, month) && day >= 1 && day <= daysInMonth(year, month);
}

export function isCalendarMonth(year: number, month: number): boolean {
  return year >= 1900 && year <= 2999 && month >= 1 && month <= 12;
}
