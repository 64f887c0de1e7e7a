import type { CustomerRef } from '../account/customer-ref.ts';

/** Kinds, ways and ends are for ever: entries and exported files hold them. */
export const ENTRY_KINDS = [
  /** The operator pressed OK, or had it pressed. */
  'requested',
  /** A page of the console shows the customer. */
  'confirmed',
  /** A page shows somebody else than was asked for. */
  'mismatch',
  /** A page shows an account that nothing known fits. */
  'unrecognised',
  /** The console refused, or a step before OK failed. */
  'refused',
  /** The customer was left: see `end`. */
  'returned',
  /** A request came to nothing, or the session ended: see `end`. */
  'expired',
  /** The operator wrote a note. */
  'noted',
] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number];

/** How a stay was started. `native`: by the console's own controls, or in a window that we do not see. */
export const STARTED_BY = [
  'row',
  'result',
  'popup',
  'omnibox',
  'command',
  'link',
  'banner',
  'native',
] as const;

export type StartedBy = (typeof STARTED_BY)[number];

export const STAY_ENDS = [
  /** A page shows the partner again. */
  'switched-back',
  /** A page shows another account, and the partner was not seen in between. */
  'other-account',
  'signed-out',
  /** The request was not confirmed in time. */
  'timed-out',
  /** Long after OK, a page still shows the partner. */
  'not-switched',
  /** A step before OK failed: the console was not even asked. */
  'not-reached',
  /** Another customer was asked for meanwhile. */
  'other-request',
  /** The browser was closed before the request was confirmed. */
  'restarted',
  /** The operator said not to be in any customer. */
  'forgotten',
  /** The last private window was closed. */
  'window-closed',
] as const;

export type StayEnd = (typeof STAY_ENDS)[number];

export type JournalCustomer = Pick<CustomerRef, 'id' | 'account' | 'name'>;

/** One thing that happened to the assumed account of one cookie jar. Entries are only ever added. */
export interface JournalEntry {
  readonly id: string;
  /** The stay it is part of: from request to return. */
  readonly stay: string;
  /** When we learnt of it, epoch milliseconds. */
  readonly at: number;
  readonly kind: EntryKind;
  /** Whom it is about; of a `mismatch`, whom a page shows. */
  readonly customer: JournalCustomer;
  /** Of a `mismatch`: who was asked for. */
  readonly wanted: JournalCustomer | null;
  /** The partner's account, as its own pages show it. */
  readonly partner: string | null;
  readonly jar: string;
  readonly by: StartedBy;
  readonly end: StayEnd | null;
  /** Milliseconds in the customer's account, of a stay that ended. */
  readonly lasted: number | null;
  readonly note: string;
}

/** The longest note, in characters. */
export const NOTE_LENGTH = 500;
