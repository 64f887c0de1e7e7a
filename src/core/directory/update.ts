import type { CustomerList } from '../customer/record.ts';
import { build } from './build.ts';
import type { DirectoryIndex } from './columns.ts';
import { type DirectoryRecord, KEEP_FOR, mergeRecords } from './merge.ts';
import { recordAt } from './rows.ts';

export interface Update {
  /** What was read, in the order of the list; an ID may occur again. */
  readonly read?: readonly DirectoryRecord[];
  /** After every page of a list was read: what was last seen before `startedAt` is gone from the list. */
  readonly completed?: { readonly list: CustomerList; readonly startedAt: number };
  /** IDs to drop, whatever was read. */
  readonly forget?: readonly string[];
  readonly keepFor?: number;
}

/**
 * The directory after an update. Known customers keep their place, new ones follow. The index is never changed: it is
 * built anew from its own records, which costs as much as the first time, so gather pages when there are very many.
 */
export function* update(index: DirectoryIndex | undefined, change: Update): Generator<void, DirectoryIndex> {
  const records = new Map<string, DirectoryRecord>();
  for (let row = 0; index && row < index.count; row++) {
    const record = recordAt(index, row);
    records.set(record.id, record);
    if ((row & 0xfff) === 0xfff) yield;
  }
  for (const record of change.read ?? []) {
    const known = records.get(record.id);
    records.set(record.id, known ? mergeRecords(known, record, change.keepFor ?? KEEP_FOR) : record);
  }
  for (const record of change.completed ? records.values() : []) {
    if (isGone(record, change.completed)) records.delete(record.id);
  }
  for (const id of change.forget ?? []) records.delete(id);
  return yield* build([...records.values()]);
}

function isGone(record: DirectoryRecord, completed: Update['completed']): boolean {
  const { list } = record.fields;
  if (!completed || list?.state !== 'known' || list.value !== completed.list) return false;
  return record.readAt < completed.startedAt;
}
