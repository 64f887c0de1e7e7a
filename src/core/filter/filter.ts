import type { PropertyKey } from '../customer/record.ts';

/**
 * The filter tree: what the box, the chips, the builder, saved searches, links and the engine have in common.
 * It is what was *asked*: dates may be relative, texts are as typed. `resolve.ts` turns it into what is *evaluated*.
 *
 * Three-valued meaning (Kleene), the same in `evaluate.ts` and in the engine:
 *
 * - A test on a property whose field is `masked` or `absent` is **unknown**, whatever the test, `none` too.
 * - A field that is known and empty (`null`, or no tags) makes `none` **true** and every other test **false**.
 * - A field that is known and holds a value makes `none` **false** and other tests true or false by the value.
 *   The one exception: a money test that names a currency is **unknown** for an amount within its range that the
 *   console showed without a currency. An amount in another currency than the named one is false.
 * - `text` on tags is true when some tag passes.
 * - A condition is the Kleene *any* of its tests: true if one is true, else unknown if one is unknown, else false.
 * - A bare word (`property: 'any'`) is the Kleene *any* of its tests over the subjects of `BARE_WORD_SUBJECTS`.
 *   A masked field counts as unknown there. An absent one does so only for name and account: a list that has
 *   no reseller column could otherwise never answer "no" to any word.
 * - `all` is false if one is false, else unknown if one is unknown, else true (so an empty `all` is true).
 *   `any` is true if one is true, else unknown if one is unknown, else false (so an empty `any` is false).
 *   `not` swaps true and false and leaves unknown.
 * - The customer ID is always known: it is the record's key.
 */
export type Filter<K extends string = PropertyKey> =
  | { readonly kind: 'all'; readonly of: readonly Filter<K>[] }
  | { readonly kind: 'any'; readonly of: readonly Filter<K>[] }
  | { readonly kind: 'not'; readonly of: Filter<K> }
  | Condition<K>;

/** Any of `tests` on one property; `'any'` is a bare word, which looks at several text properties. */
export interface Condition<K extends string = PropertyKey> {
  readonly kind: 'condition';
  readonly property: K | 'any';
  /** At least one, and each fit for the property's kind; `'any'` takes text tests only. */
  readonly tests: readonly Test[];
}

export type Test =
  | { readonly kind: 'none' }
  | TextTest
  | { readonly kind: 'choice'; readonly value: string }
  | { readonly kind: 'flag'; readonly value: boolean }
  | MoneyTest
  | PercentTest
  | DateTest;

/** For text properties and for tags (there: some tag passes). Compared in folded form, see `fold.ts`. */
export interface TextTest {
  readonly kind: 'text';
  readonly how: TextComparison;
  readonly text: string;
}

export type TextComparison = 'contains' | 'starts' | 'equals';

export interface MoneyTest {
  readonly kind: 'money';
  readonly from: NumberBound | null;
  readonly to: NumberBound | null;
  /** ISO 4217 code, or `null` for amounts in whatever currency. */
  readonly currency: string | null;
}

export interface PercentTest {
  readonly kind: 'percent';
  readonly from: NumberBound | null;
  readonly to: NumberBound | null;
}

/** A bound of `null` is open. Equality is the same inclusive value on both sides. */
export interface NumberBound {
  readonly value: number;
  readonly inclusive: boolean;
}

/**
 * Between two points of the calendar. A day, a month or a year is a span of time: as an inclusive bound it belongs to the
 * range, as an exclusive one it does not. An offset is a moment. The same date, inclusive, on both sides is that
 * whole span; for an offset it is the day on which the moment falls.
 */
export interface DateTest {
  readonly kind: 'date';
  readonly from: DateBound | null;
  readonly to: DateBound | null;
}

export interface DateBound {
  readonly date: FilterDate;
  readonly inclusive: boolean;
}

export type FilterDate =
  /** `month` is 1..12. */
  | { readonly kind: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'year'; readonly year: number }
  /** From now: days and weeks are multiples of 24 hours, months are calendar months (the day clamped). */
  | { readonly kind: 'offset'; readonly amount: number; readonly unit: 'd' | 'w' | 'm' }
  | { readonly kind: 'today' }
  | { readonly kind: 'this-month' };

/** The filter that every record passes: an empty box. */
export const EVERYTHING: Filter<never> = { kind: 'all', of: [] };

export function isEverything<K extends string>(filter: Filter<K>): boolean {
  return filter.kind === 'all' && filter.of.every(isEverything);
}
