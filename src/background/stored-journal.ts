import type { StoredPart } from '../core/stored-part.ts';
import { readEntries } from '../platform/journal-database.ts';
import { journalItem } from '../platform/journal-item.ts';
import { sizeOf } from './size-of.ts';

/** What the journal keeps: its entries, those that still wait for the database, and the stays that are under way. */
export async function measureJournal(): Promise<readonly StoredPart[]> {
  const { entries } = await readEntries();
  const { pending, stays } = await journalItem.read();
  const part = (place: StoredPart['place'], kept: readonly { readonly at: number }[], more: unknown) => ({
    kind: 'journal' as const,
    partner: null,
    place,
    count: kept.length,
    lists: [],
    bytes: sizeOf([kept, more]),
    since: kept.length === 0 ? null : Math.min(...kept.map(({ at }) => at)),
  });
  return [
    ...(entries.length > 0 ? [part('database', entries, null)] : []),
    ...(pending.length + stays.length > 0 ? [part('local', pending, stays)] : []),
  ];
}
