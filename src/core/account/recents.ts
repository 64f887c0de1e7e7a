import { list, number, object, type Parser } from '../parse.ts';
import { type CustomerRef, completeRef, isSameCustomer } from './customer-ref.ts';
import { parseCustomerRef } from './parse-account.ts';

/** Customers whose accounts were confirmed in one cookie jar, the last one first. */
export type Recents = readonly Recent[];

export interface Recent {
  readonly customer: CustomerRef;
  /** When each visit began, epoch milliseconds, newest first. */
  readonly visits: readonly number[];
}

const MOST_CUSTOMERS = 50;
const MOST_VISITS = 10;
/** After this time a visit counts half as much, milliseconds. */
const HALF_LIFE = 7 * 86_400_000;

export const parseRecents: Parser<Recents> = list(
  object<Recent>({ customer: parseCustomerRef, visits: list(number, MOST_VISITS) }),
  MOST_CUSTOMERS,
);

/** `since`: when the visit began. One that is known already changes nothing. */
export function visit(recents: Recents, customer: CustomerRef, since: number): Recents {
  const before = recents.find((one) => isSameCustomer(one.customer, customer));
  if (before?.visits.includes(since)) return recents;
  const whole = before === undefined ? customer : completeRef(customer, before.customer);
  const visits = [since, ...(before?.visits ?? [])].slice(0, MOST_VISITS);
  return [{ customer: whole, visits }, ...recents.filter((one) => one !== before)].slice(0, MOST_CUSTOMERS);
}

/** Whom to go back to, as Alt+Tab does: the last customer before the one assumed now. */
export function previousCustomer(recents: Recents, current: CustomerRef | null): CustomerRef | null {
  const others = recents.filter(({ customer }) => current === null || !isSameCustomer(customer, current));
  return others[0]?.customer ?? null;
}

/**
 * Who comes after the customer that is assumed, else after the last one visited since the results were shown, else the
 * first; `null` at the end. Somebody who dropped out of the results meanwhile leaves the place to whoever was before.
 */
export function nextResult(
  results: readonly string[],
  place: { readonly current: string | null; readonly recents: Recents; readonly since: number },
): string | null {
  const { current, recents, since } = place;
  const visited = recents.flatMap(({ customer: { id }, visits }) =>
    id !== null && (visits[0] ?? 0) >= since ? [id] : [],
  );
  const known = new Set(results);
  const last = [current, ...visited].find((id) => id !== null && known.has(id)) ?? null;
  return results[last === null ? 0 : results.indexOf(last) + 1] ?? null;
}

/** Often and lately first: every visit counts, an old one less. */
export function byFrecency(recents: Recents, now: number): Recents {
  const weight = ({ visits }: Recent): number =>
    visits.reduce((sum, at) => sum + 2 ** (-Math.max(0, now - at) / HALF_LIFE), 0);
  return [...recents]
    .map((recent) => ({ recent, weight: weight(recent) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ recent }) => recent);
}
