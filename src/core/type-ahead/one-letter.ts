import { addBit, type Bits, countBits, noBits, rowsOfBits } from '../directory/bits.ts';
import { hasWithin } from '../directory/texts.ts';
import { addRows } from './lists.ts';
import { shownText, type TypeAhead } from './type-ahead.ts';
import { foldTyped } from './words.ts';

/** So few rows are looked at themselves; otherwise all words are. */
const FEW = 2000;

/** Rows with the letter within a word. Hardly a word is without a given letter, so it is asked of few rows where it can be. */
export function rowsWithLetter(index: TypeAhead, letter: string, among: Bits | undefined): Bits {
  const rows = noBits(index.count);
  const few = among ? countBits(among) : index.count;
  if (among && few <= FEW) {
    for (const row of rowsOfBits(among, 0, few)) {
      if (foldTyped(shownText(index, 'name', row)).includes(letter)) addBit(rows, row);
    }
    return rows;
  }
  const { words, name, other } = index.words;
  if (!words.all.includes(letter)) return rows;
  for (let word = 0; word < words.ends.length; word++) {
    if (!hasWithin(words, word, letter)) continue;
    addRows(rows, name, word, word + 1);
    addRows(rows, other, word, word + 1);
  }
  return rows;
}
