import { fold } from '../filter/fold.ts';

/** A word of letters and digits, or a run of Chinese characters, which are not cut into words. */
export interface Word {
  readonly text: string;
  /** Where it stands in the folded text. */
  readonly at: number;
  readonly han: boolean;
}

/** Letters that have no decomposition but a plain letter that people type instead. Each is one for one. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
};
const WITH_STROKE = /[øđðłħıŧ]/g;
const ASCII = /^[ -~]*$/;

export function foldTyped(text: string): string {
  const folded = fold(text);
  return ASCII.test(folded)
    ? folded
    : folded.replace(WITH_STROKE, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

const SEPARATOR = 0;
const LETTER = 1;
const HAN = 2;

/** Of a code unit of a folded text. What is neither blank nor punctuation counts as a letter, so that 🚀 is found too. */
function classOf(code: number): number {
  if (code < 0x80) {
    const letter = (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
    return letter || (code >= 0x41 && code <= 0x5a) ? LETTER : SEPARATOR;
  }
  if (isHan(code)) return HAN;
  const punctuation =
    code < 0xc0 || (code >= 0x2000 && code < 0x2070) || (code >= 0x3000 && code < 0x3020) || code === 0x30fb;
  return punctuation ? SEPARATOR : LETTER;
}

/** Also halves of the rarer characters outside the basic plane. */
export function isHan(code: number): boolean {
  if (code >= 0x3400) return code < 0xa000 || (code >= 0xd840 && code < 0xd8c0);
  return code >= 0x3005 && code <= 0x3007;
}

export function cutWords(folded: string): Word[] {
  const words: Word[] = [];
  let from = 0;
  let kind = SEPARATOR;
  for (let at = 0; at <= folded.length; at++) {
    const code = at < folded.length ? folded.charCodeAt(at) : 0;
    // The second half of a pair is of the kind of the first.
    const here = code >= 0xdc00 && code < 0xe000 && at > from ? kind : classOf(code);
    if (here === kind && at < folded.length) continue;
    if (kind !== SEPARATOR) words.push({ text: folded.slice(from, at), at: from, han: kind === HAN });
    from = at;
    kind = here;
  }
  return words;
}
