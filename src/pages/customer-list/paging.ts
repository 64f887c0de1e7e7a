import { press, type Waiting, waitFor } from '../dom.ts';
import { chooseOption, enterText, pressEnter } from './fields.ts';
import { type Before, hasOtherRows, lookAtList, type PageOutcome, waitForList } from './list-change.ts';
import { choosePageSize } from './page-size.ts';
import { type Pager, readPager, selectedPage } from './pager.ts';
import { goButton, jumpField } from './pager-jump.ts';
import { isOff } from './pager-parts.ts';
import { currentList, type ListReading } from './read.ts';

export type { PageOutcome, Pager };
export { readPager };

/** One page on. Done when the pager has moved and other rows stand there. */
export async function nextPage(waiting: Waiting): Promise<PageOutcome> {
  const pager = currentPager();
  if (pager === null || !pager.hasNext) return 'no-control';
  const { next, numbers } = pager.parts;
  const wanted = pager.page === null ? null : pager.page + 1;
  const number = numbers.find(({ page }) => page === wanted);
  const control = next !== null && !isOff(next) ? next : number?.target;
  if (control !== undefined) return move(() => press(control), pager, wanted, waiting);
  return wanted === null ? 'no-control' : goToPage(wanted, waiting);
}

/** To any page, by the number, the selection or the jump field that the pager has, else step by step. */
export async function goToPage(wanted: number, waiting: Waiting): Promise<PageOutcome> {
  const visited = new Set<number>();
  for (;;) {
    const pager = currentPager();
    if (pager === null) return 'no-control';
    if (pager.page === wanted)
      return visited.size > 0 ? 'done' : waitForList(lookAtList(), isOnPage(wanted), waiting);
    if (pager.pages !== null && (wanted < 1 || wanted > pager.pages)) return 'no-control';
    const moved =
      (await moveTo(pager, wanted, waiting)) ?? (await moveNearer(pager, wanted, visited, waiting));
    // A pager that does not say its page can only be believed.
    if (moved !== 'done' || pager.page === null) return moved;
  }
}

/** The number of rows on a page, or the largest that the page offers. */
export async function setPageSize(size: number | 'largest', waiting: Waiting): Promise<PageOutcome> {
  const pager = currentPager();
  if (pager === null) return 'no-control';
  if (pager.pageSize === size) return 'done';
  const before = lookAtList();
  const chosen = await choosePageSize(pager, size, waiting);
  if (chosen === null) return waiting.signal.aborted ? 'stopped' : 'no-control';
  if (chosen === pager.pageSize) return 'done';
  const shown = currentList()?.rows.length ?? 0;
  const isAll = (now: Pager | null): boolean => {
    const total = now?.total ?? pager.total;
    return total !== null && total <= Math.min(chosen, pager.pageSize ?? shown);
  };
  return waitForList(
    before,
    (list) => {
      if (list === null) return false;
      const now = readPager(list);
      if (now !== null && now.pageSize !== null && now.pageSize !== chosen && now.hasNext) return false;
      if (!isFull(list, now, chosen)) return false;
      return hasOtherRows(list, before) || (isAll(now) && now?.pageSize === chosen);
    },
    waiting,
  );
}

/** Whether as many rows stand there as the page must have; a list that draws only those in sight cannot be walked. */
function isFull({ rows }: ListReading, pager: Pager | null, size: number): boolean {
  if (pager === null || pager.total === null || pager.page === null) return true;
  return rows.length === Math.min(size, pager.total - (pager.page - 1) * size);
}

function currentPager(): Pager | null {
  const list = currentList();
  return list === null ? null : readPager(list);
}

function isOnPage(wanted: number): (list: ListReading | null) => boolean {
  return (list) => list !== null && readPager(list)?.page === wanted;
}

/** Straight to a page; `null` where the pager has no way straight to it. */
async function moveTo(pager: Pager, wanted: number, waiting: Waiting): Promise<PageOutcome | null> {
  const { parts } = pager;
  const number = parts.numbers.find(({ page }) => page === wanted);
  if (number !== undefined) return move(() => press(number.target), pager, wanted, waiting);
  const selected = selectedPage(parts);
  if (selected !== null && wanted <= selected.pages) {
    return move(() => chooseOption(selected.select, wanted - 1), pager, wanted, waiting);
  }
  const field = jumpField(pager);
  if (field === null) return null;
  const before = lookAtList();
  enterText(field, String(wanted));
  pressEnter(field);
  field.dispatchEvent(new Event('change', { bubbles: true }));
  const hasMoved = (): boolean => hasOtherRows(currentList(), before) || currentPager()?.page === wanted;
  // Some fields need their button; pressed in vain it asks for the same page again.
  const go = goButton(field, pager);
  if (go !== null && (await waitFor(hasMoved, { ...waiting, limit: Math.min(waiting.limit, 1500) })) === null)
    press(go);
  return arrive(before, pager, wanted, waiting);
}

/** To the shown number nearest to the page, or one step towards it. Every step has to come nearer. */
async function moveNearer(
  pager: Pager,
  wanted: number,
  visited: Set<number>,
  waiting: Waiting,
): Promise<PageOutcome> {
  const { page } = pager;
  const { numbers, next, previous } = pager.parts;
  if (page === null || visited.has(page)) return 'no-control';
  visited.add(page);
  const nearest = numbers.reduce(
    (best, number) => (Math.abs(number.page - wanted) < Math.abs(best.page - wanted) ? number : best),
    numbers[0] ?? { page, target: null },
  );
  if (nearest.target !== null && Math.abs(nearest.page - wanted) < Math.abs(page - wanted)) {
    const { target } = nearest;
    return move(() => press(target), pager, nearest.page, waiting);
  }
  const step = wanted > page ? next : previous;
  if (step === null || isOff(step)) return 'no-control';
  return move(() => press(step), pager, wanted > page ? page + 1 : page - 1, waiting);
}

async function move(
  act: () => void,
  pager: Pager,
  wanted: number | null,
  waiting: Waiting,
): Promise<PageOutcome> {
  if (waiting.signal.aborted) return 'stopped';
  const before = lookAtList();
  act();
  return arrive(before, pager, wanted, waiting);
}

function arrive(
  before: Before,
  { page }: Pager,
  wanted: number | null,
  waiting: Waiting,
): Promise<PageOutcome> {
  return waitForList(
    before,
    (list) => {
      if (list === null || !hasOtherRows(list, before)) return false;
      const now = readPager(list);
      // A pager that does not say its page is believed when other rows stand there.
      return now !== null && (now.page === null || page === null || now.page === (wanted ?? page));
    },
    waiting,
  );
}
