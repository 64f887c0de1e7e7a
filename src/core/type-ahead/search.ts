import { addBit, andInto, type Bits, hasBit, noBits, orInto, removeInto } from '../directory/bits.ts';
import { type Hit, hitOf } from './hit.ts';
import { LEVELS, type Level } from './levels.ts';
import { hasLetters, isLetter, rowsWithLetter } from './one-letter.ts';
import { findRaw } from './raw.ts';
import type { TypeAhead } from './type-ahead.ts';
import { WordRows } from './word-rows.ts';
import { cutWords, foldTyped, type Word } from './words.ts';

/**
 * How many levels better than it is an entry counts, by its number: 1 takes what is pinned or used often from `word` to
 * `start`. Meant for some hundred entries, not for all.
 */
export type Boosts = ReadonlyMap<number, number>;

const NO_BOOSTS: Boosts = new Map();
/** Boosted rows are looked for up to here, even when the better levels have enough without them. */
const BOOSTED_UNTIL = LEVELS.indexOf('other');
const INFIX = LEVELS.indexOf('infix');

interface Candidate {
  readonly row: number;
  readonly level: Level;
  readonly order: number;
}

/**
 * The best `limit` entries for what is typed so far. Every word has to be found, in any order and any field. Equal hits
 * come with the shorter name first, then as their entries did. Nothing typed finds nothing.
 */
export function search(
  index: TypeAhead,
  typed: string,
  limit: number,
  boosts: Boosts = NO_BOOSTS,
): readonly Hit[] {
  const words = cutWords(foldTyped(typed));
  const candidates =
    words.length === 0
      ? findRaw(index, typed.trim(), limit).map((row, order) => ({ row, order, level: 'infix' as const }))
      : findWords(index, words, limit, boosts);
  candidates.sort((a, b) => a.order - b.order || a.row - b.row);
  return candidates.slice(0, limit).map(({ row, level }) => hitOf(index, row, level, words));
}

function findWords(index: TypeAhead, words: readonly Word[], limit: number, boosts: Boosts): Candidate[] {
  const boosted = rowsOfEntries(index, boosts);
  const enough = words.length === 1 ? limit : Number.POSITIVE_INFINITY;
  const finders = words.map(
    (word, i) => new WordRows(index, word, { first: i === 0, enough, always: boosted }),
  );
  const found = words.map(() => noBits(index.count));
  const seen = noBits(index.count);
  const candidates: Candidate[] = [];
  for (const [place, level] of LEVELS.entries()) {
    if (!addLevel(index, words, finders, found, level)) continue;
    // From here on a single letter may be anywhere in the name, if there is a longer word to tell which names to look at.
    const letters = place >= INFIX && words.some(isLetter) && !words.every(isLetter);
    const rows = common(
      letters ? found.filter((_, i) => words[i]?.han || words[i]?.text.length !== 1) : found,
    );
    removeInto(rows, seen);
    takeFirst(rows, limit, boosted, (row) => {
      if (letters && !hasLetters(index, row, words, found)) return false;
      const boost = boosts.get(index.entryOf[row] ?? 0) ?? 0;
      candidates.push({ row, level, order: place - boost });
      return true;
    });
    orInto(seen, rows);
    if (candidates.length >= limit && (!boosted || place >= BOOSTED_UNTIL)) break;
  }
  return candidates;
}

/** Whether any word finds rows at this level that it may not have found before. */
function addLevel(
  index: TypeAhead,
  words: readonly Word[],
  finders: readonly WordRows[],
  found: readonly Bits[],
  level: Level,
): boolean {
  let changed = false;
  for (const [i, finder] of finders.entries()) {
    const rows = found[i];
    if (rows && finder.addTo(rows, level)) changed = true;
  }
  if (level !== 'infix' || !words.every(isLetter)) return changed;
  for (const [i, word] of words.entries()) orInto(found[i] ?? noBits(0), rowsWithLetter(index, word.text));
  return true;
}

function common(sets: readonly Bits[]): Bits {
  const rows = sets[0]?.slice() ?? new Uint32Array();
  for (const other of sets.slice(1)) andInto(rows, other);
  return rows;
}

function rowsOfEntries({ count, rowOf }: TypeAhead, boosts: Boosts): Bits | undefined {
  if (boosts.size === 0) return undefined;
  const rows = noBits(count);
  for (const entry of boosts.keys()) if (entry < count) addBit(rows, rowOf[entry] ?? 0);
  return rows;
}

/** Offers the first rows of the set until `limit` are taken, and those of `always` behind them. */
function takeFirst(
  rows: Bits,
  limit: number,
  always: Bits | undefined,
  take: (row: number) => boolean,
): void {
  let taken = 0;
  for (let word = 0; word < rows.length; word++) {
    if (taken >= limit && !always) return;
    const wanted = taken < limit ? rows[word] : (rows[word] ?? 0) & (always?.[word] ?? 0);
    for (let rest = wanted ?? 0; rest !== 0; rest &= rest - 1) {
      const row = (word << 5) + 31 - Math.clz32(rest & -rest);
      if ((taken < limit || (always && hasBit(always, row))) && take(row)) taken++;
    }
  }
}
