import type { CustomerList } from '../core/customer/record.ts';
import { clearSearch, searchById } from '../pages/customer-list/native-search.ts';
import { goToPage, nextPage, readPager } from '../pages/customer-list/paging.ts';
import { keyOf, readList } from '../pages/customer-list/read.ts';
import { openTab, readTabs, shownList } from '../pages/customer-list/tabs.ts';

const LIMIT = 20_000;
/** A list has at most so many pages when it is walked through for one customer. */
const MOST_PAGES = 2000;

export interface Wanted {
  readonly id: string;
  readonly list: CustomerList | null;
}

/**
 * Brings a customer's row onto the page: it may be there, else the native search finds it by its ID, else the pager is
 * walked through. False when the list has nobody with this ID. Where the list is not known, every one is searched, and
 * the console's word that it has nobody is taken: the customer may well not be there.
 */
export async function locate(
  { id, list }: Wanted,
  onStep: (step: 'search' | 'pages') => void,
  signal: AbortSignal,
): Promise<boolean> {
  if (isShown(id)) return true;
  const lists = list === null ? listsToSearch() : [list];
  for (const one of lists) {
    const found = await locateIn(one, { id, isSure: list !== null }, onStep, signal);
    if (found || signal.aborted) return found;
  }
  if (lists[0] !== undefined && lists.length > 1) await openTab(lists[0], { signal, limit: LIMIT });
  return false;
}

/** The one in front first. */
function listsToSearch(): readonly CustomerList[] {
  const lists = readTabs().map((tab) => tab.list);
  const shown = shownList() ?? 'own';
  return [shown, ...lists.filter((one) => one !== shown)];
}

async function locateIn(
  list: CustomerList,
  { id, isSure }: { readonly id: string; readonly isSure: boolean },
  onStep: (step: 'search' | 'pages') => void,
  signal: AbortSignal,
): Promise<boolean> {
  const waiting = { signal, limit: LIMIT };
  if (readTabs().length > 1 && shownList() !== list) {
    if ((await openTab(list, waiting)) !== 'done') return false;
    if (isShown(id)) return true;
  }
  onStep('search');
  const searched = await searchById(id, waiting);
  if (searched === 'found' && isShown(id)) return true;
  if (searched === 'stopped') return false;
  if (searched !== 'no-control') await clearSearch(waiting);
  if (searched === 'nobody' && !isSure) return false;
  onStep('pages');
  return walkTo(id, signal);
}

export function isShown(id: string): boolean {
  const list = readList(document.body);
  return list?.rows.some((row) => row.ref.id === id && keyOf(row, list.rows) !== null) ?? false;
}

async function walkTo(id: string, signal: AbortSignal): Promise<boolean> {
  const waiting = { signal, limit: LIMIT };
  const first = readList(document.body);
  const pager = first === null ? null : readPager(first);
  if (pager === null) return isShown(id);
  if (pager.page !== 1 && (await goToPage(1, waiting)) !== 'done') return false;
  for (let page = 0; page < MOST_PAGES && !signal.aborted; page++) {
    if (isShown(id)) return true;
    const list = readList(document.body);
    if (list === null || readPager(list)?.hasNext !== true) return false;
    if ((await nextPage(waiting)) !== 'done') return false;
  }
  return false;
}
