import type { Labels, SubjectLabel } from '../label/label.ts';
import type { SavedSearches } from '../saved-search/collection.ts';
import type { Arrangement } from '../saved-search/document.ts';
import type { SavedSearch } from '../saved-search/saved-search.ts';
import type { Settings, SettingsChange } from '../settings.ts';
import type { Wording, Wordings } from '../wording/wording.ts';

/** Everything an operator made, and nothing that was read from the console: what a file carries. */
export interface Exchanged {
  readonly searches: SavedSearches;
  readonly labels: Labels;
  readonly settings: Settings;
  /** Words of the console that were taught. */
  readonly wordings: Wordings;
}

/** A saved search as it comes in. Text has only name and filter: what it leaves out stays as it is. */
export type IncomingSearch = Pick<SavedSearch, 'name' | 'filter'> &
  Partial<Pick<SavedSearch, 'id' | 'sort' | 'hue'>>;

export type Part = 'search' | 'arrangement' | 'label' | 'setting' | 'wording';

export type RefusalCode =
  | 'unreadable'
  | 'newer'
  /** There is one before it in the same file. */
  | 'twice'
  | 'too-many'
  | 'no-colon'
  | 'name-empty'
  | 'name-too-long'
  | 'filter';

/** One piece that cannot be taken, and why; the others can. */
export interface Refused {
  readonly part: Part;
  /** What it calls itself, as far as that can be read. Not to be trusted: to be shown as text. */
  readonly name: string;
  readonly why: RefusalCode;
}

/** What was understood of a file or text. */
export interface Incoming {
  readonly searches: readonly IncomingSearch[];
  readonly arrangement: Arrangement | null;
  readonly labels: readonly SubjectLabel[];
  readonly settings: readonly SettingsChange[];
  readonly wordings: readonly Wording[];
  readonly refused: readonly Refused[];
}
