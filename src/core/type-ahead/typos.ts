import type { Texts } from '../directory/texts.ts';
import { allOf, branches, ended, narrow, type Span } from './sorted-texts.ts';

/** Shorter words would be near to everything. */
export const LEAST = 3;
const LEAST_BEGUN = 4;

export interface Near {
  /** Texts that are one slip away from the word. */
  readonly whole: readonly Span[];
  /** Texts that begin with something one slip away from it: the word is still being typed. */
  readonly begun: readonly Span[];
}

/**
 * Sorted texts that the word would find were it not for one letter that is wrong, too many, missing, or changed places
 * with the next. Follows the word as far as texts do, and tries each slip there: no text is looked at that is not found.
 */
export function findNear(texts: Texts, word: string): Near {
  const whole: Span[] = [];
  const begun: Span[] = [];
  if (word.length < LEAST || /^\d+$/.test(word)) return { whole, begun };
  const add = (span: Span, depth: number, rest: string) => {
    const found = narrow(texts, span, depth, rest);
    if (found.from === found.to) return;
    if (word.length >= LEAST_BEGUN) begun.push(found);
    const exact = ended(texts, found, depth + rest.length);
    if (exact.from < exact.to) whole.push(exact);
  };
  let span = allOf(texts);
  for (let at = 0; at < word.length && span.from < span.to; at++) {
    const here = word.charAt(at);
    const after = word.slice(at + 1);
    add(span, at, after);
    if (after !== '') add(span, at, after.charAt(0) + here + after.slice(1));
    for (const branch of branches(texts, span, at)) {
      if (branch.character === here) continue;
      add(branch, at + 1, after);
      add(branch, at + 1, here + after);
    }
    span = narrow(texts, span, at, here);
  }
  return { whole, begun };
}

/** How much of the text's beginning is the word but for one slip, or 0. The longest such beginning. */
export function nearLength(text: string, word: string): number {
  if (word.length < LEAST) return 0;
  let at = 0;
  while (at < word.length && text.charCodeAt(at) === word.charCodeAt(at)) at++;
  let best = 0;
  const attempt = (depth: number, rest: string) => {
    if (depth <= text.length && text.startsWith(rest, depth)) best = Math.max(best, depth + rest.length);
  };
  for (let place = Math.min(at, word.length - 1); place >= 0; place--) {
    const after = word.slice(place + 1);
    attempt(place, after);
    if (after !== '') attempt(place, after.charAt(0) + word.charAt(place) + after.slice(1));
    attempt(place + 1, after);
    attempt(place + 1, word.slice(place));
  }
  return best;
}
