import { type Texts, textStart } from '../directory/texts.ts';

/** Places of sorted texts, from `from` up to (not including) `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export function allOf(texts: Texts): Span {
  return { from: 0, to: texts.ends.length };
}

/** The texts of `span`, which are alike in their first `depth` characters, that go on with `wanted` from there. */
export function narrow(texts: Texts, span: Span, depth: number, wanted: string): Span {
  if (wanted === '') return span;
  const from = boundary(texts, span, depth, wanted, false);
  return { from, to: boundary(texts, { from, to: span.to }, depth, wanted, true) };
}

/** Of texts that begin alike: those that end after `length` characters, which come first. */
export function ended(texts: Texts, { from, to }: Span, length: number): Span {
  let end = from;
  while (end < to && (texts.ends[end] ?? 0) - textStart(texts, end) === length) end++;
  return { from, to: end };
}

/** Parts of `span` whose texts have the same character at `depth`. Those that end there are in none. */
export function* branches(texts: Texts, span: Span, depth: number): Generator<Span & { character: string }> {
  let from = ended(texts, span, depth).to;
  while (from < span.to) {
    const character = texts.all.charAt(textStart(texts, from) + depth);
    const to = boundary(texts, { from, to: span.to }, depth, character, true);
    yield { from, to, character };
    from = to;
  }
}

function boundary(texts: Texts, span: Span, depth: number, wanted: string, after: boolean): number {
  let { from, to } = span;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const order = compare(texts, middle, depth, wanted);
    if (order < 0 || (after && order === 0)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Zero where the text goes on with `wanted`, whatever follows. */
function compare(texts: Texts, text: number, depth: number, wanted: string): number {
  const start = textStart(texts, text) + depth;
  const end = texts.ends[text] ?? 0;
  for (let i = 0; i < wanted.length; i++) {
    if (start + i >= end) return -1;
    const difference = texts.all.charCodeAt(start + i) - wanted.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return 0;
}
