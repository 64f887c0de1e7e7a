import { NO_LINK } from '../core/journal/chain.ts';
import { type JournalDesk, parseDesk } from '../core/journal/parse-journal.ts';
import { NO_STAYS, type Stays } from '../core/journal/stays.ts';
import type { Jar } from './jar.ts';
import { type StoredItem, storedItem } from './stored-item.ts';

/**
 * What the journal remembers outside of its database, written in one call with the account it is about: an entry that
 * the worker did not live to put into the database waits here.
 */
export const journalItem: StoredItem<JournalDesk> = storedItem({
  key: 'journal',
  version: 1,
  parse: parseDesk,
  fallback: { pending: [], stays: [], head: NO_LINK },
});

export function staysIn({ stays }: JournalDesk, jar: Jar): Stays {
  const { asked, inside } = stays.find((one) => one.jar === jar) ?? NO_STAYS;
  return { asked, inside };
}

export function withStays(desk: JournalDesk, jar: Jar, { asked, inside }: Stays): JournalDesk {
  const others = desk.stays.filter((one) => one.jar !== jar);
  const isOver = asked === null && inside === null;
  return { ...desk, stays: isOver ? others : [...others, { jar, asked, inside }] };
}
