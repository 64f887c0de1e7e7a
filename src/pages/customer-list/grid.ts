import type { PropertyKey } from '../../core/customer/record.ts';
import { isVisible, textNodes, textOf } from '../dom.ts';
import { columnProperties, isOperationColumn } from './labels.ts';

/**
 * A list of customers as the page draws it, whatever it is made of: a table, two tables (head and body), a table with
 * copies for fixed columns, ARIA rows, or plain boxes. Found by the column headers that it shows and by rows that
 * stand under them, never by class names.
 */
export interface Grid {
  /** Which column shows what, by index of the header cell. */
  readonly columns: readonly Column[];
  readonly rows: readonly GridRow[];
  readonly header: HTMLElement;
}

export interface Column {
  readonly index: number;
  readonly cell: HTMLElement;
  readonly properties: readonly PropertyKey[];
}

export interface GridRow {
  readonly element: HTMLElement;
  /** By index of the header cell. */
  readonly cells: readonly (HTMLElement | undefined)[];
  readonly operation: HTMLElement | null;
}

const MAX_DEPTH = 8;

/** The grid with the most customer columns, or `null`. `root` bounds the search. */
export function findGrid(root: HTMLElement): Grid | null {
  const headers = findHeaders(root);
  for (const { header, cells } of headers) {
    const columns = cells.map((cell, index) => ({
      index,
      cell,
      properties: columnProperties(headerText(cell)),
    }));
    const bodies = findRows(header, cells);
    if (bodies.length === 0) continue;
    const operations = findOperations(root, header, cells, bodies);
    const rows = bodies.map((element, at) => ({
      element,
      cells: cellsUnder(cells, element),
      operation: operations[at] ?? null,
    }));
    return { columns, rows, header };
  }
  return null;
}

/** A header cell's own words, without sort arrows, eyes and bubbles. */
function headerText(cell: HTMLElement): string {
  return textOf(cell).replace(/\s*[↑↓▲▼⇅⇵⬍?？ⓘ]+$/u, '');
}

interface Header {
  readonly header: HTMLElement;
  readonly cells: readonly HTMLElement[];
  readonly score: number;
}

/** Boxes whose children are labelled with at least three different customer properties side by side, best first. */
function findHeaders(root: HTMLElement): Header[] {
  const labelled = new Map<HTMLElement, Map<Element, readonly PropertyKey[]>>();
  for (const node of textNodes(root)) {
    if (node.data.length > 80) continue;
    const properties = columnProperties(node.data);
    if (properties.length === 0) continue;
    let cell: Element | null = node.parentElement;
    for (let depth = 0; depth < MAX_DEPTH && cell !== null && cell !== root; depth++) {
      const row: HTMLElement | null = cell.parentElement;
      if (row === null) break;
      const children = labelled.get(row) ?? new Map<Element, readonly PropertyKey[]>();
      children.set(cell, [...(children.get(cell) ?? []), ...properties]);
      labelled.set(row, children);
      cell = row;
    }
  }
  const found: Header[] = [];
  for (const [header, children] of labelled) {
    const distinct = new Set([...children.values()].flat());
    // A cell that holds several headers is a row itself, or the page around it.
    if (children.size < 2 || distinct.size < 3 || [...children.values()].some((keys) => keys.length > 2))
      continue;
    const cells = [...header.children].filter((child) => child instanceof HTMLElement);
    if (standSideBySide([...children.keys()])) found.push({ header, cells, score: distinct.size });
  }
  return found.sort((a, b) => b.score - a.score || Number(isVisible(b.header)) - Number(isVisible(a.header)));
}

function standSideBySide(cells: readonly Element[]): boolean {
  const boxes = cells.map((cell) => cell.getBoundingClientRect()).filter((box) => box.width > 0);
  const [first, second] = boxes;
  return first !== undefined && second !== undefined && Math.abs(first.left - second.left) > 1;
}

