import { render } from 'preact';
import { vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { type AssumedAccount, customerOf } from '../../src/core/account/assumed-account.ts';
import { known } from '../../src/core/customer/field.ts';
import type { Answer, Ask } from '../../src/core/directory/ask.ts';
import type { DirectoryRecord } from '../../src/core/directory/merge.ts';
import type { JournalStay } from '../../src/core/journal/stays.ts';
import { type LabelChange, type Labels, NO_LABELS, subjectKey } from '../../src/core/label/label.ts';
import type { Marking } from '../../src/core/label/marking.ts';
import { NO_POLICY, type Policy, settingsUnder } from '../../src/core/policy/policy.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { buildTypeAhead } from '../../src/core/type-ahead/build.ts';
import type { TypeAhead } from '../../src/core/type-ahead/type-ahead.ts';
import { createFinder } from '../../src/popup/finder.ts';
import { finderActions } from '../../src/popup/finder-actions.ts';
import { Popup, type PopupState } from '../../src/popup/Popup.tsx';
import popupSheet from '../../src/popup/popup.css?inline';
import agreementSheet from '../../src/ui/agreement/agreement.css?inline';
import noteSheet from '../../src/ui/journal/note.css?inline';
import labelSheet from '../../src/ui/label/label.css?inline';
import type { LabelledCustomer } from '../../src/ui/label/label-drafts.ts';
import themeSheet from '../../src/ui/theme.css?inline';

export const NOW = Date.now();
const DAY = 86_400_000;

export const NAMES = [
  'Hengxin Network',
  'Yuntu Tech',
  '深圳恒信网络科技有限公司',
  'Ōsaka & Söhne',
  'Acme Logistics Pte. Ltd.',
];

/** Every third is not authorized, every fourth frozen, every fifth expires soon. */
export function sampleCustomer(place: number): DirectoryRecord {
  const id = `${place.toString(16).padStart(5, '0')}67c6285e1f04a2b9c3d4e5f6a7b`;
  return {
    id,
    readAt: NOW,
    fields: {
      id: known(id),
      name: known(place < NAMES.length ? (NAMES[place] ?? '') : `Customer ${place} Ltd.`),
      account: known(`hwc_yt${1000 + place}`),
      type: known('reseller'),
      manager: known('Li Wei'),
      frozen: known(place % 4 === 3),
      expires: known(place % 5 === 1 ? NOW + 3.5 * DAY : NOW + 300 * DAY),
      tag: known(place % 2 === 0 ? ['vip'] : []),
      list: known(place % 6 === 5 ? 'resellers' : 'own'),
      om: known(place % 3 === 2 ? 'missing' : 'offered'),
    },
  };
}

export function indexOf(records: readonly DirectoryRecord[]): TypeAhead {
  const text = (field: unknown): string => (field as { value: string }).value;
  const steps = buildTypeAhead(
    records.map(({ id, fields }) => ({
      id,
      name: text(fields.name),
      account: text(fields.account),
      manager: text(fields.manager),
      tags: (fields.tag as unknown as { value: string[] }).value,
    })),
    (character) => ({ 恒: ['heng'], 信: ['xin'], 深: ['shen'], 圳: ['zhen'] })[character] ?? [],
  );
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The popup over sample customers, as the page starts it. */
export function drawPopup(
  records: readonly DirectoryRecord[],
  more: {
    language?: 'en' | 'zh-CN';
    account?: AssumedAccount;
    marking?: Marking;
    labels?: Labels;
    policy?: Policy;
    noteOn?: JournalStay;
  } = {},
) {
  const byId = new Map(records.map((record) => [record.id, record]));
  const outside = {
    go: vi.fn(async (_id: string) => null),
    pin: vi.fn(async (_id: string, _pinned: boolean) => null),
    copy: vi.fn(async (_text: string) => undefined),
    openDetails: vi.fn(async (_id: string) => undefined),
    openList: vi.fn(async () => undefined),
    openOptions: vi.fn(),
    teach: vi.fn(),
    retry: vi.fn(() => undefined),
    assumed: () => customerOf(store.getState().account),
    label: (labelled: LabelledCustomer) => store.setState({ labelled }),
    onError: vi.fn(),
    allow: vi.fn(),
  };
  const ask = vi.fn(
    async (_ask: Ask): Promise<Answer> => ({
      revision: 1,
      matched: 412,
      undecided: 3,
      undecidedBy: [],
      read: records.length,
      unnamed: 0,
      total: null,
      lists: [],
      rows: records.slice(0, 30),
      spreads: [],
    }),
  );
  const language = more.language ?? 'en';
  const finder = createFinder({
    records: async (ids) =>
      new Map(
        ids.flatMap((id) => {
          const record = byId.get(id);
          return record ? [[id, record] as const] : [];
        }),
      ),
    ask,
    count: async (filters) => filters.map((_, i) => ({ matched: 7 + i, undecided: 0 })),
    onError: outside.onError,
    language: () => language,
    timeZone: 'UTC',
  });
  const store = createStore<PopupState>(() => ({
    account: more.account ?? { state: 'partner', at: 1 },
    marking: more.marking ?? null,
    picture: null,
    labels: more.labels ?? NO_LABELS,
    labelled: null,
    noteOn: more.noteOn ?? null,
    settings: settingsUnder(more.policy ?? NO_POLICY, { ...DEFAULT_SETTINGS, language }),
    listAddress: 'https://account-intl.huaweicloud.com/obmgr/#/obmgr/index',
    locale: null,
    switching: false,
    reply: null,
    mayWork: true,
    plan: null,
    refusal: null,
    stay: null,
    isPageTold: true,
    isStrange: false,
  }));
  /** As the background does it. */
  const changeLabel = vi.fn(async ({ subject, label }: LabelChange) => {
    const labels = new Map(store.getState().labels);
    if (label === null) labels.delete(subjectKey(subject));
    else labels.set(subjectKey(subject), { subject, ...label });
    store.setState({ labels });
    return { problem: null as string | null, where: 'sync' as 'sync' | 'local' };
  });
  const note = vi.fn(async (_stay: string, _note: string) => undefined);
  const style = document.createElement('style');
  style.textContent = themeSheet + labelSheet + agreementSheet + noteSheet + popupSheet;
  const root = document.createElement('main');
  document.body.append(style, root);
  const nothing = vi.fn();
  const planActions = {
    agree: vi.fn(),
    stay: vi.fn(),
    cancel: vi.fn(),
    tryAgain: nothing,
    openByHand: nothing,
    dismiss: nothing,
  };
  render(
    <Popup
      store={store}
      finder={finder.view}
      actions={finderActions(finder, outside)}
      planActions={planActions}
      onSwitchBack={nothing}
      onForget={nothing}
      onStayAnswer={planActions.stay}
      onSetting={nothing}
      onOptions={outside.openOptions}
      onTeach={outside.teach}
      onLabel={changeLabel}
      onNote={note}
      onAllow={outside.allow}
    />,
    root,
  );
  const index = records.length === 0 ? undefined : indexOf(records);
  const know = (pins: readonly string[] = [], isBuilt = true): void =>
    finder.know({
      partner: {
        partner: 'acme',
        revision: 1 + pins.length,
        writes: 1,
        nextPlace: records.length,
        pins,
        personal: false,
      },
      index: isBuilt ? index : undefined,
      isBuilding: !isBuilt,
    });
  return {
    finder,
    store,
    outside,
    changeLabel,
    planActions,
    note,
    ask,
    know,
    remove: () => {
      render(null, root);
      root.remove();
      style.remove();
    },
  };
}
