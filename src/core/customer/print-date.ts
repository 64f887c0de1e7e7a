import { type CalendarTime, calendarTime, DAY } from './calendar.ts';
import type { Language } from './language.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "26 Nov 2026" / "2026年11月26日". */
export function printDay(epoch: number, language: Language, timeZone: string): string {
  const time = calendarTime(epoch, timeZone);
  return language === 'en'
    ? `${dayAndMonth(time, language)} ${time.year}`
    : `${time.year}年${dayAndMonth(time, language)}`;
}

/** "26 Nov 2026, 10:00:00" / "2026年11月26日 10:00:00". */
export function printMoment(epoch: number, language: Language, timeZone: string): string {
  const { hour, minute, second } = calendarTime(epoch, timeZone);
  const clock = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
  return `${printDay(epoch, language, timeZone)}${language === 'en' ? ', ' : ' '}${clock}`;
}

/** "in 3 days · 26 Nov" / "3 天后 · 11月26日"; with the year where it is another one than now. */
export function printRelativeDay(epoch: number, now: number, language: Language, timeZone: string): string {
  const then = calendarTime(epoch, timeZone);
  const today = calendarTime(now, timeZone);
  const day = then.year === today.year ? dayAndMonth(then, language) : printDay(epoch, language, timeZone);
  return `${printDistance(dayNumber(then) - dayNumber(today), language)} · ${day}`;
}

/** A distance in days in words: days up to two months, then months, then years, rounded. */
export function printDistance(days: number, language: Language): string {
  const named = NEAR[language][days];
  if (named !== undefined) return named;
  const size = Math.abs(days);
  const [count, unit] =
    size < 60
      ? ([size, 'day'] as const)
      : size < 730
        ? ([Math.round(size / 30.44), 'month'] as const)
        : ([Math.round(size / 365.25), 'year'] as const);
  if (language === 'en') return days > 0 ? `in ${count} ${unit}s` : `${count} ${unit}s ago`;
  const units = { day: '天', month: '个月', year: '年' };
  return `${count} ${units[unit]}${days > 0 ? '后' : '前'}`;
}

const NEAR: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
  'zh-CN': { [-1]: '昨天', 0: '今天', 1: '明天' },
};

function dayAndMonth({ month, day }: CalendarTime, language: Language): string {
  return language === 'en' ? `${day} ${MONTHS[month - 1] ?? ''}` : `${month}月${day}日`;
}

function dayNumber({ year, month, day }: CalendarTime): number {
  return Date.UTC(year, month - 1, day) / DAY;
}
