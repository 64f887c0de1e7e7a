import { knownValue } from '../core/customer/field.ts';
import type { DirectoryRecord } from '../core/directory/merge.ts';
import type { Entry } from '../core/type-ahead/entry.ts';
import { restoreTypeAhead, snapshotTypeAhead } from '../core/type-ahead/snapshot.ts';
import type { TypeAhead } from '../core/type-ahead/type-ahead.ts';
import { database, ofPartner, type StoredCustomer, type StoredPartner } from './database.ts';

/** So many customers are read at a time: the page draws in between. */
const BATCH = 2000;

/** Which state of a partner's directory something belongs to. */
export type DirectoryAge = Pick<StoredPartner, 'revision' | 'writes'>;

export interface KeptTypeAhead {
  readonly age: DirectoryAge;
  readonly index: TypeAhead;
}

/** Pins change the revision and no record, a page read again may write records and change nothing: neither makes it old. */
export function isSameAge(a: DirectoryAge, b: DirectoryAge): boolean {
  return a.revision === b.revision || a.writes === b.writes;
}

export async function readPartner(partner: string): Promise<StoredPartner | undefined> {
  return (await database()).get('partners', partner);
}

export async function readTypeAhead(partner: string): Promise<KeptTypeAhead | undefined> {
  const stored = await (await database()).get('typeAheads', partner);
  const index = restoreTypeAhead(stored?.snapshot);
  return stored && index ? { age: { revision: stored.revision, writes: stored.writes }, index } : undefined;
}

/** Only while the directory is what the index was built from: what was forgotten meanwhile must not come back. */
export async function storeTypeAhead(partner: string, { age, index }: KeptTypeAhead): Promise<void> {
  const { revision, writes } = age;
  const value = { partner, revision, writes, snapshot: snapshotTypeAhead(index) };
  const transaction = (await database()).transaction(['partners', 'typeAheads'], 'readwrite');
  const now = await transaction.objectStore('partners').get(partner);
  if (now && isSameAge(now, age)) await transaction.objectStore('typeAheads').put(value);
  await transaction.done;
}

/** Every customer of this partner as type-ahead wants it; of nobody else's. */
export async function readEntries(partner: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  let range = ofPartner(partner);
  for (;;) {
    const batch: StoredCustomer[] = await (await database()).getAll('customers', range, BATCH);
    for (const { record } of batch) entries.push(entryOf(record));
    const last = batch.at(-1);
    if (last === undefined || batch.length < BATCH) return entries;
    range = IDBKeyRange.bound([partner, last.id], range.upper, true);
  }
}

/** Who of them is in the directory of this partner, by ID. */
export async function readRecords(
  partner: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DirectoryRecord>> {
  const { store } = (await database()).transaction('customers');
  const found = await Promise.all(ids.map((id) => store.get([partner, id])));
  return new Map(found.flatMap((one) => (one ? [[one.id, one.record] as const] : [])));
}

function entryOf({ id, fields }: DirectoryRecord): Entry {
  return {
    id,
    name: knownValue(fields.name) ?? undefined,
    account: knownValue(fields.account) ?? undefined,
    manager: knownValue(fields.manager) ?? undefined,
    tags: knownValue(fields.tag) ?? undefined,
  };
}
