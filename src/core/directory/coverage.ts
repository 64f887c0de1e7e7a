import type { CustomerList } from '../customer/record.ts';
import { hasBit } from './bits.ts';
import type { DirectoryIndex } from './columns.ts';
import { rowsOfEntry } from './postings.ts';

/** What the console and the reader say about one list. */
export interface ListReading {
  readonly list: CustomerList;
  /** How many customers the console counts, without a search; `null` where it has not said. */
  readonly total: number | null;
  /** When a walk over every page last reached its end, epoch milliseconds. */
  readonly completedAt: number | null;
}

/** How much of one list the directory holds, and how old it is. */
export interface Coverage extends ListReading {
  readonly read: number;
  /** All were walked through, and as many are held as the console counts. */
  readonly complete: boolean;
  /** Of the records held: when the first and the last were read; `null` where there are none. */
  readonly oldest: number | null;
  readonly newest: number | null;
}

/** Records whose list is not known count for no list. */
export function coverage(index: DirectoryIndex, reading: ListReading): Coverage {
  const column = index.columns.list;
  const rows =
    column?.kind === 'choice'
      ? rowsOfEntry(column.rowsOf, column.values.indexOf(reading.list), index.count)
      : undefined;
  let read = 0;
  let oldest = Number.POSITIVE_INFINITY;
  let newest = Number.NEGATIVE_INFINITY;
  for (let row = 0; rows && row < index.count; row++) {
    if (!hasBit(rows, row)) continue;
    const at = index.readAt[row] ?? 0;
    read++;
    oldest = Math.min(oldest, at);
    newest = Math.max(newest, at);
  }
  return {
    ...reading,
    read,
    complete: reading.completedAt !== null && read === reading.total,
    oldest: read > 0 ? oldest : null,
    newest: read > 0 ? newest : null,
  };
}
