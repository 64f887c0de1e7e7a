import { useEffect, useState } from 'preact/hooks';
import type { SettingsChange } from '../core/settings.ts';
import type { SyncedReply } from '../platform/messages.ts';
import { optionsWords } from '../ui/strings/options.ts';
import { chooseLanguage } from '../ui/strings/words.ts';
import { applyDensity, applyTheme } from '../ui/theme.ts';
import { useStore } from '../ui/use-store.ts';
import { type ConsolesDuties, ConsolesPart } from './ConsolesPart.tsx';
import { type DiagnosticsDuties, DiagnosticsTab } from './DiagnosticsTab.tsx';
import { ExchangeTab } from './ExchangeTab.tsx';
import type { ExchangeActions } from './exchange-actions.ts';
import { JournalTab } from './journal/JournalTab.tsx';
import type { JournalActions, JournalStore } from './journal/journal-store.ts';
import { PolicyTab } from './PolicyTab.tsx';
import { type PrivacyDuties, PrivacyTab } from './PrivacyTab.tsx';
import type { LabelDuties } from './ProtectedTags.tsx';
import { SettingsTab } from './SettingsTab.tsx';
import { SyncSetting } from './SyncSetting.tsx';
import { SearchesTab } from './searches/SearchesTab.tsx';
import type { SearchesActions, SearchesStore } from './searches/searches-store.ts';
import type { OptionsStore } from './store.ts';
import { PANEL_ID, Tabs, tabId } from './Tabs.tsx';

interface Props {
  readonly store: OptionsStore;
  readonly exchange: ExchangeActions;
  readonly searches: { readonly store: SearchesStore; readonly actions: SearchesActions };
  readonly timeZone: string;
  readonly onSetting: (change: SettingsChange) => Promise<void>;
  readonly onShortcuts: () => Promise<boolean>;
  readonly privacy: PrivacyDuties;
  readonly onLabel: LabelDuties['onLabel'];
  readonly diagnostics: DiagnosticsDuties;
  readonly journal: { readonly store: JournalStore; readonly actions: JournalActions };
  readonly consoles: ConsolesDuties;
  readonly onSync: (on: boolean) => Promise<SyncedReply>;
}

export function Options(props: Props) {
  const { store, searches, timeZone, exchange, onShortcuts, privacy, diagnostics, journal } = props;
  const all = useStore(store, (state) => state);
  const { tab, settings, locale, shortcuts } = all;
  const language = chooseLanguage(settings.language, [locale, navigator.language]);
  const words = optionsWords(language);
  // Drawn anew with it, every control shows again what counts.
  const [isRefused, setRefused] = useState(false);
  const choose = (change: SettingsChange): void => {
    setRefused(false);
    props.onSetting(change).catch(() => setRefused(true));
  };
  const title = words.title(words.tabs[tab]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = title;
  }, [language, title]);
  const { theme, density } = settings;
  useEffect(() => applyTheme(document.documentElement, theme), [theme]);
  useEffect(() => applyDensity(document.documentElement, density), [density]);
  return (
    <>
      <h1>{words.heading}</h1>
      <Tabs label={words.heading} names={words.tabs} current={tab} />
      <div id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(tab)} class="panel">
        {tab === 'searches' && <SearchesTab {...searches} language={language} timeZone={timeZone} />}
        {tab === 'settings' && isRefused && (
          <p role="alert" class="refused-setting">
            {words.settings.refused}
          </p>
        )}
        {tab === 'settings' && (
          <SettingsTab
            settings={settings}
            sync={<SyncSetting on={all.syncs} language={language} onChange={props.onSync} />}
            consoles={<ConsolesPart {...props.consoles} consoles={all.consoles} language={language} />}
            shortcuts={shortcuts}
            language={language}
            onSetting={choose}
            onShortcuts={onShortcuts}
            labels={all.labels}
            onLabel={props.onLabel}
          />
        )}
        {tab === 'journal' && (
          <JournalTab
            {...journal}
            density={density}
            language={language}
            timeZone={timeZone}
            mayExport={all.policy.mayExport}
          />
        )}
        {tab === 'diagnostics' && (
          <DiagnosticsTab
            {...all.diagnostics}
            {...diagnostics}
            locked={all.policy.wordings}
            language={language}
          />
        )}
        {tab === 'privacy' && <PrivacyTab {...privacy} language={language} />}
        {tab === 'policy' && <PolicyTab policy={all.policy} language={language} />}
        {tab === 'exchange' && (
          <ExchangeTab language={language} mayExport={all.policy.mayExport} actions={exchange} />
        )}
      </div>
    </>
  );
}
