import { isVisible, textOf } from '../dom.ts';
import { childrenOf, contains, contentOf, parentOf, queryAll } from '../flat-tree.ts';
import { type Column, MAX_DEPTH } from './columns.ts';
import { columnProperties } from './labels.ts';
import { boxOf, cellsOf, isShownRow, topOf } from './row-cells.ts';

/** The rows under a header: boxes of the same make and about as many cells, nearest first, in the order of the page. */
export function findRows(header: HTMLElement, cells: readonly HTMLElement[]): HTMLElement[] {
  let scope: HTMLElement | null = parentOf(header);
  for (let depth = 0; depth < MAX_DEPTH && scope !== null && scope !== document.documentElement; depth++) {
    const rows = rowsWithin(scope, header, cells);
    if (rows.length > 0) return cells.some(isHidden) ? withCopies(rows, scope, header, cells) : rows;
    scope = parentOf(scope);
  }
  return [];
}

function rowsWithin(scope: HTMLElement, header: HTMLElement, cells: readonly HTMLElement[]): HTMLElement[] {
  const kind = header.localName === 'tr' ? 'tr' : header.getAttribute('role') === 'row' ? '[role=row]' : null;
  const found = queryAll(scope, kind ?? header.localName);
  const rows = [...found].filter((row) => isRowOf(row, header, cells));
  const all = new Set<Element>(rows);
  // A table inside a row is its detail; a plain box around rows is their frame.
  if (kind !== null) return rows.filter((row) => !isInside(parentOf(row), all));
  return rows.filter((row) => !rows.some((other) => other !== row && contains(row, other)));
}

/** A header cell that hides its label: a copy of the table, in a box beside this one, shows that column. */
function isHidden(cell: HTMLElement): boolean {
  return columnProperties(contentOf(cell)).length > 0 && textOf(cell) === '';
}

function withCopies(
  rows: readonly HTMLElement[],
  scope: HTMLElement,
  header: HTMLElement,
  cells: readonly HTMLElement[],
): HTMLElement[] {
  const tops = new Set(rows.map(topOf));
  const parent = parentOf(scope);
  const wider = parent === null ? null : (parentOf(parent) ?? parent);
  const copies = wider === null ? [] : rowsWithin(wider, header, cells);
  const level = copies.filter((row) => !rows.includes(row) && tops.has(topOf(row)));
  return [...rows, ...level];
}

function isInside(element: Element | null, boxes: ReadonlySet<Element>): boolean {
  for (let at = element; at !== null; at = parentOf(at)) if (boxes.has(at)) return true;
  return false;
}

function isRowOf(row: HTMLElement, header: HTMLElement, cells: readonly HTMLElement[]): boolean {
  if (row === header || contains(row, header) || contains(header, row)) return false;
  const own = cellsOf(row);
  const count = own.length;
  if (count < 2 || Math.abs(count - cells.length) > 1) return false;
  if (header.localName !== 'tr' && header.getAttribute('role') !== 'row' && !isLike(row, header))
    return false;
  if (parentOf(row)?.matches('thead, tfoot') || !isShownRow(row)) return false;
  if (own.some((cell) => cell instanceof HTMLTableCellElement && cell.colSpan > 2)) return false;
  return own.filter(isHeaderCell).length < 2;
}

/** Plain boxes have no row of their own kind: they must be as wide as the header and stand below it. */
function isLike(row: HTMLElement, header: HTMLElement): boolean {
  const a = boxOf(row);
  const b = boxOf(header);
  return a.top >= b.bottom - 2 && Math.abs(a.left - b.left) < 24 && a.width > b.width * 0.6;
}

function isHeaderCell(cell: Element): boolean {
  const text = contentOf(cell);
  return text.length < 80 && columnProperties(text).length > 0;
}

/** The cell below each header cell: by place in the row, or by place on the screen where the numbers differ. */
export function cellsUnder(headers: readonly HTMLElement[], row: HTMLElement): (HTMLElement | undefined)[] {
  const cells = cellsOf(row);
  if (cells.length === headers.length) return cells;
  const boxes = cells.map((cell) => cell.getBoundingClientRect());
  return headers.map((header) => {
    const { left, width } = header.getBoundingClientRect();
    const middle = left + width / 2;
    return cells[boxes.findIndex((box) => box.width > 0 && box.left <= middle && middle <= box.right)];
  });
}

export interface DrawnRow {
  readonly element: HTMLElement;
  /** By index of the header cell. */
  readonly cells: readonly (HTMLElement | undefined)[];
}

/**
 * Component libraries draw the whole table again for fixed columns and hide in each copy what another shows: rows at
 * one height are one row, and each of its cells is the one that shows something.
 */
export function joinCopies(rows: readonly HTMLElement[], headers: readonly HTMLElement[]): DrawnRow[] {
  const levels = new Map<number, HTMLElement[]>();
  for (const row of rows) {
    const top = topOf(row);
    const level = levels.get(top) ?? levels.get(top - 1) ?? levels.get(top + 1);
    if (level === undefined) levels.set(top, [row]);
    else if (placeAmong(row) === placeAmong(level[0])) level.push(row);
  }
  // Rows that are placed by transform stand in the document in any order.
  const sorted = [...levels].sort(([a], [b]) => a - b).map(([, level]) => level);
  return sorted.map(([element, ...copies]) => {
    if (element === undefined) throw new Error('a level without a row');
    const own = cellsUnder(headers, element);
    if (copies.length === 0) return { element, cells: own };
    const others = copies.map((copy) => cellsUnder(headers, copy));
    const cells = own.map((cell, at) =>
      [cell, ...others.map((copy) => copy[at])].find((one) => one !== undefined && showsSomething(one)),
    );
    return { element, cells: cells.map((cell, at) => cell ?? own[at]) };
  });
}

/** While a page scrolls, its copies may stand a row apart: then a row at the same height is somebody else's. */
function placeAmong(row: HTMLElement | undefined): number {
  return row === undefined ? -1 : childrenOf(parentOf(row)).indexOf(row);
}

function showsSomething(cell: HTMLElement): boolean {
  return (
    isVisible(cell) && (textOf(cell) !== '' || queryAll(cell, 'button, a, input, img, svg').some(isVisible))
  );
}

/** Rows that are still loading show nothing; a sum at the end shows its word. */
export function showsCustomer({ cells }: DrawnRow, columns: readonly Column[]): boolean {
  const told = columns.some(({ index, properties }) => {
    const cell = cells[index];
    return properties.length > 0 && cell !== undefined && textOf(cell) !== '';
  });
  return told && !cells.slice(0, 3).some((cell) => cell !== undefined && isSumLabel(textOf(cell)));
}

function isSumLabel(text: string): boolean {
  return /^(grand ?total|sub ?total|total|sum|合计|总计|小计|合計|總計)[:：]?$/i.test(text);
}
