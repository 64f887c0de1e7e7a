import type { Spelled } from './pinyin-index.ts';

/**
 * Reads characters from `at` on as typed letters: each by one of its readings, or by its initial alone, the last one by
 * the beginning of a reading. Gives the place after the last character that was read, or 0.
 */
export function readPinyin(index: Spelled, at: number, end: number, typed: string, from = 0): number {
  if (from === typed.length) return at;
  if (at >= end) return 0;
  const { syllables, starts, items } = index.readings;
  const character = index.items[at] ?? 0;
  const last = starts[character + 1] ?? 0;
  for (let item = starts[character] ?? 0; item < last; item++) {
    const syllable = items[item] ?? 0;
    const begin = syllable === 0 ? 0 : (syllables.ends[syllable - 1] ?? 0);
    const length = (syllables.ends[syllable] ?? 0) - begin;
    let same = 0;
    while (
      same < length &&
      from + same < typed.length &&
      syllables.all.charCodeAt(begin + same) === typed.charCodeAt(from + same)
    )
      same++;
    if (same === 0) continue;
    if (from + same === typed.length) return at + 1;
    const next =
      (same === length ? readPinyin(index, at + 1, end, typed, from + same) : 0) ||
      (same > 1 && syllables.all.charCodeAt(begin + 1) === 0x68
        ? readPinyin(index, at + 1, end, typed, from + 2)
        : 0) ||
      readPinyin(index, at + 1, end, typed, from + 1);
    if (next > 0) return next;
  }
  return 0;
}
