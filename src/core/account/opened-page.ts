import type { AssumedAccount } from './assumed-account.ts';
import { type CustomerRef, isSameCustomer } from './customer-ref.ts';
import { namesCustomer, sharesWhole } from './judge.ts';

/** A customer, or `null` for the partner itself. */
export interface Subject {
  readonly customer: CustomerRef | null;
}

/** Whom a console page was rendered for: its rows and buttons are theirs, whoever the session acts as by now. */
export interface OpenedPage {
  /** What its header says; empty as long as it does not surely say anything. */
  readonly labels: readonly string[];
  /** Whom that was taken for; `null`: nobody known. */
  readonly subject: Subject | null;
}

export const UNREAD_PAGE: OpenedPage = { labels: [], subject: null };

/** The session, as somebody else than the page it is shown on. */
export interface Stale {
  readonly openedAs: Subject;
  readonly now: Subject;
}

/** `unclear`: the page surely names somebody, and not the one who acts; who that is is not known. */
export type PageVerdict = 'same' | 'unclear' | Stale;

/** What a page shows from now on. Only another name is another account: labels are read better and better. */
export function readAnew(page: OpenedPage, labels: readonly string[]): OpenedPage {
  return { labels, subject: page.labels[0] === labels[0] ? page.subject : null };
}

/** Remembers whom the page shows, once that can be told: later everything else may have changed but not the page. */
export function recognise(page: OpenedPage, account: AssumedAccount, partner: readonly string[]): OpenedPage {
  if (page.subject !== null || page.labels.length === 0) return page;
  if (sharesWhole(page.labels, partner)) return { ...page, subject: { customer: null } };
  const now = sessionOf(account)?.customer ?? null;
  return now !== null && namesCustomer(page.labels, now) ? { ...page, subject: { customer: now } } : page;
}

/** Whether a page is of whoever acts now. Only where both are known it is said to be somebody else's. */
export function comparePage({ labels, subject }: OpenedPage, account: AssumedAccount): PageVerdict {
  if (account.state === 'unknown' && account.why === 'unrecognised')
    return compareUnknown({ labels, subject }, account.shown);
  const now = sessionOf(account);
  if (labels.length === 0 || now === null) return 'same';
  // Of a request it is said anyway that nothing has confirmed it yet.
  if (subject === null) return account.state === 'requested' ? 'same' : 'unclear';
  if (account.state === 'requested' && isSame(subject, account)) return 'same';
  if (isSame(subject, now)) return 'same';
  return isComparable(subject, now) ? { openedAs: subject, now } : 'unclear';
}

/**
 * Whoever acts bears a name that nobody known has: surely not the customer of a page that bears another. The partner
 * may be called otherwise on another page, and is let be.
 */
function compareUnknown({ labels, subject }: OpenedPage, shown: string | null): PageVerdict {
  if (subject?.customer == null || shown === null || sharesWhole(labels, [shown])) return 'same';
  return { openedAs: subject, now: { customer: { id: null, account: shown, name: null, masks: [] } } };
}

/** As whom the session was seen to act, newest evidence only; `null` where that is not known. */
function sessionOf(account: AssumedAccount): Subject | null {
  switch (account.state) {
    case 'partner':
      return { customer: null };
    case 'confirmed':
      return account;
    case 'mismatch':
      return { customer: account.observed };
    case 'requested':
      return sessionOf(account.before);
    case 'unknown':
      return null;
  }
}

function isSame(one: Subject, other: Subject): boolean {
  if (one.customer === null || other.customer === null) return one.customer === other.customer;
  return isSameCustomer(one.customer, other.customer);
}

/** An ID and an account alone say nothing about each other. */
function isComparable({ customer: one }: Subject, { customer: other }: Subject): boolean {
  if (one === null || other === null) return true;
  return (one.id !== null && other.id !== null) || (one.account !== null && other.account !== null);
}
