import { type Field, known } from '../customer/field.ts';
import type { Choice, Label } from '../customer/properties.ts';
import { bareWordSubjects } from '../filter/resolve.ts';
import { type FilterProperty, vocabularyOf } from '../filter/vocabulary.ts';
import { ENTRY_KINDS, type EntryKind, STARTED_BY, STAY_ENDS, type StartedBy, type StayEnd } from './entry.ts';
import type { JournalRow } from './rows.ts';

/** What the journal can be filtered by, and the columns of its exported table. */
export const JOURNAL_KEYS = [
  'time',
  'kind',
  'name',
  'account',
  'id',
  'note',
  'by',
  'end',
  'wanted',
  'partner',
  'jar',
] as const;

export type JournalKey = (typeof JOURNAL_KEYS)[number];

export interface JournalProperty extends FilterProperty<JournalKey> {
  readonly read: (row: JournalRow) => string | number | null;
}

export const KIND_LABELS: Readonly<Record<EntryKind, Label>> = {
  requested: { en: 'Requested', zh: '已发起' },
  confirmed: { en: 'Confirmed', zh: '已确认' },
  mismatch: { en: 'Other account', zh: '账号不符' },
  unrecognised: { en: 'Unknown account', zh: '未知账号' },
  refused: { en: 'Refused', zh: '被拒绝' },
  returned: { en: 'Returned', zh: '已返回' },
  expired: { en: 'Expired', zh: '已失效' },
  noted: { en: 'Note', zh: '备注' },
};

export const BY_LABELS: Readonly<Record<StartedBy, Label>> = {
  row: { en: 'Button in the row', zh: '行内按钮' },
  result: { en: 'Result list', zh: '筛选结果' },
  popup: { en: 'Popup', zh: '弹窗' },
  omnibox: { en: 'Address bar', zh: '地址栏' },
  command: { en: 'Key', zh: '快捷键' },
  link: { en: 'Link', zh: '链接' },
  banner: { en: 'Banner', zh: '横幅' },
  native: { en: 'In the console itself', zh: '在控制台中' },
};

export const END_LABELS: Readonly<Record<StayEnd, Label>> = {
  'switched-back': { en: 'Switch Role', zh: '切换角色' },
  'other-account': { en: 'Another account', zh: '切换到其他账号' },
  'signed-out': { en: 'Signed out', zh: '已退出登录' },
  'timed-out': { en: 'Not confirmed in time', zh: '未及时确认' },
  'not-switched': { en: 'Not switched', zh: '未切换' },
  'not-reached': { en: 'Not reached', zh: '未能进入' },
  'other-request': { en: 'Another customer was asked for', zh: '已请求其他客户' },
  restarted: { en: 'Browser closed', zh: '浏览器已关闭' },
  forgotten: { en: 'Set right by hand', zh: '手动更正' },
  'window-closed': { en: 'Private windows closed', zh: '无痕窗口已关闭' },
};

function choices<T extends string>(
  values: readonly T[],
  labels: Readonly<Record<T, Label>>,
): readonly Choice[] {
  return values.map((value) => ({ value, label: labels[value], spellings: [] }));
}

export const JOURNAL_PROPERTIES: readonly JournalProperty[] = [
  {
    key: 'time',
    kind: 'date',
    label: { en: 'Time', zh: '时间' },
    aliases: ['date', 'day', '日期'],
    example: 'time:today',
    read: ({ entry }) => entry.at,
  },
  {
    key: 'kind',
    kind: 'choice',
    label: { en: 'What happened', zh: '事件' },
    aliases: ['event', '类型'],
    example: 'kind:mismatch,refused',
    choices: choices(ENTRY_KINDS, KIND_LABELS),
    read: ({ entry }) => entry.kind,
  },
  {
    key: 'name',
    kind: 'text',
    label: { en: 'Customer name', zh: '客户名称' },
    aliases: ['customer', '客户', '名称'],
    example: 'name:yun',
    bareWord: 'always',
    read: ({ entry }) => entry.customer.name,
  },
  {
    key: 'account',
    kind: 'text',
    label: { en: 'Customer account', zh: '客户账号名' },
    aliases: ['账号'],
    example: 'account=hwc_yt1002',
    bareWord: 'always',
    read: ({ entry }) => entry.customer.account,
  },
  {
    key: 'id',
    kind: 'text',
    label: { en: 'Customer ID', zh: '客户ID' },
    aliases: ['customerid'],
    example: 'id:d67c',
    bareWord: 'always',
    read: ({ entry }) => entry.customer.id,
  },
  {
    key: 'note',
    kind: 'text',
    label: { en: 'Note', zh: '备注' },
    aliases: ['ticket', '工单'],
    example: 'note:INC-4711',
    bareWord: 'always',
    read: ({ note }) => note || null,
  },
  {
    key: 'by',
    kind: 'choice',
    label: { en: 'Started by', zh: '发起方式' },
    aliases: ['started', '方式'],
    example: 'by:native',
    choices: choices(STARTED_BY, BY_LABELS),
    read: ({ entry }) => entry.by,
  },
  {
    key: 'end',
    kind: 'choice',
    label: { en: 'Ended by', zh: '结束方式' },
    aliases: ['ended', '结束'],
    example: 'end:signed-out',
    choices: choices(STAY_ENDS, END_LABELS),
    read: ({ entry }) => entry.end,
  },
  {
    key: 'wanted',
    kind: 'text',
    label: { en: 'Asked for', zh: '请求的客户' },
    aliases: [],
    example: 'wanted:yun',
    bareWord: 'always',
    read: ({ entry: { wanted } }) => wanted && (wanted.name ?? wanted.account ?? wanted.id),
  },
  {
    key: 'partner',
    kind: 'text',
    label: { en: 'Partner account', zh: '伙伴账号' },
    aliases: ['伙伴'],
    example: 'partner:acme',
    read: ({ entry }) => entry.partner,
  },
  {
    key: 'jar',
    kind: 'text',
    label: { en: 'Window', zh: '窗口' },
    aliases: ['window'],
    example: 'jar:private',
    read: ({ entry }) => entry.jar,
  },
];

export const JOURNAL_VOCABULARY = vocabularyOf(JOURNAL_PROPERTIES);

export const JOURNAL_BARE_WORDS = bareWordSubjects(JOURNAL_PROPERTIES);

const READERS = new Map(JOURNAL_PROPERTIES.map(({ key, read }) => [key, read]));

export function fieldOfRow(row: JournalRow, key: JournalKey): Field<unknown> {
  return known(READERS.get(key)?.(row) ?? null);
}
