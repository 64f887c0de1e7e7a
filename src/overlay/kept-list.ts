import { customerOf } from '../core/account/assumed-account.ts';
import type { Reading } from '../core/directory/reading.ts';
import { drive } from './drive.ts';
import type { DrivenList } from './driven-list.ts';
import type { FilterStore } from './filter-store.ts';
import { giveBack, shownBefore } from './put-back.ts';
import type { OverlayStore } from './store.ts';

/** The operator's own list, page and search, while ours are on the page. */
export interface KeptList {
  /** Works in the native list, with the list on the screen, and leaves it as the operator had it. */
  around(run: () => Promise<void>): Promise<void>;
}

interface Context {
  /** The native list as it is now. */
  readonly page: () => DrivenList;
  readonly filters: FilterStore;
  readonly overlay: OverlayStore;
  readonly signal: AbortSignal;
  readonly onError: (error: unknown) => void;
}

/** While a customer is assumed the console would answer for them: then the list is given back when that is over. */
export function keepList({ page, filters, overlay, signal, onError }: Context): KeptList {
  let owed: Reading['before'] | null = null;

  const settle = async (): Promise<void> => {
    if (owed === null || signal.aborted || customerOf(overlay.getState().account) !== null) return;
    const before = owed;
    owed = null;
    await drive(filters, () => giveBack(page(), before));
  };
  const stop = overlay.subscribe(() => settle().catch(onError));
  signal.addEventListener('abort', stop, { once: true });

  return {
    around: (run) =>
      drive(filters, async () => {
        // What is still ours on the page is not the operator's.
        const before = owed ?? shownBefore(page());
        owed = null;
        try {
          await run();
        } finally {
          owed = before;
          await settle();
        }
      }),
  };
}
