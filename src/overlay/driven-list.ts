import type { PropertyKey } from '../core/customer/record.ts';
import { hideColumn, maskedColumns, showColumn } from '../pages/customer-list/mask.ts';
import { clearSearch, readSearch } from '../pages/customer-list/native-search.ts';
import { goToPage, nextPage, readPager, setPageSize } from '../pages/customer-list/paging.ts';
import { type ListReading, readList } from '../pages/customer-list/read.ts';
import { recordsOf } from '../pages/customer-list/records.ts';
import { openTab, readTabs, shownList } from '../pages/customer-list/tabs.ts';
import type { DrivenList } from './read-all.ts';

/** How long the console may take for one step, milliseconds. */
const LIMIT = 20_000;

/** The native list of this page. `stop` ends a walk, `life` everything. */
export function drivenList(timeZone: string, stop: AbortSignal, life: AbortSignal): DrivenList {
  let signal = AbortSignal.any([stop, life]);
  const waiting = (): { signal: AbortSignal; limit: number } => ({ signal, limit: LIMIT });
  const list = (): ListReading | null => readList(document.body);
  return {
    lists: () => {
      const tabs = readTabs().map((tab) => tab.list);
      return tabs.length > 1 ? tabs : [shownList() ?? 'own'];
    },
    shown: shownList,
    openList: (wanted) => openTab(wanted, waiting()),
    search: readSearch,
    clearSearch: () => clearSearch(waiting()),
    pager: () => {
      const found = list();
      return found === null ? null : readPager(found);
    },
    setPageSize: (size) => setPageSize(size, waiting()),
    goTo: (page) => goToPage(page, waiting()),
    next: () => nextPage(waiting()),
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
    records: () => {
      const found = list();
      return found === null ? [] : recordsOf(found, { timeZone }, Date.now());
    },
    settle: () => {
      signal = life;
    },
  };
}
