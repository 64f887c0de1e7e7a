import type { TypeAhead } from './type-ahead.ts';

/** Rows whose name has exactly what was typed, for what has no letter or digit in it. */
export function findRaw({ shown: { name } }: TypeAhead, typed: string, limit: number): number[] {
  const rows: number[] = [];
  if (typed === '') return rows;
  let row = 0;
  let at = name.all.indexOf(typed);
  while (at >= 0 && rows.length < limit) {
    while ((name.ends[row] ?? 0) <= at) row++;
    const inside = at + typed.length <= (name.ends[row] ?? 0);
    if (inside) rows.push(row);
    at = name.all.indexOf(typed, inside ? (name.ends[row] ?? 0) : at + 1);
  }
  return rows;
}
