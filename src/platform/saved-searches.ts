import { NO_SAVED_SEARCHES, type SavedSearches } from '../core/saved-search/collection.ts';
import { readArrangementDocument, readSearchDocument } from '../core/saved-search/document.ts';
import type { SavedSearch } from '../core/saved-search/saved-search.ts';
import { browser } from './browser.ts';

/**
 * Saved searches follow the operator from machine to machine in the browser's sync area: one item for each, and one for
 * their arrangement. What sync refuses is kept on this machine, and where both areas have an item this machine's counts.
 */
const PREFIX = 'search.';
export const ARRANGEMENT_KEY = 'searches';

export interface ReadSavedSearches {
  readonly searches: SavedSearches;
  /** Some are kept on this machine only. */
  readonly local: boolean;
}

export type Stored = Readonly<Record<string, unknown>>;

export function searchKey(id: string): string {
  return `${PREFIX}${id}`;
}

export async function readSavedSearches(): Promise<ReadSavedSearches> {
  return understandSearches(await readSync(), await browser.storage.local.get(null));
}

/** Calls `listen` after every change in either area until `signal` aborts. */
export function observeSavedSearches(listen: (read: ReadSavedSearches) => void, signal: AbortSignal): void {
  let asked = 0;
  const onChanged = (changes: Stored): void => {
    if (!Object.keys(changes).some(isOurs)) return;
    const mine = ++asked;
    readSavedSearches().then(
      (read) => {
        if (mine === asked && !signal.aborted) listen(read);
      },
      // The extension is gone from this page; whoever shows the searches is told by its own signal.
      () => undefined,
    );
  };
  for (const area of [browser.storage.local, syncArea()]) {
    area?.onChanged.addListener(onChanged);
    signal.addEventListener('abort', () => area?.onChanged.removeListener(onChanged), { once: true });
  }
}

/** Total: what cannot be read, and what a newer version wrote, is left out. */
export function understandSearches(sync: Stored, local: Stored): ReadSavedSearches {
  const both = { ...sync, ...local };
  const own = Object.keys(both)
    .filter((key) => key.startsWith(PREFIX))
    .sort()
    .flatMap((key): SavedSearch[] => {
      const read = readSearchDocument(both[key]);
      return read.state === 'read' && searchKey(read.value.id) === key ? [read.value] : [];
    });
  const arrangement = readArrangementDocument(both[ARRANGEMENT_KEY]);
  const { order, hidden, defaultId } = arrangement.state === 'read' ? arrangement.value : NO_SAVED_SEARCHES;
  return { searches: { own, order, hidden, defaultId }, local: Object.keys(local).some(isOurs) };
}

/** Everything in the sync area; nothing where the browser has none or keeps it from us. */
export async function readSync(): Promise<Stored> {
  try {
    return (await syncArea()?.get(null)) ?? {};
  } catch {
    return {};
  }
}

export function syncArea(): typeof browser.storage.sync | undefined {
  return browser.storage.sync as typeof browser.storage.sync | undefined;
}

function isOurs(key: string): boolean {
  return key === ARRANGEMENT_KEY || (key.startsWith(PREFIX) && !key.endsWith('.unreadable'));
}
