import type { Field } from '../../../src/core/customer/field.ts';
import type { CustomerRecord, Money, PropertyKey } from '../../../src/core/customer/record.ts';
import type { Filter, FilterDate, Test, TextTest } from '../../../src/core/filter/filter.ts';

/**
 * A second opinion on what a filter means, written from the description in `filter.ts` in another manner than
 * `evaluate.ts`: truth is 1, ½ or 0, *all* is the minimum, *any* the maximum, *not* is 1 − x; it judges the unresolved
 * filter; calendar spans are compared as prefixes of ISO texts. UTC only.
 */
export function truthOf(filter: Filter, record: CustomerRecord, now: number): number {
  if (filter.kind === 'all') return Math.min(1, ...filter.of.map((part) => truthOf(part, record, now)));
  if (filter.kind === 'any') return Math.max(0, ...filter.of.map((part) => truthOf(part, record, now)));
  if (filter.kind === 'not') return 1 - truthOf(filter.of, record, now);
  const places: readonly PropertyKey[] =
    filter.property === 'any' ? ['name', 'account', 'id', 'manager', 'reseller', 'tag'] : [filter.property];
  const forgiven = filter.property === 'any' ? ['manager', 'reseller', 'tag'] : [];
  return Math.max(
    0,
    ...places.flatMap((property) => {
      const field: Field<unknown> =
        property === 'id'
          ? { state: 'known', value: record.id }
          : (record.fields[property] ?? { state: 'absent' });
      if (field.state === 'absent' && forgiven.includes(property)) return [0];
      return filter.tests.map((test) => (field.state === 'known' ? holds(test, field.value, now) : 0.5));
    }),
  );
}

function holds(test: Test, value: unknown, now: number): number {
  const empty = value === null || (Array.isArray(value) && value.length === 0);
  if (test.kind === 'none') return empty ? 1 : 0;
  if (empty) return 0;
  switch (test.kind) {
    case 'text':
      return [value].flat().some((text) => textHolds(test, String(text))) ? 1 : 0;
    case 'choice':
    case 'flag':
      return value === test.value ? 1 : 0;
    case 'percent':
      return inside(test, value as number) ? 1 : 0;
    case 'money': {
      const { amount, currency } = value as Money;
      if (!inside(test, amount)) return 0;
      if (test.currency === null || test.currency === currency) return 1;
      return currency === null ? 0.5 : 0;
    }
    case 'date': {
      const { from, to } = test;
      const moment = value as number;
      if (from && to && from.inclusive && to.inclusive && JSON.stringify(from) === JSON.stringify(to)) {
        return order(moment, from.date, now, true) === 0 ? 1 : 0;
      }
      const above = from === null || order(moment, from.date, now) > (from.inclusive ? -1 : 0);
      const below = to === null || order(moment, to.date, now) < (to.inclusive ? 1 : 0);
      return above && below ? 1 : 0;
    }
  }
}

function textHolds({ how, text }: TextTest, value: string): boolean {
  const plain = (one: string) =>
    one
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{Mn}|\p{Cf}/gu, '')
      .toLowerCase()
      .split(/[\s\p{Cc}]+/u)
      .filter((word) => word !== '')
      .join(' ');
  const [there, wanted] = [plain(value), plain(text)];
  const at = there.indexOf(wanted);
  if (how === 'contains') return at >= 0;
  return at === 0 && (how === 'starts' || there.length === wanted.length);
}

function inside(
  {
    from,
    to,
  }: { from: { value: number; inclusive: boolean } | null; to: { value: number; inclusive: boolean } | null },
  value: number,
): boolean {
  if (from && (value < from.value || (value === from.value && !from.inclusive))) return false;
  return !(to && (value > to.value || (value === to.value && !to.inclusive)));
}

/** −1 before the span of the date, 0 in it, 1 after it. */
function order(moment: number, date: FilterDate, now: number, asDay = false): number {
  if (date.kind === 'offset') {
    const then = new Date(now);
    if (date.unit === 'm') {
      const day = then.getUTCDate();
      then.setUTCDate(1);
      then.setUTCMonth(then.getUTCMonth() + date.amount + 1, 0);
      then.setUTCDate(Math.min(day, then.getUTCDate()));
    } else then.setTime(now + date.amount * (date.unit === 'w' ? 7 : 1) * 86_400_000);
    return asDay ? compare(iso(moment, 10), iso(then.getTime(), 10)) : compare(moment, then.getTime());
  }
  const spans = { year: 4, month: 7, day: 10, today: 10, 'this-month': 7 } as const;
  const length = spans[date.kind];
  const wanted =
    date.kind === 'today' || date.kind === 'this-month'
      ? iso(now, length)
      : [
          date.year,
          'month' in date ? String(date.month).padStart(2, '0') : [],
          'day' in date ? String(date.day).padStart(2, '0') : [],
        ]
          .flat()
          .join('-');
  return compare(iso(moment, length), wanted);
}

function iso(moment: number, length: number): string {
  return new Date(moment).toISOString().slice(0, length);
}

function compare<T>(left: T, right: T): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
