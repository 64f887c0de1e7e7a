import { render } from 'preact';
import { vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { PageReport } from '../../src/core/diagnostics/landmark.ts';
import type { Import } from '../../src/core/exchange/apply.ts';
import type { Exchanged } from '../../src/core/exchange/exchanged.ts';
import { NO_LABELS } from '../../src/core/label/label.ts';
import { NO_POLICY, type Policy, settingsUnder } from '../../src/core/policy/policy.ts';
import { NO_SAVED_SEARCHES } from '../../src/core/saved-search/collection.ts';
import { DEFAULT_SETTINGS, type SettingsChange } from '../../src/core/settings.ts';
import { changeWordings, type WordingsChange } from '../../src/core/wording/wording.ts';
import diagnosticsSheet from '../../src/options/diagnostics.css?inline';
import exchangeSheet from '../../src/options/exchange.css?inline';
import { Options } from '../../src/options/Options.tsx';
import optionsSheet from '../../src/options/options.css?inline';
import policySheet from '../../src/options/policy.css?inline';
import type { OptionsState } from '../../src/options/store.ts';
import type { Tab } from '../../src/options/tab.ts';
import type { SyncedReply } from '../../src/platform/messages.ts';
import labelSheet from '../../src/ui/label/label.css?inline';
import themeSheet from '../../src/ui/theme.css?inline';

const SEEN = Date.UTC(2026, 10, 23, 9, 30);

/** One landmark of each state, and two that are missing. */
export const REPORT: PageReport = {
  seenAt: SEEN,
  rows: 10,
  unknownColumns: 1,
  landmarks: [
    { key: 'table', state: 'found', rule: 'headers', shape: 'tr < thead < table', since: SEEN - 60_000 },
    { key: 'column.budget', state: 'missing', rule: null, shape: '', since: SEEN },
    { key: 'dialog', state: 'not-seen', rule: null, shape: '', since: SEEN },
    { key: 'pager', state: 'missing', rule: null, shape: '', since: SEEN },
  ],
};

/** The options page as its script starts it. */
export function drawOptions({
  tab,
  language = 'en',
  current = { searches: NO_SAVED_SEARCHES, labels: NO_LABELS, settings: DEFAULT_SETTINGS, wordings: [] },
  policy = NO_POLICY,
}: {
  tab: Tab;
  language?: 'en' | 'zh-CN';
  current?: Exchanged;
  policy?: Policy;
}) {
  const store = createStore<OptionsState>(() => ({
    tab,
    settings: settingsUnder(policy, { ...DEFAULT_SETTINGS, language }),
    policy,
    locale: null,
    diagnostics: { report: REPORT, wordings: [{ means: 'operate', text: 'Enter console' }] },
    shortcuts: [
      { name: '_execute_action', keys: 'Alt+Shift+H' },
      { name: 'switch-role', keys: '' },
    ],
  }));
  /** As the background does it. */
  const onSetting = vi.fn(({ key, value }: SettingsChange) =>
    store.setState(({ settings }) => ({ settings: { ...settings, [key]: value } })),
  );
  const onTeach = vi.fn(async (change: WordingsChange) =>
    store.setState(({ diagnostics }) => ({
      diagnostics: { ...diagnostics, wordings: changeWordings(diagnostics.wordings, change) },
    })),
  );
  const onCopy = vi.fn(async (_text: string) => undefined);
  const onShortcuts = vi.fn(async () => true);
  const exchange = {
    read: vi.fn(async () => current),
    apply: vi.fn(async (_change: Import): Promise<SyncedReply> => ({ problem: null, where: 'sync' })),
    save: vi.fn((_content: string, _name: string) => undefined),
    copy: vi.fn(async (_text: string) => undefined),
    onError: vi.fn((_error: unknown) => undefined),
  };
  const style = document.createElement('style');
  style.textContent = themeSheet + optionsSheet + diagnosticsSheet + exchangeSheet + labelSheet + policySheet;
  const root = document.createElement('main');
  root.id = 'root';
  document.body.append(style, root);
  const diagnostics = { timeZone: 'UTC', version: '1.2.3', onCopy, onTeach };
  render(
    <Options
      store={store}
      exchange={exchange}
      onSetting={onSetting}
      onShortcuts={onShortcuts}
      diagnostics={diagnostics}
    />,
    root,
  );
  return {
    store,
    onSetting,
    onShortcuts,
    onCopy,
    onTeach,
    exchange,
    remove: () => {
      render(null, root);
      root.remove();
      style.remove();
    },
  };
}
