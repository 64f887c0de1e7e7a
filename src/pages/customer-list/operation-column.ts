import { isVisible } from '../dom.ts';
import { closest, parentOf, textsBelow } from '../flat-tree.ts';
import { type Column, headerText } from './columns.ts';
import { isOperationColumn } from './labels.ts';
import { holdsActions, offersActions } from './row-actions.ts';
import { cellsOf } from './row-cells.ts';
import { cellsUnder, type DrawnRow, findRows } from './rows.ts';

/** The Operation cell of every row; component libraries may draw that column as a table of its own. */
export function findOperations(
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
    const otherCells = cellsOf(other);
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

/** A column in which rows offer what only operations are called, best one without a label of its own. */
function unnamedOperations(columns: readonly Column[], rows: readonly DrawnRow[]): (HTMLElement | null)[] {
  const unknown = columns.filter(({ properties }) => properties.length === 0).reverse();
  const known = columns.filter(({ properties }) => properties.length > 0);
  const withSome = (among: readonly Column[], holds: (cell: HTMLElement) => boolean): Column | undefined =>
    among.find(({ index }) => rows.some(({ cells }) => cells[index] !== undefined && holds(cells[index])));
  // Some lists offer them beside the name.
  const column = withSome(unknown, holdsActions) ?? withSome(known, offersActions);
  return rows.map(({ cells }) => (column === undefined ? null : (cells[column.index] ?? null)));
}

function operationIndex(cells: readonly HTMLElement[]): number {
  return cells.findIndex((cell) => isOperationColumn(headerText(cell)));
}

function operationHeaders(root: HTMLElement, main: HTMLElement): HTMLElement[] {
  const rows = new Set<HTMLElement>();
  for (const node of textsBelow(root)) {
    if (node.data.length > 30 || !isOperationColumn(node.data)) continue;
    const row = closest(parentOf(node), 'tr, [role=row]');
    if (row !== null && row !== main) rows.add(row);
  }
  return [...rows];
}

function isLevel(cell: Element, row: Element): boolean {
  return Math.abs(cell.getBoundingClientRect().top - row.getBoundingClientRect().top) < 3;
}
