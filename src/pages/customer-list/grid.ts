import type { PropertyKey } from '../../core/customer/record.ts';
import { isVisible } from '../dom.ts';
import { closest, holds, parentOf, textsBelow } from '../flat-tree.ts';
import { type Column, headerText, MAX_DEPTH } from './columns.ts';
import { findFrozenParts } from './frozen-parts.ts';
import { headerCells } from './header-cells.ts';
import { columnProperties } from './labels.ts';
import { findOperations } from './operation-column.ts';
import { type DrawnRow, findRows, joinCopies, showsCustomer } from './rows.ts';

export type { Column };

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

export interface GridRow extends DrawnRow {
  readonly operation: HTMLElement | null;
}

/** The grid with the most customer columns, or `null`. `root` bounds the search. */
export function findGrid(root: HTMLElement): Grid | null {
  for (const { header, cells } of findHeaders(root)) {
    const own = joinCopies(findRows(header, cells), cells);
    const parts = findFrozenParts(root, header, own);
    const columns = [cells, ...parts.map(({ headers }) => headers)].flat().map((cell, index) => ({
      index,
      cell,
      properties: columnProperties(headerText(cell)),
    }));
    const drawn = own
      .map((row, at) => ({ ...row, cells: [row.cells, ...parts.map(({ rows }) => rows[at] ?? [])].flat() }))
      .filter((row) => showsCustomer(row, columns));
    if (drawn.length === 0) continue;
    const operations = findOperations(root, header, columns, drawn);
    const rows = drawn.map((row, at) => ({ ...row, operation: operations[at] ?? null }));
    return { columns, rows, header };
  }
  return null;
}

interface Header {
  readonly header: HTMLElement;
  readonly cells: readonly HTMLElement[];
  readonly score: number;
}

/** Boxes whose children are labelled with at least three different customer properties side by side, best first. */
function findHeaders(root: HTMLElement): Header[] {
  const labelled = new Map<HTMLElement, Map<Element, readonly PropertyKey[]>>();
  for (const node of textsBelow(root)) {
    if (node.data.length > 80) continue;
    const properties = columnProperties(node.data);
    if (properties.length === 0) continue;
    let cell: Element | null = parentOf(node);
    for (let depth = 0; depth < MAX_DEPTH && cell !== null && cell !== root; depth++) {
      const row: HTMLElement | null = parentOf(cell);
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
    if (!standSideBySide([...children.keys()])) continue;
    const row = announcedRow(header) ?? header;
    found.push({ header: row, cells: headerCells(row), score: distinct.size });
  }
  return found.sort((a, b) => b.score - a.score || Number(isVisible(b.header)) - Number(isVisible(a.header)));
}

/** Other boxes may stand between a row and its cells. */
function announcedRow(header: HTMLElement): HTMLElement | null {
  let row = header.localName === 'tr' ? null : closest(header, '[role=row]');
  while (row !== null && !holds(row, '[role=columnheader]')) row = closest(parentOf(row), '[role=row]');
  return row;
}

function standSideBySide(cells: readonly Element[]): boolean {
  const boxes = cells.map((cell) => cell.getBoundingClientRect()).filter((box) => box.width > 0);
  const [first, second] = boxes;
  return first !== undefined && second !== undefined && Math.abs(first.left - second.left) > 1;
}
