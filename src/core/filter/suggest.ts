import { type CaretContext, caretContext } from './caret-context.ts';
import { type Sign, signsOf } from './comparisons.ts';
import { fold } from './fold.ts';
import type { Replacement } from './problem.ts';
import { type CountedValue, suggestValues, type ValuesOf } from './suggest-values.ts';
import { type FilterProperty, nameForm, type Vocabulary } from './vocabulary.ts';

export type { CountedValue, ValuesOf };

export type Suggestion<K extends string> = (
  | { readonly kind: 'property'; readonly property: FilterProperty<K> }
  | { readonly kind: 'comparison'; readonly property: FilterProperty<K>; readonly sign: Sign }
  | {
      readonly kind: 'value';
      readonly property: FilterProperty<K>;
      /** As the language spells it, without quotes. */
      readonly value: string;
      /** `null` where nobody counted. */
      readonly count: number | null;
    }
) & {
  /** Apply with `applyReplacement`; the caret goes behind the new text. */
  readonly replacement: Replacement;
};

const MOST = 50;

/** What could stand at the caret: properties, then the signs they take, then values that occur, with their counts. */
export function suggest<K extends string>(
  text: string,
  caret: number,
  words: Vocabulary<K>,
  valuesOf: ValuesOf<K>,
): readonly Suggestion<K>[] {
  const context = caretContext(text, caret, words);
  const put = (replaced: string): Replacement => ({
    position: context.start,
    length: context.end - context.start,
    text: replaced,
  });
  return suggestions(context, words, valuesOf, put).slice(0, MOST);
}

function suggestions<K extends string>(
  context: CaretContext<K>,
  words: Vocabulary<K>,
  valuesOf: ValuesOf<K>,
  put: (text: string) => Replacement,
): readonly Suggestion<K>[] {
  switch (context.kind) {
    case 'nothing':
      return [];
    case 'name':
      return matchingProperties(words, context.typed).map((property) => {
        return { kind: 'property', property, replacement: put(property.key) };
      });
    case 'flag':
      return matchingProperties(words, context.typed)
        .filter(({ kind }) => kind === 'flag')
        .map((property) => ({ kind: 'property', property, replacement: put(property.key) }));
    case 'term':
      return suggestTerm(words, context.typed, put);
    case 'value':
      return suggestValues(context.property, context.sign, context.typed, valuesOf).map((found) => {
        const { value, count, text } = found;
        return { kind: 'value', property: context.property, value, count, replacement: put(text) };
      });
  }
}

function suggestTerm<K extends string>(
  words: Vocabulary<K>,
  typed: string,
  put: (text: string) => Replacement,
): readonly Suggestion<K>[] {
  const exact = words.byName.get(nameForm(typed));
  const signs = exact && exact.kind !== 'flag' ? signsOf(exact.kind) : [];
  const comparisons = signs.flatMap((sign): Suggestion<K>[] =>
    exact ? [{ kind: 'comparison', property: exact, sign, replacement: put(`${typed}${sign}`) }] : [],
  );
  const properties = matchingProperties(words, typed)
    .filter((property) => property !== exact || comparisons.length === 0)
    .map((property): Suggestion<K> => ({ kind: 'property', property, replacement: put(opening(property)) }));
  return [...comparisons, ...properties];
}

/** With the sign that is nearly always meant; where several are likely, they are suggested next. */
function opening<K extends string>({ key, kind }: FilterProperty<K>): string {
  if (kind === 'flag') return `is:${key}`;
  return signsOf(kind).includes('>') ? key : `${key}:`;
}

/** Names that begin with what was typed before names that contain it; all of them for nothing typed. */
function matchingProperties<K extends string>(
  words: Vocabulary<K>,
  typed: string,
): readonly FilterProperty<K>[] {
  const form = nameForm(fold(typed));
  const rank = ({ key, label, aliases }: FilterProperty<K>): number => {
    const names = [key, label.en, label.zh, ...aliases].map(nameForm);
    if (names.some((name) => name.startsWith(form))) return 0;
    return names.some((name) => name.includes(form)) ? 1 : 2;
  };
  return words.properties
    .map((property) => ({ property, rank: rank(property) }))
    .filter((entry) => entry.rank < 2)
    .sort((left, right) => left.rank - right.rank)
    .map(({ property }) => property);
}
