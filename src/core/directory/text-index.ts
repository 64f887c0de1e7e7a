import { addBit, allBits, type Bits, countBits, hasBit, noBits, rowsOfBits } from './bits.ts';
import { type Lists, packCodes } from './codes.ts';
import { buildGrams, candidates, type Grams } from './grams.ts';
import { buildPostings, type Postings, rowsOfEntries } from './postings.ts';
import { findWithin, packTexts, type Texts, textAt, textStart } from './texts.ts';

/**
 * Finds folded texts by a part of them, exactly. Texts are cut into words, and the question is asked of the distinct
 * words: a part without a border lies within one word, so the words that contain it name the texts, with no second look.
 */
export interface TextIndex {
  /** The distinct words. */
  readonly words: Texts;
  readonly grams: Grams;
  /** Words of each text, and texts of each word. Left out where text `i` is word `i` and nothing else. */
  readonly cut: { readonly wordsOf: Lists; readonly textsOf: Postings } | undefined;
  readonly count: number;
}

/** A word ends with the characters that part it from the next: `"acme tech_01"` is `"acme " "tech_" "01"`. */
const WORD = /[0-9a-z\u0080-\uffff]*[^0-9a-z\u0080-\uffff]+|[0-9a-z\u0080-\uffff]+/g;

export function cutIntoWords(folded: string): readonly string[] {
  return folded.match(WORD) ?? [];
}

export function* buildTextIndex(folded: readonly string[]): Generator<void, TextIndex> {
  const known = new Map<string, number>();
  const starts = new Uint32Array(folded.length + 1);
  const items: number[] = [];
  let plain = true;
  for (let i = 0; i < folded.length; i++) {
    for (const word of cutIntoWords(folded[i] ?? '')) {
      let code = known.get(word);
      if (code === undefined) {
        code = known.size;
        known.set(word, code);
      }
      if (code !== i) plain = false;
      items.push(code);
    }
    starts[i + 1] = items.length;
    if (items.length !== i + 1) plain = false;
    if ((i & 0xfff) === 0xfff) yield;
  }
  const words = packTexts([...known.keys()]);
  yield;
  const grams = yield* buildGrams(words);
  if (plain) return { words, grams, cut: undefined, count: folded.length };
  const codes = packCodes(items, known.size);
  const textsOf = buildPostings(codes, starts, folded.length, known.size);
  return { words, grams, cut: { wordsOf: { starts, items: codes }, textsOf }, count: folded.length };
}

export function textsContaining(index: TextIndex, wanted: string): Bits {
  const pieces = cutIntoWords(wanted);
  if (pieces.length !== 1) return textsWithSequence(index, pieces, false);
  return textsWithWord(index, wordsWith(index, wanted, 'contains'));
}

export function textsStarting(index: TextIndex, wanted: string): Bits {
  return textsWithSequence(index, cutIntoWords(wanted), true);
}

export function textsEqual(index: TextIndex, wanted: string): Bits {
  const pieces = cutIntoWords(wanted);
  const found = textsWithSequence(index, pieces, true);
  const exact = noBits(index.count);
  for (const text of rowsOfBits(found, 0, countBits(found))) {
    if (wordCount(index, text) === pieces.length && lengthOf(index, text) === wanted.length)
      addBit(exact, text);
  }
  return exact;
}

type Place = 'contains' | 'starts' | 'ends' | 'equals';

function wordsWith(index: TextIndex, piece: string, place: Place): Bits {
  const { bits, exact } = candidates(index.grams, piece);
  if (exact && place === 'contains') return bits;
  const found = bits.slice();
  for (let word = 0; word < found.length; word++) {
    for (let rest = found[word] ?? 0; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest;
      const entry = (word << 5) + 31 - Math.clz32(bit);
      if (!isPlaced(index.words, entry, piece, place)) found[word] = (found[word] ?? 0) & ~bit;
    }
  }
  return found;
}

function isPlaced(words: Texts, word: number, piece: string, place: Place): boolean {
  if (place === 'contains') return findWithin(words, word, piece) >= 0;
  const start = textStart(words, word);
  const end = words.ends[word] ?? 0;
  const from = place === 'ends' ? end - piece.length : start;
  if (from < start || end - from < piece.length || (place === 'equals' && end - start !== piece.length))
    return false;
  return words.all.startsWith(piece, from);
}

/** Texts in which the pieces follow each other, from the first word on or anywhere. No pieces: every text. */
function textsWithSequence(index: TextIndex, pieces: readonly string[], fromStart: boolean): Bits {
  const last = pieces.length - 1;
  const wanted = pieces.map((piece, i) => {
    if (i === last) return wordsWith(index, piece, i === 0 && !fromStart ? 'contains' : 'starts');
    return wordsWith(index, piece, i === 0 && !fromStart ? 'ends' : 'equals');
  });
  const first = wanted.reduce<Bits | undefined>((found, words) => {
    const texts = textsWithWord(index, words);
    return found ? found.map((word, i) => word & (texts[i] ?? 0)) : texts;
  }, undefined);
  if (!first) return allBits(index.count);
  const found = noBits(index.count);
  for (const text of rowsOfBits(first, 0, countBits(first))) {
    if (hasSequence(index, text, wanted, fromStart)) addBit(found, text);
  }
  return found;
}

function hasSequence(index: TextIndex, text: number, wanted: readonly Bits[], fromStart: boolean): boolean {
  const latest = fromStart ? 0 : wordCount(index, text) - wanted.length;
  if (wordCount(index, text) < wanted.length) return false;
  for (let at = 0; at <= latest; at++) {
    if (wanted.every((words, i) => hasBit(words, wordAt(index, text, at + i)))) return true;
  }
  return false;
}

function textsWithWord(index: TextIndex, words: Bits): Bits {
  if (!index.cut) return words;
  return rowsOfEntries(index.cut.textsOf, words, index.words.ends.length, index.count);
}

function wordAt(index: TextIndex, text: number, i: number): number {
  if (!index.cut) return text;
  const { starts, items } = index.cut.wordsOf;
  return items[(starts[text] ?? 0) + i] ?? 0;
}

function wordCount(index: TextIndex, text: number): number {
  if (!index.cut) return 1;
  const { starts } = index.cut.wordsOf;
  return (starts[text + 1] ?? 0) - (starts[text] ?? 0);
}

function lengthOf(index: TextIndex, text: number): number {
  let length = 0;
  for (let i = 0; i < wordCount(index, text); i++)
    length += textAt(index.words, wordAt(index, text, i)).length;
  return length;
}
