import type { PropertyKey } from '../core/customer/record.ts';
import type { NativeSearch, Reading } from '../core/directory/reading.ts';
import type { DrivenList } from './driven-list.ts';

type Before = Reading['before'];

/** What the page shows before it is driven. */
export function shownBefore(page: DrivenList): Before {
  const pager = page.pager();
  return {
    list: page.lists().length > 1 ? page.shown() : null,
    page: pager?.page ?? null,
    pageSize: pager?.pageSize ?? null,
    search: page.search(),
  };
}

/** Leaves the page as it was, as far as it lets us: it is the operator's. `shown`: columns that were hidden. */
export async function putBack(
  page: DrivenList,
  before: Before,
  shown: readonly PropertyKey[],
): Promise<void> {
  page.settle();
  await page.hide(shown);
  const isList = await openAgain(page, before.list);
  if (before.pageSize !== null && page.pager()?.pageSize !== before.pageSize) {
    await page.setPageSize(before.pageSize);
  }
  // Searched in another list, or counted in another result, search and page would mean something else.
  if (!isList || !(await searchAgain(page, before.search))) return;
  if (before.page !== null && page.pager()?.page !== before.page) await page.goTo(before.page);
}

/** After a search for one customer: that was ours, the list and the search of before are the operator's. */
export async function giveBack(page: DrivenList, before: Before): Promise<void> {
  if (page.search()?.text !== before.search?.text) await page.clearSearch();
  await putBack(page, before, []);
}

async function openAgain(page: DrivenList, list: Before['list']): Promise<boolean> {
  if (list === null || page.lists().length < 2 || page.shown() === list) return true;
  return (await page.openList(list)) === 'done';
}

async function searchAgain(page: DrivenList, search: NativeSearch | null): Promise<boolean> {
  if (search === null || page.search() !== null) return true;
  return (await page.searchAgain(search)) === 'done';
}
