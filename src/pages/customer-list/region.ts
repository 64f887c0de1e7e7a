import { isVisible } from '../dom.ts';
import { childrenOf, contains, parentOf, queryAll, textsBelow } from '../flat-tree.ts';
import { listBox, listElements, type Surrounding, surroundings } from './list-box.ts';
import { readPager } from './pager.ts';
import type { ListReading } from './read.ts';
import { readTabs } from './tabs.ts';

/**
 * All that our result list stands for: usually one box, and the pager's where that stands apart. It is the outermost
 * box that holds the list, copies of its header and its fixed columns, and the pager if it stands in the same box, but
 * nothing that stands above the list: search, tabs, buttons and title stay where they are. Where such things share the
 * list's own box, the parts of that.
 */
export function regionParts(list: ListReading): HTMLElement[] {
  const pager = readPager(list)?.blocks ?? [];
  let region: HTMLElement | null = null;
  for (const surrounding of surroundings(list)) {
    const { box } = surrounding;
    if (box === document.body || box.localName === 'main') break;
    if (region === null ? surrounding.above.some(isOfPage) : holdsMore(surrounding, pager)) break;
    region = box;
  }
  const parts = region === null ? branches(list) : [region];
  return [...parts, ...pager.filter((block) => !parts.some((part) => contains(part, block)))];
}

/** Where our bar is put: right before the region with these parts. */
export function insertionPoint(
  list: ListReading,
  parts: readonly HTMLElement[],
): { parent: ParentNode; before: HTMLElement } {
  const before = parts[0] ?? listBox(list);
  // Not where it is drawn: what is put into a slot has its place before the slot's component.
  return { parent: before.parentNode ?? document.body, before };
}

function holdsMore({ above, below }: Surrounding, pager: readonly HTMLElement[]): boolean {
  return [...above, ...below.filter((block) => !pager.includes(block))].some(showsSomething);
}

/** Inside the list's own box copies of the header are no matter; what belongs to the page is. */
function isOfPage(block: HTMLElement): boolean {
  const marks =
    'h1, h2, h3, [role=heading], [role=search], [role=tablist], select, input[type=text], input[type=search]';
  if (block.matches(marks) || queryAll(block, marks).some(isVisible)) return true;
  return readTabs().some(({ element }) => contains(block, element));
}

/** The children of the list's own box that header and rows stand in. */
function branches(list: ListReading): HTMLElement[] {
  const elements = listElements(list);
  return childrenOf(listBox(list)).filter(
    (child): child is HTMLElement =>
      child instanceof HTMLElement && elements.some((element) => contains(child, element)),
  );
}

function showsSomething(block: HTMLElement): boolean {
  if (block.localName.startsWith('behalf-') || !isVisible(block)) return false;
  const places = textsBelow(block).map(parentOf);
  if (places.some((place) => place !== null && isVisible(place))) return true;
  const things = 'input, select, button, a, img, svg';
  return block.matches(things) || queryAll(block, things).some(isVisible);
}
