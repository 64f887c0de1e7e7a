import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { CustomerRecord } from '../core/customer/record.ts';

/** One customer of one partner, with the forms by which a header may name it. */
export interface StoredCustomer {
  /** The partner's account, as a label form: another partner account never sees these records. */
  readonly partner: string;
  readonly id: string;
  /** Label forms of account, ID and name, as far as they are known. */
  readonly names: readonly string[];
  readonly record: CustomerRecord;
}

interface Schema extends DBSchema {
  customers: { key: [string, string]; value: StoredCustomer; indexes: { names: string } };
}

let opened: Promise<IDBPDatabase<Schema>> | null = null;

/** The extension's own database. A cache of what the console showed: when it is lost, it is read again. */
export function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('behalf', 1, {
    upgrade: (made) => {
      made
        .createObjectStore('customers', { keyPath: ['partner', 'id'] })
        .createIndex('names', 'names', { multiEntry: true });
    },
    terminated: () => {
      opened = null;
    },
  });
  opened.catch(() => {
    opened = null;
  });
  return opened;
}
