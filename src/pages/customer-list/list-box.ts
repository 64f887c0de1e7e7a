import type { ListReading } from './read.ts';

/** The smallest box that holds the header and every row, copies of the header that stand above it included. */
export function listBox({ grid }: ListReading): HTMLElement {
  const ends = [grid.rows[0]?.element, grid.rows.at(-1)?.element].filter((row) => row !== undefined);
  let box: HTMLElement = grid.header;
  while (box.parentElement !== null && !ends.every((row) => box.contains(row))) box = box.parentElement;
  return box;
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
    const below = blocks.filter((block) => follows(block, first));
    yield { box, above: blocks.filter((block) => !below.includes(block)), below };
    if (box === document.body || box.parentElement === null) return;
    inner = box;
    box = box.parentElement;
  }
}

/** Largest boxes inside `box` that are neither rows nor header and hold none: a foot of the table, a bar beside it. */
function blocksBeside({ grid }: ListReading, box: HTMLElement): HTMLElement[] {
  const parts = new Set<Element>([grid.header, ...grid.rows.map(({ element }) => element)]);
  const around = new Set<Element>();
  for (const part of parts) {
    for (let at = part.parentElement; at !== null && !around.has(at); at = at.parentElement) around.add(at);
  }
  const found: HTMLElement[] = [];
  const look = (element: Element): void => {
    for (const child of element.children) {
      if (parts.has(child)) continue;
      if (around.has(child)) look(child);
      else if (child instanceof HTMLElement) found.push(child);
    }
  };
  look(box);
  return found;
}

function siblingsOf(inner: HTMLElement): HTMLElement[] {
  const all = [...(inner.parentElement?.children ?? [])];
  return all.filter((child): child is HTMLElement => child !== inner && child instanceof HTMLElement);
}

function follows(block: Node, row: Node): boolean {
  return (row.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Tells what belongs to the list itself: rows, headers, copies of both beside them, and sums below them. */
export function listParts({ grid }: ListReading): (element: Element) => boolean {
  const tops = new Set(grid.rows.map(({ element }) => topOf(element)));
  const columns = grid.columns.length;
  return (element) => {
    const row = element.closest('tr, [role=row]');
    if (row !== null && row.children.length > 2 && row.children.length >= columns - 1) return true;
    if (row !== null && tops.has(topOf(row))) return true;
    return grid.rows.some((one) => one.element.contains(element)) || grid.header.contains(element);
  };
}

function topOf(element: Element): number {
  return Math.round(element.getBoundingClientRect().top);
}
