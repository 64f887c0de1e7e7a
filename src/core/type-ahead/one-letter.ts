import { type Bits, hasBit, noBits } from '../directory/bits.ts';
import { hasWithin } from '../directory/texts.ts';
import { addRows } from './lists.ts';
import { shownText, type TypeAhead } from './type-ahead.ts';
import { foldTyped, type Word } from './words.ts';

/** Hardly a word is without a given letter, so that one letter within a word is asked of rows that other words chose. */
export function isLetter({ text, han }: Word): boolean {
  return !han && text.length === 1;
}

const ASCII = /^[ -~]*$/;

/** Whether the row has each letter where `found` says, or anywhere in its name. */
export function hasLetters(
  index: TypeAhead,
  row: number,
  words: readonly Word[],
  found: readonly Bits[],
): boolean {
  let name: string | undefined;
  return words.every((word, i) => {
    const known = found[i];
    if (!isLetter(word) || (known && hasBit(known, row))) return true;
    name ??= shownText(index, 'name', row).toLowerCase();
    // Folding takes long, and is seldom needed to see a letter.
    return name.includes(word.text) || (!ASCII.test(name) && foldTyped(name).includes(word.text));
  });
}

/** All rows that have the letter, for when there are no other words. */
export function rowsWithLetter(index: TypeAhead, letter: string): Bits {
  const rows = noBits(index.count);
  const { words, name, other } = index.words;
  if (!words.all.includes(letter)) return rows;
  for (let word = 0; word < words.ends.length; word++) {
    if (!hasWithin(words, word, letter)) continue;
    addRows(rows, name, word, word + 1);
    addRows(rows, other, word, word + 1);
  }
  return rows;
}
