import type { DBSchema, IDBPTransaction, StoreNames } from 'idb';
import type { CustomerList } from '../core/customer/record.ts';
import type { ListReading } from '../core/directory/coverage.ts';
import type { DirectoryRecord } from '../core/directory/merge.ts';
import { openOnce } from './open-database.ts';

/** What is known of one partner's directory beside its records. `partner` is the label form of its account. */
export interface StoredPartner {
  readonly partner: string;
  /** Grows whenever what can be asked changes; see `Answer.revision`. */
  readonly revision: number;
  /** Grows whenever a record is written or dropped. Who drops one drops the snapshot with it. */
  readonly writes: number;
  /** The place that the next new customer gets. */
  readonly nextPlace: number;
  /** IDs that the operator pinned; they outlive the records. */
  readonly pins: readonly string[];
  /** Records may hold personal properties, since the operator wanted them kept. */
  readonly personal: boolean;
}

/** One customer of one partner, with the forms by which a header may name it. */
export interface StoredCustomer {
  /** The partner's account, as a label form: another partner account never sees these records. */
  readonly partner: string;
  readonly id: string;
  /** The order in which the console showed them first. */
  readonly place: number;
  /** `StoredPartner.writes` when it was written last: what a snapshot does not hold yet is found by it. */
  readonly write: number;
  /** Label forms of account, ID and name, as far as they are known. */
  readonly names: readonly string[];
  readonly record: DirectoryRecord;
}

export interface StoredList extends ListReading {
  readonly partner: string;
}

export interface StoredSnapshot {
  readonly partner: string;
  /** `StoredPartner.writes` at the time. */
  readonly writes: number;
  /** Read with `restore`. */
  readonly snapshot: unknown;
}

/** What the popup searches while somebody types. */
export interface StoredTypeAhead {
  readonly partner: string;
  /** `StoredPartner.revision` and `.writes` of the customers in it. */
  readonly revision: number;
  readonly writes: number;
  /** Read with `restoreTypeAhead`. */
  readonly snapshot: unknown;
}

interface Indexes {
  readonly [name: string]: IDBValidKey;
  readonly names: string;
  readonly written: [string, number];
}

interface Schema extends DBSchema {
  partners: { key: string; value: StoredPartner };
  customers: { key: [string, string]; value: StoredCustomer; indexes: Indexes };
  lists: { key: [string, CustomerList]; value: StoredList };
  snapshots: { key: string; value: StoredSnapshot };
  typeAheads: { key: string; value: StoredTypeAhead };
}

export const STORES = ['partners', 'customers', 'lists', 'snapshots', 'typeAheads'] as const;

export type Writing = IDBPTransaction<Schema, typeof STORES, 'readwrite'>;

/** The extension's own database. A cache of what the console showed: when it is lost, it is read again. */
export const database = openOnce<Schema>('behalf', 3, async (made, before, _now, transaction) => {
  if (before < 1) {
    made
      .createObjectStore('customers', { keyPath: ['partner', 'id'] })
      .createIndex('names', 'names', { multiEntry: true });
  }
  if (before < 2) {
    made.createObjectStore('partners', { keyPath: 'partner' });
    made.createObjectStore('lists', { keyPath: ['partner', 'list'] });
    made.createObjectStore('snapshots', { keyPath: 'partner' });
    transaction.objectStore('customers').createIndex('written', ['partner', 'write']);
    await placeCustomers(transaction);
  }
  if (before < 3) made.createObjectStore('typeAheads', { keyPath: 'partner' });
});

/** Every key `[partner, …]`: arrays sort behind all texts. */
export function ofPartner(partner: string): IDBKeyRange {
  return IDBKeyRange.bound([partner], [partner, []]);
}

/** In the index `written`: what was written after the given one. */
export function writtenAfter(partner: string, write: number): IDBKeyRange {
  return IDBKeyRange.bound([partner, write], [partner, []], true);
}

/** Version 1 had customers only, in no order. */
async function placeCustomers(
  transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
): Promise<void> {
  const next = new Map<string, number>();
  let cursor = await transaction.objectStore('customers').openCursor();
  while (cursor !== null) {
    const { partner } = cursor.value;
    const place = next.get(partner) ?? 0;
    next.set(partner, place + 1);
    await cursor.update({ ...cursor.value, place, write: 1 });
    cursor = await cursor.continue();
  }
  for (const [partner, nextPlace] of next) {
    const first = { revision: 1, writes: 1, pins: [], personal: false };
    await transaction.objectStore('partners').put({ ...first, partner, nextPlace });
  }
}
