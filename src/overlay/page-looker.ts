import type { PageLook } from '../core/diagnostics/landmark.ts';
import { lookForLandmarks } from '../pages/customer-list/landmarks.ts';
import { type ListReading, readList } from '../pages/customer-list/read.ts';
import { isVisible } from '../pages/dom.ts';
import { queryAll } from '../pages/flat-tree.ts';

/** Least milliseconds between two looks: nobody watches them live, and each costs a reading of the whole page. */
const PAUSE = 2000;

interface Looking {
  readonly tell: (look: PageLook) => void;
  /** Where the jar saw the list last: `null` for nowhere, `undefined` as long as that is not known. */
  readonly listAddress: () => string | null | undefined;
  readonly signal: AbortSignal;
  readonly onError: (error: unknown) => void;
}

/**
 * Tells what is found on the page of customers and what is not, when that changes. `changed` is called with every
 * reading of the list. What a page shows while it is being built is no news: it rests before the first look.
 */
export function createPageLooker({ tell, listAddress, signal, onError }: Looking) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let last = '';
  let listRoute: string | null = null;
  const isListPage = (): boolean => {
    const address = listAddress();
    if (address === undefined) return false;
    const known = listRoute ?? (address === null ? null : routeOf(new URL(address)));
    return known === null ? hasUnknownTable() : known === routeOf(location);
  };
  const look = (): void => {
    timer = null;
    if (signal.aborted || !isListPage()) return;
    try {
      const seen = lookForLandmarks(readList(document.body));
      const said = JSON.stringify(seen);
      if (said === last) return;
      last = said;
      tell(seen);
    } catch (error) {
      // Whoever works with the page goes on: this only tells of it.
      onError(error);
    }
  };
  signal.addEventListener('abort', () => timer !== null && clearTimeout(timer), { once: true });
  return {
    changed(list: ListReading | null): void {
      if (list !== null) listRoute = routeOf(location);
      if (!signal.aborted) timer ??= setTimeout(look, PAUSE);
    },
    /** Something opened that will be gone soon. */
    now(): void {
      if (timer !== null) clearTimeout(timer);
      look();
    },
  };
}

/** The list's own page among those of one address; queries change with language and search. */
function routeOf({ host, pathname, hash }: Pick<URL, 'host' | 'pathname' | 'hash'>): string {
  return `${host}${pathname}${hash.split(/[?&]/)[0]}`;
}

/** Where no list was ever understood, any table of the partner's pages may be the one: its address is not documented. */
function hasUnknownTable(): boolean {
  return (
    /obmgr|partner|customer|client/i.test(location.pathname + location.hash) &&
    queryAll(document, 'table, [role=grid], [role=table]').some(
      (table) => queryAll(table, 'th, [role=columnheader]').length >= 3 && isVisible(table),
    )
  );
}
