import { childrenOf, closest, contains, isBefore, parentOf } from '../flat-tree.ts';
import type { ListReading } from './read.ts';
import { cellsOf, topOf } from './row-cells.ts';

/** The smallest box that holds the header and every row, what is drawn apart of them included. */
export function listBox(list: ListReading): HTMLElement {
  const parts = listElements(list);
  let box = list.grid.header;
  for (let at: HTMLElement | null = box; at !== null; at = parentOf(at)) {
    box = at;
    if (parts.every((part) => contains(box, part))) break;
  }
  return box;
}

/** All that a list is made of: columns that are fixed or frozen may stand in boxes of their own. */
export function listElements({ grid }: ListReading): HTMLElement[] {
  const ofRows = grid.rows.flatMap(({ element, cells, operation }) => [element, ...cells, operation]);
  return [grid.header, ...grid.columns.map(({ cell }) => cell), ...ofRows].filter((one) => one != null);
}

export interface Surrounding {
  readonly box: HTMLElement;
  /** What stands in the box beside the list, in the order of the page. */
  readonly above: readonly HTMLElement[];
  readonly below: readonly HTMLElement[];
}

/** The boxes around the list, nearest first. Deeper ones than these hold the page's own frame. */
export function* surroundings(list: ListReading, levels = 8): Generator<Surrounding> {
  const first = list.grid.rows[0]?.element;
  if (first === undefined) return;
  let inner: HTMLElement | null = null;
  let box = listBox(list);
  for (let level = 0; level < levels; level++) {
    const blocks = inner === null ? blocksBeside(list, box) : siblingsOf(inner);
    const below = blocks.filter((block) => isBefore(first, block));
    yield { box, above: blocks.filter((block) => !below.includes(block)), below };
    const outer = parentOf(box);
    if (box === document.body || outer === null) return;
    inner = box;
    box = outer;
  }
}

/** Largest boxes inside `box` that are neither rows nor header and hold none: a foot of the table, a bar beside it. */
function blocksBeside({ grid }: ListReading, box: HTMLElement): HTMLElement[] {
  const parts = new Set<Element>([grid.header, ...grid.rows.map(({ element }) => element)]);
  const around = new Set<Element>();
  for (const part of parts) {
    for (let at = parentOf(part); at !== null && !around.has(at); at = parentOf(at)) around.add(at);
  }
  const found: HTMLElement[] = [];
  const look = (element: Element): void => {
    for (const child of childrenOf(element)) {
      if (parts.has(child)) continue;
      if (around.has(child)) look(child);
      else if (child instanceof HTMLElement) found.push(child);
    }
  };
  look(box);
  return found;
}

function siblingsOf(inner: HTMLElement): HTMLElement[] {
  const all = childrenOf(parentOf(inner));
  return all.filter((child): child is HTMLElement => child !== inner && child instanceof HTMLElement);
}

/** Tells what belongs to the list itself: rows, headers, copies of both beside them, and sums below them. */
export function listParts({ grid }: ListReading): (element: Element) => boolean {
  const tops = new Set(grid.rows.map(({ element }) => topOf(element)));
  const columns = grid.columns.length;
  return (element) => {
    const row = closest(element, 'tr, [role=row]');
    const cells = row === null ? 0 : cellsOf(row).length;
    if (cells > 2 && Math.abs(cells - columns) <= 1) return true;
    if (row !== null && tops.has(topOf(row))) return true;
    return grid.rows.some((one) => contains(one.element, element)) || contains(grid.header, element);
  };
}
