import { readSearch } from '../pages/customer-list/native-search.ts';
import { readPager } from '../pages/customer-list/paging.ts';
import type { ListReading } from '../pages/customer-list/read.ts';
import { recordsOf } from '../pages/customer-list/records.ts';
import { shownList } from '../pages/customer-list/tabs.ts';
import type { PageRead } from '../platform/messages.ts';

/** What a page of the list says, or `null` when it says what it said last: only news is worth a message. */
export function pageReader(timeZone: string): (list: ListReading) => PageRead | null {
  let last = '';
  return (list) => {
    // While a search is on, the console counts what it found.
    const total = readSearch() === null ? (readPager(list)?.total ?? null) : null;
    const shown = shownList();
    const said = JSON.stringify([shown, total, list.rows.map((row) => [...row.texts])]);
    if (said === last) return null;
    last = said;
    return { records: recordsOf(list, timeZone, Date.now()), list: shown, total };
  };
}
