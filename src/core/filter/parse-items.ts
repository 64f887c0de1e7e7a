import { COMMA, signAt } from './characters.ts';
import { isProblem } from './parsed.ts';
import type { FilterProblem } from './problem.ts';
import type { TokenReader } from './token-reader.ts';
import type { Token, ValueToken } from './tokenize.ts';
import { isAnyName, isIsName, nameForm, type Vocabulary } from './vocabulary.ts';

/** One of the values of a condition, with a sign of its own if it has one (`spend:<10,>=50`). */
export interface Item {
  readonly sign: Extract<Token, { kind: 'sign' }> | null;
  readonly value: ValueToken;
}

interface Head {
  /** Key of the property, `any` or `is`. */
  readonly property: string;
  /** The property with its sign. */
  readonly at: { readonly start: number; readonly end: number };
}

/** The values after a sign, or a bare word with what commas add to it; at least one. A comma at the end is forgiven. */
export function parseItems<K extends string>(
  reader: TokenReader,
  words: Vocabulary<K>,
  head: Head,
): readonly Item[] | FilterProblem {
  const items: Item[] = [];
  do {
    const item = parseItem(reader, words, head, items);
    if (item === null) break;
    if (isProblem(item)) return item;
    items.push(item);
  } while (reader.take('comma'));
  return items;
}

function parseItem<K extends string>(
  reader: TokenReader,
  words: Vocabulary<K>,
  { property, at }: Head,
  before: readonly Item[],
): Item | FilterProblem | null {
  while (reader.peek()?.kind === 'comma') reader.take();
  const sign = reader.take('sign') ?? null;
  const value = reader.take('value');
  if (value === undefined) {
    if (before.length > 0 && sign === null) return null;
    return reader.problem(at, { code: 'value-missing', property }, null);
  }
  if (!value.closed) {
    return reader.problem(value, { code: 'quote-open' }, { start: value.end, end: value.end, text: '"' });
  }
  const last = before.at(-1);
  if (last === undefined) {
    const apart = sign === null && value.start > at.end && at.end > at.start;
    const missing = apart && isConditionLike(value, words);
    return missing ? reader.problem(at, { code: 'value-missing', property }, null) : { sign, value };
  }
  if (!isConditionLike(value, words)) return { sign, value };
  const comma = reader.textOf({ start: last.value.end, end: value.start });
  const start = last.value.end + Math.max(0, comma.search(COMMA));
  const stretch = { start, end: value.start };
  return reader.problem(stretch, { code: 'comma-between-conditions' }, { ...stretch, text: ' ' });
}

/** True for `budget>80%` or `-tag:trial` in the place of a value. */
function isConditionLike<K extends string>({ quoted, text }: ValueToken, words: Vocabulary<K>): boolean {
  if (quoted) return false;
  for (let at = 1; at < text.length; at += 1) {
    if (signAt(text, at) === null) continue;
    const name = text.slice(0, at).replace(/^[-－−]/, '');
    return isAnyName(name) || isIsName(name) || words.byName.has(nameForm(name));
  }
  return false;
}
