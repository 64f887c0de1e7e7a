import { knownValue } from '../core/customer/field.ts';
import type { CustomerList } from '../core/customer/record.ts';
import { labelForm } from '../core/customer/text.ts';
import type { DirectoryIndex } from '../core/directory/columns.ts';
import type { ListReading } from '../core/directory/coverage.ts';
import { type DirectoryRecord, mergeRecords } from '../core/directory/merge.ts';
import { restore, snapshot } from '../core/directory/snapshot.ts';
import {
  database,
  ofPartner,
  STORES,
  type StoredList,
  type StoredPartner,
  type Writing,
  writtenAfter,
} from '../platform/database.ts';
import { wholly } from '../platform/open-database.ts';
import { onlyPersonal, saySame, withoutPersonal } from './personal.ts';

/** What is on disk. Each function is one transaction: a worker that ends in the middle leaves the state before. */
export interface PageToStore {
  /** Each ID once. */
  readonly records: readonly DirectoryRecord[];
  readonly list: CustomerList | null;
  readonly total: number | null;
  /** Milliseconds; see `mergeRecords`. */
  readonly keepFor: number;
  readonly keepPersonal: boolean;
  /** Something changed that is not stored here. */
  readonly changedElsewhere: boolean;
}

export interface Stored {
  readonly partner: StoredPartner;
  readonly lists: readonly StoredList[];
}

export interface StoredPage extends Stored {
  /** `StoredPartner.writes` before. */
  readonly since: number;
  readonly merged: readonly { readonly record: DirectoryRecord; readonly news: boolean }[];
}

export function storePage(key: string, page: PageToStore): Promise<StoredPage> {
  return change(async (transaction) => {
    const customers = transaction.objectStore('customers');
    const partner = (await transaction.objectStore('partners').get(key)) ?? newPartner(key);
    const lists = await transaction.objectStore('lists').getAll(ofPartner(key));
    const stored = await Promise.all(page.records.map(({ id }) => customers.get([key, id])));
    let { nextPlace } = partner;
    // Before merging: the age of what is not stored here must not be counted for what is.
    const kept = page.keepPersonal ? (record: DirectoryRecord) => record : withoutPersonal;
    const merged = page.records.map((read, i) => {
      const before = stored[i];
      const record = before ? mergeRecords(kept(before.record), kept(read), page.keepFor) : kept(read);
      const news = before === undefined || !saySame(before.record, record);
      return { record, news, place: before?.place ?? nextPlace++ };
    });
    const known = lists.find(({ list }) => list === page.list);
    const list = page.list && listAfter(key, known, page.list, page.total);
    const changed = page.changedElsewhere || list !== null || merged.some(({ news }) => news);
    const after: StoredPartner = {
      ...partner,
      nextPlace,
      writes: partner.writes + (merged.length > 0 ? 1 : 0),
      revision: changed ? nextRevision(partner) : partner.revision,
      personal: partner.personal || merged.some(({ record }) => onlyPersonal(record) !== null),
    };
    await Promise.all([
      ...merged.map(async ({ record, place }) =>
        customers.put({
          partner: key,
          id: record.id,
          place,
          write: after.writes,
          names: namesOf(record),
          record,
        }),
      ),
      putState(transaction, after, list),
    ]);
    return { partner: after, lists: withList(lists, list), since: partner.writes, merged };
  });
}

/** Drops customers, the snapshot they are in too, and says how a list was read to its end. */
export function dropCustomers(key: string, ids: readonly string[], walked?: ListReading): Promise<Stored> {
  return change(async (transaction) => {
    const partner = (await transaction.objectStore('partners').get(key)) ?? newPartner(key);
    const lists = await transaction.objectStore('lists').getAll(ofPartner(key));
    const list = walked ? { ...walked, partner: key } : null;
    const writes = partner.writes + (ids.length > 0 ? 1 : 0);
    const after: StoredPartner = { ...partner, writes, revision: nextRevision(partner) };
    if (ids.length > 0) await deleteIndexes(transaction, key);
    await Promise.all([
      ...ids.map(async (id) => transaction.objectStore('customers').delete([key, id])),
      putState(transaction, after, list),
    ]);
    return { partner: after, lists: withList(lists, list) };
  });
}

export function storePins(key: string, pins: readonly string[]): Promise<StoredPartner> {
  return change(async (transaction) => {
    const partner = (await transaction.objectStore('partners').get(key)) ?? newPartner(key);
    const after = { ...partner, pins, revision: nextRevision(partner) };
    await putState(transaction, after, null);
    return after;
  });
}

export interface StoredDirectory extends Stored {
  /** The snapshot and the `writes` it is of, if there is one that can be used. */
  readonly saved: { readonly index: DirectoryIndex; readonly writes: number } | null;
  /** What was written after it, or everything: in the order of the list. */
  readonly records: readonly DirectoryRecord[];
}

