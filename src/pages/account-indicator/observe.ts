import type { HeaderAccount, Observation } from '../../core/account/observation.ts';
import { tidy } from '../../core/customer/text.ts';
import { isVisible } from '../dom.ts';
import { type AccountControl, findAccountControl, headerRoots } from './read.ts';

/**
 * Epoch milliseconds at which this page began to load, by today's clock. Clocks are read at slightly different moments:
 * as long as nobody set them, every script of the page says the same.
 */
export function pageStart(): number {
  const start = Date.now() - performance.now();
  return Math.abs(start - performance.timeOrigin) < 1000 ? performance.timeOrigin : start;
}

const CHANGES = { childList: true, subtree: true, characterData: true };

/**
 * Reports who is acting whenever what the page shows about it changes, and once when the page has settled without
 * showing anything. Stops on `signal`.
 */
export function observeAccount(
  options: {
    readonly known: () => readonly string[];
    readonly isSignIn: boolean;
    readonly customerList: boolean;
  },
  report: (observation: Observation) => void,
  signal: AbortSignal,
): void {
  let control: AccountControl | null = null;
  let last: Observation | null = null;

  const look = (): void => {
    if (signal.aborted || document.body === null) return;
    if (options.isSignIn) {
      const field = document.querySelector('input[type=password]');
      if (field !== null && isVisible(field)) emit(null, true);
      return;
    }
    control = findAccountControl(options.known());
    for (const root of headerRoots) observer.observe(root, CHANGES);
    if (control === null && document.readyState !== 'complete') return;
    emit(control === null ? null : { labels: control.labels, sure: control.sure }, false);
  };
  const emit = (header: HeaderAccount | null, signedOut: boolean): void => {
    const agencyId = new URLSearchParams(location.search).get('agencyId');
    // The first thing shown may be as old as the page; what replaces it is as new as its appearance.
    const since =
      last !== null && showsAnother(last.header, header) ? Date.now() : (last?.since ?? pageStart());
    const seen = { since, header, agencyId, signedOut, customerList: options.customerList };
    if (last !== null && JSON.stringify(last) === JSON.stringify(seen)) return;
    last = seen;
    report(seen);
  };

  let scheduled = false;
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    setTimeout(() => {
      scheduled = false;
      if (stillShown(control)) return;
      look();
    }, 30);
  };
  const observer = new MutationObserver(schedule);
  observer.observe(document, CHANGES);
  for (const type of ['load', 'hashchange', 'popstate', 'pageshow']) addEventListener(type, look, { signal });
  document.addEventListener('readystatechange', look, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  look();
}

/** The cheap answer to nearly every change of the page: the control is where it was and reads as it did. */
function stillShown(control: AccountControl | null): boolean {
  return (
    control?.sure === true &&
    control.element.isConnected &&
    control.labels.includes(tidy(control.element.innerText))
  );
}

/** From one account to another; where no account was found before, the page is merely being read better. */
function showsAnother(before: HeaderAccount | null, after: HeaderAccount | null): boolean {
  return before?.sure === true && after !== null && before.labels[0] !== after.labels[0];
}
