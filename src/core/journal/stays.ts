import type { AssumedAccount } from '../account/assumed-account.ts';
import { type CustomerRef, completeRef, isSameCustomer } from '../account/customer-ref.ts';
import type { JournalCustomer, JournalEntry, StartedBy, StayEnd } from './entry.ts';

/** One customer from request to return, as far as it has come. */
export interface JournalStay {
  readonly id: string;
  readonly customer: CustomerRef;
  readonly by: StartedBy;
  /** When a page first showed the customer, epoch milliseconds; `null` while it is only asked for. */
  readonly since: number | null;
  /** It was told that the request came to nothing; it may be confirmed late all the same. */
  readonly isOver: boolean;
  /** The operator's last words on it. */
  readonly note: string;
}

/** Of one cookie jar: a request may be under way from within a customer's account. */
export interface Stays {
  readonly asked: JournalStay | null;
  readonly inside: JournalStay | null;
}

export const NO_STAYS: Stays = { asked: null, inside: null };

/** Around a change of the assumed account. */
export interface Circumstances {
  readonly at: number;
  readonly jar: string;
  readonly partner: string | null;
  /** How a request was started. */
  readonly by: StartedBy;
  readonly newId: () => string;
}

export interface Told {
  readonly stays: Stays;
  readonly entries: readonly JournalEntry[];
}

/** What there is to tell of one transition of the assumed account. */
export function tellChange(
  stays: Stays,
  before: AssumedAccount,
  after: AssumedAccount,
  given: Circumstances,
): Told {
  const teller = new Teller(stays, given);
  if (after === before) return teller.told;
  // A refusal gives back the very state from which was asked.
  if (before.state === 'requested' && after === before.before) teller.refuse();
  else if (after.state === 'unknown') teller.doubt(after);
  else if (after.state === 'requested') teller.ask(after.customer);
  else if (after.state === 'confirmed') teller.arrive('confirmed', after.customer, null);
  else if (after.state === 'mismatch') teller.arrive('mismatch', after.observed, after.customer);
  else teller.finish('returned', 'switched-back', 'not-switched');
  return teller.told;
}

/** The cookie jar itself has ended. */
export function tellEnd(stays: Stays, given: Circumstances, end: StayEnd = 'window-closed'): Told {
  const teller = new Teller(stays, given);
  teller.finish('expired', end);
  return teller.told;
}

/** What a note is about: the customer that is asked for, else the one whose account is in use. */
export function currentStay({ asked, inside }: Stays): JournalStay | null {
  return asked !== null && !asked.isOver ? asked : inside;
}

/** The operator's words become an entry of their own: what is written is never changed. */
export function noteEntry(
  about: Pick<JournalEntry, 'stay' | 'customer' | 'partner' | 'jar' | 'by'>,
  note: string,
  { at, newId }: Pick<Circumstances, 'at' | 'newId'>,
): JournalEntry {
  const { stay, customer, partner, jar, by } = about;
  const nothing = { wanted: null, end: null, lasted: null };
  return { id: newId(), stay, at, kind: 'noted', customer, partner, jar, by, ...nothing, note };
}

export function withNote({ asked, inside }: Stays, stay: string, note: string): Stays {
  const noted = (one: JournalStay | null): JournalStay | null => (one?.id === stay ? { ...one, note } : one);
  return { asked: noted(asked), inside: noted(inside) };
}

/** Somebody whom the operator wanted to go to, and a step before OK failed. */
export function failureEntry(
  { customer, by }: Pick<JournalStay, 'customer' | 'by'>,
  given: Omit<Circumstances, 'by'>,
): JournalEntry {
  return entryOf('refused', { id: given.newId(), customer, by }, given, { end: 'not-reached' });
}

class Teller {
  readonly #entries: JournalEntry[] = [];
  readonly #given: Circumstances;
  #asked: JournalStay | null;
  #inside: JournalStay | null;

