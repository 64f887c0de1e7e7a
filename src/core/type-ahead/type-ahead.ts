import type { TextIndex } from '../directory/text-index.ts';
import { type Texts, textAt } from '../directory/texts.ts';
import type { HanIndex } from './han-index.ts';
import type { WordIndex } from './word-index.ts';

/**
 * What type-ahead looks into: typed arrays and strings only, so it is stored and read back as it is. Rows are numbered
 * by how short the name is, then by the order of entries, so the best of equal rows are those met first.
 */
export interface TypeAhead {
  readonly count: number;
  /** Per row the number of its entry, and the other way round. */
  readonly entryOf: Uint32Array;
  readonly rowOf: Uint32Array;
  /** As the entries had them. */
  readonly shown: Readonly<Record<Field, Texts>>;
  readonly words: WordIndex;
  /** Chinese characters of names, and of accounts, managers and tags. */
  readonly names: HanIndex;
  readonly values: HanIndex;
  readonly ids: TextIndex;
  /** Per code unit of ASCII whether any ID has it. */
  readonly idLetters: Uint8Array;
}

export const FIELDS = ['name', 'account', 'id', 'manager', 'tags'] as const;
export type Field = (typeof FIELDS)[number];

/** Between the tags of a row. */
export const TAG_BREAK = '\n';

export function shownText({ shown }: TypeAhead, field: Field, row: number): string {
  return textAt(shown[field], row);
}
