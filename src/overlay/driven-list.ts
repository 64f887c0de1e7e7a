import type { CustomerList, CustomerRecord, PropertyKey } from '../core/customer/record.ts';
import type { NativeSearch } from '../core/directory/reading.ts';
import { hideColumn, maskedColumns, showColumn } from '../pages/customer-list/mask.ts';
import { clearSearch, readSearch, searchAgain } from '../pages/customer-list/native-search.ts';
import { goToPage, nextPage, readPager, setPageSize } from '../pages/customer-list/paging.ts';
import { currentList } from '../pages/customer-list/read.ts';
import { recordsOf } from '../pages/customer-list/records.ts';
import { openTab, readTabs, shownList } from '../pages/customer-list/tabs.ts';
import { waitFor } from '../pages/dom.ts';

export type Step = 'done' | 'no-control' | 'no-answer' | 'error' | 'stopped';

export interface PagerState {
  readonly page: number | null;
  readonly pages: number | null;
  readonly total: number | null;
  readonly pageSize: number | null;
  readonly hasNext: boolean;
}

/** The native list as the walk drives it. Every step is over when the page shows that it was done. */
export interface DrivenList {
  /** The tabs there are; `own` alone where there are none. */
  lists(): readonly CustomerList[];
  shown(): CustomerList | null;
  openList(list: CustomerList): Promise<Step>;
  /** What the native search asks for now, `null` for nothing. */
  search(): NativeSearch | null;
  clearSearch(): Promise<Step>;
  /** Where it fails, the search is empty and the list whole. */
  searchAgain(search: NativeSearch): Promise<Step>;
  /** `null` where the page has no pager: then its rows are all there are. */
  pager(): PagerState | null;
  setPageSize(size: number | 'largest'): Promise<Step>;
  goTo(page: number): Promise<Step>;
  next(): Promise<Step>;
  /** Shows masked columns with their eye icons; which of them it showed. */
  showHidden(): Promise<readonly PropertyKey[]>;
  hide(columns: readonly PropertyKey[]): Promise<void>;
  /** Pager, number of rows and customers of the page, in one reading. */
  look(): {
    readonly pager: PagerState | null;
    readonly rows: number;
    readonly records: readonly CustomerRecord[];
  };
  /** From here on the page is put back: a walk that was stopped must not leave it half-way. */
  settle(): void;
}

/** How long the console may take for one step, milliseconds. */
const LIMIT = 20_000;
/** A list without customers shows no rows, however long one waits. */
const EMPTY_LIMIT = 2000;

/** The native list of this page. `stop` ends a walk, `life` everything. */
export function drivenList(timeZone: string, stop: AbortSignal, life: AbortSignal): DrivenList {
  let signal = AbortSignal.any([stop, life]);
  const waiting = (): { signal: AbortSignal; limit: number } => ({ signal, limit: LIMIT });
  const list = currentList;
  /** A list that was just drawn anew may go away once more while its parts are put together. */
  const rested = async (taken: Promise<Step>): Promise<Step> => {
    const step = await taken;
    if (step === 'done') await waitFor(() => list() !== null, { signal, limit: EMPTY_LIMIT });
    return step;
  };
  return {
    lists: () => {
      const tabs = readTabs().map((tab) => tab.list);
      return tabs.length > 1 ? tabs : [shownList() ?? 'own'];
    },
    shown: shownList,
    openList: (wanted) => rested(openTab(wanted, waiting())),
    search: readSearch,
    clearSearch: () => rested(clearSearch(waiting())),
    searchAgain: (search) => rested(searchAgain(search, waiting())),
    pager: () => {
      const found = list();
      return found === null ? null : readPager(found);
    },
    setPageSize: (size) => rested(setPageSize(size, waiting())),
    goTo: (page) => rested(goToPage(page, waiting())),
    next: () => rested(nextPage(waiting())),
    showHidden: async () => {
      const found = list();
      const shown: PropertyKey[] = [];
      for (const property of found === null ? [] : maskedColumns(found)) {
        if ((await showColumn(property, waiting())) === 'done') shown.push(property);
      }
      return shown;
    },
    hide: async (columns) => {
      for (const property of columns) await hideColumn(property, waiting());
    },
    look: () => {
      const found = list();
      if (found === null) return { pager: null, rows: 0, records: [] };
      const { length: rows } = found.rows;
      return { pager: readPager(found), rows, records: recordsOf(found, timeZone, Date.now()) };
    },
    settle: () => {
      signal = life;
    },
  };
}
