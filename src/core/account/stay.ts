import type { AssumedAccount } from './assumed-account.ts';
import type { CustomerRef } from './customer-ref.ts';

/** Why the operator is asked whether to stay in a customer's account; nobody is moved. */
export const STAY_REASONS = ['limit', 'started', 'last-tab'] as const;
export type StayReason = (typeof STAY_REASONS)[number];

/** One stay in a customer's account. Stored, since neither worker nor browser lives as long. Times: epoch milliseconds. */
export interface Stay {
  readonly customer: CustomerRef;
  readonly since: number;
  /** The soft limit counts from here: the beginning, or when the operator last chose to stay. */
  readonly from: number;
  readonly question: StayReason | null;
  /** The operator chose to leave when no console page was open: the next one leads back. */
  readonly isLeaving: boolean;
}

/**
 * The stay after `account` was seen. `isNewBrowser`: a stay that was stored before belongs to the browser session before
 * this one. A doubt ends nothing; the partner and a sign-out do.
 */
export function stayAfter(before: Stay | null, account: AssumedAccount, isNewBrowser: boolean): Stay | null {
  if (account.state === 'partner') return null;
  if (account.state === 'unknown' && account.why === 'signed-out') return null;
  if (account.state !== 'confirmed') return before;
  const { customer, since } = account;
  if (before?.since === since) return before;
  // The session survived the browser, and the operator may have forgotten.
  const question = before !== null && isNewBrowser ? 'started' : null;
  return { customer, since, from: since, question, isLeaving: false };
}

/** When the soft limit of so many minutes is reached; `null` for never. */
export function limitOf(stay: Stay | null, minutes: number): number | null {
  return stay === null || stay.question !== null || minutes === 0 ? null : stay.from + minutes * 60_000;
}

export function askedBy(stay: Stay, question: StayReason): Stay {
  return { ...stay, question };
}

export function stayed(stay: Stay, at: number): Stay {
  return { ...stay, from: at, question: null };
}
