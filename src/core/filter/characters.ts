import type { Sign } from './comparisons.ts';

/** Which characters the language gives a meaning to, in half and full width. */
export const BLANK = /[\s\u200b\u2060\ufeff]/;
export const OPEN = /[(（]/;
export const CLOSE = /[)）]/;
export const COMMA = /[,，、]/;
export const STAR = /[*＊]/;
export const DASH = /[-－−]/;

const STRAIGHT = /["＂]/;
const CURLY = /[“”„]/;
export const QUOTE = /["＂“”„]/;

/** True if `closing` ends what `opening` began: straight quotes by straight ones, curly ones by either. */
export function closesQuote(opening: string, closing: string): boolean {
  return STRAIGHT.test(opening) ? STRAIGHT.test(closing) : CURLY.test(closing) || STRAIGHT.test(closing);
}

const SIGN = /^(?:([>＞<＜!！])[=＝]|([:：=＝>＞<＜≥≤≠]))/;
const SIGNS: Readonly<Record<string, Sign>> = {
  ':': ':',
  '=': '=',
  '>': '>',
  '<': '<',
  '>=': '>=',
  '<=': '<=',
  '!=': '!=',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
};

/** The comparison sign at an offset and how many characters it takes, or `null`. */
export function signAt(text: string, at: number): { sign: Sign; length: number } | null {
  const found = SIGN.exec(text.slice(at, at + 2))?.[0];
  if (found === undefined) return null;
  const wide = found.normalize('NFKC');
  const sign = SIGNS[wide];
  return sign === undefined ? null : { sign, length: found.length };
}

export type Keyword = 'or' | 'and' | 'not';

const KEYWORDS: ReadonlyMap<string, Keyword> = new Map([
  ['OR', 'or'],
  ['或', 'or'],
  ['AND', 'and'],
  ['且', 'and'],
  ['NOT', 'not'],
  ['非', 'not'],
]);

/** In capitals only, so that "or" in a name stays a word. */
export function keywordOf(word: string): Keyword | undefined {
  return KEYWORDS.get(word);
}

const NONE: ReadonlySet<string> = new Set(['none', '无', '空']);

export function isNone(word: string): boolean {
  return NONE.has(word.toLowerCase());
}
