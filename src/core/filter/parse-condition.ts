import { type Sign, signsOf } from './comparisons.ts';
import { thousandsSeparator, unfit, unknownProperty, unreadable } from './condition-problems.ts';
import type { Condition, Filter, Test } from './filter.ts';
import { type Item, parseItems } from './parse-items.ts';
import { isProblem, type Parsed } from './parsed.ts';
import { printText } from './print-text.ts';
import type { FilterProblem } from './problem.ts';
import { isNoneValue, readTest, readText } from './read-test.ts';
import type { TokenReader } from './token-reader.ts';
import type { Token } from './tokenize.ts';
import { type FilterProperty, isAnyName, isIsName, nameForm, type Vocabulary } from './vocabulary.ts';

type PropertyToken = Extract<Token, { kind: 'property' }>;
type SignToken = Extract<Token, { kind: 'sign' }>;

/** One condition of the text: the reader stands at a property, a sign or a bare word. */
export function parseCondition<K extends string>(reader: TokenReader, words: Vocabulary<K>): Parsed<K> {
  const name = reader.take('property');
  const sign = name && reader.take('sign');
  if (name === undefined || sign === undefined) return parseBare(reader, words);
  const parsed = parseNamed(reader, words, name, sign);
  return sign.sign === '!=' && !isProblem(parsed) ? { kind: 'not', of: parsed } : parsed;
}

function parseNamed<K extends string>(
  reader: TokenReader,
  words: Vocabulary<K>,
  name: PropertyToken,
  sign: SignToken,
): Parsed<K> {
  if (isAnyName(name.name)) return parseAnyProperty(reader, words, name, sign);
  if (isIsName(name.name)) return parseFlags(reader, words, name, sign);
  const property = words.byName.get(nameForm(name.name));
  if (property === undefined) return unknownProperty(reader, words, name, sign);
  const items = parseItems(reader, words, {
    property: property.key,
    at: { start: name.start, end: sign.end },
  });
  if (isProblem(items)) return items;
  const tests: Test[] = [];
  for (const [index, item] of items.entries()) {
    const itemSign = item.sign ?? sign;
    const test = readItem(reader, property, items, index, itemSign);
    if (isProblem(test)) return test;
    tests.push(test);
  }
  return { kind: 'condition', property: property.key, tests };
}

function readItem<K extends string>(
  reader: TokenReader,
  property: FilterProperty<K>,
  items: readonly Item[],
  index: number,
  sign: SignToken,
): Test | FilterProblem {
  const item = items[index];
  if (item === undefined) return reader.operandMissing(sign);
  const { value } = item;
  const ordered = isOrder(sign.sign);
  const ownNot = item.sign?.sign === '!=';
  const orderOfNone = ordered && isNoneValue(value) && (index === 0 || item.sign !== null);
  if (!signsOf(property.kind).includes(sign.sign) || ownNot || orderOfNone) {
    return unfit(reader, property.key, property, sign);
  }
  const separator = thousandsSeparator(reader, property, items, index);
  if (separator) return separator;
  const test = readTest(property, sign.sign === '!=' ? '=' : sign.sign, value);
  return test ?? unreadable(reader, property, value);
}

function isOrder(sign: Sign): boolean {
  return sign.startsWith('>') || sign.startsWith('<');
}

/** Bare words: texts only, with `=` before those that have to be the whole value. */
function parseBare<K extends string>(reader: TokenReader, words: Vocabulary<K>): Parsed<K> {
  const first = reader.peek();
  if (first?.kind === 'sign' && first.sign !== '=') {
    const text = printText(reader.textOf(first), { quote: true });
    return reader.problem(first, { code: 'property-missing', comparison: first.sign }, { ...first, text });
  }
  const at = first?.kind === 'sign' ? first : { start: reader.end, end: reader.end };
  const items = parseItems(reader, words, { property: 'any', at });
  return isProblem(items) ? items : bareCondition(reader, items, null);
}

/** `any:` before bare words changes nothing, but that `none` then asks for an empty property. */
function parseAnyProperty<K extends string>(
  reader: TokenReader,
  words: Vocabulary<K>,
  name: PropertyToken,
  sign: SignToken,
): Parsed<K> {
  const items = parseItems(reader, words, { property: 'any', at: { start: name.start, end: sign.end } });
  return isProblem(items) ? items : bareCondition(reader, items, sign);
}

function bareCondition<K extends string>(
  reader: TokenReader,
  items: readonly Item[],
  sign: SignToken | null,
): Parsed<K> {
  const tests: Test[] = [];
  for (const item of items) {
    const used = item.sign ?? sign;
    if (used && (isOrder(used.sign) || item.sign?.sign === '!=')) {
      return unfit(reader, 'any', { kind: 'text' }, used);
    }
    const how = used === null || used.sign === ':' ? ':' : '=';
    tests.push(sign && isNoneValue(item.value) ? { kind: 'none' } : readText('text', how, item.value));
  }
  return { kind: 'condition', property: 'any', tests };
}

/** `is:frozen,pinned`: the flags themselves are the values. */
function parseFlags<K extends string>(
  reader: TokenReader,
  words: Vocabulary<K>,
  name: PropertyToken,
  sign: SignToken,
): Parsed<K> {
  const flags = words.properties.filter(({ kind }) => kind === 'flag');
  if (isOrder(sign.sign)) return unfit(reader, 'is', { kind: 'flag' }, sign);
  const items = parseItems(reader, words, { property: 'is', at: { start: name.start, end: sign.end } });
  if (isProblem(items)) return items;
  const of: Filter<K>[] = [];
  for (const { sign: own, value } of items) {
    if (own && own.sign !== ':' && own.sign !== '=') return unfit(reader, 'is', { kind: 'flag' }, own);
    const flag = words.byName.get(nameForm(value.text));
    if (flag?.kind !== 'flag') {
      const keys = flags.map(({ key }) => key);
      return unreadable(reader, { key: 'is', kind: 'flag' }, value, keys);
    }
    of.push(isSet(flag.key));
  }
  return { kind: 'any', of };
}

function isSet<K extends string>(property: K): Condition<K> {
  return { kind: 'condition', property, tests: [{ kind: 'flag', value: true }] };
}
