import { labelForm } from '../customer/text.ts';
import type { Sign } from './comparisons.ts';
import { fold } from './fold.ts';
import { printText } from './print-text.ts';
import type { FilterProperty } from './vocabulary.ts';

/** A value that occurs, and in how many records. */
export interface CountedValue {
  readonly value: string;
  readonly count: number | null;
}

/** What is known to occur for a property, the most frequent first; `typed` may be used to narrow it. */
export type ValuesOf<K extends string> = (property: K, typed: string) => readonly CountedValue[];

export interface SuggestedValue extends CountedValue {
  /** As it has to stand in the text. */
  readonly text: string;
}

const AMOUNTS = ['100', '1000', '5000', '10000'];
const PERCENTS = ['50%', '80%', '90%', '100%'];
const MOMENTS = ['today', '7d', '15d', '30d', '-7d', '-30d', 'month'];
const SPANS = ['0d..7d', '0d..15d', '0d..30d', 'today', 'month', '-7d..0d', '-30d..0d'];

export function suggestValues<K extends string>(
  property: FilterProperty<K>,
  sign: Sign,
  typed: string,
  valuesOf: ValuesOf<K>,
): readonly SuggestedValue[] {
  const isOrder = sign.startsWith('<') || sign.startsWith('>');
  const values = candidates(property, isOrder, typed, valuesOf);
  const none = isOrder ? [] : narrowed([uncounted('none')], typed);
  return [...values, ...none];
}

function candidates<K extends string>(
  property: FilterProperty<K>,
  isOrder: boolean,
  typed: string,
  valuesOf: ValuesOf<K>,
): readonly SuggestedValue[] {
  switch (property.kind) {
    case 'text':
    case 'tags':
      return narrowed(
        valuesOf(property.key, typed).map((found) => ({ ...found, text: printText(found.value) })),
        typed,
      );
    case 'choice':
      return choices(property, typed, valuesOf);
    case 'flag':
      return narrowed(['yes', 'no'].map(uncounted), typed);
    case 'money':
      return narrowed(AMOUNTS.map(uncounted), typed);
    case 'percent':
      return narrowed(PERCENTS.map(uncounted), typed);
    case 'date':
      return narrowed((isOrder ? MOMENTS : SPANS).map(uncounted), typed);
  }
}

function choices<K extends string>(
  { key, choices: all = [] }: FilterProperty<K>,
  typed: string,
  valuesOf: ValuesOf<K>,
): readonly SuggestedValue[] {
  const counts = new Map(valuesOf(key, '').map(({ value, count }) => [value, count]));
  const form = labelForm(typed);
  return all
    .filter(({ value, label }) => [value, label.en, label.zh].some((name) => labelForm(name).includes(form)))
    .map(({ value }) => ({ value, text: value, count: counts.get(value) ?? null }));
}

function uncounted(value: string): SuggestedValue {
  return { value, text: value, count: null };
}

/** What begins with the typed text first, then what contains it, each in the given order. */
function narrowed(values: readonly SuggestedValue[], typed: string): readonly SuggestedValue[] {
  const wanted = fold(typed);
  const folded = values.map((found) => ({ found, form: fold(found.value) }));
  const starts = folded.filter(({ form }) => form.startsWith(wanted));
  const contains = folded.filter(({ form }) => !form.startsWith(wanted) && form.includes(wanted));
  return [...starts, ...contains].map(({ found }) => found);
}
