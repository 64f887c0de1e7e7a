import { childrenOf, holds, parentOf } from '../flat-tree.ts';
import { cellsOf } from './row-cells.ts';

/**
 * What a row of headers says of each column. Headers of tables may stand in several rows: some cells span the columns
 * of a group, others reach down from the row before.
 */
export function headerCells(header: HTMLElement): HTMLElement[] {
  const rows = childrenOf(parentOf(header)).filter(
    (row) => row instanceof HTMLTableRowElement && holds(row, 'th'),
  );
  if (parentOf(header)?.localName !== 'thead' || rows.length < 2) return cellsOf(header);
  const lines: (HTMLTableCellElement | undefined)[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    for (const cell of row.children) {
      if (!(cell instanceof HTMLTableCellElement)) continue;
      const from = firstFree(lines[at] ?? []);
      for (const line of lines.slice(at, at + cell.rowSpan))
        for (let column = from; column < from + cell.colSpan; column++) line[column] = cell;
    }
  }
  return (lines[rows.indexOf(header)] ?? []).filter((cell) => cell !== undefined);
}

function firstFree(line: readonly (HTMLTableCellElement | undefined)[]): number {
  const free = Array.from(line).indexOf(undefined);
  return free === -1 ? line.length : free;
}
