import { tidy } from '../../core/customer/text.ts';
import { isVisible } from '../dom.ts';
import { closest, contains, contentOf, parentOf, queryAll, textsBelow } from '../flat-tree.ts';
import { wordsOf } from './paging-labels.ts';

export const CONTROL = 'a, button, [role=button], input[type=button], input[type=submit], input[type=image]';

/** A number that stands for a page. */
export interface PageNumber {
  readonly page: number;
  /** The box around it that its neighbours have too. */
  readonly item: HTMLElement;
  /** What a mouse would hit. */
  readonly target: HTMLElement;
}

/** Every number that stands alone in a box. */
export function numbersIn(block: HTMLElement, skips: (element: Element) => boolean): PageNumber[] {
  const found: PageNumber[] = [];
  for (const node of textsBelow(block)) {
    const text = tidy(node.data);
    const target = parentOf(node);
    if (!/^\d{1,5}$/.test(text) || target === null || closest(target, 'option') !== null) continue;
    if (!isVisible(target) || skips(target)) continue;
    let item = target;
    // Up to the box that its neighbours have too: nothing else to press and no other number is in it.
    for (let at = parentOf(target); at !== null && at !== parentOf(block); at = parentOf(at)) {
      if (contentOf(at).replace(/\D/g, '') !== text || contentOf(at).length > 30) break;
      if (queryAll(at, `${CONTROL}, li, input`).some((other) => !isAround(other, target))) break;
      item = at;
    }
    found.push({ page: Number(text), item, target });
  }
  return found;
}

function isAround(a: Element, b: Element): boolean {
  return contains(a, b) || contains(b, a);
}

/** The longest line of numbers that rise side by side, are made alike and count pages, not rows. */
export function pageNumbers(all: readonly PageNumber[]): PageNumber[] {
  let best: PageNumber[] = [];
  let run: PageNumber[] = [];
  const finish = (): void => {
    const [first, second] = run;
    const alike = first !== undefined && second === undefined && isCounted(first.item) ? [] : ofOneMake(run);
    const counts =
      alike.some(({ page }) => page === 1) || alike.some(({ page }, at) => alike[at + 1]?.page === page + 1);
    if (counts && alike.length > best.length) best = alike;
    run = [];
  };
  for (const number of all) {
    const last = run.at(-1);
    if (
      last !== undefined &&
      (parentOf(last.item) !== parentOf(number.item) ||
        last.page >= number.page ||
        hasWordsBetween(last.item, number.item))
    )
      finish();
    run.push(number);
  }
  finish();
  return best;
}

/** "1 to 10 of 240", each in a box of its own, counts rows. */
function isCounted(item: Element): boolean {
  const [first] = wordsOf(item.nextElementSibling === null ? '' : contentOf(item.nextElementSibling));
  return first !== undefined && /[DO]/.test(first.sign);
}

function hasWordsBetween(one: Node, other: Node): boolean {
  for (let at = one.nextSibling; at !== null && at !== other; at = at.nextSibling)
    if (/\p{L}/u.test(contentOf(at))) return true;
  return false;
}

/** The current page may be drawn as plain text between links; a drop-down that shows a number is neither. */
function ofOneMake(run: readonly PageNumber[]): PageNumber[] {
  const counts = new Map<string, number>();
  for (const { item } of run) counts.set(item.localName, (counts.get(item.localName) ?? 0) + 1);
  const [main] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return run.filter(
    ({ item }) => item.localName === main || /^(a|b|em|li|div|span|strong|button)$/.test(item.localName),
  );
}
