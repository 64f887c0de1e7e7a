import { searchesUnder } from '../core/policy/policy.ts';
import { NO_SAVED_SEARCHES, type SavedSearches } from '../core/saved-search/collection.ts';
import { readArrangementDocument, readSearchDocument } from '../core/saved-search/document.ts';
import type { SavedSearch } from '../core/saved-search/saved-search.ts';
import { onPolicyChange, readPolicy } from './policy.ts';
import { readAnew } from './read-anew.ts';
import { onSyncedChange, readSynced, type SyncedItems } from './synced-items.ts';

/** Saved searches are stored one item each, and their arrangement in one beside them. */
const PREFIX = 'search.';
export const ARRANGEMENT_KEY = 'searches';

export interface ReadSavedSearches {
  readonly searches: SavedSearches;
  /** Some are kept on this machine only. */
  readonly local: boolean;
}

export function searchKey(id: string): string {
  return `${PREFIX}${id}`;
}

export const SEARCH_ITEMS: SyncedItems<SavedSearches> = {
  isOurs: (key) => key === ARRANGEMENT_KEY || (key.startsWith(PREFIX) && !key.endsWith('.unreadable')),
  understand: (items) => {
    const own = Object.keys(items)
      .filter((key) => key.startsWith(PREFIX))
      .sort()
      .flatMap((key): SavedSearch[] => {
        const read = readSearchDocument(items[key]);
        return read.state === 'read' && searchKey(read.value.id) === key ? [read.value] : [];
      });
    const arrangement = readArrangementDocument(items[ARRANGEMENT_KEY]);
    const { order, hidden, defaultId } = arrangement.state === 'read' ? arrangement.value : NO_SAVED_SEARCHES;
    return { ...NO_SAVED_SEARCHES, own, order, hidden, defaultId };
  },
};

/** As they count: with those of the organisation. */
export async function readSavedSearches(): Promise<ReadSavedSearches> {
  const [policy, { value, local }] = await Promise.all([readPolicy(), readSynced(SEARCH_ITEMS)]);
  return { searches: searchesUnder(policy, value), local };
}

/** Calls `listen` after every change until `signal` aborts. */
export function observeSavedSearches(listen: (read: ReadSavedSearches) => void, signal: AbortSignal): void {
  const again = readAnew(readSavedSearches, listen, signal);
  onSyncedChange(SEARCH_ITEMS, again, signal);
  onPolicyChange(again, signal);
}
