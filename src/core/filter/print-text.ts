import { isNone, keywordOf } from './characters.ts';

const PLAIN = /^[\p{L}\p{N}_@.#/&'+%$][\p{L}\p{N}_@.#/&'+%$-]*$/u;

/** A text as the language spells it: as it is where that is unmistakable, else in quotes. */
export function printText(text: string, { quote = false } = {}): string {
  const plain = PLAIN.test(text) && !isNone(text) && keywordOf(text) === undefined;
  return plain && !quote ? text : `"${text.replace(/["＂“”„\\]/g, '\\$&')}"`;
}
