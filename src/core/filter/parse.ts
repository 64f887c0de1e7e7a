import { canonical } from './canonical.ts';
import { EVERYTHING, type Filter } from './filter.ts';
import { parseCondition } from './parse-condition.ts';
import { isProblem, type Parsed } from './parsed.ts';
import { type FilterProblem, type FilterProblemReason, LIMITS } from './problem.ts';
import { TokenReader } from './token-reader.ts';
import { type Token, tokenize } from './tokenize.ts';
import type { Vocabulary } from './vocabulary.ts';

export type ParseResult<K extends string> =
  | { readonly ok: true; readonly filter: Filter<K> }
  | { readonly ok: false; readonly problem: FilterProblem };

/**
 * Reads a filter; total, and linear in the length of the text. An empty text is `EVERYTHING`.
 *
 *     filter    := and (OR and)*
 *     and       := not ([AND] not)*
 *     not       := ('-' | NOT)* ('(' [filter] ')' | condition)
 *     condition := [property] [sign] value (',' value)*       value := [sign] (word | '"' text '"') ['*']
 */
export function parse<K extends string>(text: string, vocabulary: Vocabulary<K>): ParseResult<K> {
  if (text.length > LIMITS.length) {
    const reason: FilterProblemReason = { code: 'too-long', limit: LIMITS.length };
    return failure({
      position: LIMITS.length,
      length: text.length - LIMITS.length,
      reason,
      suggestion: null,
    });
  }
  const reader = new TokenReader(text, tokenize(text));
  if (reader.peek() === undefined) return { ok: true, filter: EVERYTHING };
  const parsed = parseAny(reader, vocabulary, 0);
  if (isProblem(parsed)) return failure(parsed);
  const rest = reader.peek();
  if (rest !== undefined) {
    return failure(reader.problem(rest, { code: 'group-not-opened' }, { ...rest, text: '' }));
  }
  if (countTests(parsed) > LIMITS.tests) {
    const reason: FilterProblemReason = { code: 'too-many-values', limit: LIMITS.tests };
    return failure({ position: 0, length: text.length, reason, suggestion: null });
  }
  return { ok: true, filter: canonical(parsed) };
}

function failure<K extends string>(problem: FilterProblem): ParseResult<K> {
  return { ok: false, problem };
}

function parseAny<K extends string>(reader: TokenReader, words: Vocabulary<K>, depth: number): Parsed<K> {
  const of: Filter<K>[] = [];
  let operator: Token | undefined;
  do {
    const part = parseAll(reader, words, depth, operator);
    if (isProblem(part)) return part;
    of.push(part);
    operator = reader.takeKeyword('or');
  } while (operator !== undefined);
  return { kind: 'any', of };
}

function parseAll<K extends string>(
  reader: TokenReader,
  words: Vocabulary<K>,
  depth: number,
  before: Token | undefined,
): Parsed<K> {
  const of: Filter<K>[] = [];
  let operator = before;
  for (;;) {
    const next = reader.peek();
    const ends = next === undefined || next.kind === 'close' || reader.isKeyword('or');
    if (ends && operator === undefined && of.length > 0) return { kind: 'all', of };
    const part = parseNot(reader, words, depth, operator);
    if (isProblem(part)) return part;
    of.push(part);
    operator = reader.takeKeyword('and');
  }
}

function parseNot<K extends string>(
  reader: TokenReader,
  words: Vocabulary<K>,
  depth: number,
  before: Token | undefined,
): Parsed<K> {
  let operator = before;
  let negated = false;
  for (let sign = reader.takeNot(); sign !== undefined; sign = reader.takeNot()) {
    operator = sign;
    negated = !negated;
    // "Acme - Beijing" is a name more likely than a question.
    if (sign.kind === 'minus' && reader.isBlankAfter(sign)) return reader.operandMissing(sign);
  }
  const part = parsePrimary(reader, words, depth, operator);
  return isProblem(part) || !negated ? part : { kind: 'not', of: part };
}

function parsePrimary<K extends string>(
  reader: TokenReader,
  words: Vocabulary<K>,
  depth: number,
  before: Token | undefined,
): Parsed<K> {
  const token = reader.peek();
  if (token?.kind === 'open') return parseGroup(reader, words, depth + 1, token);
  if (token?.kind === 'property' || token?.kind === 'sign' || token?.kind === 'value') {
    return parseCondition(reader, words);
  }
  if (token?.kind === 'close' && before === undefined) {
    return reader.problem(token, { code: 'group-not-opened' }, { ...token, text: '' });
  }
  return reader.operandMissing(before ?? token);
}

function parseGroup<K extends string>(
  reader: TokenReader,
  words: Vocabulary<K>,
  depth: number,
  open: Token,
): Parsed<K> {
  if (depth > LIMITS.depth) return reader.problem(open, { code: 'too-deep', limit: LIMITS.depth }, null);
  reader.take();
  if (reader.take('close')) return EVERYTHING;
  const inner: Parsed<K> = reader.peek() === undefined ? EVERYTHING : parseAny(reader, words, depth);
  if (isProblem(inner) || reader.take('close')) return inner;
  return reader.problem(open, { code: 'group-open' }, { start: reader.end, end: reader.end, text: ')' });
}

function countTests<K extends string>(filter: Filter<K>): number {
  if (filter.kind === 'condition') return filter.tests.length;
  if (filter.kind === 'not') return countTests(filter.of);
  return filter.of.reduce((sum, part) => sum + countTests(part), 0);
}
