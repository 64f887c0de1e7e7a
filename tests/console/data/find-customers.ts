import type { StandInCustomer } from './customers.ts';

/** One property at a time, as the console's own search works. */
export interface CustomerQuery {
  readonly list: 'own' | 'resellers';
  readonly property: SearchProperty | null;
  readonly value: string;
  readonly sort: SortKey | null;
  readonly descending: boolean;
}

export type SortKey = 'associated' | 'budget' | 'spend' | 'expires';

type Match = (customer: StandInCustomer, value: string) => boolean;

const contains = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase());
const yes = (value: string) => /^(yes|true|是)$/i.test(value);

/** Dates `2026-11-01..2026-11-30` (UTC+8 days), numbers `80..` or `10..50`; a bare value means from there on. */
function within(value: number | null, range: string, read: (end: string, last: boolean) => number): boolean {
  if (value === null) return false;
  const [from = '', to = ''] = range.split('..');
  return (from === '' || value >= read(from, false)) && (to === '' || value <= read(to, true));
}

const readNumber = (end: string) => Number(end.replace(/[^0-9.-]/g, ''));
const readDay = (end: string, last: boolean) =>
  Date.parse(`${end.trim()}T00:00:00+08:00`) + (last ? 86_399_999 : 0);

const MATCHES = {
  frozen: (customer, value) => (customer.frozen === 'auto') === yes(value),
  type: (customer, value) =>
    (/^(reseller|resale|转售|代售)$/i.test(value) ? 'reseller' : 'referral') === customer.type,
  associated: (customer, value) => within(customer.associated, value, readDay),
  name: (customer, value) => contains(customer.name, value),
  account: (customer, value) => contains(customer.account, value),
  id: (customer, value) => customer.id === value.toLowerCase(),
  manager: (customer, value) => contains(customer.manager, value),
  spend: (customer, value) => within(customer.spend.amount, value, readNumber),
  expires: (customer, value) => within(customer.expires, value, readDay),
  mobile: (customer, value) => customer.mobile.includes(value),
  budget: (customer, value) => within(customer.budget, value, readNumber),
  // The public interface says labels are matched with their case.
  tag: (customer, value) => customer.tags.some((tag) => tag.includes(value)),
  reseller: (customer, value) => contains(customer.reseller ?? '', value),
} satisfies Record<string, Match>;

export type SearchProperty = keyof typeof MATCHES;

export function isSearchProperty(text: string): text is SearchProperty {
  return Object.hasOwn(MATCHES, text);
}

export function isSortKey(text: string): text is SortKey {
  return ['associated', 'budget', 'spend', 'expires'].includes(text);
}

export function findCustomers(all: readonly StandInCustomer[], query: CustomerQuery): StandInCustomer[] {
  const { property, value, sort } = query;
  const match: Match = property === null || value === '' ? () => true : MATCHES[property];
  const found = all.filter((customer) => customer.list === query.list && match(customer, value));
  if (sort === null) return found;
  const direction = query.descending ? -1 : 1;
  return found.sort((a, b) => direction * (sortValue(a, sort) - sortValue(b, sort)));
}

/** Customers without a value come first when rising, last when falling. */
function sortValue(customer: StandInCustomer, key: SortKey): number {
  return (key === 'spend' ? customer.spend.amount : customer[key]) ?? -1;
}
