import type { FoldedText } from './folded-text.ts';
import { numberOfCharacter } from './han-index.ts';
import type { Mark } from './marks.ts';
import { readPinyin } from './read-pinyin.ts';
import type { TypeAhead } from './type-ahead.ts';
import { nearLength } from './typos.ts';
import type { Word } from './words.ts';

/** Marks for a word that the text does not have as it is typed: first letters, pinyin, skipped characters, a slip. */
export function markLoosely(index: TypeAhead, text: FoldedText, word: Word): readonly Mark[] {
  if (word.han) return markSkipped(text, word.text);
  const initials = markInitials(text, word.text);
  if (initials.length > 0) return initials;
  const pinyin = markPinyin(index, text, word.text);
  return pinyin.length > 0 ? pinyin : markNear(text, word.text);
}

function markInitials({ words }: FoldedText, typed: string): readonly Mark[] {
  const letters = words.filter(({ han }) => !han);
  if (typed.length < 2 || typed.length > letters.length) return [];
  const marks = letters.slice(0, typed.length).map(({ at }): Mark => [at, at + 1]);
  return letters.every(({ text }, i) => i >= typed.length || text.charAt(0) === typed.charAt(i)) ? marks : [];
}

function markPinyin(index: TypeAhead, { folded, words }: FoldedText, typed: string): readonly Mark[] {
  const places = words
    .filter(({ han }) => han)
    .flatMap(({ at, text }) => Array.from({ length: text.length }, (_, i) => at + i));
  if (places.length === 0 || !/^[a-z]+$/.test(typed)) return [];
  for (const han of [index.names, index.values]) {
    const numbers = places.map((at) => numberOfCharacter(han, folded.charCodeAt(at)));
    if (numbers.includes(-1)) continue;
    const items = Uint16Array.from(numbers);
    const { starts, readings } = han;
    for (let at = 0; at < items.length; at++) {
      const end = readPinyin({ items, starts, readings }, at, items.length, typed);
      if (end > 0) return places.slice(at, end).map((place): Mark => [place, place + 1]);
    }
  }
  return [];
}

function markSkipped({ folded }: FoldedText, typed: string): readonly Mark[] {
  const marks: Mark[] = [];
  let from = 0;
  for (let i = 0; i < typed.length; i++) {
    const at = folded.indexOf(typed.charAt(i), from);
    if (at < 0) return [];
    marks.push([at, at + 1]);
    from = at + 1;
  }
  return marks;
}

function markNear({ words }: FoldedText, typed: string): readonly Mark[] {
  for (const { text, at, han } of words) {
    const length = han ? 0 : nearLength(text, typed);
    if (length > 0) return [[at, at + length]];
  }
  return [];
}
