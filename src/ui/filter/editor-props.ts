import type { Spread } from '../../core/directory/ask.ts';
import type { Test } from '../../core/filter/filter.ts';
import type { FilterProperty } from '../../core/filter/vocabulary.ts';
import type { Language } from '../strings/words.ts';

/** How values are written. */
export interface EditorStyle {
  readonly language: Language;
  readonly timeZone: string;
  readonly now: number;
}

/** What the editor of every kind of property gets: the tests of one condition, and where they go. */
export interface EditorProps {
  readonly property: FilterProperty;
  readonly tests: readonly Test[];
  readonly setTests: (tests: readonly Test[]) => void;
  /** How the property is spread, once the directory has said. */
  readonly spread: Spread | null;
  readonly style: EditorStyle;
}
