import type { CustomerRef } from '../core/account/customer-ref.ts';
import { readAnew, recognise } from '../core/account/opened-page.ts';
import { nothing } from '../core/parse.ts';
import { isConsoleAddress, isSignInAddress } from '../pages/account-indicator/address.ts';
import { observeAccount } from '../pages/account-indicator/observe.ts';
import { extensionLifetime } from '../platform/lifetime.ts';
import { ACCOUNT_MESSAGES, type SwitchBackReply } from '../platform/messages.ts';
import { send, serve } from '../platform/messaging.ts';
import { ownJar } from '../platform/own-jar.ts';
import {
  type ShownJar,
  type ShownPlan,
  shownJarItem,
  shownPlanItem,
  shownSettingsItem,
} from '../platform/shown-items.ts';
import { readBoth } from '../platform/stored-item.ts';
import { type Driver, loadDriver } from './driver.ts';
import { isForeign, knownNames } from './known.ts';
import { mountBanner } from './mount.ts';
import { reportUnlessOrphaned } from './orphaned.ts';
import { type BannerState, createBannerStore } from './store.ts';

const address = new URL(location.href);
if (isConsoleAddress(address)) start(false);
else if (isSignInAddress(address)) start(true);

function start(isSignIn: boolean): void {
  const signal = extensionLifetime();
  const store = createBannerStore();
  // Asked first: until the answer is here, nothing says whose account this is.
  const own = isSignIn ? null : ownJar();

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
  if (own === null) return;

  const show = ({ partner, ...acting }: ShownJar): void =>
    learn({ ...acting, partner: partner?.labels ?? [] });
  const showPlan = (plan: ShownPlan | null): void =>
    store.setState({ plan: plan?.ended && plan.ended.state !== 'failed' ? null : plan });
  /** What is stored of this page's jar, read now. */
  const ask = async (): Promise<void> => {
    const name = await own;
    change(shownPlanItem(name).read().then(showPlan), signal);
    const [state, settings] = await readBoth(shownJarItem(name), shownSettingsItem);
    store.setState({ settings });
    show(state);
  };
  const follow = async (): Promise<void> => {
    const name = await own;
    shownPlanItem(name).observe(showPlan, signal);
    await ask();
    shownJarItem(name).observe(show, signal);
    shownSettingsItem.observe((changed) => store.setState({ settings: changed }), signal);
  };
  change(follow(), signal);

  // A page that was put aside heard nothing meanwhile, and what it was doing is over.
  const askAnew = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    store.setState({ isAsking: true, notice: null });
    change(
      ask().finally(() => store.setState({ isAsking: false })),
      signal,
    );
  };
  addEventListener('pageshow', askAnew, { signal });

  const goBack = (): Promise<SwitchBackReply> => {
    store.setState({ notice: 'switching' });
    return loadDriver().then(
      (driver) => driver.goBack(store, signal),
      (error: unknown) => {
        reportUnlessOrphaned(error, signal);
        store.setState({ notice: 'notFound' });
        return 'not-found';
      },
    );
  };

  const withDriver = (act: (driver: Driver) => unknown): void => change(loadDriver().then(act), signal);
  const goTo = (customer: CustomerRef | null): void => withDriver((driver) => driver.goTo(customer));
  const isInSight = mountBanner(
    store,
    {
      switchBack: () => (isForeign(store.getState()) ? goTo(null) : change(goBack(), signal)),
      goTo,
      reload: () => location.reload(),
      load: () => withDriver(() => store.setState({})),
      ease: (ease) => store.setState({ ease }),
      fold: (folded) => change(send('settings.change', { key: 'bannerFolded', value: folded }), signal),
      note: (button) => withDriver((driver) => driver.openNote(button, store.getState().account)),
      forget: () => withDriver((driver) => driver.forget()),
      endPlan: () => withDriver((driver) => driver.endPlan(store.getState().plan)),
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

function change(sent: Promise<unknown>, signal: AbortSignal): void {
  sent.catch((error: unknown) => reportUnlessOrphaned(error, signal));
}