export async function readStored(key: string): Promise<StoredDirectory | null> {
  const transaction = (await database()).transaction(STORES);
  const partner = await transaction.objectStore('partners').get(key);
  if (partner === undefined) return null;
  const lists = await transaction.objectStore('lists').getAll(ofPartner(key));
  const found = await transaction.objectStore('snapshots').get(key);
  const index = found && found.writes <= partner.writes ? restore(found.snapshot) : undefined;
  const saved = found && index ? { index, writes: found.writes } : null;
  const customers = transaction.objectStore('customers');
  const written = await (saved
    ? customers.index('written').getAll(writtenAfter(key, saved.writes))
    : customers.getAll(ofPartner(key)));
  written.sort((a, b) => a.place - b.place);
  return { partner, lists, saved, records: written.map(({ record }) => record) };
}

/** Only if it still fits the records. */
export function storeSnapshot(of: StoredPartner, index: DirectoryIndex): Promise<void> {
  const { partner, writes, personal } = of;
  const value = { partner, writes, snapshot: snapshot(index, personal ? 'include' : 'leave-out') };
  return change(async (transaction) => {
    const now = await transaction.objectStore('partners').get(partner);
    if (now?.writes === writes) await transaction.objectStore('snapshots').put(value);
  });
}

/** Puts personal properties into the records, or takes them out of all, as the operator wants it now. */
export function storePersonal(
  key: string,
  personal: ReadonlyMap<string, DirectoryRecord> | 'take-out',
): Promise<void> {
  return change(async (transaction) => {
    const partner = await transaction.objectStore('partners').get(key);
    if (partner === undefined) return;
    const takesOut = personal === 'take-out';
    const write = partner.writes + 1;
    let cursor = await transaction.objectStore('customers').openCursor(ofPartner(key));
    while (cursor) {
      const { record } = cursor.value;
      const known = takesOut ? undefined : personal.get(record.id);
      const after = known ? { ...record, fields: { ...known.fields, ...record.fields } } : record;
      await cursor.update({ ...cursor.value, write, record: takesOut ? withoutPersonal(record) : after });
      cursor = await cursor.continue();
    }
    await transaction.objectStore('snapshots').delete(key);
    const after = { ...partner, writes: write, personal: !takesOut, revision: nextRevision(partner) };
    await putState(transaction, after, null);
  });
}

export async function storedPartner(key: string): Promise<StoredPartner | undefined> {
  return (await database()).get('partners', key);
}

export async function storedPartners(): Promise<readonly StoredPartner[]> {
  return (await database()).getAll('partners');
}

/** Of one partner, or of all. */
export function erase(key?: string): Promise<void> {
  return change(async (transaction) => {
    const many = key === undefined ? IDBKeyRange.lowerBound([]) : ofPartner(key);
    await transaction.objectStore('partners').delete(key ?? everyPartner());
    await deleteIndexes(transaction, key);
    await transaction.objectStore('customers').delete(many);
    await transaction.objectStore('lists').delete(many);
  });
}

/** What was only made from the customers. Of one partner, or of all. */
export function eraseIndexes(key?: string): Promise<void> {
  return change((transaction) => deleteIndexes(transaction, key));
}

function everyPartner(): IDBKeyRange {
  return IDBKeyRange.lowerBound('');
}

async function deleteIndexes(transaction: Writing, key?: string): Promise<void> {
  await transaction.objectStore('snapshots').delete(key ?? everyPartner());
  await transaction.objectStore('typeAheads').delete(key ?? everyPartner());
}

async function change<T>(work: (transaction: Writing) => Promise<T>): Promise<T> {
  return wholly((await database()).transaction(STORES, 'readwrite'), work);
}

async function putState(
  transaction: Writing,
  partner: StoredPartner,
  list: StoredList | null,
): Promise<void> {
  if (list !== null) await transaction.objectStore('lists').put(list);
  await transaction.objectStore('partners').put(partner);
}

function newPartner(partner: string): StoredPartner {
  return { partner, revision: 0, writes: 0, nextPlace: 0, pins: [], personal: false };
}

/** By the clock, so that a directory that was forgotten and begun anew never repeats one. */
function nextRevision({ revision }: StoredPartner): number {
  return Math.max(revision + 1, Date.now());
}

/** What is to be stored of a list, or `null` where nothing new was said. */
function listAfter(
  partner: string,
  known: StoredList | undefined,
  list: CustomerList,
  total: number | null,
): StoredList | null {
  if (known && (total === null || total === known.total)) return null;
  return { partner, list, total, completedAt: known?.completedAt ?? null };
}

function withList(lists: readonly StoredList[], changed: StoredList | null): readonly StoredList[] {
  if (changed === null) return lists;
  const others = lists.filter(({ list }) => list !== changed.list);
  return [...others, changed].sort((a, b) => (a.list < b.list ? -1 : 1));
}

function namesOf({ id, fields }: DirectoryRecord): string[] {
  const names = [id, knownValue(fields.account), knownValue(fields.name)];
  return names.filter((name) => name !== null).map(labelForm);
}
