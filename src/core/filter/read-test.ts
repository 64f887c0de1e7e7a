import { choiceOf } from '../customer/choice.ts';
import { currencyOf } from '../customer/currency.ts';
import { flagOf } from '../customer/flag.ts';
import type { Choice } from '../customer/properties.ts';
import { labelForm, tidy } from '../customer/text.ts';
import { isNone } from './characters.ts';
import type { Sign } from './comparisons.ts';
import type { DateTest, MoneyTest, PercentTest, Test, TextTest } from './filter.ts';
import { readDate } from './read-date.ts';
import { readAmount, readPercent } from './read-number.ts';
import { type Range, readRange } from './read-range.ts';
import type { ValueToken } from './tokenize.ts';
import type { FilterProperty } from './vocabulary.ts';

/** One value of a condition as a test of the property's kind, or `null` if it cannot be read as such. */
export function readTest<K extends string>(
  property: FilterProperty<K>,
  sign: Sign,
  value: ValueToken,
): Test | null {
  if (isNoneValue(value)) return { kind: 'none' };
  if (property.kind === 'text' || property.kind === 'tags') return readText(property.kind, sign, value);
  if (value.starBefore || value.starAfter) return null;
  switch (property.kind) {
    case 'choice':
      return readChoice(property.choices ?? [], value.text);
    case 'flag':
      return readFlag(value.text);
    case 'money':
      return readMoneyTest(sign, plain(value));
    case 'percent':
      return readPercentTest(sign, plain(value));
    case 'date':
      return readDateTest(sign, plain(value));
  }
}

/** `none` in quotes is a text. */
export function isNoneValue(value: ValueToken): boolean {
  return !value.quoted && !value.starBefore && !value.starAfter && isNone(value.text);
}

export function readText(kind: 'text' | 'tags', sign: Sign, value: ValueToken): TextTest {
  const text = tidy(value.text);
  if (value.starBefore) return { kind: 'text', how: 'contains', text };
  if (value.starAfter) return { kind: 'text', how: 'starts', text };
  const equals = sign === '=' || kind === 'tags';
  return { kind: 'text', how: equals ? 'equals' : 'contains', text };
}

function readChoice(choices: readonly Choice[], text: string): Test | null {
  const value = choiceOf(choices, text);
  return value === null ? null : { kind: 'choice', value };
}

function readFlag(text: string): Test | null {
  const value = flagOf(text);
  return value === null ? null : { kind: 'flag', value };
}

/** Quoted numbers may carry thousands separators: outside quotes a comma separates values. */
function plain(value: ValueToken): string {
  const form = labelForm(value.text);
  return value.quoted ? form.replace(/(\d),(?=\d{3}(?!\d))/g, '$1') : form;
}

function readMoneyTest(sign: Sign, text: string): MoneyTest | null {
  const whole = sign === ':' || sign === '=' ? currencyOf(text) : null;
  if (whole !== null) return { kind: 'money', from: null, to: null, currency: whole };
  const range = readRange(sign, text, readAmount);
  if (range === null) return null;
  const currencies = new Set([range.from, range.to].flatMap((bound) => bound?.value.currency ?? []));
  if (currencies.size > 1) return null;
  const [currency = null] = currencies;
  return { kind: 'money', ...mapRange(range, ({ value }) => value), currency };
}

function readPercentTest(sign: Sign, text: string): PercentTest | null {
  const range = readRange(sign, text, readPercent);
  return range && { kind: 'percent', ...range };
}

function readDateTest(sign: Sign, text: string): DateTest | null {
  const range = readRange(sign, text, readDate);
  if (range === null) return null;
  const bound = (side: typeof range.from) => side && { date: side.value, inclusive: side.inclusive };
  return { kind: 'date', from: bound(range.from), to: bound(range.to) };
}

function mapRange<V, W>(range: Range<V>, map: (value: V) => W): Range<W> {
  const bound = (side: Range<V>['from']) => side && { value: map(side.value), inclusive: side.inclusive };
  return { from: bound(range.from), to: bound(range.to) };
}
