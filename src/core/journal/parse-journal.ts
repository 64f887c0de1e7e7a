import { parseCustomerRef } from '../account/parse-account.ts';
import { flag, list, nullable, number, object, oneOf, type Parser, text } from '../parse.ts';
import type { Link } from './chain.ts';
import {
  ENTRY_KINDS,
  type JournalCustomer,
  type JournalEntry,
  NOTE_LENGTH,
  STARTED_BY,
  STAY_ENDS,
} from './entry.ts';
import type { JournalStay, Stays } from './stays.ts';

const id = text(64);

export const parseStartedBy = oneOf(...STARTED_BY);

export const parseNote = text(NOTE_LENGTH);

const parseCustomer = object<JournalCustomer>({
  id: nullable(text()),
  account: nullable(text()),
  name: nullable(text()),
});

export const parseEntry: Parser<JournalEntry> = object<JournalEntry>({
  id,
  stay: id,
  at: number,
  kind: oneOf(...ENTRY_KINDS),
  customer: parseCustomer,
  wanted: nullable(parseCustomer),
  partner: nullable(text()),
  jar: text(),
  by: parseStartedBy,
  end: nullable(oneOf(...STAY_ENDS)),
  lasted: nullable(number),
  note: parseNote,
});

export const parseLink: Parser<Link> = object<Link>({ seq: number, hash: text(64) });

const parseStay: Parser<JournalStay> = object<JournalStay>({
  id,
  customer: parseCustomerRef,
  by: parseStartedBy,
  since: nullable(number),
  isOver: flag,
  note: parseNote,
});

/** What the journal has to remember outside of its database. */
export interface JournalDesk {
  /** Not known to be in the database yet, oldest first. */
  readonly pending: readonly JournalEntry[];
  readonly stays: readonly JarStays[];
  /** The last entry that was put into the database. */
  readonly head: Link;
}

export interface JarStays extends Stays {
  readonly jar: string;
}

/** As long as the database cannot be written, so many entries wait for it. */
export const MOST_PENDING = 5000;

export const parseDesk: Parser<JournalDesk> = object<JournalDesk>({
  pending: list(parseEntry, MOST_PENDING),
  stays: list(
    object<JarStays>({ jar: text(), asked: nullable(parseStay), inside: nullable(parseStay) }),
    1000,
  ),
  head: parseLink,
});
