import { searchesUnder } from '../core/policy/policy.ts';
import { applyChange, type SearchesChange } from '../core/saved-search/change.ts';
import type { SavedSearches } from '../core/saved-search/collection.ts';
import {
  arrangementDocument,
  readArrangementDocument,
  readSearchDocument,
  searchDocument,
} from '../core/saved-search/document.ts';
import type { SyncedReply } from '../platform/messages.ts';
import { readPolicy } from '../platform/policy.ts';
import { ARRANGEMENT_KEY, SEARCH_ITEMS, searchKey } from '../platform/saved-searches.ts';
import { readAreas, understandBoth } from '../platform/synced-items.ts';
import { inTurn, type SyncedWrite, writeSynced } from './synced-writer.ts';

/** Single writer of the saved searches: one change at a time, each read anew, and only what it changes is written. */
export function changeSearches(change: SearchesChange): Promise<SyncedReply> {
  return inTurn(async () => {
    const [policy, areas] = await Promise.all([readPolicy(), readAreas()]);
    const searches = searchesUnder(policy, understandBoth(SEARCH_ITEMS, areas).value);
    const changed = applyChange(searches, change);
    if (!changed.ok) return { problem: changed.problem.code, where: 'sync' };
    return writeSynced(searchWrites(searches, changed.value), areas);
  });
}

/** Searches first: an arrangement that names what is not there yet would be the worse half. */
export function searchWrites(before: SavedSearches, after: SavedSearches): readonly SyncedWrite[] {
  const old = new Map(before.own.map((search) => [search.id, JSON.stringify(search)]));
  const kept = new Set(after.own.map(({ id }) => id));
  const arrangement = arrangementDocument(after);
  const isArranged = JSON.stringify(arrangement) === JSON.stringify(arrangementDocument(before));
  return [
    ...after.own
      .filter((search) => old.get(search.id) !== JSON.stringify(search))
      .map(
        (search): SyncedWrite => ({
          key: searchKey(search.id),
          document: searchDocument(search),
          read: readSearchDocument,
        }),
      ),
    ...before.own
      .filter(({ id }) => !kept.has(id))
      .map(({ id }): SyncedWrite => ({ key: searchKey(id), document: null, read: readSearchDocument })),
    ...(isArranged ? [] : [{ key: ARRANGEMENT_KEY, document: arrangement, read: readArrangementDocument }]),
  ];
}
