import {
  BLANK,
  CLOSE,
  COMMA,
  closesQuote,
  DASH,
  type Keyword,
  keywordOf,
  OPEN,
  QUOTE,
  STAR,
  signAt,
} from './characters.ts';
import type { Sign } from './comparisons.ts';

interface Place {
  /** Offsets in UTF-16 units, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

export type Token =
  | (Place & { readonly kind: 'open' | 'close' | 'minus' | 'comma' })
  | (Place & { readonly kind: 'keyword'; readonly keyword: Keyword })
  /** A word directly before a sign, whether such a property exists or not. */
  | (Place & { readonly kind: 'property'; readonly name: string })
  | (Place & { readonly kind: 'sign'; readonly sign: Sign })
  | ValueToken;

/** A bare word or a value. Stars at the ends are taken off and told apart from stars in quotes. */
export interface ValueToken extends Place {
  readonly kind: 'value';
  readonly text: string;
  readonly quoted: boolean;
  /** False for a quotation that runs to the end of the text. */
  readonly closed: boolean;
  readonly starBefore: boolean;
  readonly starAfter: boolean;
}

/**
 * Cuts a text into tokens; total and linear. A sign or a comma makes what follows a value, in which `-`, `:` and the
 * like are plain characters (`expires:-30d..0d`, `name:a:b`).
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let inValue = false;

  const add = (token: Token): void => {
    tokens.push(token);
    at = token.end;
  };

  for (;;) {
    at = skipBlanks(text, at);
    const char = text[at];
    if (char === undefined) return tokens;
    const last = tokens.at(-1);
    const afterValue = last?.kind === 'value';

    if (OPEN.test(char) || CLOSE.test(char)) {
      add({ kind: OPEN.test(char) ? 'open' : 'close', start: at, end: at + 1 });
      inValue = false;
      continue;
    }
    if (COMMA.test(char)) {
      add({ kind: 'comma', start: at, end: at + 1 });
      inValue = true;
      continue;
    }
    if (inValue && afterValue) inValue = false;
    if (!inValue && DASH.test(char)) {
      add({ kind: 'minus', start: at, end: at + 1 });
      continue;
    }
    const sign = signAt(text, at);
    if (sign !== null && (last?.kind !== 'sign' || tokens.at(-2)?.kind === 'property')) {
      add({ kind: 'sign', sign: sign.sign, start: at, end: at + sign.length });
      inValue = true;
      continue;
    }
    const value = valueAt(text, at, inValue);
    add(inValue ? value : termToken(text, value));
  }
}

/** What begins a condition: a property if a sign follows, a keyword, or a bare word. */
function termToken(text: string, value: ValueToken): Token {
  const { start, end, quoted } = value;
  const name = quoted ? value.text : text.slice(start, end);
  if (signAt(text, quoted ? end : skipBlanks(text, end)) !== null)
    return { kind: 'property', name, start, end };
  const keyword = quoted ? undefined : keywordOf(name);
  return keyword ? { kind: 'keyword', keyword, start, end } : value;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && BLANK.test(text.charAt(at))) at += 1;
  return at;
}

function valueAt(text: string, start: number, inValue: boolean): ValueToken {
  const starBefore = STAR.test(text.charAt(start)) && QUOTE.test(text.charAt(start + 1));
  const opening = starBefore ? start + 1 : start;
  return QUOTE.test(text.charAt(opening)) ? quotationAt(text, start, opening) : wordAt(text, start, inValue);
}

function quotationAt(text: string, start: number, opening: number): ValueToken {
  const quote = text.charAt(opening);
  let content = '';
  let at = opening + 1;
  let closed = false;
  while (at < text.length && !closed) {
    const char = text.charAt(at);
    const next = text.charAt(at + 1);
    if (char === '\\' && (next === '\\' || QUOTE.test(next))) {
      content += next;
      at += 2;
      continue;
    }
    closed = closesQuote(quote, char);
    if (!closed) content += char;
    at += 1;
  }
  const starAfter = closed && STAR.test(text.charAt(at));
  const end = starAfter ? at + 1 : at;
  return {
    kind: 'value',
    text: content,
    quoted: true,
    closed,
    starBefore: opening > start,
    starAfter,
    start,
    end,
  };
}

function wordAt(text: string, start: number, inValue: boolean): ValueToken {
  let end = start + 1;
  while (end < text.length && !isWordEnd(text, end, inValue)) end += 1;
  const raw = text.slice(start, end);
  const starBefore = STAR.test(raw.charAt(0));
  const starAfter = raw.length > 1 && STAR.test(raw.charAt(raw.length - 1));
  const content = raw.slice(starBefore ? 1 : 0, starAfter ? -1 : undefined);
  return { kind: 'value', text: content, quoted: false, closed: true, starBefore, starAfter, start, end };
}

function isWordEnd(text: string, at: number, inValue: boolean): boolean {
  const char = text.charAt(at);
  if (BLANK.test(char) || OPEN.test(char) || CLOSE.test(char) || COMMA.test(char)) return true;
  return !inValue && signAt(text, at) !== null;
}
