import { customerOf } from '../core/account/assumed-account.ts';
import { type CustomerRef, isSameCustomer } from '../core/account/customer-ref.ts';
import { partnerKey } from '../core/account/partner-key.ts';
import { byFrecency, type Recents } from '../core/account/recents.ts';
import type { Language } from '../core/customer/language.ts';
import { listed } from '../core/saved-search/collection.ts';
import { directoryItem } from '../platform/directory-items.ts';
import { sendDirectory } from '../platform/directory-messages.ts';
import type { Jar } from '../platform/jar.ts';
import type { OfWindow } from '../platform/messages.ts';
import { recentsItem } from '../platform/plan-items.ts';
import { report } from '../platform/report.ts';
import {
  observeSavedSearches,
  type ReadSavedSearches,
  readSavedSearches,
} from '../platform/saved-searches.ts';
import type { JarState, jarItem } from '../platform/stored-items.ts';
import { readRecords } from '../platform/type-ahead-store.ts';
import { createFinder, type Finder } from './finder.ts';
import { keepIndex } from './kept-index.ts';

interface Window {
  readonly jar: Jar;
  readonly of: OfWindow;
  readonly item: ReturnType<typeof jarItem>;
  readonly language: () => Language;
}

export interface StartedFinder {
  readonly finder: Finder;
  readonly pin: (id: string, pinned: boolean) => Promise<unknown>;
  readonly refresh: () => void;
}

/** The finder of one window, fed with whatever is stored of its cookie jar from now on. */
export function startFinder(window: Window, state: JarState, signal: AbortSignal): StartedFinder {
  const { of } = window;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const onError = (error: unknown): void => {
    if (!signal.aborted) report('popup', error);
  };
  let key: string | null = null;
  let keeping = new AbortController();
  let refresh = (): void => undefined;

  const finder = createFinder({
    records: async (ids) => (key === null ? new Map() : readRecords(key, ids)),
    ask: (question) => sendDirectory('directory.ask', { ...question, ...of }),
    count: (filters) => sendDirectory('directory.count', { filters, timeZone, ...of }),
    onError,
    language: window.language,
    timeZone,
  });

  let recents: Recents = [];
  let current: CustomerRef | null = null;
  function takeRecents(): void {
    const others = byFrecency(recents, Date.now()).filter(
      ({ customer }) => current === null || !isSameCustomer(customer, current),
    );
    finder.setRecent(others.flatMap(({ customer: { id } }) => (id === null ? [] : [id])));
  }

  /** Another partner signed in: nothing of the one before is kept. */
  function begin({ partner, account }: JarState): void {
    current = customerOf(account);
    takeRecents();
    const next = partnerKey(partner);
    if (next === key && next !== null) return;
    keeping.abort();
    keeping = new AbortController();
    key = next;
    finder.know({ partner: undefined, index: undefined, isBuilding: next !== null });
    refresh = () => undefined;
    if (next === null) return;
    const mine = keeping.signal;
    const kept = keepIndex(next, finder.know, mine);
    refresh = () => {
      kept.refresh().catch((error: unknown) => {
        if (mine.aborted) return;
        onError(error);
        finder.fail();
      });
    };
    refresh();
  }

  function takeSearches({ searches }: ReadSavedSearches): void {
    finder.setSearches(
      listed(searches).map(({ kind, search }) => ({
        id: search.id,
        name: kind === 'shipped' ? search.label : { en: search.name, zh: search.name },
        filter: search.filter,
        sort: search.sort,
      })),
    );
  }

  signal.addEventListener('abort', () => keeping.abort(), { once: true });
  begin(state);
  window.item.observe(begin, signal);
  directoryItem(window.jar).observe(() => refresh(), signal);
  const item = recentsItem(window.jar);
  const take = (read: Recents): void => {
    recents = read;
    takeRecents();
  };
  item.read().then(take, onError);
  item.observe(take, signal);
  readSavedSearches().then(takeSearches, onError);
  observeSavedSearches(takeSearches, signal);
  return {
    finder,
    pin: (id, pinned) => sendDirectory('directory.pin', { id, pinned, ...of }),
    refresh: () => refresh(),
  };
}
