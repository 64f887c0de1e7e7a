import { canonical } from './canonical.ts';
import type { Condition, Filter, Test } from './filter.ts';
import { printTest } from './print-test.ts';
import { CUSTOMER_VOCABULARY, type Vocabulary } from './vocabulary.ts';

/**
 * The canonical text of a filter: `parse(print(filter))` gives `canonical(filter)`. Keys are English whatever the
 * language of the surface, so that a text means the same for everybody it is sent to.
 */
export function print(filter: Filter): string {
  return printWith(CUSTOMER_VOCABULARY, filter);
}

export function printWith<K extends string>(words: Vocabulary<K>, filter: Filter<K>): string {
  return printPart(words, canonical(filter));
}

function printPart<K extends string>(words: Vocabulary<K>, filter: Filter<K>): string {
  switch (filter.kind) {
    case 'all':
      return filter.of.map((part) => inGroup(words, part, part.kind === 'any')).join(' ');
    case 'any':
      return filter.of
        .map((part) => inGroup(words, part, part.kind === 'all' && part.of.length === 0))
        .join(' OR ');
    case 'not':
      return `-${inGroup(words, filter.of, filter.of.kind !== 'condition')}`;
    case 'condition':
      return printCondition(words, filter);
  }
}

function inGroup<K extends string>(words: Vocabulary<K>, filter: Filter<K>, grouped: boolean): string {
  const text = printPart(words, filter);
  return grouped ? `(${text})` : text;
}

function printCondition<K extends string>(words: Vocabulary<K>, { property, tests }: Condition<K>): string {
  const [first, ...others] = tests;
  if (first?.kind === 'flag' && first.value && others.length === 0) return `is:${property}`;
  const kind = property === 'any' ? 'text' : (words.byKey.get(property)?.kind ?? 'text');
  const printed = tests.map((test) => printTest(kind, test, others.length > 0));
  const list = printed.map(({ sign, value }) => `${sign}${value}`).join(',');
  if (property === 'any' && tests.every(isPlainBareWord)) return list;
  return others.length === 0 && printed[0]?.sign ? `${property}${list}` : `${property}:${list}`;
}

/** Anything else needs `any:` before it: in `acme =yun` the first word reads as a property. */
function isPlainBareWord(test: Test): boolean {
  return test.kind === 'text' && test.how !== 'equals';
}
