import { readLabelDocument } from '../core/label/document.ts';
import { addSearch, freeName, type SavedSearches } from '../core/saved-search/collection.ts';
import {
  readArrangementDocument,
  readSearchDocument,
  searchDocument,
} from '../core/saved-search/document.ts';
import type { SavedSearch } from '../core/saved-search/saved-search.ts';
import { browser } from '../platform/browser.ts';
import { LABEL_ITEMS } from '../platform/labels.ts';
import type { SyncedReply } from '../platform/messages.ts';
import { report } from '../platform/report.ts';
import { ARRANGEMENT_KEY, SEARCH_ITEMS, searchKey } from '../platform/saved-searches.ts';
import { type Areas, readBothAreas, type Stored, syncItem } from '../platform/synced-items.ts';
import { inTurn, type SyncedWrite, writeTogether } from './synced-writer.ts';

/** Turns sync on or off for this machine. Every saved search and label that is anywhere is there afterwards. */
export function changeSync(on: boolean): Promise<SyncedReply> {
  return inTurn(async () => {
    const areas = await readBothAreas();
    if (areas.isOff === !on) return { problem: null, where: 'sync' };
    return on ? turnOn(areas) : turnOff(areas);
  });
}

/** What lies in sync stays there, since the operator's other machines live by it: here is a copy. */
async function turnOff({ sync, local }: Areas): Promise<SyncedReply> {
  try {
    const kept = { ...ours(sync), ...ours(local) };
    await browser.storage.local.set({ ...kept, ...syncItem.prepare(local[syncItem.key], false) });
    return { problem: null, where: 'sync' };
  } catch (error) {
    report('storage', error);
    return { problem: 'quota', where: 'local' };
  }
}

/** Of a saved search that two machines changed meanwhile both are kept; a label is the one of this machine. */
function turnOn({ sync, local }: Areas): Promise<SyncedReply> {
  const copies = copiesOf(otherSearches(sync, local), SEARCH_ITEMS.understand({ ...sync, ...local }));
  const writes = Object.entries({ ...ours(local), ...copies }).map(
    ([key, document]) => ({ key, document, read: readerOf(key) }) as SyncedWrite,
  );
  return writeTogether(writes, syncItem.prepare(local[syncItem.key], true), { sync, local, isOff: false });
}

/** Those of other machines that this one has otherwise. */
function otherSearches(sync: Stored, local: Stored): readonly SavedSearch[] {
  return SEARCH_ITEMS.understand(sync).own.filter((search) => {
    const mine = readSearchDocument(local[searchKey(search.id)]);
    return mine.state === 'read' && JSON.stringify(mine.value) !== JSON.stringify(search);
  });
}

/** Under names and ids that nobody has. */
function copiesOf(others: readonly SavedSearch[], searches: SavedSearches): Stored {
  const copies: Record<string, unknown> = {};
  let all = searches;
  for (const other of others) {
    const copy = { ...other, id: crypto.randomUUID(), name: freeName(all, other.name) };
    const added = addSearch(all, copy);
    if (added.ok) all = added.value;
    copies[searchKey(copy.id)] = searchDocument(copy);
  }
  return copies;
}

function ours(area: Stored): Stored {
  return Object.fromEntries(
    Object.entries(area).filter(([key]) => SEARCH_ITEMS.isOurs(key) || LABEL_ITEMS.isOurs(key)),
  );
}

function readerOf(key: string): SyncedWrite['read'] {
  if (key === ARRANGEMENT_KEY) return readArrangementDocument;
  return SEARCH_ITEMS.isOurs(key) ? readSearchDocument : readLabelDocument;
}
