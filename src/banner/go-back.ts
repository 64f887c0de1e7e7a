import type { SwitchRoleStep } from '../core/diagnostics/header.ts';
import { teachSwitchRole } from '../pages/account-indicator/labels.ts';
import { switchBack } from '../pages/account-indicator/switch-back.ts';
import type { SwitchBackReply } from '../platform/messages.ts';
import { send } from '../platform/messaging.ts';
import { knownNames } from './known.ts';
import { reportUnlessOrphaned } from './orphaned.ts';
import { pointAt } from './pointer.ts';
import type { BannerStore } from './store.ts';

/** How long the console may take to show the partner again after Switch Role was pressed, milliseconds. */
const BACK_LIMIT = 15_000;

/** Drives the page's own Switch Role; the banner says what becomes of it. */
export async function goBack(store: BannerStore, signal: AbortSignal): Promise<SwitchBackReply> {
  const { partner } = store.getState();
  // Whatever comes of it, Switch Role goes on: with the words that are known.
  const tell = (step: SwitchRoleStep): Promise<readonly string[] | null> =>
    send('switch.role', step).catch((error: unknown) => {
      reportUnlessOrphaned(error, signal);
      return null;
    });
  const taught = await tell('asked');
  if (taught !== null) teachSwitchRole(taught);
  const outcome = await switchBack({ known: knownNames(store.getState()), partner }, signal);
  void tell(outcome.state);
  if (outcome.state === 'pressed' && (await isPartnerSoon(store, signal))) {
    store.setState({ notice: null });
    return 'done';
  }
  const target =
    outcome.state === 'pointed-out' ? outcome.entry : outcome.state === 'not-found' ? outcome.control : null;
  if (target !== null) pointAt(target, signal);
  store.setState({ notice: outcome.state === 'not-found' ? 'notFound' : 'pointedOut' });
  return outcome.state === 'not-found' ? 'not-found' : 'pointed-out';
}

/** Only an observation ends a switch back; mostly the page itself goes away before that. */
function isPartnerSoon(store: BannerStore, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (isPartner: boolean): void => {
      unsubscribe();
      clearTimeout(limit);
      resolve(isPartner);
    };
    const unsubscribe = store.subscribe(({ account }) => {
      if (account?.state === 'partner') finish(true);
    });
    const limit = setTimeout(() => finish(false), BACK_LIMIT);
    signal.addEventListener('abort', () => finish(false), { once: true });
  });
}
