import '../platform/polyfill.ts';
import { render } from 'preact';
import { createStore } from 'zustand/vanilla';
import { browser } from '../platform/browser.ts';
import { sendConsoles } from '../platform/console-messages.ts';
import { askForConsole, observeConsoles, readConsoles } from '../platform/consoles.ts';
import { headerReportItem, pageReportItem, wordingsItem } from '../platform/diagnostics-items.ts';
import { sendDiagnostics } from '../platform/diagnostics-messages.ts';
import { sendDirectory } from '../platform/directory-messages.ts';
import { sendExchange } from '../platform/exchange-messages.ts';
import { observeLabels, readLabels } from '../platform/labels.ts';
import { send } from '../platform/messaging.ts';
import { ownJar } from '../platform/own-jar.ts';
import { observePolicy, readPolicy } from '../platform/policy.ts';
import { report as tell } from '../platform/report.ts';
import { observeSettings, readSettings } from '../platform/settings.ts';
import { openShortcuts, readShortcuts } from '../platform/shortcuts.ts';
import { jarItem } from '../platform/stored-items.ts';
import { sendStored } from '../platform/stored-messages.ts';
import { syncItem } from '../platform/synced-items.ts';
import '../ui/theme.css';
import '../ui/controls.css';
import '../ui/filter/filter.css';
import '../ui/filter/builder.css';
import '../ui/label/label.css';
import './options.css';
import './consoles.css';
import './policy.css';
import './privacy.css';
import './diagnostics.css';
import type { Diagnostics } from './DiagnosticsTab.tsx';
import './exchange.css';
import '../ui/journal/note.css';
import './journal/journal.css';
import { exchangeActions } from './exchange-actions.ts';
import { createJournalStore, startJournal } from './journal/journal-store.ts';
import './searches/searches.css';
import { chooseLanguage } from '../ui/strings/words.ts';
import { Options } from './Options.tsx';
import { createSearchesStore, startSearches } from './searches/searches-store.ts';
import type { OptionsState } from './store.ts';
import { tabAt } from './tab.ts';

const onError = (error: unknown): void => tell('options', error);

start().catch(onError);

async function start(): Promise<void> {
  // The page lives as long as its tab.
  const { signal } = new AbortController();
  const own = await ownJar();
  const jar = jarItem(own);
  const pageReport = pageReportItem(own);
  const headerReport = headerReportItem(own);
  const [{ locale }, labels, settings, policy, shortcuts, report, header, wordings, consoles, syncs] =
    await Promise.all([
      jar.read(),
      readLabels(),
      readSettings(),
      readPolicy(),
      readShortcuts(),
      pageReport.read(),
      headerReport.read(),
      wordingsItem.read(),
      readConsoles(),
      syncItem.read(),
    ]);
  const store = createStore<OptionsState>(() => ({
    tab: tabAt(location.hash),
    settings,
    policy,
    labels: labels.value,
    locale,
    shortcuts,
    diagnostics: { report, header, wordings },
    consoles,
    syncs,
  }));
  const diagnose = (changed: Partial<Diagnostics>): void =>
    store.setState(({ diagnostics }) => ({ diagnostics: { ...diagnostics, ...changed } }));
  pageReport.observe((seen) => diagnose({ report: seen }), signal);
  headerReport.observe((seen) => diagnose({ header: seen }), signal);
  wordingsItem.observe((taught) => diagnose({ wordings: taught }), signal);
  syncItem.observe((changed) => store.setState({ syncs: changed }), signal);
  observeConsoles((changed) => store.setState({ consoles: changed }), signal);
  observeSettings((changed) => store.setState({ settings: changed }), signal);
  observeLabels(({ value }) => store.setState({ labels: value }), signal);
  observePolicy((decided) => store.setState({ policy: decided }), signal);
  jar.observe((state) => store.setState({ locale: state.locale }), signal);
  // Coming back from the browser's page for keys.
  addEventListener('focus', () => {
    readShortcuts().then((changed) => store.setState({ shortcuts: changed }), onError);
  });
  addEventListener('hashchange', () => store.setState({ tab: tabAt(location.hash) }));

  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const searches = createSearchesStore();
  const searchesActions = startSearches(searches, {
    jar: own,
    language: () => {
      const { settings, locale } = store.getState();
      return chooseLanguage(settings.language, [locale, navigator.language]);
    },
    timeZone,
    signal,
    onError,
  });

  const journal = createJournalStore();

  const root = document.getElementById('root');
  if (root === null) throw new Error('no root');
  render(
    <Options
      store={store}
      exchange={exchangeActions}
      searches={{ store: searches, actions: searchesActions }}
      timeZone={timeZone}
      onSetting={async (change) => {
        try {
          await send('settings.change', change);
        } catch (error) {
          onError(error);
          throw error;
        }
      }}
      onShortcuts={openShortcuts}
      privacy={{
        timeZone,
        onRead: () => sendStored('stored.read', null),
        onForget: async (what) => void (await sendStored('stored.forget', what)),
      }}
      onLabel={(change) => sendDirectory('labels.change', change)}
      journal={{ store: journal, actions: startJournal(journal, { signal, onError }) }}
      onSync={(on) => sendExchange('sync.change', on)}
      consoles={{
        ask: askForConsole,
        change: (change) => sendConsoles('consoles.change', change),
        onError,
      }}
      diagnostics={{
        timeZone,
        version: browser.runtime.getManifest().version,
        onCopy: (text) => navigator.clipboard.writeText(text),
        onTeach: async (change) => void (await sendDiagnostics('wordings.change', change)),
      }}
    />,
    root,
  );
}
