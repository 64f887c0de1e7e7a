import type { Level } from './levels.ts';
import { type Mark, markFields } from './marks.ts';
import { shownText, TAG_BREAK, type TypeAhead } from './type-ahead.ts';
import type { Word } from './words.ts';

/** A text as the entry had it, and which parts of it were found; the parts ascend and do not overlap. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface Hit {
  /** Which of the entries, in the order they were given. */
  readonly entry: number;
  readonly level: Level;
  readonly name: Marked;
  readonly account: Marked;
  readonly id: Marked;
  readonly manager: Marked;
  readonly tags: readonly Marked[];
}

export function hitOf(index: TypeAhead, row: number, level: Level, words: readonly Word[]): Hit {
  const joined = shownText(index, 'tags', row);
  const tags = joined === '' ? [] : joined.split(TAG_BREAK);
  const texts = [
    shownText(index, 'name', row),
    shownText(index, 'account', row),
    shownText(index, 'id', row),
    shownText(index, 'manager', row),
    ...tags,
  ];
  const marks = markFields(index, texts, words);
  const marked = (i: number): Marked => ({ text: texts[i] ?? '', marks: marks[i] ?? [] });
  return {
    entry: index.entryOf[row] ?? 0,
    level,
    name: marked(0),
    account: marked(1),
    id: marked(2),
    manager: marked(3),
    tags: tags.map((_, i) => marked(i + 4)),
  };
}
