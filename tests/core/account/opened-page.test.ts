import { describe, expect, it } from 'vitest';
import type { AssumedAccount } from '../../../src/core/account/assumed-account.ts';
import type { CustomerRef } from '../../../src/core/account/customer-ref.ts';
import {
  comparePage,
  type OpenedPage,
  readAnew,
  recognise,
  type Subject,
  UNREAD_PAGE,
} from '../../../src/core/account/opened-page.ts';

const ref = (part: Partial<CustomerRef>): CustomerRef => ({
  id: null,
  account: null,
  name: null,
  masks: [],
  ...part,
});
const A = ref({ id: 'id-a', account: 'hwc_a', name: 'Alpha' });
const B = ref({ id: 'id-b', account: 'hwc_b', name: 'Beta' });
const PARTNER: Subject = { customer: null };
const before: AssumedAccount = { state: 'partner', at: 1 };
const confirmed = (customer: CustomerRef) =>
  ({ state: 'confirmed', at: 1, since: 1, by: 'name', customer }) as const;

const PAGES: Readonly<Record<string, OpenedPage>> = {
  unread: UNREAD_PAGE,
  'nobody known': { labels: ['outsider'], subject: null },
  partner: { labels: ['acme'], subject: PARTNER },
  A: { labels: ['hwc_a'], subject: { customer: A } },
  'A by account': { labels: ['hwc_a'], subject: { customer: ref({ account: 'HWC_A' }) } },
  'somebody by ID': { labels: ['id-x'], subject: { customer: ref({ id: 'id-x' }) } },
};

const ACCOUNTS: Readonly<Record<string, AssumedAccount>> = {
  partner: before,
  A: confirmed(A),
  B: confirmed(B),
  'B by account': confirmed(ref({ account: 'hwc_b' })),
  'A asked for by the partner': { state: 'requested', at: 2, customer: A, before },
  'B asked for in A': { state: 'requested', at: 2, customer: B, before: confirmed(A) },
  'B for A': { state: 'mismatch', at: 2, since: 2, customer: A, observed: B },
  unknown: { state: 'unknown', at: 2, why: 'restarted', customer: A, shown: null },
  unrecognised: { state: 'unknown', at: 2, why: 'unrecognised', customer: null, shown: 'outsider' },
};

/** What is shown on each page (line) in each session (column). `B!`: somebody else's, the session being B. */
const TABLE = `
                 partner  A        B   B_by_account  A_asked  B_asked_in_A  B_for_A  unknown  unrecognised
unread           same     same     same     same     same     same          same     same     same
nobody_known     unclear  unclear  unclear  unclear  same     same          unclear  same     same
partner          same     A!       B!       B!       same     A!            B!       same     same
A                partner! same     B!       B!       same     same          B!       same     R!
A_by_account     partner! same     B!       B!       same     same          B!       same     R!
somebody_by_ID   partner! A!       B!       unclear  partner! A!            B!       same     R!
`
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(/\s+/).slice(1));

function inWords(page: OpenedPage, account: AssumedAccount): string {
  const verdict = comparePage(page, account);
  if (typeof verdict === 'string') return verdict;
  expect(verdict.openedAs).toEqual(page.subject);
  const { customer } = verdict.now;
  return `${customer === null ? 'partner' : (customer.id ?? customer.account ?? '').at(-1)?.toUpperCase()}!`;
}

describe('a page towards the session', () => {
  it.each(Object.keys(PAGES).map((name, line) => [name, line] as const))('%s', (name, line) => {
    const page = PAGES[name] as OpenedPage;
    expect(Object.values(ACCOUNTS).map((account) => inWords(page, account))).toEqual(TABLE[line]);
  });
});

describe('whom a page was opened as', () => {
  const reads = (label: string): OpenedPage => ({ labels: [label], subject: null });

  it('is told by the labels of the partner and of whoever acts, and stays', () => {
    expect(recognise(reads('ACME'), confirmed(A), ['acme']).subject).toEqual(PARTNER);
    const asA = recognise(reads('hwc_a / op'), confirmed(A), ['acme']);
    expect(asA.subject).toEqual({ customer: A });
    expect(recognise(asA, confirmed(B), ['hwc_a / op'])).toBe(asA);
  });

  it('is not told by somebody who is merely asked for, or may be there', () => {
    const asked: AssumedAccount = { state: 'requested', at: 2, customer: A, before };
    const restarted: AssumedAccount = { state: 'unknown', at: 2, why: 'restarted', customer: A, shown: null };
    for (const account of [asked, restarted])
      expect(recognise(reads('hwc_a'), account, []).subject).toBeNull();
  });

  it('is forgotten when the page shows another name, and not when it shows it better', () => {
    const page: OpenedPage = { labels: ['hwc_a'], subject: { customer: A } };
    expect(readAnew(page, ['hwc_a', 'hwc_a / op'])).toEqual({ ...page, labels: ['hwc_a', 'hwc_a / op'] });
    expect(readAnew(page, ['hwc_b']).subject).toBeNull();
  });
});
