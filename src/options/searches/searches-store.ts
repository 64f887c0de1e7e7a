import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Language } from '../../core/customer/language.ts';
import type { PropertyKey } from '../../core/customer/record.ts';
import type { Answer, MatchCount } from '../../core/directory/ask.ts';
import type { ValueCount } from '../../core/directory/facets.ts';
import type { SearchesChange } from '../../core/saved-search/change.ts';
import { listed, NO_SAVED_SEARCHES, type SavedSearches } from '../../core/saved-search/collection.ts';
import { type RemovedSearch, removeSearch } from '../../core/saved-search/remove.ts';
import type { Question } from '../../core/saved-search/saved-search.ts';
import { directoryItem } from '../../platform/directory-items.ts';
import { sendDirectory } from '../../platform/directory-messages.ts';
import type { Jar } from '../../platform/jar.ts';
import { observeSavedSearches, readSavedSearches } from '../../platform/saved-searches.ts';

export interface SearchesState {
  readonly searches: SavedSearches;
  /** Some are kept on this machine only. */
  readonly local: boolean;
  /** How many each finds among the customers read; `null` for one that cannot be read. */
  readonly counts: ReadonlyMap<string, MatchCount | null>;
  /** Why the last change was not made. */
  readonly problem: string | null;
  /** The last deletion, as long as it can be taken back. */
  readonly removed: RemovedSearch | null;
}

/** What is asked while one is being edited. */
export interface DraftAsk extends Question {
  readonly spreads: readonly PropertyKey[];
}

export interface SearchesActions {
  /** Resolves to false where it was not made; the state says why. */
  readonly change: (change: SearchesChange) => Promise<boolean>;
  readonly remove: (id: string) => Promise<void>;
  readonly undoRemove: () => Promise<void>;
  readonly ask: (draft: DraftAsk) => Promise<Answer>;
  readonly values: (property: PropertyKey, typed: string) => Promise<readonly ValueCount[]>;
}

export type SearchesStore = StoreApi<SearchesState>;

interface Context {
  readonly jar: Jar;
  readonly language: () => Language;
  readonly timeZone: string;
  readonly signal: AbortSignal;
  readonly onError: (error: unknown) => void;
}

export function createSearchesStore(): SearchesStore {
  return createStore<SearchesState>(() => ({
    searches: NO_SAVED_SEARCHES,
    local: false,
    counts: new Map(),
    problem: null,
    removed: null,
  }));
}

/** Saved searches as the browser keeps them, whoever changes them; the background makes our changes. */
export function startSearches(store: SearchesStore, context: Context): SearchesActions {
  const { jar, language, timeZone, signal, onError } = context;

  let asked = 0;
  const count = (): void => {
    const mine = ++asked;
    const shown = listed(store.getState().searches).map(({ search }) => search);
    sendDirectory('directory.count', { filters: shown.map(({ filter }) => filter), timeZone })
      .then((counts) => {
        if (mine !== asked) return;
        store.setState({ counts: new Map(shown.map(({ id }, at) => [id, counts[at] ?? null])) });
      })
      .catch(onError);
  };
  const take = ({ searches, local }: Pick<SearchesState, 'searches' | 'local'>): void => {
    store.setState({ searches, local });
    count();
  };
  readSavedSearches().then(take, onError);
  observeSavedSearches(take, signal);
  directoryItem(jar).observe(count, signal);

  const change = async (wanted: SearchesChange): Promise<boolean> => {
    const reply = await sendDirectory('searches.change', wanted).catch((error: unknown) => {
      onError(error);
      return { problem: 'failed' };
    });
    store.setState({ problem: reply.problem });
    return reply.problem === null;
  };

  return {
    change,
    remove: async (id) => {
      const removal = removeSearch(store.getState().searches, id);
      if ((await change({ kind: 'remove', id })) && removal.ok)
        store.setState({ removed: removal.value.removed });
    },
    undoRemove: async () => {
      const { removed } = store.getState();
      if (removed !== null && (await change({ kind: 'restore', removed }))) store.setState({ removed: null });
    },
    ask: ({ filter, sort, spreads }) =>
      sendDirectory('directory.ask', {
        filter,
        sort,
        spreads,
        from: 0,
        to: 0,
        language: language(),
        timeZone,
      }),
    values: (property, typed) => sendDirectory('directory.values', { property, typed }),
  };
}
