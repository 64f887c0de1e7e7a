import type { Field } from '../customer/field.ts';
import { PROPERTIES } from '../customer/properties.ts';
import type { CustomerRecord } from '../customer/record.ts';

/** A record of the directory: what the latest reading showed, and what earlier ones had shown of the rest. */
export interface DirectoryRecord extends CustomerRecord {
  /** When the oldest of the kept fields was read, epoch milliseconds. Missing when all are from `readAt`. */
  readonly keptFrom?: number;
}

/** How long a field that is no longer shown is still believed. */
export const KEEP_FOR = 7 * 24 * 60 * 60 * 1000;

/**
 * Two readings of one customer as one record, in whatever order they arrive.
 *
 * - What the newer reading knows wins, "known to be empty" included. Of two of the same age `b` is the newer.
 * - What it hides (masked or absent) is kept from the older one, unless that is older by more than `keepFor`: a column
 *   that was switched off or masked does not make us forget, and a value nobody confirmed for a week is not repeated.
 *   With fields of several ages the oldest counts for all, since an age per field is not stored: rather unknown than stale.
 * - Where neither knows, it is the newer one that says why.
 * - A kept field counts as part of the newer reading from then on, so a third reading between the two comes too late for it.
 * - `pinned` is ours, not the console's: it is kept whatever its age.
 */
export function mergeRecords(a: DirectoryRecord, b: DirectoryRecord, keepFor = KEEP_FOR): DirectoryRecord {
  const [older, newer] = a.readAt > b.readAt ? [b, a] : [a, b];
  const oldest = older.keptFrom ?? older.readAt;
  const believed = newer.readAt - oldest <= keepFor;
  const fields: Record<string, Field<unknown>> = {};
  let keptFrom = newer.keptFrom;
  for (const { key } of PROPERTIES) {
    const before = older.fields[key];
    const now = newer.fields[key];
    const field = now?.state === 'known' ? now : kept(now, before, believed || key === 'pinned');
    if (field) fields[key] = field;
    if (field?.state === 'known' && field !== now && key !== 'pinned' && key !== 'id') {
      keptFrom = Math.min(keptFrom ?? oldest, oldest);
    }
  }
  return {
    id: newer.id,
    fields,
    readAt: newer.readAt,
    ...(keptFrom === undefined ? {} : { keptFrom }),
  };
}

/** For a field that is hidden now, given what it was before. */
function kept(
  now: Field<unknown> | undefined,
  before: Field<unknown> | undefined,
  believed: boolean,
): Field<unknown> | undefined {
  return before?.state === 'known' && believed ? before : now;
}
