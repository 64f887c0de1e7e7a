import type { CustomerList } from '../../core/customer/record.ts';
import { isVisible, press, type Waiting } from '../dom.ts';
import { closest, contains, countBelow, parentOf, textsBelow } from '../flat-tree.ts';
import { listOfTab } from './labels.ts';
import { hasOtherRows, lookAtList, type PageOutcome, saysEmpty, waitForList } from './list-change.ts';

export interface ListTab {
  readonly list: CustomerList;
  readonly element: HTMLElement;
  /** Announced or marked as the one in front. */
  readonly selected: boolean;
}

/**
 * A distributor's two tabs. Empty where there is one list only. Menus have an entry "Customers" too, so the two that
 * stand nearest to each other are meant.
 */
export function readTabs(): ListTab[] {
  const named = tabTexts();
  let best: { own: HTMLElement; resellers: HTMLElement; box: HTMLElement; size: number } | null = null;
  for (const resellers of named.get('resellers') ?? []) {
    for (const own of named.get('own') ?? []) {
      let box = parentOf(resellers);
      while (box !== null && !contains(box, own)) box = parentOf(box);
      const size = box === null ? 0 : countBelow(box, '*');
      if (box !== null && (best === null || size < best.size)) best = { own, resellers, box, size };
    }
  }
  if (best === null) return [];
  const { own, resellers, box } = best;
  return [
    { list: 'own', element: own, selected: isSelected(own, box) },
    { list: 'resellers', element: resellers, selected: isSelected(resellers, box) },
  ];
}

/** Which of a distributor's two lists is shown; `null` where the tabs do not say. A reseller has one list and no tabs. */
export function shownList(): CustomerList | null {
  const tabs = readTabs();
  if (tabs.length === 0) return 'own';
  const selected = tabs.filter((tab) => tab.selected);
  return selected.length === 1 ? (selected[0]?.list ?? null) : null;
}

/** Brings a list to the front. Done when its tab says so and other rows, or the word that there are none, stand there. */
export async function openTab(list: CustomerList, waiting: Waiting): Promise<PageOutcome> {
  const tabs = readTabs();
  const tab = tabs.find((one) => one.list === list);
  if (tab === undefined) return tabs.length === 0 && list === 'own' ? 'done' : 'no-control';
  if (shownList() === list) return 'done';
  if (waiting.signal.aborted) return 'stopped';
  const wereMarked = tabs.some(({ selected }) => selected);
  const before = lookAtList();
  press(tab.element);
  return waitForList(
    before,
    (rows) => {
      if (wereMarked && shownList() !== list) return false;
      return rows === null ? saysEmpty(before) : hasOtherRows(rows, before);
    },
    waiting,
  );
}

function tabTexts(): Map<CustomerList, HTMLElement[]> {
  const found = new Map<CustomerList, HTMLElement[]>();
  for (const node of textsBelow(document.body)) {
    const list = node.data.length > 40 ? null : listOfTab(node.data);
    const element = parentOf(node);
    if (list === null || element === null || !isVisible(element)) continue;
    if (closest(element, 'th, td, [role=row], [role=columnheader]') !== null) continue;
    found.set(list, [...(found.get(list) ?? []), element]);
  }
  return found;
}

/** Announced as selected, or marked so by the class that tab components give to the one in front. */
function isSelected(element: Element, box: Element): boolean {
  for (let at: Element | null = element; at !== null && at !== box; at = parentOf(at)) {
    const announced = at.getAttribute('aria-selected') ?? at.getAttribute('aria-current');
    if (announced !== null) return announced !== 'false';
    if (/(^|[-_\s])(is-)?(active|selected|current)($|[-_\s])/i.test(at.getAttribute('class') ?? ''))
      return true;
  }
  return false;
}
