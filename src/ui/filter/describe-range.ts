import { printPercentage } from '../../core/customer/percent.ts';
import { printDistance } from '../../core/customer/print-date.ts';
import type { DateTest, FilterDate, MoneyTest, PercentTest } from '../../core/filter/filter.ts';
import { printDate } from '../../core/filter/print-test.ts';
import { filterWords } from '../strings/filter.ts';
import type { Language } from '../strings/words.ts';

const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

export function describeRange(
  label: string,
  test: MoneyTest | PercentTest | DateTest,
  language: Language,
): string {
  const { chip } = filterWords(language);
  if (test.kind === 'date') {
    const told = describeSpan(label, test, language);
    if (told !== null) return told;
    return ranged(
      label,
      test.from && { ...test.from, text: dateWords(test.from.date, language) },
      test.to && { ...test.to, text: dateWords(test.to.date, language) },
      chip,
    );
  }
  const text = (value: number): string => {
    if (test.kind === 'percent') return printPercentage(value);
    return test.currency === null ? NUMBER.format(value) : `${NUMBER.format(value)}\u00a0${test.currency}`;
  };
  if (!test.from && !test.to && test.kind === 'money' && test.currency !== null)
    return chip.list(label, test.currency);
  return ranged(
    label,
    test.from && { ...test.from, text: text(test.from.value) },
    test.to && { ...test.to, text: text(test.to.value) },
    chip,
  );
}

interface Bound {
  readonly inclusive: boolean;
  readonly text: string;
}

function ranged(
  label: string,
  from: Bound | null,
  to: Bound | null,
  chip: ReturnType<typeof filterWords>['chip'],
): string {
  if (from === null && to === null) return chip.any(label);
  if (from?.inclusive && to?.inclusive && from.text === to.text) return chip.range(label, `= ${from.text}`);
  if (to === null) return chip.range(label, `${from?.inclusive ? '≥' : '>'} ${from?.text ?? ''}`);
  if (from === null) return chip.range(label, `${to.inclusive ? '≤' : '<'} ${to.text}`);
  const low = from.inclusive ? from.text : `> ${from.text}`;
  const high = to.inclusive ? to.text : `< ${to.text}`;
  return chip.range(label, `${low} – ${high}`);
}

/** "within 7 days", "in the last 30 days", "is past": how people ask, rather than the bounds. */
function describeSpan(label: string, { from, to }: DateTest, language: Language): string | null {
  const { chip } = filterWords(language);
  const low = from === null ? null : daysOf(from.date);
  const high = to === null ? null : daysOf(to.date);
  if (from === null && high === 0 && to?.inclusive === false) return chip.past(label);
  if (low === 0 && high !== null && high > 0) return chip.within(label, String(high));
  if (high === 0 && low !== null && low < 0) return chip.last(label, String(-low));
  return null;
}

function daysOf(date: FilterDate): number | null {
  return date.kind === 'offset' && date.unit !== 'm' ? date.amount * (date.unit === 'w' ? 7 : 1) : null;
}

function dateWords(date: FilterDate, language: Language): string {
  const { chip } = filterWords(language);
  if (date.kind === 'today') return chip.today;
  if (date.kind === 'this-month') return chip.month;
  const days = daysOf(date);
  if (days === null) return printDate(date);
  if (days === 0) return chip.now;
  return days > 1 ? chip.ahead(String(days)) : printDistance(days, language);
}
