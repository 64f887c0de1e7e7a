import { cutWords, foldTyped, type Word } from './words.ts';

/** A text folded, its words, and where each folded character stands in the text. */
export interface FoldedText {
  readonly folded: string;
  readonly words: readonly Word[];
  /** Per folded character where the character it came from begins and ends. Left out where each became one. */
  readonly origin: readonly (readonly [from: number, to: number])[] | undefined;
}

/** Characters that become one character each, blanks as they are. */
const ONE_FOR_ONE = /^[ -~\u4e00-\u9fff]*$/;

const BLANK = /\s/;

export function foldWithOrigin(text: string): FoldedText {
  if (ONE_FOR_ONE.test(text)) {
    const folded = text.toLowerCase();
    return { folded, words: cutWords(folded), origin: undefined };
  }
  let folded = '';
  let at = 0;
  const origin: (readonly [number, number])[] = [];
  for (const character of text) {
    // A blank folds to nothing when it stands alone.
    const part = ONE_FOR_ONE.test(character)
      ? character.toLowerCase()
      : foldTyped(character) || (BLANK.test(character) ? ' ' : '');
    for (let i = 0; i < part.length; i++) origin.push([at, at + character.length]);
    folded += part;
    at += character.length;
  }
  return { folded, words: cutWords(folded), origin };
}
