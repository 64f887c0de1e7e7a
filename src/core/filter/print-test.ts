import type { PropertyKind } from '../customer/properties.ts';
import type { Sign } from './comparisons.ts';
import type { FilterDate, NumberBound, Test, TextTest } from './filter.ts';
import { printText } from './print-text.ts';

/** A value with the sign that goes before it; no sign is what `property:value` means. */
export interface PrintedTest {
  readonly sign: Exclude<Sign, ':' | '!='> | '';
  readonly value: string;
}

/** `inList`: the test stands among others, so that a plain number after a comma would read as a group of thousands. */
export function printTest(kind: PropertyKind, test: Test, inList: boolean): PrintedTest {
  switch (test.kind) {
    case 'none':
      return { sign: '', value: 'none' };
    case 'text':
      return printTextTest(kind, test);
    case 'choice':
      return { sign: '', value: printText(test.value) };
    case 'flag':
      return { sign: '', value: test.value ? 'yes' : 'no' };
    case 'money':
      if (test.currency && !test.from && !test.to) return { sign: '', value: test.currency };
      return printRange(test.from, test.to, (bound) => `${bound.value}${test.currency ?? ''}`, inList);
    case 'percent':
      return printRange(test.from, test.to, (bound) => `${bound.value}%`, inList);
    case 'date':
      return printRange(test.from, test.to, (bound) => printDate(bound.date), false);
  }
}

function printTextTest(kind: PropertyKind, { how, text }: TextTest): PrintedTest {
  if (how === 'starts') return { sign: '', value: `${printText(text)}*` };
  if (how === 'equals') return { sign: kind === 'tags' ? '' : '=', value: printText(text) };
  return { sign: '', value: kind === 'tags' ? `*${printText(text)}*` : printText(text) };
}

function printRange<B extends NumberBound | { readonly date: FilterDate; readonly inclusive: boolean }>(
  from: B | null,
  to: B | null,
  print: (bound: B) => string,
  inList: boolean,
): PrintedTest {
  const low = from ? print(from) : '';
  const high = to ? print(to) : '';
  if (from && !to) return { sign: from.inclusive ? '>=' : '>', value: low };
  if (to && !from) return { sign: to.inclusive ? '<=' : '<', value: high };
  if (from?.inclusive && to?.inclusive && low === high) return { sign: inList ? '=' : '', value: low };
  return {
    sign: from?.inclusive === false ? '>' : '',
    value: `${low}..${to?.inclusive === false ? '<' : ''}${high}`,
  };
}

export function printDate(date: FilterDate): string {
  switch (date.kind) {
    case 'day':
      return `${date.year}-${pad(date.month)}-${pad(date.day)}`;
    case 'month':
      return `${date.year}-${pad(date.month)}`;
    case 'year':
      return String(date.year);
    case 'offset':
      return `${date.amount}${date.unit}`;
    case 'today':
      return 'today';
    case 'this-month':
      return 'month';
  }
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
