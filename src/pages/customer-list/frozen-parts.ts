import { queryAll } from '../flat-tree.ts';
import { boxOf, cellsOf, topOf } from './row-cells.ts';
import { cellsUnder, type DrawnRow } from './rows.ts';

/** Columns that the page draws in boxes of their own beside the others, with their cells by row. */
export interface FrozenPart {
  readonly headers: readonly HTMLElement[];
  readonly rows: readonly (readonly (HTMLElement | undefined)[])[];
}

/** How far apart parts of one list may stand, CSS pixels: lists beside each other keep a distance. */
const GAP = 4;

/**
 * What stands beside a list as a part of it: frozen columns have a header of their own level with the list's, touching
 * it or another part, and a row at the height of each row. A list beside this one has rows of other heights, or stands apart.
 */
export function findFrozenParts(
  root: HTMLElement,
  header: HTMLElement,
  rows: readonly DrawnRow[],
): FrozenPart[] {
  const kind = header.localName === 'tr' ? 'tr' : header.matches('[role=row]') ? '[role=row]' : null;
  if (kind === null || rows.length === 0) return [];
  const own = new Set<Element>([header, ...rows.map(({ element }) => element)]);
  const others = new Map<number, HTMLElement[]>();
  for (const row of queryAll(root, kind))
    if (!own.has(row)) others.set(topOf(row), [...(others.get(topOf(row)) ?? []), row]);
  const beside = (row: HTMLElement): HTMLElement[] =>
    (others.get(topOf(row)) ?? []).filter((other) => !overlap(other, row));
  const parts: FrozenPart[] = [];
  const edges = [boxOf(header)];
  for (const part of nearest(beside(header), header)) {
    const box = boxOf(part);
    if (!edges.some((edge) => touches(edge, box))) continue;
    const headers = cellsOf(part);
    const found = rows.flatMap(({ element }) => {
      const row = beside(element).find((other) => isUnder(boxOf(other), box));
      return row === undefined ? [] : [cellsUnder(headers, row)];
    });
    if (found.length < rows.length) continue;
    parts.push({ headers, rows: found });
    edges.push(box);
  }
  return parts;
}

/** So that each touches the list, or a part that was found before. */
function nearest(parts: readonly HTMLElement[], header: HTMLElement): HTMLElement[] {
  const { left, right } = boxOf(header);
  const distance = (part: HTMLElement): number => {
    const box = boxOf(part);
    return Math.max(box.left - right, left - box.right);
  };
  return [...parts].sort((a, b) => distance(a) - distance(b));
}

function overlap(a: Element, b: Element): boolean {
  const [one, other] = [boxOf(a), boxOf(b)];
  return Math.min(one.right, other.right) - Math.max(one.left, other.left) > GAP;
}

function touches(a: DOMRect, b: DOMRect): boolean {
  return Math.abs(a.left - b.right) <= GAP || Math.abs(b.left - a.right) <= GAP;
}

function isUnder(row: DOMRect, header: DOMRect): boolean {
  return row.top >= header.bottom - GAP && Math.abs(row.left - header.left) <= GAP;
}
