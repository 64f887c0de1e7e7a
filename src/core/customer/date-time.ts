import { type CalendarTime, epochOf, isCalendarDay } from './calendar.ts';
import { tidy } from './text.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG_MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|sept|october|november|december)$/;

const YEAR_FIRST = /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?日?/;
const MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})/;
const DAY_FIRST = /^(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4})/;
const NUMBERS = /^(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4})/;
const TIME = /^(上午|下午)? ?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)? ?([ap]m)?/;
const ZONE = /^\(?(?:z|(?:gmt|utc)?(?:([+-])(\d{1,2})(?::?(\d{2}))?)?)\)?$/;

type Day = Pick<CalendarTime, 'year' | 'month' | 'day'>;
type Time = Pick<CalendarTime, 'hour' | 'minute' | 'second'>;

/**
 * The moment that a cell shows: "2026-11-26", "2026/11/26 12:00:00 GMT+08:00", "Nov 26, 2026 10:00:00 GMT+08:00",
 * "2026年11月26日 下午3:00", "26.11.2026 15:00", "26/11/2026". A day without a time is its first moment, a time without
 * a zone is in `timeZone`.
 * `null` for days that do not exist and for orders that could be read in two ways: of 11/12/2026 only `language`, a
 * BCP 47 tag, can tell, and English cannot.
 */
export function readDateTime(text: string, timeZone: string, language = ''): number | null {
  const plain = tidy(text.normalize('NFKC').replace(/−/g, '-')).toLowerCase();
  const day = readDay(plain, language);
  if (day === null) return null;
  const rest = plain.slice(day.length).replace(/^(?:,? |t(?=\d))/, '');
  const time = readTime(rest);
  if (time === null) return null;
  const zone = rest.slice(time.length).trim();
  const offset = readOffset(zone);
  if (offset === null || (zone !== '' && time.length === 0)) return null;
  const wall: CalendarTime = { ...day.day, ...time.time };
  if (zone === '') return epochOf(wall, timeZone);
  const utc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  return utc - offset * 60_000;
}

function readDay(text: string, language: string): { day: Day; length: number } | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return dayOf(yearFirst[0], yearFirst[1], Number(yearFirst[2]), yearFirst[3]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return dayOf(monthFirst[0], monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return dayOf(dayFirst[0], dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const [all = '', one = '', mark = '', other = '', year] = NUMBERS.exec(text) ?? [];
  // Where a day ends in a point, it comes first.
  const isDayFirst = one === other || Number(one) > 12 || mark === '.' || writesDayFirst(language);
  if (isDayFirst) return dayOf(all, year, Number(other), one);
  return Number(other) > 12 ? dayOf(all, year, Number(one), other) : null;
}

/** English is written by everybody, and does not say where. */
function writesDayFirst(language: string): boolean {
  if (language === '' || /^(en|zh)\b/i.test(language)) return false;
  try {
    const parts = new Intl.DateTimeFormat(language, { year: 'numeric', month: '2-digit', day: '2-digit' })
      .formatToParts()
      .map(({ type }) => type);
    return parts.indexOf('day') < parts.indexOf('month');
  } catch {
    // No language tag at all.
    return false;
  }
}

function dayOf(found: string, year = '', month = 0, day = ''): { day: Day; length: number } | null {
  const read = { year: Number(year), month, day: Number(day) };
  // 2569 is 2026 in the calendar that Thai pages write.
  return read.year < 2200 && isCalendarDay(read.year, read.month, read.day)
    ? { day: read, length: found.length }
    : null;
}

function monthOf(name = ''): number {
  return name.length === 3 || LONG_MONTHS.test(name) ? MONTHS.indexOf(name.slice(0, 3)) + 1 : 0;
}

function readTime(text: string): { time: Time; length: number } | null {
  const found = TIME.exec(text);
  if (found === null) return { time: { hour: 0, minute: 0, second: 0 }, length: 0 };
  const [all, half, hours, minutes, seconds = '0', suffix] = found;
  const isHalfDay = half !== undefined || suffix !== undefined;
  const isLate = half === '下午' || suffix === 'pm';
  const hour = Number(hours);
  const isValid = isHalfDay ? hour <= 12 : hour <= 23;
  if (!isValid || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const time = { hour, minute: Number(minutes), second: Number(seconds) };
  return { time: isHalfDay ? { ...time, hour: (hour % 12) + (isLate ? 12 : 0) } : time, length: all.length };
}

/** Minutes east of Greenwich; 0 for no zone, `null` for what is none. */
function readOffset(text: string): number | null {
  const found = ZONE.exec(text);
  if (found === null) return null;
  const [, sign, hours = '0', minutes = '0'] = found;
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}
