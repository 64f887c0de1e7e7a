import type { Condition, DateTest, Filter, MoneyTest, PercentTest, Test } from './filter.ts';

/** Short ways to build what the builder, the facets and the brush ask for. */
export function condition<K extends string>(property: K, ...tests: readonly Test[]): Condition<K> {
  return { kind: 'condition', property, tests };
}

export function negated<K extends string>(filter: Filter<K>): Filter<K> {
  return { kind: 'not', of: filter };
}

export const NONE: Test = { kind: 'none' };

export function choices<K extends string>(property: K, values: readonly string[]): Condition<K> {
  return condition(property, ...values.map((value): Test => ({ kind: 'choice', value })));
}

export function flag<K extends string>(property: K, value: boolean): Condition<K> {
  return condition(property, { kind: 'flag', value });
}

/** Any, all or none of the tags. */
export function tags<K extends string>(
  property: K,
  how: 'any' | 'all' | 'none',
  texts: readonly string[],
): Filter<K> {
  const tests = texts.map((text): Test => ({ kind: 'text', how: 'equals', text }));
  if (how === 'all') return { kind: 'all', of: tests.map((test) => condition(property, test)) };
  const some = condition(property, ...tests);
  return how === 'none' ? negated(some) : some;
}

/** Amounts from `low` up to and including `high`; `null` is open. */
export function amountBetween(
  low: number | null,
  high: number | null,
  currency: string | null = null,
): MoneyTest {
  return { kind: 'money', from: inclusive(low), to: inclusive(high), currency };
}

export function percentBetween(low: number | null, high: number | null): PercentTest {
  return { kind: 'percent', from: inclusive(low), to: inclusive(high) };
}

/** From now until `days` days from now. */
export function withinDays(days: number): DateTest {
  const offset = (amount: number) =>
    ({ date: { kind: 'offset', amount, unit: 'd' }, inclusive: true }) as const;
  return { kind: 'date', from: offset(Math.min(0, days)), to: offset(Math.max(0, days)) };
}

/** Before now. */
export const PAST: DateTest = {
  kind: 'date',
  from: null,
  to: { date: { kind: 'offset', amount: 0, unit: 'd' }, inclusive: false },
};

function inclusive(value: number | null) {
  return value === null ? null : { value, inclusive: true };
}
