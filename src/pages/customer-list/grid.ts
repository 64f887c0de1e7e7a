import type { PropertyKey } from '../../core/customer/record.ts';
import { tidy } from '../../core/customer/text.ts';
import { isVisible, textNodes, textOf } from '../dom.ts';
import { columnProperties, isOperationColumn } from './labels.ts';
import { holdsActions } from './row-actions.ts';

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
  for (const { header, cells } of findHeaders(root)) {
    const columns = cells.map((cell, index) => ({
      index,
      cell,
      properties: columnProperties(headerText(cell)),
    }));
    const drawn = joinCopies(findRows(header, cells), cells).filter((row) => showsCustomer(row, columns));
    if (drawn.length === 0) continue;
    const operations = findOperations(root, header, columns, drawn);
    const rows = drawn.map((row, at) => ({ ...row, operation: operations[at] ?? null }));
    return { columns, rows, header };
  }
  return null;
}

/** A header cell's own words, without sort arrows, eyes and bubbles. Copies for fixed columns hide some of them. */
function headerText(cell: HTMLElement): string {
  return (textOf(cell) || tidy(cell.textContent ?? '')).replace(/\s*[↑↓▲▼⇅⇵⬍?？ⓘ]+$/u, '');
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
  const kind = header.localName === 'tr' ? 'tr' : header.getAttribute('role') === 'row' ? '[role=row]' : null;
  let scope: HTMLElement | null = header.parentElement;
  for (let depth = 0; depth < MAX_DEPTH && scope !== null && scope !== document.body.parentElement; depth++) {
    const rows = [...scope.querySelectorAll<HTMLElement>(kind ?? header.localName)].filter((row) =>
      isRowOf(row, header, cells),
    );
    if (rows.length > 0) {
      const all = new Set<Element>(rows);
      // A table inside a row is its detail; a plain box around rows is their frame.
      if (kind !== null) return rows.filter((row) => !isInside(row.parentElement, all));
      return rows.filter((row) => !rows.some((other) => other !== row && row.contains(other)));
    }
    scope = scope.parentElement;
  }
  return [];
}

function isInside(element: Element | null, boxes: ReadonlySet<Element>): boolean {
  for (let at = element; at !== null; at = at.parentElement) if (boxes.has(at)) return true;
  return false;
}

function isRowOf(row: HTMLElement, header: HTMLElement, cells: readonly HTMLElement[]): boolean {
  if (row === header || row.contains(header) || header.contains(row)) return false;
  const count = row.children.length;
  if (count < 2 || Math.abs(count - cells.length) > 1) return false;
  if (header.localName !== 'tr' && header.getAttribute('role') !== 'row' && !isLike(row, header))
    return false;
  if (row.parentElement?.localName === 'tfoot' || !isVisible(row)) return false;
  if ([...row.children].some((cell) => cell instanceof HTMLTableCellElement && cell.colSpan > 2))
    return false;
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

type DrawnRow = Omit<GridRow, 'operation'>;

/**
 * Component libraries draw the whole table again for fixed columns and hide in each copy what another shows: rows at
 * one height are one row, and each of its cells is the one that shows something.
 */
function joinCopies(rows: readonly HTMLElement[], headers: readonly HTMLElement[]): DrawnRow[] {
  const levels = new Map<number, HTMLElement[]>();
  for (const row of rows) {
    const top = Math.round(row.getBoundingClientRect().top);
    const level = levels.get(top) ?? levels.get(top - 1) ?? levels.get(top + 1);
    if (level === undefined) levels.set(top, [row]);
    else level.push(row);
  }
  return [...levels.values()].map(([element, ...copies]) => {
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

function showsSomething(cell: HTMLElement): boolean {
  return (
    isVisible(cell) &&
    (textOf(cell) !== '' || [...cell.querySelectorAll('button, a, input, img, svg')].some(isVisible))
  );
}

/** Rows that are still loading show nothing; a sum at the end shows its word. */
function showsCustomer({ cells }: DrawnRow, columns: readonly Column[]): boolean {
  const told = columns.some(({ index, properties }) => {
    const cell = cells[index];
    return properties.length > 0 && cell !== undefined && textOf(cell) !== '';
  });
  return told && !cells.slice(0, 3).some((cell) => cell !== undefined && isSumLabel(textOf(cell)));
}

function isSumLabel(text: string): boolean {
  return /^(grand ?total|sub ?total|total|sum|合计|总计|小计|合計|總計)[:：]?$/i.test(text);
}

/** The Operation cell of every row; component libraries may draw that column as a table of its own. */
function findOperations(
  root: HTMLElement,
  header: HTMLElement,
  columns: readonly Column[],
  rows: readonly DrawnRow[],
): (HTMLElement | null)[] {
  const own = operationIndex(columns.map(({ cell }) => cell));
  const inside = rows.map(({ cells }) => cells[own] ?? null);
  if (inside.some((cell) => cell !== null && isVisible(cell))) return inside;
  const elements = rows.map(({ element }) => element);
  for (const other of operationHeaders(root, header)) {
    const otherCells = [...other.children].filter((child) => child instanceof HTMLElement);
    const index = operationIndex(otherCells);
    const otherRows = findRows(other, otherCells).filter((row) => !elements.includes(row));
    const found = otherRows.map((row) => cellsUnder(otherCells, row)[index] ?? null);
    const beside = elements.map(
      (row) => found.find((cell) => cell !== null && isVisible(cell) && isLevel(cell, row)) ?? null,
    );
    if (beside.some((cell) => cell !== null)) return beside;
  }
  return unnamedOperations(columns, rows);
}

/** A column without a label of its own, in which rows offer what only that column offers. */
function unnamedOperations(columns: readonly Column[], rows: readonly DrawnRow[]): (HTMLElement | null)[] {
  const unknown = columns.filter(({ properties }) => properties.length === 0).reverse();
  const column = unknown.find(({ index }) =>
    rows.some(({ cells }) => {
      const cell = cells[index];
      return cell !== undefined && holdsActions(cell);
    }),
  );
  return rows.map(({ cells }) => (column === undefined ? null : (cells[column.index] ?? null)));
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
