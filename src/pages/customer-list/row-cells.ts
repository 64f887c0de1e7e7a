import { isVisible } from '../dom.ts';
import { childrenOf, closest, parentOf, queryAll } from '../flat-tree.ts';

const CELL = '[role=columnheader], [role=rowheader], [role=gridcell], [role=cell]';

/** The cells of a row or of a header: those that are announced as its cells, whatever stands between, or its children. */
export function cellsOf(row: Element): HTMLElement[] {
  if (row.localName !== 'tr' && row.matches('[role=row]')) {
    const announced = queryAll(row, CELL).filter(
      (cell) => closest(parentOf(cell), `${CELL}, [role=row]`) === row,
    );
    if (announced.length > 0) return announced;
  }
  return childrenOf(row).filter((child) => child instanceof HTMLElement);
}

/** A row without a box of its own (`display: contents`) is where its cells are. */
export function boxOf(row: Element): DOMRect {
  const own = row.getBoundingClientRect();
  if (own.width > 0 || own.height > 0) return own;
  return cellsOf(row).find(isVisible)?.getBoundingClientRect() ?? own;
}

export function isShownRow(row: Element): boolean {
  return isVisible(row) || (getComputedStyle(row).display === 'contents' && cellsOf(row).some(isVisible));
}

/** By their height on the screen the parts of one row are told. */
export function topOf(row: Element): number {
  return Math.round(boxOf(row).top);
}
