import { fail, type Result, succeed } from '../problem.ts';
import { isLockedSearch, orderedIds, type SavedSearches, type SavedSearchProblem } from './collection.ts';
import type { SavedSearch } from './saved-search.ts';
import { shippedSearch } from './shipped.ts';

/** What *Undo* needs after a deletion. */
export interface RemovedSearch {
  readonly search: SavedSearch;
  /** The id it stood behind, `null` for the first. */
  readonly after: string | null;
  readonly wasDefault: boolean;
}

interface Removal {
  readonly searches: SavedSearches;
  readonly removed: RemovedSearch;
}

/** Shipped ones are hidden instead. */
export function removeSearch(searches: SavedSearches, id: string): Result<Removal, SavedSearchProblem> {
  if (isLockedSearch(searches, id)) return fail('locked');
  if (shippedSearch(id)) return fail('shipped-is-fixed');
  const search = searches.own.find((one) => one.id === id);
  if (search === undefined) return fail('not-found');
  const ids = orderedIds(searches);
  const wasDefault = searches.defaultId === id;
  return succeed({
    searches: {
      ...searches,
      own: searches.own.filter((one) => one.id !== id),
      order: ids.filter((one) => one !== id),
      defaultId: wasDefault ? null : searches.defaultId,
    },
    removed: { search, after: ids[ids.indexOf(id) - 1] ?? null, wasDefault },
  });
}

/** Undoes a deletion, whatever happened since; it goes back to its place, and is the default again if none was chosen. */
export function restoreSearch(
  searches: SavedSearches,
  { search, after, wasDefault }: RemovedSearch,
): SavedSearches {
  if (searches.own.some(({ id }) => id === search.id)) return searches;
  const ids = orderedIds(searches);
  const place = after === null ? 0 : ids.indexOf(after) + 1 || ids.length;
  return {
    ...searches,
    own: [...searches.own, search],
    order: ids.toSpliced(place, 0, search.id),
    defaultId: wasDefault ? (searches.defaultId ?? search.id) : searches.defaultId,
  };
}
