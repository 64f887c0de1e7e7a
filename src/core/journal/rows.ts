import type { ChainedEntry } from './chain.ts';

/** An entry with the operator's words on the stay that it is part of. */
export interface JournalRow {
  readonly entry: ChainedEntry;
  readonly note: string;
}

/** Entries in the order of the chain; the last note on a stay counts for all of its entries. */
export function rowsOf(entries: readonly ChainedEntry[]): readonly JournalRow[] {
  const notes = new Map<string, string>();
  for (const { kind, stay, note } of entries) {
    if (kind === 'noted') notes.set(stay, note);
  }
  return entries.map((entry) => ({ entry, note: notes.get(entry.stay) ?? '' }));
}
