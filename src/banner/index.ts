import type { CustomerRef } from '../core/account/customer-ref.ts';
import { readAnew, recognise } from '../core/account/opened-page.ts';
import type { SwitchRoleStep } from '../core/diagnostics/header.ts';
import { nothing } from '../core/parse.ts';
import { isConsoleAddress, isSignInAddress } from '../pages/account-indicator/address.ts';
import { observeAccount } from '../pages/account-indicator/observe.ts';
import { ownJar } from '../platform/jar.ts';
import { extensionLifetime } from '../platform/lifetime.ts';
import { ACCOUNT_MESSAGES, type SwitchBackReply } from '../platform/messages.ts';
import { send, serve } from '../platform/messaging.ts';
import { sendPagePlan } from '../platform/page-plan.ts';
import { report } from '../platform/report.ts';
import {
  type ShownJar,
  type ShownPlan,
  shownJarItem,
  shownPlanItem,
  shownSettingsItem,
} from '../platform/shown-items.ts';
import { readBoth } from '../platform/stored-item.ts';
import { loadDriver } from './driver.ts';
import { isForeign, knownNames } from './known.ts';
import { mountBanner } from './mount.ts';
import { type BannerState, createBannerStore } from './store.ts';

/** How long the console may take to show the partner again after Switch Role was pressed, milliseconds. */
const BACK_LIMIT = 15_000;

const address = new URL(location.href);
if (isConsoleAddress(address)) start(false);
else if (isSignInAddress(address)) start(true);

function start(isSignIn: boolean): void {
  const signal = extensionLifetime();
  const store = createBannerStore();
  const jar = shownJarItem(ownJar());
  // Asked first: until the answer is here, nothing says whose account this is.
  const stored = isSignIn ? null : readBoth(jar, shownSettingsItem);

  /** Everything that bears upon whom this page was rendered for goes through here. */
  const learn = (
    news: Partial<Pick<BannerState, 'account' | 'marking' | 'picture' | 'partner' | 'page'>>,
  ): void =>
    store.setState((state) => {
      const { account, partner, page } = { ...state, ...news };
      return { ...news, page: account === null ? page : recognise(page, account, partner) };
    });

  observeAccount(
    { known: () => knownNames(store.getState()), isSignIn, customerList: false },
    (observation) => {
      const { header } = observation;
      // What is not surely the account says nothing about the page, and takes nothing away from what it said before.
      const page = header?.sure ? readAnew(store.getState().page, header.labels) : store.getState().page;
      learn({ page });
      send('account.observe', observation)
        .then(({ page: subject, ...acting }) => {
          const isOfNow = subject !== null && store.getState().page.labels[0] === header?.labels[0];
          learn(isOfNow ? { ...acting, page: { ...store.getState().page, subject } } : acting);
        })
        .catch((error: unknown) => reportUnlessOrphaned(error, signal));
    },
    signal,
  );
  if (stored === null) return;

  const show = ({ partner, ...acting }: ShownJar): void =>
    learn({ ...acting, partner: partner?.labels ?? [] });
  stored
    .then(([state, settings]) => {
      store.setState({ settings });
      show(state);
      jar.observe(show, signal);
      shownSettingsItem.observe((changed) => store.setState({ settings: changed }), signal);
    })
    .catch((error: unknown) => reportUnlessOrphaned(error, signal));

  // A page that was put aside heard nothing meanwhile.
  const askAnew = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    store.setState({ isAsking: true });
    jar
      .read()
      .then(show)
      .catch((error: unknown) => reportUnlessOrphaned(error, signal))
      .finally(() => store.setState({ isAsking: false }));
  };
  addEventListener('pageshow', askAnew, { signal });

  const planned = shownPlanItem(ownJar());
  const showPlan = (plan: ShownPlan | null): void =>
    store.setState({ plan: plan?.ended && plan.ended.state !== 'failed' ? null : plan });
  planned.observe(showPlan, signal);
  planned.read().then(showPlan, (error: unknown) => reportUnlessOrphaned(error, signal));

  /** Whatever comes of it, Switch Role goes on: with the words that are known. */
  const tellStep = (step: SwitchRoleStep): Promise<readonly string[] | null> =>
    send('switch.role', step).catch((error: unknown) => {
      reportUnlessOrphaned(error, signal);
      return null;
    });
  const goBack = async (): Promise<SwitchBackReply> => {
    const { partner } = store.getState();
    store.setState({ notice: 'switching' });
    const [driver, taught] = await Promise.all([
      loadDriver().catch((error: unknown) => reportUnlessOrphaned(error, signal)),
      tellStep('asked'),
    ]);
    if (driver === undefined) {
      store.setState({ notice: 'notFound' });
      return 'not-found';
    }
    if (taught !== null) driver.teachSwitchRole(taught);
    const outcome = await driver.switchBack({ known: knownNames(store.getState()), partner }, signal);
    void tellStep(outcome.state);
    if (outcome.state === 'pressed' && (await isPartnerSoon(store, signal))) {
      store.setState({ notice: null });
      return 'done';
    }
    const target =
      outcome.state === 'pointed-out'
        ? outcome.entry
        : outcome.state === 'not-found'
          ? outcome.control
          : null;
    if (target !== null) driver.pointAt(target, signal);
    store.setState({ notice: outcome.state === 'not-found' ? 'notFound' : 'pointedOut' });
    return outcome.state === 'not-found' ? 'not-found' : 'pointed-out';
  };

  const goTo = (customer: CustomerRef | null): void =>
    change(sendPagePlan('plan.return', { id: customer?.id ?? null }), signal);
  const isInSight = mountBanner(
    store,
    {
      switchBack: () => (isForeign(store.getState()) ? goTo(null) : change(goBack(), signal)),
      goTo,
      reload: () => location.reload(),
      load: () =>
        change(
          loadDriver().then(() => store.setState({})),
          signal,
        ),
      ease: (ease) => store.setState({ ease }),
      fold: (folded) => change(send('settings.change', { key: 'bannerFolded', value: folded }), signal),
      forget: () => change(send('account.forget', { incognito: false }), signal),
      endPlan: () => {
        const name = store.getState().plan?.ended ? 'plan.dismiss' : 'plan.cancel';
        change(sendPagePlan(name, { incognito: false }), signal);
      },
    },
    signal,
  );
  const leave = async (): Promise<SwitchBackReply> => (isForeign(store.getState()) ? 'no-tab' : goBack());
  serve(
    ACCOUNT_MESSAGES,
    { 'page.switch-back': leave, 'page.is-told': async () => isInSight() },
    { 'page.switch-back': nothing, 'page.is-told': nothing },
    { signal },
  );
  const clock = setInterval(() => store.setState({ now: Date.now() }), 30_000);
  signal.addEventListener('abort', () => clearInterval(clock));
}

/** Only an observation ends a switch back; mostly the page itself goes away before that. */
function isPartnerSoon(store: ReturnType<typeof createBannerStore>, signal: AbortSignal): Promise<boolean> {
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

function change(sent: Promise<unknown>, signal: AbortSignal): void {
  sent.catch((error: unknown) => reportUnlessOrphaned(error, signal));
}

function reportUnlessOrphaned(error: unknown, signal: AbortSignal): void {
  if (!signal.aborted) report('banner', error);
}
