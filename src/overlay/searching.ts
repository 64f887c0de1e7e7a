import type { SearchesChange } from '../core/saved-search/change.ts';
import { findSearch, listed } from '../core/saved-search/collection.ts';
import { removeSearch } from '../core/saved-search/remove.ts';
import type { SavedSearch } from '../core/saved-search/saved-search.ts';
import { sendDirectory } from '../platform/directory-messages.ts';
import { observeSavedSearches, readSavedSearches } from '../platform/saved-searches.ts';
import type { FilterStore } from './filter-store.ts';
import type { FilterActions, Notice } from './filter-view.ts';

type SearchActions = Pick<
  FilterActions,
  | 'apply'
  | 'saveSearch'
  | 'saveSearchAs'
  | 'resetSearch'
  | 'renameSearch'
  | 'moveSearch'
  | 'removeSearch'
  | 'undoRemove'
  | 'hideSearch'
  | 'showSearch'
  | 'chooseDefault'
>;

type SearchProblem = Extract<Notice, { kind: 'search-problem' }>['problem'];

/** Saved searches of the bar: shown from the browser's storage, changed by the background. */
export function createSearching(
  store: FilterStore,
  ask: (question: { readonly filter: string; readonly sort: SavedSearch['sort'] }) => void,
  signal: AbortSignal,
  onError: (error: unknown) => void,
): { readonly actions: SearchActions; readonly start: () => Promise<void>; readonly count: () => void } {
  const question = () => {
    const { history, sort } = store.getState();
    return { filter: history.present, sort };
  };

  const change = (asked: SearchesChange, then?: () => void): void => {
    sendDirectory('searches.change', asked)
      .then(({ problem, where }) => {
        if (problem !== null) {
          store.setState({ notice: { kind: 'search-problem', problem: problem as SearchProblem } });
          return;
        }
        if (where === 'local') store.setState({ searchesLocal: true });
        then?.();
      })
      .catch(onError);
  };

  const apply = (id: string): void => {
    const search = findSearch(store.getState().searches, id);
    if (search === undefined) return;
    store.setState({ searchId: id });
    ask(search);
  };

  let counted = '';
  /** Live counts, asked for when the searches or the directory changed. */
  const count = (): void => {
    const { searches, answer, timeZone } = store.getState();
    const shown = listed(searches).map(({ search }) => search);
    const state = JSON.stringify([answer?.revision, shown.map(({ id, filter }) => [id, filter])]);
    if (answer === null || state === counted) return;
    counted = state;
    sendDirectory('directory.count', { filters: shown.map(({ filter }) => filter), timeZone })
      .then((counts) => {
        if (state !== counted) return;
        store.setState({ searchCounts: new Map(shown.map(({ id }, at) => [id, counts[at] ?? null])) });
      })
      .catch(onError);
  };

  return {
    count,
    start: async () => {
      const { searches, local } = await readSavedSearches();
      store.setState({ searches, searchesLocal: local });
      observeSavedSearches(({ searches: changed, local: isLocal }) => {
        store.setState({ searches: changed, searchesLocal: isLocal });
        count();
      }, signal);
      if (searches.defaultId !== null && store.getState().history.present === '') apply(searches.defaultId);
    },
    actions: {
      apply,
      saveSearch: () => {
        const { searchId } = store.getState();
        if (searchId !== null) change({ kind: 'save', id: searchId, question: question() });
      },
      saveSearchAs: (name) => {
        const { searchId } = store.getState();
        const search: SavedSearch = { id: crypto.randomUUID(), name, hue: null, ...question() };
        change({ kind: 'add', search, after: searchId }, () => store.setState({ searchId: search.id }));
      },
      resetSearch: () => {
        const { searchId } = store.getState();
        if (searchId !== null) apply(searchId);
      },
      renameSearch: (id, name) => change({ kind: 'rename', id, name }),
      moveSearch: (id, to) => change({ kind: 'move', id, to }),
      removeSearch: (id) => {
        const removal = removeSearch(store.getState().searches, id);
        change({ kind: 'remove', id }, () => {
          if (removal.ok) store.setState({ removed: removal.value.removed });
          if (store.getState().searchId === id) store.setState({ searchId: null });
        });
      },
      undoRemove: () => {
        const { removed } = store.getState();
        if (removed !== null) {
          change({ kind: 'restore', removed }, () => store.setState({ removed: null }));
        }
      },
      hideSearch: (id) => change({ kind: 'hide', id }),
      showSearch: (id) => change({ kind: 'show', id }),
      chooseDefault: (id) => change({ kind: 'default', id }),
    },
  };
}
