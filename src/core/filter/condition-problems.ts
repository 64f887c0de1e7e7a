import { COMPARISONS } from './comparisons.ts';
import { nearest } from './nearest.ts';
import type { Item } from './parse-items.ts';
import { printText } from './print-text.ts';
import type { FilterProblem } from './problem.ts';
import type { TokenReader } from './token-reader.ts';
import type { Token, ValueToken } from './tokenize.ts';
import { type FilterProperty, nameForm, type Vocabulary } from './vocabulary.ts';

type PropertyToken = Extract<Token, { kind: 'property' }>;
type SignToken = Extract<Token, { kind: 'sign' }>;

/** Another property of nearly that name, else the word in quotes: `http://x` is a text. */
export function unknownProperty<K extends string>(
  reader: TokenReader,
  words: Vocabulary<K>,
  name: PropertyToken,
  sign: SignToken,
): FilterProblem {
  const near = nearest(nameForm(name.name), words.byName.keys());
  const property = near === null ? undefined : words.byName.get(near);
  const rest = reader.peek();
  const end = rest?.kind === 'value' && rest.start === sign.end ? rest.end : sign.end;
  const quoted = {
    start: name.start,
    end,
    text: printText(reader.textOf({ start: name.start, end }), { quote: true }),
  };
  const suggestion = property ? { start: name.start, end: name.end, text: property.key } : quoted;
  return reader.problem(name, { code: 'property-unknown', name: name.name }, suggestion);
}

export function unfit(
  reader: TokenReader,
  property: string,
  { kind }: Pick<FilterProperty, 'kind'>,
  sign: SignToken,
): FilterProblem {
  const reason = {
    code: 'comparison-unfit',
    property,
    comparison: sign.sign,
    fit: COMPARISONS[kind],
  } as const;
  return reader.problem(sign, reason, { ...sign, text: ':' });
}

export function unreadable(
  reader: TokenReader,
  property: Pick<FilterProperty<string>, 'key' | 'kind' | 'choices'>,
  value: ValueToken,
  choices: readonly string[] = choicesOf(property),
): FilterProblem {
  const near = nearest(value.text.toLowerCase(), choices);
  const reason = {
    code: 'value-unreadable',
    property: property.key,
    kind: property.kind,
    value: value.text,
    choices,
  } as const;
  return reader.problem(value, reason, near === null ? null : { ...value, text: near });
}

function choicesOf({ kind, choices }: Pick<FilterProperty<string>, 'kind' | 'choices'>): readonly string[] {
  return choices?.map(({ value }) => value) ?? (kind === 'flag' ? ['yes', 'no'] : []);
}

/** `spend>=1,000` would otherwise mean "at least 1 or at least 0". */
export function thousandsSeparator<K extends string>(
  reader: TokenReader,
  property: FilterProperty<K>,
  items: readonly Item[],
  index: number,
): FilterProblem | null {
  const next = items[index + 1];
  const value = items[index]?.value;
  if (next === undefined || value === undefined || next.sign) return null;
  if (property.kind !== 'money' && property.kind !== 'percent') return null;
  if (value.quoted || next.value.quoted || next.value.start !== value.end + 1) return null;
  if (!/^\D*\d{1,3}$/.test(value.text) || !/^\d{3}(?:\.\d+)?[^\d.]*$/.test(next.value.text)) return null;
  const at = { start: value.start, end: next.value.end };
  return reader.problem(at, { code: 'thousands-separator' }, { ...at, text: value.text + next.value.text });
}