/** The rows under a header: boxes of the same make and about as many cells, nearest first, in the order of the page. */
function findRows(header: HTMLElement, cells: readonly HTMLElement[]): HTMLElement[] {
  const selector =
    header.localName === 'tr'
      ? 'tr'
      : header.getAttribute('role') === 'row'
        ? '[role=row]'
        : header.localName;
  let scope: HTMLElement | null = header.parentElement;
  for (let depth = 0; depth < MAX_DEPTH && scope !== null && scope !== document.body.parentElement; depth++) {
    const rows = [...scope.querySelectorAll<HTMLElement>(selector)].filter((row) =>
      isRowOf(row, header, cells),
    );
    if (rows.length > 0) return rows;
    scope = scope.parentElement;
  }
  return [];
}

function isRowOf(row: HTMLElement, header: HTMLElement, cells: readonly HTMLElement[]): boolean {
  if (row === header || row.contains(header) || header.contains(row)) return false;
  const count = row.children.length;
  if (count < 2 || Math.abs(count - cells.length) > 1) return false;
  if (header.localName !== 'tr' && header.getAttribute('role') !== 'row' && !isLike(row, header))
    return false;
  if (!isVisible(row)) return false;
  const labels = [...row.children].filter((cell) => cell.textContent !== null && isHeaderCell(cell));
  return labels.length < 2;
}

/** Plain boxes have no row of their own kind: they must be as wide as the header and stand below it. */
function isLike(row: HTMLElement, header: HTMLElement): boolean {
  const a = row.getBoundingClientRect();
  const b = header.getBoundingClientRect();
  return a.top >= b.bottom - 2 && Math.abs(a.left - b.left) < 24 && a.width > b.width * 0.6;
}

function isHeaderCell(cell: Element): boolean {
  const text = cell.textContent ?? '';
  return text.length < 80 && columnProperties(text).length > 0;
}

/** The cell below each header cell: by place in the row, or by place on the screen where the numbers differ. */
function cellsUnder(headers: readonly HTMLElement[], row: HTMLElement): (HTMLElement | undefined)[] {
  const cells = [...row.children].filter((child) => child instanceof HTMLElement);
  if (cells.length === headers.length) return cells;
  const boxes = cells.map((cell) => cell.getBoundingClientRect());
  return headers.map((header) => {
    const { left, width } = header.getBoundingClientRect();
    const middle = left + width / 2;
    return cells[boxes.findIndex((box) => box.width > 0 && box.left <= middle && middle <= box.right)];
  });
}

/** The Operation cell of every row; component libraries may draw that column as a table of its own. */
function findOperations(
  root: HTMLElement,
  header: HTMLElement,
  cells: readonly HTMLElement[],
  rows: readonly HTMLElement[],
): (HTMLElement | null)[] {
  const own = operationIndex(cells);
  const inside = rows.map((row) => (own < 0 ? null : (cellsUnder(cells, row)[own] ?? null)));
  if (inside.some((cell) => cell !== null && isVisible(cell))) return inside;
  for (const other of operationHeaders(root, header)) {
    const otherCells = [...other.children].filter((child) => child instanceof HTMLElement);
    const index = operationIndex(otherCells);
    const otherRows = findRows(other, otherCells).filter((row) => !rows.includes(row));
    const found = otherRows.map((row) => cellsUnder(otherCells, row)[index] ?? null);
    const beside = rows.map(
      (row) => found.find((cell) => cell !== null && isVisible(cell) && isLevel(cell, row)) ?? null,
    );
    if (beside.some((cell) => cell !== null)) return beside;
  }
  return inside;
}

function operationIndex(cells: readonly HTMLElement[]): number {
  return cells.findIndex((cell) => isOperationColumn(headerText(cell)));
}

function operationHeaders(root: HTMLElement, main: HTMLElement): HTMLElement[] {
  const rows = new Set<HTMLElement>();
  for (const node of textNodes(root)) {
    if (node.data.length > 30 || !isOperationColumn(node.data)) continue;
    const row = node.parentElement?.closest<HTMLElement>('tr, [role=row]');
    if (row !== null && row !== undefined && row !== main) rows.add(row);
  }
  return [...rows];
}

function isLevel(cell: Element, row: Element): boolean {
  return Math.abs(cell.getBoundingClientRect().top - row.getBoundingClientRect().top) < 3;
}