  constructor({ asked, inside }: Stays, given: Circumstances) {
    this.#given = given;
    this.#asked = asked;
    this.#inside = inside;
  }

  get told(): Told {
    return { stays: { asked: this.#asked, inside: this.#inside }, entries: this.#entries };
  }

  /** A page that got no answer asks again: that is one request. */
  ask(customer: CustomerRef): void {
    if (this.#asked !== null && !this.#asked.isOver && isSameCustomer(this.#asked.customer, customer)) return;
    this.#drop('other-request');
    this.#asked = this.#begin(customer, this.#given.by, null);
    this.#say('requested', this.#asked);
  }

  refuse(): void {
    if (this.#asked !== null) this.#say('refused', this.#asked);
    this.#asked = null;
  }

  /** A page shows a customer's account, or one that may be a customer's. */
  arrive(
    kind: 'confirmed' | 'mismatch' | 'unrecognised',
    customer: CustomerRef,
    wanted: CustomerRef | null,
  ): void {
    const asked = this.#asked;
    const isAsked = asked !== null && (wanted !== null || isSameCustomer(asked.customer, customer));
    if (!isAsked && this.#inside !== null && isSameCustomer(this.#inside.customer, customer)) {
      this.#inside = { ...this.#inside, customer: completeRef(this.#inside.customer, customer) };
      return;
    }
    this.#leave('returned', 'other-account');
    const { at } = this.#given;
    this.#inside = isAsked ? { ...asked, customer, since: at } : this.#begin(customer, 'native', at);
    if (isAsked) this.#asked = null;
    this.#drop('other-account');
    this.#say(kind, this.#inside, { wanted: wanted && named(wanted) });
  }

  doubt({ why, shown }: Extract<AssumedAccount, { state: 'unknown' }>): void {
    if (why === 'unrecognised')
      this.arrive(why, { id: null, account: shown ?? '', name: null, masks: [] }, null);
    if (why === 'signed-out') this.finish('expired', why);
    if (why === 'not-observed') this.finish('returned', 'forgotten');
    if ((why === 'timed-out' || why === 'restarted') && this.#asked !== null && !this.#asked.isOver) {
      this.#say('expired', this.#asked, { end: why });
      this.#asked = { ...this.#asked, isOver: true };
    }
  }

  finish(kind: 'returned' | 'expired', end: StayEnd, endOfAsked = end): void {
    this.#drop(endOfAsked);
    this.#leave(kind, end);
  }

  #drop(end: StayEnd): void {
    if (this.#asked !== null && !this.#asked.isOver) this.#say('expired', this.#asked, { end });
    this.#asked = null;
  }

  #leave(kind: 'returned' | 'expired', end: StayEnd): void {
    const stay = this.#inside;
    if (stay !== null) {
      const { at } = this.#given;
      // A clock that was set back gives no time less than none.
      this.#say(kind, stay, { end, lasted: Math.max(0, at - (stay.since ?? at)) });
    }
    this.#inside = null;
  }

  #begin(customer: CustomerRef, by: StartedBy, since: number | null): JournalStay {
    return { id: this.#given.newId(), customer, by, since, isOver: false, note: '' };
  }

  #say(kind: JournalEntry['kind'], stay: JournalStay, more: Partial<JournalEntry> = {}): void {
    this.#entries.push(entryOf(kind, stay, this.#given, more));
  }
}

function entryOf(
  kind: JournalEntry['kind'],
  { id, customer, by }: Pick<JournalStay, 'id' | 'customer' | 'by'>,
  { newId, at, partner, jar }: Omit<Circumstances, 'by'>,
  more: Partial<JournalEntry>,
): JournalEntry {
  return {
    id: newId(),
    stay: id,
    at,
    kind,
    customer: named(customer),
    wanted: null,
    partner,
    jar,
    by,
    end: null,
    lasted: null,
    note: '',
    ...more,
  };
}

function named({ id, account, name }: CustomerRef): JournalCustomer {
  return { id, account, name };
}
