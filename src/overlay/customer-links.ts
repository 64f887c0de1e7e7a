import { customerIn, withCustomer, withoutCustomer } from '../core/customer/link.ts';
import { ROW_ACTION } from '../pages/customer-list/mount.ts';
import { keyOfId, readList } from '../pages/customer-list/read.ts';
import { findSearches } from '../pages/customer-list/search-control.ts';
import { waitFor } from '../pages/dom.ts';
import { focusedElement, queryAll } from '../pages/flat-tree.ts';
import { drive } from './drive.ts';
import type { FilterStore } from './filter-store.ts';
import { locate } from './locate.ts';
import type { OverlayStore } from './store.ts';

/** How long the page may take to show its list, and its row to get a button, milliseconds. */
const LIST_LIMIT = 60_000;
const BUTTON_LIMIT = 5000;
/** The page of another console's route is left for the list after this long, milliseconds. */
const COMES_SOON = 3000;

interface Context {
  readonly filters: FilterStore;
  readonly overlay: OverlayStore;
  /** Where the list was seen last, for a link that names no route of the console. */
  readonly listAddress: () => Promise<string | null>;
  readonly signal: AbortSignal;
  readonly onError: (error: unknown) => void;
}

/**
 * A link `…#behalf-customer=<ID>`, from a ticket for example: brings the customer's row onto the page and leaves it to
 * the operator to press anything. Also when the page is open already.
 */
export function followCustomerLinks(context: Context): void {
  const { signal, onError } = context;
  let followed = new AbortController();
  const follow = (): void => {
    followed.abort();
    followed = new AbortController();
    const id = customerIn(location.hash);
    if (id !== null) show(id, AbortSignal.any([signal, followed.signal]), context).catch(onError);
  };
  follow();
  // Another route is drawn by the page's own listeners first.
  addEventListener('hashchange', () => setTimeout(follow), { signal });
}

async function show(id: string, stop: AbortSignal, context: Context): Promise<void> {
  const { filters } = context;
  // Consoles whose routes are paths have nothing behind the `#` of the list itself: that page is not left.
  const isHere = (): Promise<unknown> =>
    waitFor(() => readList(document.body), { signal: stop, limit: COMES_SOON });
  if (/^#?$/.test(withoutCustomer(location.hash)) && (await isHere()) === null && !stop.aborted)
    await goToList(id, context);
  await whenFree(context, stop);
  if (stop.aborted) return;
  const interrupted = AbortSignal.any([stop, whenPressed(context.overlay, stop)]);
  const wasFree = cursorIsFree();
  const found = await drive(filters, async () => {
    const waiting = { signal: interrupted, limit: LIST_LIMIT };
    if ((await waitFor(() => readList(document.body), waiting)) === null) return null;
    return locate(
      { id, list: null },
      (step) => filters.setState({ notice: { kind: 'locating', id, step } }),
      interrupted,
    );
  });
  if (interrupted.aborted) return filters.setState({ notice: null });
  if (found === null) return;
  // A result list of an earlier question would stand in the place of the row.
  filters.setState({
    notice: { kind: found ? 'linked' : 'linked-not-found', id },
    ...(found ? { prefersNative: true } : {}),
  });
  if (found) await point(id, wasFree, interrupted);
}

/** Nothing has the cursor, or the native search has it, into which we wrote. */
function cursorIsFree(): boolean {
  const focused = focusedElement();
  return (
    focused === null || focused === document.body || findSearches().some(({ field }) => field === focused)
  );
}

/** On to the list of this console, as far as it is known: the page that is here shows something else. */
async function goToList(id: string, { listAddress }: Context): Promise<void> {
  const address = await listAddress();
  if (address === null) return;
  const url = new URL(address);
  url.hash = withCustomer(url.hash, id);
  if (url.origin === location.origin) location.replace(url.href);
}

/** Nothing of ours works in the list: a switch plan, or a walk over all pages. */
function whenFree({ filters }: Context, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      unsubscribe();
      resolve();
    };
    const unsubscribe = filters.subscribe(({ drivers }) => {
      if (drivers === 0) finish();
    });
    stop.addEventListener('abort', finish, { once: true });
    if (filters.getState().drivers === 0) finish();
  });
}

/** Aborts when the operator, or a switch plan, begins to operate: that is worth more than what the link asked for. */
function whenPressed(overlay: OverlayStore, signal: AbortSignal): AbortSignal {
  const pressed = new AbortController();
  const unsubscribe = overlay.subscribe(({ working }) => {
    if (working !== null) pressed.abort();
  });
  signal.addEventListener('abort', unsubscribe, { once: true });
  return pressed.signal;
}

/** Shows where the button is. Whoever is typing somewhere else keeps the cursor: their Enter is not meant for it. */
async function point(id: string, mayFocus: boolean, signal: AbortSignal): Promise<void> {
  const find = (): HTMLElement | null | undefined =>
    queryAll(
      document,
      `${ROW_ACTION}[data-key="${CSS.escape(keyOfId(id))}"]`,
    )[0]?.shadowRoot?.querySelector<HTMLElement>('button');
  const button = await waitFor(find, { signal, limit: BUTTON_LIMIT });
  button?.scrollIntoView({ block: 'nearest' });
  if (mayFocus && cursorIsFree()) button?.focus();
}
