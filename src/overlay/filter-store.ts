import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CustomerList } from '../core/customer/record.ts';
import type { DirectoryRecord } from '../core/directory/merge.ts';
import { EVERYTHING } from '../core/filter/filter.ts';
import { type History, historyOf } from '../core/filter/history.ts';
import { NO_LABELS } from '../core/label/label.ts';
import { NO_SAVED_SEARCHES } from '../core/saved-search/collection.ts';
import type { FilterView } from './filter-view.ts';

/** What the controller keeps; the views get what follows from it. */
export interface FilterState
  extends Omit<
    FilterView,
    'text' | 'canUndo' | 'canRedo' | 'columns' | 'showing' | 'statuses' | 'working' | 'language' | 'density'
  > {
  /** Properties of the result list as the settings keep them; `resultColumns` says what follows. */
  readonly chosenColumns: readonly string[];
  /** Texts of the box. */
  readonly history: History<string>;
  /** The operator wants to see the native list although a filter is set. */
  readonly prefersNative: boolean;
  /** How many of ours work in the native list, which has to be seen meanwhile. */
  readonly drivers: number;
  /** A walk over all pages is under way in this tab, or putting back what it changed. */
  readonly walking: boolean;
  /** Which lists the page has a tab for; `null` before it was read. */
  readonly tabs: readonly CustomerList[] | null;
}

export type FilterStore = StoreApi<FilterState>;

export const NO_ROWS: ReadonlyMap<number, DirectoryRecord> = new Map();

export function createFilterStore(timeZone: string): FilterStore {
  return createStore<FilterState>(() => ({
    timeZone,
    now: Date.now(),
    history: historyOf(''),
    problem: null,
    filter: EVERYTHING,
    answer: null,
    answered: null,
    failed: null,
    rows: NO_ROWS,
    settled: false,
    sort: null,
    chosenColumns: [],
    prefersNative: false,
    drivers: 0,
    walking: false,
    tabs: null,
    complete: false,
    reading: null,
    includeHidden: false,
    maskedColumns: [],
    shownColumns: [],
    hasNoIds: false,
    searches: NO_SAVED_SEARCHES,
    searchCounts: new Map(),
    searchId: null,
    searchesLocal: false,
    removed: null,
    labels: NO_LABELS,
    mayExport: false,
    mayShare: false,
    notice: null,
  }));
}
