import type { Language } from '../core/customer/language.ts';
import type { CustomerList, PropertyKey } from '../core/customer/record.ts';
import type { Answer, MatchCount } from '../core/directory/ask.ts';
import type { ValueCount } from '../core/directory/facets.ts';
import type { DirectoryRecord } from '../core/directory/merge.ts';
import type { Sort } from '../core/directory/order.ts';
import type { Filter } from '../core/filter/filter.ts';
import type { FilterProblem } from '../core/filter/problem.ts';
import type { LabelChange, Labels } from '../core/label/label.ts';
import type { SavedSearches, SavedSearchProblem } from '../core/saved-search/collection.ts';
import type { RemovedSearch } from '../core/saved-search/remove.ts';
import type { Settings } from '../core/settings.ts';
import type { LabelReply } from '../ui/label/LabelEditor.tsx';
import type { RowStatus } from './store.ts';

/** Everything that the bar above the list and the result list show. Plain data: the controller makes it, the views draw it. */
export interface FilterView {
  readonly language: Language;
  readonly density: Settings['density'];
  readonly timeZone: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** As it stands in the box. */
  readonly text: string;
  /** What is wrong with `text`; then `filter` is still the last good one. */
  readonly problem: FilterProblem | null;
  readonly filter: Filter;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** `null` until the directory has answered for the first time. */
  readonly answer: Answer | null;
  /** What `answer` and `rows` are about: not `filter` and `sort` as long as those are being asked. */
  readonly answered: Question | null;
  /** The directory did not answer: why, in the background's words. */
  readonly failed: string | null;
  /** Result rows fetched so far, by their place among the matches. */
  readonly rows: ReadonlyMap<number, DirectoryRecord>;
  /** What is shown belongs to the current text. */
  readonly settled: boolean;
  readonly sort: Sort | null;
  /** Of the result list, in order. */
  readonly columns: readonly PropertyKey[];
  /** `results` stands in the place of the native list. */
  readonly showing: 'native' | 'results';
  /** Every list seen was read to its end. */
  readonly complete: boolean;
  readonly reading: ReadingView | null;
  readonly includeHidden: boolean;
  /** Masked columns that can be shown with their eye icons, and those that were shown that way. */
  readonly maskedColumns: readonly PropertyKey[];
  readonly shownColumns: readonly PropertyKey[];
  /** The native list shows its customers without their IDs: none of them can be kept. */
  readonly hasNoIds: boolean;
  readonly searches: SavedSearches;
  readonly searchCounts: ReadonlyMap<string, MatchCount | null>;
  /** The saved search that is shown, perhaps modified. */
  readonly searchId: string | null;
  /** The browser's sync refused some: they are kept on this machine only. */
  readonly searchesLocal: boolean;
  readonly removed: RemovedSearch | null;
  readonly labels: Labels;
  /** What the organisation allows; nothing while that is not known yet. */
  readonly mayExport: boolean;
  readonly mayShare: boolean;
  /** By the key of the row. */
  readonly statuses: Readonly<Record<string, RowStatus>>;
  /** The key of the row being worked on. */
  readonly working: string | null;
  readonly notice: Notice | null;
}

export interface Question {
  readonly filter: Filter;
  readonly sort: Sort | null;
}

export interface ReadingView {
  readonly state: 'running' | 'stopped' | 'failed';
  readonly list: CustomerList | null;
  readonly read: number;
  readonly total: number | null;
  /** Milliseconds that are left, `null` while nobody can say. */
  readonly remaining: number | null;
  readonly problem: ReadingProblem | null;
}

/** Why a walk over all pages ended before its end. */
export type ReadingProblem =
  | 'no-ids'
  | 'no-pager'
  | 'page-error'
  | 'page-stuck'
  | 'list-changed'
  | 'list-gone'
  | 'other-tab'
  | 'left-incomplete';

export type Notice =
  | { readonly kind: 'link-copied' }
  | { readonly kind: 'copied' }
  | { readonly kind: 'exported'; readonly rows: number }
  | { readonly kind: 'search-problem'; readonly problem: SavedSearchProblem | 'newer' | 'quota' }
  | { readonly kind: 'from-link' }
  | { readonly kind: 'locating'; readonly id: string; readonly step: 'search' | 'pages' }
  | { readonly kind: 'not-located'; readonly id: string }
  /** Whom a link is about: the row is on the page, or nobody has this ID. */
  | { readonly kind: 'linked' | 'linked-not-found'; readonly id: string }
  | { readonly kind: 'failed'; readonly detail: string };

export interface FilterActions {
  /** What was typed. `replace`: goes on from the last change, so one undo takes back both. */
  readonly type: (text: string, options?: { readonly replace?: boolean }) => void;
  /** From chips, builder and facets. */
  readonly setFilter: (filter: Filter) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly sort: (sort: Sort | null) => void;
  readonly chooseColumns: (columns: readonly PropertyKey[]) => void;
  readonly show: (what: 'native' | 'results') => void;
  /** The window of results that is on the screen: asks for rows that are missing. */
  readonly window: (from: number, to: number) => void;
  /** What occurs in the directory, for completion. */
  readonly values: (property: PropertyKey, typed: string) => Promise<readonly ValueCount[]>;
  /** Fills `answer.spreads` for these while the builder or the facets show them. */
  readonly watchSpreads: (properties: readonly PropertyKey[]) => void;
  readonly readAll: () => void;
  readonly stopReading: () => void;
  readonly setIncludeHidden: (include: boolean) => void;
  readonly showColumn: (property: PropertyKey) => void;
  readonly hideColumn: (property: PropertyKey) => void;
  /** `event` is the operator's own: the controller checks that it is trusted and uncovered. */
  readonly operate: (record: DirectoryRecord, event: Event) => void;
  readonly requestAuthorization: (record: DirectoryRecord, event: Event) => void;
  readonly openDetails: (record: DirectoryRecord, event: Event) => void;
  /** The row came under the pointer by itself: the operator is asked to look and press again. */
  readonly lookAgain: (record: DirectoryRecord) => void;
  readonly dismiss: (record: DirectoryRecord) => void;
  readonly pin: (record: DirectoryRecord, pinned: boolean) => void;
  readonly changeLabel: (change: LabelChange) => Promise<LabelReply>;
  readonly copy: (text: string) => void;
  readonly share: () => void;
  readonly exportCsv: () => void;
  readonly apply: (searchId: string) => void;
  readonly saveSearch: () => void;
  readonly saveSearchAs: (name: string) => void;
  readonly resetSearch: () => void;
  readonly renameSearch: (searchId: string, name: string) => void;
  readonly moveSearch: (searchId: string, to: number) => void;
  readonly removeSearch: (searchId: string) => void;
  readonly undoRemove: () => void;
  readonly hideSearch: (searchId: string) => void;
  readonly showSearch: (searchId: string) => void;
  readonly chooseDefault: (searchId: string | null) => void;
  readonly dismissNotice: () => void;
}
