import type { DBSchema, IDBPTransaction } from 'idb';
import { type ChainedEntry, type Link, NO_LINK } from '../core/journal/chain.ts';
import { openOnce, wholly } from './open-database.ts';

interface Schema extends DBSchema {
  entries: { key: number; value: ChainedEntry; indexes: { id: string; stay: string } };
  /** Under the key `anchor`: the last entry that was deleted because of its age. */
  links: { key: 'anchor'; value: Link };
}

/** Apart from the directory's, which is a cache and may be thrown away: this one cannot be read again from anywhere. */
export const journalDatabase = openOnce<Schema>('behalf-journal', 1, (made) => {
  const entries = made.createObjectStore('entries', { keyPath: 'seq' });
  entries.createIndex('id', 'id', { unique: true });
  entries.createIndex('stay', 'stay');
  made.createObjectStore('links');
});

export interface StoredJournal {
  readonly entries: readonly ChainedEntry[];
  readonly anchor: Link;
}

/** What was written behind `after`, in the order of the chain. */
export async function readEntries(after = 0): Promise<StoredJournal> {
  const transaction = (await journalDatabase()).transaction(['entries', 'links']);
  const [entries, anchor] = await Promise.all([
    transaction.objectStore('entries').getAll(IDBKeyRange.lowerBound(after, true)),
    transaction.objectStore('links').get('anchor'),
  ]);
  return { entries, anchor: anchor ?? NO_LINK };
}

/** The first entry of a stay, if it is still kept. */
export async function firstOfStay(stay: string): Promise<ChainedEntry | undefined> {
  return (await journalDatabase()).getFromIndex('entries', 'stay', stay);
}

/** Which of these are not stored yet. */
export async function notStored<T extends { readonly id: string }>(
  entries: readonly T[],
): Promise<readonly T[]> {
  const index = (await journalDatabase()).transaction('entries').store.index('id');
  const found = await Promise.all(entries.map(({ id }) => index.getKey(id)));
  return entries.filter((_, at) => found[at] === undefined);
}

export async function lastLink(): Promise<Link> {
  const transaction = (await journalDatabase()).transaction(['entries', 'links']);
  const cursor = await transaction.objectStore('entries').openCursor(null, 'prev');
  return linkOf(cursor?.value) ?? (await transaction.objectStore('links').get('anchor')) ?? NO_LINK;
}

/** All of them or none. One whose place is taken makes it fail: somebody else has written meanwhile. */
export async function addEntries(entries: readonly ChainedEntry[]): Promise<void> {
  await wholly((await journalDatabase()).transaction('entries', 'readwrite'), async ({ store }) => {
    await Promise.all(entries.map((entry) => store.add(entry)));
  });
}

/** Deletes what is older from the front of the chain, and keeps the anchor that the rest hangs on. */
export function dropBefore(oldest: number): Promise<void> {
  return change(async (transaction) => {
    let anchor: Link | null = null;
    let cursor = await transaction.objectStore('entries').openCursor();
    while (cursor !== null && cursor.value.at < oldest) {
      anchor = linkOf(cursor.value);
      cursor = await cursor.continue();
    }
    if (anchor === null) return;
    await transaction.objectStore('entries').delete(IDBKeyRange.upperBound(anchor.seq));
    await transaction.objectStore('links').put(anchor, 'anchor');
  });
}

export function eraseEntries(): Promise<void> {
  return change(async (transaction) => {
    await transaction.objectStore('entries').clear();
    await transaction.objectStore('links').clear();
  });
}

type Writing = IDBPTransaction<Schema, ['entries', 'links'], 'readwrite'>;

async function change(work: (transaction: Writing) => Promise<void>): Promise<void> {
  await wholly((await journalDatabase()).transaction(['entries', 'links'], 'readwrite'), work);
}

function linkOf(entry: Link): Link;
function linkOf(entry: Link | undefined): Link | null;
function linkOf(entry: Link | undefined): Link | null {
  return entry === undefined ? null : { seq: entry.seq, hash: entry.hash };
}
