import { knownValue } from '../core/customer/field.ts';
import type { CustomerList } from '../core/customer/record.ts';
import { labelForm } from '../core/customer/text.ts';
import type { DirectoryIndex } from '../core/directory/columns.ts';
import type { ListReading } from '../core/directory/coverage.ts';
import { type DirectoryRecord, mergeRecords } from '../core/directory/merge.ts';
import { restore, snapshot } from '../core/directory/snapshot.ts';
import { database, ofPartner, STORES, type StoredList, type StoredPartner } from '../platform/database.ts';
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

export async function storePage(key: string, page: PageToStore): Promise<StoredPage> {
  const transaction = (await database()).transaction(['partners', 'customers', 'lists'], 'readwrite');
  const customers = transaction.objectStore('customers');
  const partner = (await transaction.objectStore('partners').get(key)) ?? newPartner(key);
  const stored = await Promise.all(page.records.map(({ id }) => customers.get([key, id])));
  const lists = await transaction.objectStore('lists').getAll(ofPartner(key));
  let { nextPlace } = partner;
  const puts: Promise<unknown>[] = [];
  const merged = page.records.map((read, i) => {
    const before = stored[i];
    const both = before === undefined ? read : mergeRecords(before.record, read, page.keepFor);
    const record = page.keepPersonal ? both : withoutPersonal(both);
    const place = before?.place ?? nextPlace++;
    puts.push(customers.put({ partner: key, id: read.id, place, names: namesOf(record), record }));
    return { record, news: before === undefined || !saySame(before.record, record) };
  });
  const known = lists.find(({ list }) => list === page.list);
  const list = page.list && listAfter(key, known, { list: page.list, total: page.total });
  if (list) puts.push(transaction.objectStore('lists').put(list));
  const changed = page.changedElsewhere || list !== null || merged.some(({ news }) => news);
  const after: StoredPartner = {
    ...partner,
    nextPlace,
    writes: partner.writes + (merged.length > 0 ? 1 : 0),
    revision: changed ? nextRevision(partner) : partner.revision,
    personal: partner.personal || merged.some(({ record }) => onlyPersonal(record) !== null),
  };
  puts.push(transaction.objectStore('partners').put(after));
  await Promise.all([...puts, transaction.done]);
  return { partner: after, lists: withList(lists, list), since: partner.writes, merged };
}

/** Drops customers, and says how a list was read to its end. */
export async function dropCustomers(
  key: string,
  ids: readonly string[],
  walked?: ListReading,
): Promise<Stored> {
  const transaction = (await database()).transaction(['partners', 'customers', 'lists'], 'readwrite');
  const partner = (await transaction.objectStore('partners').get(key)) ?? newPartner(key);
  const lists = await transaction.objectStore('lists').getAll(ofPartner(key));
  const list = walked ? { ...walked, partner: key } : null;
  const after: StoredPartner = {
    ...partner,
    writes: partner.writes + (ids.length > 0 ? 1 : 0),
    revision: nextRevision(partner),
  };
  await Promise.all([
    ...ids.map((id) => transaction.objectStore('customers').delete([key, id])),
    ...(list ? [transaction.objectStore('lists').put(list)] : []),
    transaction.objectStore('partners').put(after),
    transaction.done,
  ]);
  return { partner: after, lists: withList(lists, list) };
}

export async function storePins(key: string, pins: readonly string[]): Promise<StoredPartner> {
  const transaction = (await database()).transaction('partners', 'readwrite');
  const partner = (await transaction.store.get(key)) ?? newPartner(key);
  const after = { ...partner, pins, revision: nextRevision(partner) };
  await Promise.all([transaction.store.put(after), transaction.done]);
  return after;
}

/** Everything of a partner: as an index where the snapshot fits the records, else the records in their order. */
export async function readStored(
  key: string,
): Promise<(Stored & { readonly content: DirectoryIndex | readonly DirectoryRecord[] }) | null> {
  const transaction = (await database()).transaction(STORES);
  const partner = await transaction.objectStore('partners').get(key);
  if (partner === undefined) return null;
  const lists = await transaction.objectStore('lists').getAll(ofPartner(key));
  const saved = await transaction.objectStore('snapshots').get(key);
  const index = saved?.writes === partner.writes ? restore(saved.snapshot) : undefined;
  if (index !== undefined) return { partner, lists, content: index };
  const customers = await transaction.objectStore('customers').getAll(ofPartner(key));
  customers.sort((a, b) => a.place - b.place);
  return { partner, lists, content: customers.map(({ record }) => record) };
}

/** Only if it still fits the records. */
export async function storeSnapshot({ partner, writes, personal }: StoredPartner, index: DirectoryIndex) {
  const value = { partner, writes, snapshot: snapshot(index, personal ? 'include' : 'leave-out') };
  const transaction = (await database()).transaction(['partners', 'snapshots'], 'readwrite');
  const now = await transaction.objectStore('partners').get(partner);
  if (now?.writes === writes) await transaction.objectStore('snapshots').put(value);
  await transaction.done;
}

/** Puts personal properties into the records, or takes them out of all, as the operator wants it now. */
export async function storePersonal(
  key: string,
  personal: ReadonlyMap<string, DirectoryRecord> | 'take-out',
): Promise<void> {
  const transaction = (await database()).transaction(STORES, 'readwrite');
  const partner = await transaction.objectStore('partners').get(key);
  let cursor = partner && (await transaction.objectStore('customers').openCursor(ofPartner(key)));
  while (cursor) {
    const { record } = cursor.value;
    const known = personal === 'take-out' ? undefined : personal.get(record.id);
    if (personal === 'take-out') await cursor.update({ ...cursor.value, record: withoutPersonal(record) });
    else if (known) {
      await cursor.update({
        ...cursor.value,
        record: { ...record, fields: { ...known.fields, ...record.fields } },
      });
    }
    cursor = await cursor.continue();
  }
  if (partner) {
    const after = { ...partner, writes: partner.writes + 1, personal: personal !== 'take-out' };
    await transaction.objectStore('partners').put({ ...after, revision: nextRevision(partner) });
    await transaction.objectStore('snapshots').delete(key);
  }
  await transaction.done;
}

export async function storedPartner(key: string): Promise<StoredPartner | undefined> {
  return (await database()).get('partners', key);
}

export async function storedPartners(): Promise<readonly StoredPartner[]> {
  return (await database()).getAll('partners');
}

/** Of one partner, or of all. */
export async function erase(key?: string): Promise<void> {
  const transaction = (await database()).transaction(STORES, 'readwrite');
  const range = key === undefined ? null : ofPartner(key);
  await Promise.all([
    transaction.objectStore('partners').delete(key ?? IDBKeyRange.lowerBound('')),
    transaction.objectStore('snapshots').delete(key ?? IDBKeyRange.lowerBound('')),
    transaction.objectStore('customers').delete(range ?? IDBKeyRange.lowerBound([])),
    transaction.objectStore('lists').delete(range ?? IDBKeyRange.lowerBound([])),
    transaction.done,
  ]);
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
  { list, total }: { readonly list: CustomerList; readonly total: number | null },
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
