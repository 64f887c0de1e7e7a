import { known, MASKED } from '../../src/core/customer/field.ts';
import type { Answer } from '../../src/core/directory/ask.ts';
import type { DirectoryRecord } from '../../src/core/directory/merge.ts';
import { EVERYTHING } from '../../src/core/filter/filter.ts';
import { parse } from '../../src/core/filter/parse.ts';
import { CUSTOMER_VOCABULARY } from '../../src/core/filter/vocabulary.ts';
import { NO_LABELS } from '../../src/core/label/label.ts';
import { NO_SAVED_SEARCHES } from '../../src/core/saved-search/collection.ts';
import type { FilterView } from '../../src/overlay/filter-view.ts';

export const NOW = Date.UTC(2026, 10, 23, 4);
export const DAY = 86_400_000;

const NAMES = [
  'Yuntu Tech',
  '恒信网络科技有限公司',
  'Ōsaka & Söhne',
  'عميل تجريبي',
  'Hengxin Software (Shenzhen) Co., Ltd.',
];

/** One of many customers; every seventh has a hidden name, every fifth is a referral customer. */
export function sampleRecord(place: number): DirectoryRecord {
  const id = `${place.toString(16).padStart(4, '0')}d67c6285e1f04a2b9c3d4e5f6a7b`;
  return {
    id,
    readAt: NOW - 3 * 60_000,
    fields: {
      id: known(id),
      name: place % 7 === 3 ? MASKED : known(`${NAMES[place % NAMES.length]} ${place}`),
      account: place % 7 === 3 ? MASKED : known(`hwc_yt${1000 + place}`),
      manager: known(place % 4 === 0 ? null : 'Li Wei'),
      type: known(place % 5 === 4 ? 'referral' : 'reseller'),
      expires: known(place % 9 === 8 ? null : NOW + (place % 40) * DAY),
      budget: known(place % 6 === 5 ? null : (place * 37) % 130),
      spend: known({ amount: 31_102.14 + place * 1000, currency: 'CNY' }),
      tag: known(place % 3 === 0 ? ['vip'] : place % 3 === 1 ? ['trial', 'east'] : []),
      om: known(place % 11 === 10 ? 'missing' : 'offered'),
      pinned: known(place === 1),
    },
  };
}

export function sampleAnswer(matched: number, more: Partial<Answer> = {}): Answer {
  return {
    revision: 1,
    matched,
    undecided: 0,
    undecidedBy: [],
    read: 2431,
    unnamed: 0,
    total: 2431,
    lists: [
      {
        list: 'own',
        total: 2431,
        completedAt: NOW - 3 * 60_000,
        read: 2431,
        complete: true,
        oldest: NOW - 4 * 60_000,
        newest: NOW - 3 * 60_000,
      },
    ],
    rows: [],
    spreads: [],
    ...more,
  };
}

/** What the controller would make of a text that is in the box. */
export function sampleView(text: string, more: Partial<FilterView> = {}): FilterView {
  const parsed = parse(text, CUSTOMER_VOCABULARY);
  const filter = parsed.ok ? parsed.filter : EVERYTHING;
  const matched = more.answer?.matched ?? 12;
  return {
    language: 'en',
    timeZone: 'Asia/Shanghai',
    now: NOW,
    text,
    problem: parsed.ok ? null : parsed.problem,
    filter,
    canUndo: true,
    canRedo: false,
    answer: sampleAnswer(matched),
    answered: { filter, sort: null },
    failed: null,
    rows: new Map(Array.from({ length: Math.min(matched, 200) }, (_, place) => [place, sampleRecord(place)])),
    settled: true,
    sort: null,
    density: 'comfortable',
    columns: ['name', 'account', 'expires', 'budget', 'spend', 'tag', 'manager'],
    showing: text === '' ? 'native' : 'results',
    complete: true,
    reading: null,
    includeHidden: false,
    maskedColumns: ['name', 'account'],
    shownColumns: [],
    hasNoIds: false,
    searches: NO_SAVED_SEARCHES,
    searchCounts: new Map([
      ['shipped-expiring', { matched: 12, undecided: 0 }],
      ['shipped-budget', { matched: 7, undecided: 0 }],
      ['shipped-frozen', { matched: 3, undecided: 0 }],
      ['shipped-no-authorization', { matched: 41, undecided: 0 }],
      ['shipped-untagged', { matched: 1204, undecided: 0 }],
    ]),
    searchId: null,
    searchesLocal: false,
    removed: null,
    labels: NO_LABELS,
    mayExport: true,
    mayShare: true,
    statuses: {},
    working: null,
    notice: null,
    ...more,
  };
}
