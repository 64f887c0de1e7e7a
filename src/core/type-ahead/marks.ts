import { type FoldedText, foldWithOrigin } from './folded-text.ts';
import { markLoosely } from './loose-marks.ts';
import type { TypeAhead } from './type-ahead.ts';
import type { Word } from './words.ts';

/** From a place in a text up to another. */
export type Mark = readonly [from: number, to: number];

/** What of each text is to be marked. A word that is nowhere as typed is marked where it is nearly so, in the name first. */
export function markFields(
  index: TypeAhead,
  texts: readonly string[],
  typed: readonly Word[],
): readonly (readonly Mark[])[] {
  const folded = texts.map(foldWithOrigin);
  const marks = texts.map((): Mark[] => []);
  for (const word of typed) {
    let found = false;
    for (const [i, text] of folded.entries()) {
      const mark = markExactly(text, word);
      if (mark) marks[i]?.push(mark);
      found ||= mark !== undefined;
    }
    if (found) continue;
    for (const [i, text] of folded.entries()) {
      const loose = markLoosely(index, text, word);
      marks[i]?.push(...loose);
      if (loose.length > 0) break;
    }
  }
  return marks.map((each, i) => inText(folded[i], each));
}

/** At the beginning of a word rather than within one. */
function markExactly({ folded, words }: FoldedText, { text, han }: Word): Mark | undefined {
  let at = -1;
  if (!han) at = words.find((word) => !word.han && word.text.startsWith(text))?.at ?? -1;
  if (at < 0) at = folded.indexOf(text);
  return at < 0 ? undefined : [at, at + text.length];
}

/** In places of the text as it is shown, ascending, joined where they touch. */
function inText(text: FoldedText | undefined, marks: readonly Mark[]): readonly Mark[] {
  const origin = text?.origin;
  const shown = origin
    ? marks.map(([from, to]): Mark => [origin[from]?.[0] ?? 0, origin[to - 1]?.[1] ?? 0])
    : [...marks];
  const joined: [number, number][] = [];
  for (const [from, to] of shown.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}
