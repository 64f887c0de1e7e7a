import type { CustomerList } from './customer/record.ts';
import { parseList } from './directory/ask.ts';
import { list, nullable, number, object, oneOf, type Parser, text } from './parse.ts';

/**
 * Kinds of data that are kept, as the operator thinks of them, in the order in which they are shown. Each has its words
 * in `ui/strings/privacy.ts`, and is measured and deleted in `background/stored-kinds.ts`.
 */
export const STORED_KINDS = [
  'customers',
  'pins',
  'personal',
  'indexes',
  'recents',
  'journal',
  'view',
  'accounts',
  'searches',
  'labels',
  'settings',
  'wordings',
  'diagnostics',
  'other',
] as const;

export type StoredKind = (typeof STORED_KINDS)[number];

/** `session` ends with the browser, `sync` follows the operator to their other machines. */
export const STORED_PLACES = ['database', 'local', 'sync', 'session'] as const;

export type StoredPlace = (typeof STORED_PLACES)[number];

/** What is kept of one kind in one place. */
export interface StoredPart {
  readonly kind: StoredKind;
  /** Of which partner account; `null` where it is nobody's or everybody's. */
  readonly partner: string | null;
  readonly place: StoredPlace;
  /** How many there are; `null` where it is one thing. */
  readonly count: number | null;
  /** How many of them are in which list of the partner, as far as that is known. */
  readonly lists: readonly { readonly list: CustomerList; readonly count: number }[];
  /** About. */
  readonly bytes: number;
  /** The oldest of it, epoch milliseconds; `null` where no time is kept with it. */
  readonly since: number | null;
}

export interface Forgetting {
  /** `null`: everything. */
  readonly kind: StoredKind | null;
  /** Only what belongs to this partner account; `null`: all of it. */
  readonly partner: string | null;
}

const parseKind = oneOf(...STORED_KINDS);

export const parseStoredParts: Parser<readonly StoredPart[]> = list(
  object<StoredPart>({
    kind: parseKind,
    partner: nullable(text()),
    place: oneOf(...STORED_PLACES),
    count: nullable(number),
    lists: list(object<StoredPart['lists'][number]>({ list: parseList, count: number }), 2),
    bytes: number,
    since: nullable(number),
  }),
);

export const parseForgetting: Parser<Forgetting> = object<Forgetting>({
  kind: nullable(parseKind),
  partner: nullable(text()),
});
