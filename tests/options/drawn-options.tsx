import { render } from 'preact';
import { vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { HeaderReport } from '../../src/core/diagnostics/header.ts';
import type { PageReport } from '../../src/core/diagnostics/landmark.ts';
import type { Answer } from '../../src/core/directory/ask.ts';
import type { Import } from '../../src/core/exchange/apply.ts';
import type { Exchanged } from '../../src/core/exchange/exchanged.ts';
import type { ChainedEntry } from '../../src/core/journal/chain.ts';
import { type LabelChange, type Labels, NO_LABELS } from '../../src/core/label/label.ts';
import { labelsUnder, NO_POLICY, type Policy, settingsUnder } from '../../src/core/policy/policy.ts';
import { applyChange, type SearchesChange } from '../../src/core/saved-search/change.ts';
import { NO_SAVED_SEARCHES, type SavedSearches } from '../../src/core/saved-search/collection.ts';
import { removeSearch } from '../../src/core/saved-search/remove.ts';
import { DEFAULT_SETTINGS, type SettingsChange } from '../../src/core/settings.ts';
import type { Forgetting } from '../../src/core/stored-part.ts';
import { changeWordings, type WordingsChange } from '../../src/core/wording/wording.ts';
import consolesSheet from '../../src/options/consoles.css?inline';
import diagnosticsSheet from '../../src/options/diagnostics.css?inline';
import exchangeSheet from '../../src/options/exchange.css?inline';
import journalSheet from '../../src/options/journal/journal.css?inline';
import type { JournalState } from '../../src/options/journal/journal-store.ts';
import { Options } from '../../src/options/Options.tsx';
import optionsSheet from '../../src/options/options.css?inline';
import policySheet from '../../src/options/policy.css?inline';
import privacySheet from '../../src/options/privacy.css?inline';
import searchesSheet from '../../src/options/searches/searches.css?inline';
import type { DraftAsk, SearchesActions, SearchesState } from '../../src/options/searches/searches-store.ts';
import type { OptionsState, OptionsStore } from '../../src/options/store.ts';
import type { Tab } from '../../src/options/tab.ts';
import type { AddedConsole } from '../../src/platform/consoles.ts';
import type { HostsChange, JournalExport, SyncedReply } from '../../src/platform/messages.ts';

import controlsSheet from '../../src/ui/controls.css?inline';
import builderSheet from '../../src/ui/filter/builder.css?inline';
import filterSheet from '../../src/ui/filter/filter.css?inline';
import noteSheet from '../../src/ui/journal/note.css?inline';
import labelSheet from '../../src/ui/label/label.css?inline';
import themeSheet from '../../src/ui/theme.css?inline';
import { chained, sampleEntries } from '../core/journal/sample-entries.ts';
import { SAMPLE_PARTS } from './sample-parts.ts';

/** In the order of the page's script. */
const SHEETS = [
  themeSheet,
  controlsSheet,
  filterSheet,
  builderSheet,
  labelSheet,
  optionsSheet,
  searchesSheet,
  consolesSheet,
  diagnosticsSheet,
  exchangeSheet,
  policySheet,
  privacySheet,
  noteSheet,
  journalSheet,
];

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

const HEADER: HeaderReport = {
  account: { key: 'account', state: 'found', rule: 'menu', shape: '', since: SEEN },
  switchRole: { key: 'switch-role', state: 'missing', rule: null, shape: '', since: SEEN },
  before: null,
  page: SEEN,
  seenAt: SEEN,
};

interface Given {
  readonly tab: Tab;
  readonly language?: 'en' | 'zh-CN';
  readonly searches?: SavedSearches;
  readonly current?: Exchanged;
  readonly policy?: Policy;
  readonly labels?: Labels;
  readonly entries?: readonly ChainedEntry[];
  readonly broken?: JournalState['broken'];
  readonly consoles?: readonly AddedConsole[];
}

/** The options page as its script starts it. */
export function drawOptions({
  tab,
  language = 'en',
  searches = NO_SAVED_SEARCHES,
  current = { searches: NO_SAVED_SEARCHES, labels: NO_LABELS, settings: DEFAULT_SETTINGS, wordings: [] },
  policy = NO_POLICY,
  labels = NO_LABELS,
  entries = chained(sampleEntries(60)),
  broken = null,
  consoles = [],
}: Given) {
  const store = createStore<OptionsState>(() => ({
    tab,
    settings: settingsUnder(policy, { ...DEFAULT_SETTINGS, language }),
    policy,
    labels: labelsUnder(policy, labels),
    locale: null,
    syncs: true,
    consoles,
    diagnostics: { report: REPORT, header: HEADER, wordings: [{ means: 'operate', text: 'Enter console' }] },
    shortcuts: [
      { name: '_execute_action', keys: 'Alt+Shift+H' },
      { name: 'switch-role', keys: '' },
    ],
  }));
  /** As the background does it. */
  const onSetting = vi.fn(async ({ key, value }: SettingsChange) =>
    store.setState(({ settings }) => ({ settings: { ...settings, [key]: value } })),
  );
  const onTeach = vi.fn(async (change: WordingsChange) =>
    store.setState(({ diagnostics }) => ({
      diagnostics: { ...diagnostics, wordings: changeWordings(diagnostics.wordings, change) },
    })),
  );
  const onCopy = vi.fn(async (_text: string) => undefined);
  const onShortcuts = vi.fn(async () => true);
  const onLabel = vi.fn(
    async (_change: LabelChange): Promise<SyncedReply> => ({ problem: null, where: 'sync' }),
  );
  /** What the operator says to the browser's question. */
  const ask = vi.fn(async (host: string) => {
    grant(store, host);
    return true;
  });
  /** As the background does it. */
  const onConsoles = vi.fn(async ({ kind, host }: HostsChange): Promise<'too-many' | null> => {
    const others = store.getState().consoles.filter((one) => one.host !== host);
    const added = kind === 'add' ? [{ host, isLocked: false, isGranted: true }] : [];
    store.setState({ consoles: [...others, ...added] });
    return null;
  });
  const onSync = vi.fn(async (on: boolean): Promise<SyncedReply> => {
    store.setState({ syncs: on });
    return { problem: null, where: 'sync' };
  });
  const saved = drawnSearches(searches);
  const privacy = drawnStored();
  const exchange = {
    read: vi.fn(async () => current),
    apply: vi.fn(async (_change: Import): Promise<SyncedReply> => ({ problem: null, where: 'sync' })),
    save: vi.fn((_content: string, _name: string) => undefined),
    copy: vi.fn(async (_text: string) => undefined),
    onError: vi.fn((_error: unknown) => undefined),
  };
  const journal = {
    store: createStore<JournalState>(() => ({ entries, broken, failed: false })),
    actions: {
      open: vi.fn(),
      note: vi.fn(async (_stay: string, _note: string) => undefined),
      export: vi.fn(async (_wish: JournalExport) => 'exported'),
    },
  };
  const style = document.createElement('style');
  style.textContent = SHEETS.join('\n');
  const root = document.createElement('main');
  root.id = 'root';
  document.body.append(style, root);
  const diagnostics = { timeZone: 'UTC', version: '1.2.3', onCopy, onTeach };
  render(
    <Options
      store={store}
      searches={saved}
      timeZone="Asia/Shanghai"
      exchange={exchange}
      journal={journal}
      onSetting={onSetting}
      onShortcuts={onShortcuts}
      privacy={privacy}
      onLabel={onLabel}
      onSync={onSync}
      consoles={{ ask, change: onConsoles, onError: exchange.onError }}
      diagnostics={diagnostics}
    />,
    root,
  );
  return {
    store,
    searches: saved,
    onSetting,
    onShortcuts,
    onLabel,
    ask,
    onConsoles,
    onSync,
    onCopy,
    onTeach,
    exchange,
    privacy,
    journal,
    remove: () => {
      render(null, root);
      root.remove();
      style.remove();
    },
  };
}

/** What is kept, as the background deletes it. */
function drawnStored() {
  let parts = SAMPLE_PARTS;
  return {
    timeZone: 'UTC',
    onRead: vi.fn(async () => parts),
    onForget: vi.fn(async ({ kind, partner }: Forgetting) => {
      parts = parts.filter((part) => kind !== null && (part.kind !== kind || part.partner !== partner));
    }),
  };
}

/** As the browser tells of it. */
function grant(store: OptionsStore, granted: string): void {
  store.setState(({ consoles }) => ({
    consoles: consoles.map((one) => (one.host === granted ? { ...one, isGranted: true } : one)),
  }));
}

/** Saved searches as the background keeps them, by the same rules. */
function drawnSearches(searches: SavedSearches) {
  const store = createStore<SearchesState>(() => ({
    searches,
    local: false,
    counts: new Map([
      ['shipped-expiring', { matched: 12, undecided: 0 }],
      ['shipped-budget', { matched: 7, undecided: 3 }],
      ['shipped-untagged', { matched: 1204, undecided: 0 }],
      ...searches.own.map(({ id }) => [id, { matched: 9, undecided: 0 }] as const),
    ]),
    problem: null,
    removed: null,
  }));
  const change = vi.fn(async (wanted: SearchesChange) => {
    const changed = applyChange(store.getState().searches, wanted);
    if (changed.ok) store.setState({ searches: changed.value, problem: null });
    else store.setState({ problem: changed.problem.code });
    return changed.ok;
  });
  const actions = {
    change,
    remove: async (id) => {
      const removal = removeSearch(store.getState().searches, id);
      await change({ kind: 'remove', id });
      if (removal.ok) store.setState({ removed: removal.value.removed });
    },
    undoRemove: async () => {
      const { removed } = store.getState();
      if (removed !== null) await change({ kind: 'restore', removed });
      store.setState({ removed: null });
    },
    ask: vi.fn(
      async ({ filter, spreads }: DraftAsk): Promise<Answer> => ({
        revision: 1,
        matched: filter === '' ? 2431 : 42,
        undecided: filter === '' ? 0 : 3,
        undecidedBy: [],
        read: 2431,
        unnamed: 0,
        total: 2431,
        lists: [],
        rows: [],
        spreads: spreads.map((property) => ({
          property,
          empty: 0,
          hidden: 0,
          kind: 'values',
          values: [
            { value: 'vip', count: 12 },
            { value: 'trial', count: 7 },
          ],
        })),
      }),
    ),
    values: vi.fn(async () => []),
  } satisfies SearchesActions;
  return { store, actions };
}
