import '../platform/polyfill.ts';
import { render } from 'preact';
import { createStore } from 'zustand/vanilla';
import { customerOf } from '../core/account/assumed-account.ts';
import type { Refusal } from '../core/account/refusal.ts';
import { isUnderWay } from '../core/account/switch-plan.ts';
import { isStrange } from '../core/diagnostics/landmark.ts';
import { currentStay } from '../core/journal/stays.ts';
import { DEFAULT_LIST } from '../core/sites.ts';
import { browser } from '../platform/browser.ts';
import { database } from '../platform/database.ts';
import { pageReportItem } from '../platform/diagnostics-items.ts';
import { sendDirectory } from '../platform/directory-messages.ts';
import { hasHosts, observeHosts } from '../platform/hosts.ts';
import { jarOf } from '../platform/jar.ts';
import { journalItem, staysIn } from '../platform/journal-item.ts';
import { sendJournal } from '../platform/journal-messages.ts';
import { observeLabels, readLabels } from '../platform/labels.ts';
import { send } from '../platform/messaging.ts';
import { planItem, refusalItem } from '../platform/plan-items.ts';
import { sendPlan } from '../platform/plan-messages.ts';
import { sendPopup } from '../platform/popup-messages.ts';
import { report } from '../platform/report.ts';
import { observeSettings, readSettings } from '../platform/settings.ts';
import { stayItem } from '../platform/stay-item.ts';
import { jarItem } from '../platform/stored-items.ts';
import { openWelcome } from '../platform/welcome-page.ts';
import { chooseLanguage } from '../ui/strings/words.ts';
import '../ui/theme.css';
import '../ui/label/label.css';
import '../ui/agreement/agreement.css';
import '../ui/journal/note.css';
import './popup.css';
import { finderActions } from './finder-actions.ts';
import { openCustomer, openTab, startSwitch } from './go.ts';
import { Popup, type PopupState } from './Popup.tsx';
import { isPageTold } from './page-told.ts';
import { startFinder } from './start-finder.ts';
import { listenForEarlyKeys, takeTypedEarly } from './typed-early.ts';
import { ownWindow } from './window-state.ts';

listenForEarlyKeys();
start().catch((error: unknown) => report('popup', error));

async function start(): Promise<void> {
  const signal = new AbortController().signal;
  const onError = (error: unknown): void => report('popup', error);
  // Opening takes its time and needs nothing of what is read meanwhile. Whoever reads from it hears what went wrong.
  database().catch(() => undefined);
  // What is stored is painted at once; whether it is still so the background says a moment later.
  const [of, settings, labels, desk, mayWork] = await Promise.all([
    ownWindow(),
    readSettings(),
    readLabels(),
    journalItem.read(),
    hasHosts(),
  ]);
  const jar = jarOf(of);
  const item = jarItem(jar);
  const [state, plan, refusal, stay] = await Promise.all([
    item.read(),
    planItem(jar).read(),
    refusalItem(jar).read(),
    stayItem(jar).read(),
  ]);
  const store = createStore<PopupState>(() => ({
    account: state.account,
    marking: state.marking,
    picture: state.picture,
    settings,
    listAddress: state.listAddress ?? DEFAULT_LIST,
    locale: state.locale,
    switching: false,
    reply: null,
    mayWork,
    // Whoever cancelled knows it; a failure has to be seen.
    plan: plan?.ended?.state === 'cancelled' ? null : plan,
    refusal,
    stay,
    isPageTold: true,
    isStrange: false,
    labels: labels.value,
    noteOn: currentStay(staysIn(desk, jar)),
    labelled: null,
  }));
  const language = () => {
    const { settings, locale } = store.getState();
    return chooseLanguage(settings.language, [locale, navigator.language]);
  };
  item.observe(
    ({ account, marking, listAddress, locale }) =>
      store.setState({
        account,
        marking,
        listAddress: listAddress ?? DEFAULT_LIST,
        locale,
        switching: account.state !== 'partner' && store.getState().switching,
      }),
    signal,
  );
  planItem(jar).observe(
    (plan) => store.setState({ plan, ...(isUnderWay(plan) ? { refusal: null } : {}) }),
    signal,
  );
  stayItem(jar).observe((stay) => store.setState({ stay }), signal);
  /** Stays until the popup closes: only the mark on the button goes. */
  const seeRefusal = (why: Refusal | null): void => {
    if (why === null) return;
    store.setState({ refusal: why });
    sendPlan('plan.see-refusal', of).catch(onError);
  };
  journalItem.observe((kept) => store.setState({ noteOn: currentStay(staysIn(kept, jar)) }), signal);
  refusalItem(jar).observe(seeRefusal, signal);
  observeSettings((settings) => store.setState({ settings }), signal);
  observeLabels(({ value }) => store.setState({ labels: value }), signal);
  const { finder, pin, refresh } = startFinder({ jar, of, item, language }, state, signal);
  observeHosts((mayWork) => store.setState({ mayWork }), onError, signal);
  const actions = finderActions(finder, {
    go: (id) => startSwitch(id, of),
    pin,
    copy: (text) => navigator.clipboard.writeText(text),
    openDetails: (id) => openCustomer(store.getState().listAddress, id),
    openList: () => openTab(store.getState().listAddress),
    assumed: () => customerOf(store.getState().account),
    label: (labelled) => store.setState({ labelled }),
    retry: refresh,
    onError,
  });

  const root = document.getElementById('root');
  if (root === null) throw new Error('no root');
  render(
    <Popup
      store={store}
      finder={finder.view}
      actions={actions}
      planActions={{
        agree: (plan) => void sendPlan('plan.agree', { ...of, plan }).catch(onError),
        cancel: () => void sendPlan('plan.cancel', of).catch(onError),
        tryAgain: (id) => void startSwitch(id, of).catch(onError),
        openByHand: (id) => void openCustomer(store.getState().listAddress, id).catch(onError),
        dismiss: () => void sendPlan('plan.dismiss', of).catch(onError),
      }}
      onSwitchBack={async () => {
        store.setState({ switching: true, reply: null });
        const reply = await sendPopup('switch.back', of).catch(() => 'not-found' as const);
        store.setState({ switching: false, reply });
      }}
      onStayAnswer={(leaves) => void sendPlan('stay.answer', { ...of, leaves }).catch(onError)}
      onForget={() => void sendPopup('account.forget', of).catch(onError)}
      onLabel={(change) => sendDirectory('labels.change', change)}
      onNote={async (stay, note) => void (await sendJournal('journal.note', { stay, note }))}
      onSetting={(change) => void send('settings.change', change).catch(onError)}
      onAllow={() => void openWelcome().then(() => window.close(), onError)}
      onTeach={() =>
        void browser.tabs
          .create({ url: browser.runtime.getURL('src/options/index.html#diagnostics') })
          .then(() => window.close(), onError)
      }
      onOptions={() => void browser.runtime.openOptionsPage().then(() => window.close(), onError)}
    />,
    root,
  );
  const typed = takeTypedEarly();
  if (typed !== '') actions.type(typed);
  seeRefusal(refusal);
  pageReportItem(jar)
    .read()
    .then((seen) => store.setState({ isStrange: seen !== null && isStrange(seen) }), onError);
  isPageTold().then((isTold) => store.setState({ isPageTold: isTold }), onError);
  // Wakes the background, which goes on with a plan that is under way.
  store.setState(await sendPopup('account.read', of));
}
