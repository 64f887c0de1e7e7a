import { addBit, allBits, type Bits, countBits, hasBit, noBits, rowsOfBits } from './bits.ts';
import { type Lists, packCodes } from './codes.ts';
import { buildGrams, candidates, type Grams } from './grams.ts';
import { buildPostings, type Postings, rowsOfEntries } from './postings.ts';
import { buildTextTable, findInTable, type TextTable } from './text-table.ts';
import { hasWithin, isAt, type Texts, textStart } from './texts.ts';
import { countBlanks, cutTexts } from './word-dictionary.ts';

/**
 * Finds folded texts by a part of them, exactly. Texts of several words are cut at their blanks and the question is asked
 * of the distinct words: a part without a blank lies within one word, so the words that contain it name the texts, with no
 * second look. Where texts hardly have blanks (accounts, IDs) each text is left whole and is one word.
 */
export interface TextIndex {
  readonly words: Texts;
  readonly grams: Grams;
  /** Words of each text, and texts of each word. Left out where text `i` is word `i`, whole. */
  readonly cut: { readonly wordsOf: Lists; readonly textsOf: Postings } | undefined;
  /** For properties that are mostly asked by the whole text: the ID, and those that repeat themselves. */
  readonly table: TextTable | undefined;
  readonly count: number;
}

/** `whole`: do not cut, and make a table. */
export function* buildTextIndex(folded: Texts, whole = false): Generator<void, TextIndex> {
  const count = folded.ends.length;
  if (whole || countBlanks(folded.all) * 2 < count) {
    const table = whole ? buildTextTable(folded) : undefined;
    yield;
    return { words: folded, grams: yield* buildGrams(folded), cut: undefined, table, count };
  }
  const { words, wordsOf } = yield* cutTexts(folded);
  yield;
  const items = packCodes(wordsOf.items, words.ends.length);
  const textsOf = buildPostings(items, wordsOf.starts, count, words.ends.length);
  yield;
  const cut = { wordsOf: { starts: wordsOf.starts, items }, textsOf };
  return { words, grams: yield* buildGrams(words), cut, table: undefined, count };
}

/** Where a piece of the question has to be in a word. */
type Place = 'contains' | 'starts' | 'ends' | 'equals';

export function findTexts(index: TextIndex, wanted: string, how: 'contains' | 'starts' | 'equals'): Bits {
  if (index.table && how === 'equals') {
    const found = noBits(index.count);
    for (const text of findInTable(index.table, index.words, wanted)) addBit(found, text);
    return found;
  }
  if (!index.cut) return wordsWith(index, wanted, how);
  const pieces = wanted.split(' ');
  if (how === 'contains' && pieces.length === 1) return textsWithWord(index, wordsWith(index, wanted, how));
  return textsWithSequence(index, pieces, how);
}

/** Texts in which words follow each other as the pieces do; all of the text for `equals`, its beginning for `starts`. */
function textsWithSequence(
  index: TextIndex,
  pieces: readonly string[],
  how: 'contains' | 'starts' | 'equals',
): Bits {
  const last = pieces.length - 1;
  const wanted = pieces.map((piece, i) =>
    wordsWith(
      index,
      piece,
      i === 0 && how === 'contains' ? 'ends' : i === last && how !== 'equals' ? 'starts' : 'equals',
    ),
  );
  const found = noBits(index.count);
  let maybe: Bits | undefined;
  for (const words of wanted) {
    const texts = textsWithWord(index, words);
    maybe = maybe ? maybe.map((word, i) => word & (texts[i] ?? 0)) : texts;
  }
  for (const text of rowsOfBits(maybe ?? found, 0, countBits(maybe ?? found))) {
    if (hasSequence(index, text, wanted, how)) addBit(found, text);
  }
  return found;
}

function hasSequence(
  index: TextIndex,
  text: number,
  wanted: readonly Bits[],
  how: 'contains' | 'starts' | 'equals',
): boolean {
  const starts = index.cut?.wordsOf.starts;
  const first = starts?.[text] ?? 0;
  const latest = (starts?.[text + 1] ?? 0) - wanted.length;
  if (how === 'equals' && latest !== first) return false;
  for (let at = first; at <= (how === 'starts' ? Math.min(first, latest) : latest); at++) {
    let i = 0;
    while (i < wanted.length && isIn(wanted[i], index.cut?.wordsOf.items[at + i] ?? 0)) i++;
    if (i === wanted.length) return true;
  }
  return false;
}

function isIn(bits: Bits | undefined, word: number): boolean {
  return bits !== undefined && hasBit(bits, word);
}

function textsWithWord(index: TextIndex, words: Bits): Bits {
  return index.cut ? rowsOfEntries(index.cut.textsOf, words, index.words.ends.length, index.count) : words;
}

/** A set of words of its own, not one of the index. */
function wordsWith(index: TextIndex, piece: string, place: Place): Bits {
  const all = { bits: allBits(index.words.ends.length), exact: piece === '' && place !== 'equals' };
  const { bits, exact } = piece.length > 1 ? candidates(index.grams, piece) : all;
  if (exact && (piece === '' || place === 'contains')) return bits;
  for (let word = 0; word < bits.length; word++) {
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest;
      const entry = (word << 5) + 31 - Math.clz32(bit);
      if (!isPlaced(index.words, entry, piece, place)) bits[word] = (bits[word] ?? 0) & ~bit;
    }
  }
  return bits;
}

function isPlaced(words: Texts, word: number, piece: string, place: Place): boolean {
  if (place === 'contains') return hasWithin(words, word, piece);
  const start = textStart(words, word);
  const spare = (words.ends[word] ?? 0) - start - piece.length;
  if (spare < 0 || (place === 'equals' && spare > 0)) return false;
  return isAt(words.all, place === 'ends' ? start + spare : start, piece);
}
