import type { SortKey } from '../data/find-customers.ts';
import type { Customer } from './customers.ts';
import { EMPTY, formatMoney, formatPercent, formatTime } from './formats.ts';
import { mask } from './operate.ts';
import { has, page } from './page-options.ts';
import { type TextKey, t } from './texts.ts';

export interface Column {
  readonly key: TextKey;
  readonly width: number;
  /** Lines of one cell. */
  readonly read: (customer: Customer) => readonly string[];
  /** Hidden until the eye icon in the header is clicked. */
  readonly masked?: boolean;
  readonly sort?: SortKey;
  readonly number?: true;
}

const maskEmail = (email: string) => email.replace(/^(.).*@(.).*\.(\w+)$/, '$1***@$2***.$3');
const maskMobile = (mobile: string) => `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;

const COLUMNS: readonly Column[] = [
  { key: 'nameAccount', width: 200, masked: true, read: (it) => [it.name, it.account] },
  { key: 'id', width: 268, read: (it) => [it.id] },
  { key: 'email', width: 190, masked: true, read: (it) => [it.email] },
  { key: 'mobile', width: 130, masked: true, read: (it) => [it.mobile] },
  { key: 'manager', width: 150, masked: true, read: (it) => [it.manager || EMPTY] },
  { key: 'type', width: 130, read: (it) => [typeText(it.type)] },
  { key: 'associated', width: 230, sort: 'associated', read: (it) => [formatTime(it.associated)] },
  { key: 'budget', width: 130, sort: 'budget', number: true, read: (it) => [formatPercent(it.budget)] },
  { key: 'spend', width: 190, sort: 'spend', number: true, read: (it) => [formatMoney(it.spend)] },
  { key: 'expires', width: 230, sort: 'expires', read: (it) => [formatTime(it.expires)] },
  { key: 'tag', width: 170, read: (it) => (it.tags.length === 0 ? [EMPTY] : it.tags) },
  { key: 'frozen', width: 150, read: (it) => [t(it.frozen === 'auto' ? 'yes' : 'no')] },
  { key: 'reseller', width: 180, read: (it) => [it.reseller ?? EMPTY] },
];

export function columnsOf(list: 'own' | 'resellers'): Column[] {
  return COLUMNS.filter(({ key }) => !(key === 'id' && has('no-id-column')))
    .filter(({ key }) => key !== 'reseller' || list === 'resellers')
    .map((column) => (has('all-masked') ? { ...column, masked: true } : column));
}

/** What one cell shows. An empty value has nothing to hide. */
export function cellLines(column: Column, customer: Customer, shown: ReadonlySet<string>): readonly string[] {
  const lines = column.read(customer);
  if (column.masked !== true || shown.has(column.key)) return lines;
  return lines.map((line) => (line === EMPTY ? line : maskLine(column.key, line)));
}

function maskLine(key: TextKey, line: string): string {
  if (key === 'email') return maskEmail(line);
  if (key === 'mobile') return maskMobile(line);
  return key === 'manager' ? '***' : mask(line);
}

/** The two association types are called otherwise on the Chinese site. */
function typeText(type: Customer['type']): string {
  if (type === 'referral') return t('typeReferral');
  return page.site === 'china' && page.locale === 'zh-cn' ? '代售' : t('typeReseller');
}
