import { build } from './build.ts';
import type { DirectoryIndex } from './columns.ts';
import type { DirectoryRecord } from './merge.ts';
import { idAt, recordAt } from './rows.ts';

/** By ID what a customer is now; `null` for one that is gone. */
export type Changes = ReadonlyMap<string, DirectoryRecord | null>;

/**
 * The index after changes that were merged elsewhere, in the store of records. Known customers keep their place, new
 * ones follow. As in `update`, the index itself is never changed and the cost is that of building it.
 */
export function* amend(index: DirectoryIndex, changes: Changes): Generator<void, DirectoryIndex> {
  const rest = new Map(changes);
  const records: DirectoryRecord[] = [];
  for (let row = 0; row < index.count; row++) {
    const id = idAt(index, row);
    const change = rest.get(id);
    rest.delete(id);
    if (change !== null) records.push(change ?? recordAt(index, row));
    if ((row & 0x3ff) === 0x3ff) yield;
  }
  for (const record of rest.values()) if (record !== null) records.push(record);
  return yield* build(records);
}

/** The index after customers were seen again with nothing new about them. Costs next to nothing. */
export function refresh(index: DirectoryIndex, readAt: ReadonlyMap<string, number>): DirectoryIndex {
  const times = index.readAt.slice();
  for (let row = 0; row < index.count; row++) times[row] = readAt.get(idAt(index, row)) ?? times[row] ?? 0;
  return { ...index, readAt: times };
}

/** The IDs of rows that a condition on their number picks. */
export function idsWhere(index: DirectoryIndex, holds: (row: number) => boolean): string[] {
  const ids: string[] = [];
  for (let row = 0; row < index.count; row++) if (holds(row)) ids.push(idAt(index, row));
  return ids;
}
