import { addBit, type Bits, hasBit, noBits } from '../directory/bits.ts';
import { type HanIndex, numberOfCharacter } from './han-index.ts';
import { addRows, type RowLists } from './lists.ts';
import { pinyinCandidates } from './pinyin-index.ts';
import { readPinyin } from './read-pinyin.ts';

/** Rows whose text begins with the characters, has them side by side, has them in this order with others between. */
export interface HanFound {
  readonly start: Bits;
  readonly within: Bits;
  readonly skipped: Bits;
}

/** Looks only at the texts that hold the rarest of the characters. */
export function findHan(index: HanIndex, count: number, typed: string): HanFound {
  const found: HanFound = { start: noBits(count), within: noBits(count), skipped: noBits(count) };
  const wanted = Array.from({ length: typed.length }, (_, i) =>
    numberOfCharacter(index, typed.charCodeAt(i)),
  );
  const { starts, rows: texts } = index.holders;
  const size = (character: number) => (starts[character + 1] ?? 0) - (starts[character] ?? 0);
  if (wanted.includes(-1) || wanted.length === 0) return found;
  const rarest = wanted.reduce((best, each) => (size(each) < size(best) ? each : best));
  for (let i = starts[rarest] ?? 0; i < (starts[rarest + 1] ?? 0); i++) {
    const text = texts[i] ?? 0;
    const from = index.starts[text] ?? 0;
    const end = index.starts[text + 1] ?? 0;
    const place = placeOf(index.items, from, end, wanted);
    const kind = place === from ? 'start' : place > from ? 'within' : 'skipped';
    if (place >= 0 || isSubsequence(index.items, from, end, wanted))
      addRows(found[kind], index.rows, text, text + 1);
  }
  return found;
}

/** Where the items stand side by side, or -1. */
function placeOf(items: Uint16Array, from: number, end: number, wanted: readonly number[]): number {
  const first = wanted[0];
  for (let at = from; at <= end - wanted.length; at++) {
    if (items[at] !== first) continue;
    let i = 1;
    while (i < wanted.length && items[at + i] === wanted[i]) i++;
    if (i === wanted.length) return at;
  }
  return -1;
}

function isSubsequence(items: Uint16Array, from: number, end: number, wanted: readonly number[]): boolean {
  let i = 0;
  for (let at = from; at < end && i < wanted.length; at++) if (items[at] === wanted[i]) i++;
  return i === wanted.length;
}

/** So many texts are read at most: a few letters that nearly every text has in some order are no question. */
const MOST = 12_000;

/**
 * Adds the rows whose text is read as `typed` from its first character on, or from any. Stops after `enough` texts, those
 * of the first rows; rows of `always` are found beyond that, too.
 */
export function addPinyin(
  rows: Bits,
  index: HanIndex,
  typed: string,
  atStart: boolean,
  enough: number,
  always: Bits | undefined,
): boolean {
  const candidates = /^[a-z]+$/.test(typed)
    ? pinyinCandidates(index.pinyin, index.starts.length - 1, typed, atStart)
    : undefined;
  if (!candidates) return false;
  const reads = (text: number) => {
    const end = index.starts[text + 1] ?? 0;
    const from = index.starts[text] ?? 0;
    for (let at = from; at < (atStart ? Math.min(end, from + 1) : end); at++)
      if (readPinyin(index, at, end, typed) > 0) return true;
    return false;
  };
  let hits = 0;
  let looked = 0;
  for (let word = 0; word < candidates.length && hits < enough && looked < MOST; word++) {
    for (let rest = candidates[word] ?? 0; rest !== 0; rest &= rest - 1) {
      const text = (word << 5) + 31 - Math.clz32(rest & -rest);
      if (text >= index.starts.length - 1) break;
      looked++;
      if (!reads(text)) continue;
      hits++;
      addRows(rows, index.rows, text, text + 1);
    }
  }
  if (always && (hits >= enough || looked >= MOST)) addAlways(rows, index.rows, candidates, always, reads);
  return true;
}

function addAlways(
  found: Bits,
  { starts, rows }: RowLists,
  candidates: Bits,
  always: Bits,
  reads: (text: number) => boolean,
): void {
  for (let text = 0; text < starts.length - 1; text++) {
    if (!hasBit(candidates, text)) continue;
    for (let i = starts[text] ?? 0; i < (starts[text + 1] ?? 0); i++) {
      const row = rows[i] ?? 0;
      if (hasBit(always, row) && !hasBit(found, row) && reads(text)) addBit(found, row);
    }
  }
}
