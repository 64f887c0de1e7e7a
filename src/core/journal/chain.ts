import type { JournalEntry } from './entry.ts';

/** The place of an entry in the chain, and what it is known by there. */
export interface Link {
  /** 1 is the first entry ever. */
  readonly seq: number;
  /** SHA-256 of `chainText`, in hexadecimal digits. */
  readonly hash: string;
}

/** An entry as it is stored. */
export interface ChainedEntry extends JournalEntry, Link {
  /** The `hash` of the entry before it. */
  readonly previous: string;
}

/** Before the first entry. */
export const NO_LINK: Link = { seq: 0, hash: '' };

/** SHA-256 of a text, in hexadecimal digits. */
export type Digest = (text: string) => Promise<string>;

/** The next entries of a chain whose last link is `last`. */
export async function chain(
  last: Link,
  entries: readonly JournalEntry[],
  digest: Digest,
): Promise<readonly ChainedEntry[]> {
  const chained: ChainedEntry[] = [];
  let { seq, hash: previous } = last;
  for (const entry of entries) {
    seq++;
    const hash = await digest(chainText(entry, seq, previous));
    chained.push({ ...entry, seq, previous, hash });
    previous = hash;
  }
  return chained;
}

/** Every field in an order of its own, so that no reordering of keys and no field added later changes it. */
function chainText(entry: JournalEntry, seq: number, previous: string): string {
  const who = (one: JournalEntry['customer'] | null) => one && [one.id, one.account, one.name];
  const { id, stay, at, kind, customer, wanted, partner, jar, by, end, lasted, note } = entry;
  return JSON.stringify([
    1,
    seq,
    previous,
    id,
    stay,
    at,
    kind,
    who(customer),
    who(wanted),
    partner,
    jar,
    by,
    end,
    lasted,
    note,
  ]);
}

export interface Break {
  /** The first entry that is not what it was, or not there. */
  readonly seq: number;
  readonly why: /** It says something else than when it was written, or stands in another's place. */
    | 'changed'
    /** It was taken out, and perhaps others after it. */
    | 'missing';
}

/** What is known of a chain beside its entries. */
export interface Ends {
  /** The last entry that was deleted because of its age; `NO_LINK` when none was. */
  readonly anchor: Link;
  /** The last entry that was written. */
  readonly head: Link;
}

/** The first broken place of a chain, or `null`. Entries come in the order of `seq`. */
export async function findBreak(
  entries: readonly ChainedEntry[],
  { anchor, head }: Ends,
  digest: Digest,
): Promise<Break | null> {
  let last = anchor;
  for (const entry of entries) {
    if (entry.seq !== last.seq + 1) return { seq: last.seq + 1, why: 'missing' };
    const isWhole =
      entry.previous === last.hash &&
      (await digest(chainText(entry, entry.seq, entry.previous))) === entry.hash;
    const isOther = entry.seq === head.seq && entry.hash !== head.hash;
    if (!isWhole || isOther) return { seq: entry.seq, why: 'changed' };
    last = entry;
  }
  return head.seq > last.seq ? { seq: last.seq + 1, why: 'missing' } : null;
}
