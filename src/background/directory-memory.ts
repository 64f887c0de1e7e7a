import { DAY } from '../core/customer/calendar.ts';
import { known } from '../core/customer/field.ts';
import type { CustomerFields, PropertyKey } from '../core/customer/record.ts';
import { amend, idsWhere, refresh } from '../core/directory/amend.ts';
import { type Held, NOTHING_HELD } from '../core/directory/answer.ts';
import { build } from '../core/directory/build.ts';
import type { DirectoryIndex } from '../core/directory/columns.ts';
import type { ListReading } from '../core/directory/coverage.ts';
import { graft } from '../core/directory/graft.ts';
import type { DirectoryRecord } from '../core/directory/merge.ts';
import { idAt, recordAt } from '../core/directory/rows.ts';
import type { StoredList, StoredPartner } from '../platform/database.ts';
import { readSettings } from '../platform/settings.ts';
import {
  dropCustomers,
  readStored,
  type Stored,
  type StoredPage,
  storePersonal,
  storeSnapshot,
} from './directory-records.ts';
import { inParts } from './in-parts.ts';
import { PERSONAL, saySame } from './personal.ts';
import { forgetPersonal, personalOf } from './personal-store.ts';

/**
 * The index of each partner that was asked about, and what changed since it was built. A cache: everything here can be
 * read again from disk, and what does not follow from it by what this worker wrote is thrown away.
 */
interface Remembered {
  partner: StoredPartner;
  lists: Stored['lists'];
  /** The stored records, without what is kept apart from them. */
  base: DirectoryIndex;
  /** Merged records that `base` does not hold yet; `null` for those that are gone. */
  changes: Map<string, DirectoryRecord | null>;
  /** Seen again with nothing new. */
  seen: Map<string, number>;
  /** `base` with pins and personal data, as they were when it was made. */
  whole: { readonly index: DirectoryIndex; readonly pins: unknown; readonly personal: unknown } | null;
  /** How many records the snapshot on disk does not hold as they are; infinite where it takes building to add them. */
  unsaved: number;
}

const remembered = new Map<string, Remembered>();

/** The directory as it is now. Not two at a time, and not beside a change: see `directory.ts`. */
export async function held(key: string): Promise<Held> {
  const memory = remembered.get(key) ?? (await load(key));
  if (memory === null) return NOTHING_HELD;
  await bringUpToDate(memory);
  const pins = memory.partner.pins.join('\n');
  const personal = await personalOf(key);
  if (memory.whole === null || memory.whole.pins !== pins || memory.whole.personal !== personal) {
    const fields = fieldsApart(new Set(memory.partner.pins), memory.partner.personal ? new Map() : personal);
    const properties: PropertyKey[] = ['pinned', ...(memory.partner.personal ? [] : PERSONAL)];
    memory.whole = { index: await inParts(graft(memory.base, properties, fields)), pins, personal };
  }
  return { index: memory.whole.index, revision: memory.partner.revision, lists: memory.lists.map(readingOf) };
}

export function isRemembered(key: string): boolean {
  return remembered.has(key);
}

/** Of one partner, or of all. */
export function dropMemory(key?: string): void {
  if (key === undefined) remembered.clear();
  else remembered.delete(key);
}

export function rememberPage(key: string, { partner, lists, since, merged }: StoredPage): void {
  const memory = remembered.get(key);
  if (memory === undefined) return;
  // Somebody else wrote in between, or the database was lost: what is remembered means nothing.
  if (memory.partner.writes !== since) {
    remembered.delete(key);
    return;
  }
  Object.assign(memory, { partner, lists });
  for (const { record, news } of merged) {
    note(memory, record, news);
  }
}

function note(memory: Remembered, record: DirectoryRecord, news: boolean): void {
  if (news || memory.changes.has(record.id)) memory.changes.set(record.id, record);
  else memory.seen.set(record.id, record.readAt);
  memory.unsaved += news ? Number.POSITIVE_INFINITY : 1;
}

export function rememberDropped(key: string, { partner, lists }: Stored, ids: readonly string[]): void {
  const memory = remembered.get(key);
  if (memory === undefined) return;
  Object.assign(memory, { partner, lists });
  for (const id of ids) memory.changes.set(id, null);
  if (ids.length > 0) memory.unsaved = Number.POSITIVE_INFINITY;
}

export function rememberPartner(key: string, partner: StoredPartner): void {
  const memory = remembered.get(key);
  if (memory !== undefined) memory.partner = partner;
}

/** So much of the directory may have been seen again before that is worth another snapshot. */
const SEEN_AGAIN = 0.1;

/** Writes the snapshot if the one on disk is much older. */
export async function save(key: string): Promise<void> {
  const memory = remembered.get(key);
  if (memory === undefined) return;
  await bringUpToDate(memory);
  if (memory.unsaved <= memory.base.count * SEEN_AGAIN) return;
  await storeSnapshot(memory.partner, memory.base);
  memory.unsaved = 0;
}

/** Drops who was not seen for longer than the operator wants to keep them. */
export async function dropExpired(key: string): Promise<void> {
  const memory = remembered.get(key);
  if (memory === undefined) return;
  await bringUpToDate(memory);
  const limit = Date.now() - (await readSettings()).keepDays * DAY;
  const expired = idsWhere(memory.base, (row) => (memory.base.readAt[row] ?? 0) < limit);
  if (expired.length > 0) rememberDropped(key, await dropCustomers(key, expired), expired);
}

/** Personal data is where the operator wants it: in the records, or in this session's memory only. */
export async function placePersonal(key: string, { personal }: StoredPartner): Promise<boolean> {
  const { keepPersonal } = await readSettings();
  if (personal && !keepPersonal) {
    await storePersonal(key, 'take-out');
    return true;
  }
  const session = await personalOf(key);
  if (!keepPersonal || session.size === 0) return false;
  await storePersonal(key, session);
  await forgetPersonal(key);
  return true;
}

async function load(key: string): Promise<Remembered | null> {
  let stored = await readStored(key);
  if (stored && (await placePersonal(key, stored.partner))) stored = await readStored(key);
  if (stored === null) return null;
  const { partner, lists, saved, records } = stored;
  const memory: Remembered = {
    partner,
    lists,
    base: saved ? saved.index : await inParts(build(records)),
    changes: new Map(),
    seen: new Map(),
    whole: null,
    unsaved: saved ? 0 : Number.POSITIVE_INFINITY,
  };
  if (saved) noteWritten(memory, records);
  remembered.set(key, memory);
  await dropExpired(key);
  return memory;
}

/** What was written after the snapshot: mostly a page that was looked at again, with nothing new on it. */
function noteWritten(memory: Remembered, records: readonly DirectoryRecord[]): void {
  const written = new Map(records.map((record) => [record.id, record]));
  const same = new Set<string>();
  for (let row = 0; row < memory.base.count && written.size > 0; row++) {
    const record = written.get(idAt(memory.base, row));
    if (record && saySame(recordAt(memory.base, row), record)) same.add(record.id);
  }
  for (const record of records) note(memory, record, !same.has(record.id));
}

async function bringUpToDate(memory: Remembered): Promise<void> {
  const { seen, changes, whole } = memory;
  if (seen.size > 0) {
    memory.base = refresh(memory.base, seen);
    memory.whole = whole && { ...whole, index: refresh(whole.index, seen) };
  }
  if (changes.size > 0) {
    memory.base = await inParts(amend(memory.base, changes));
    memory.whole = null;
  }
  memory.changes = new Map();
  memory.seen = new Map();
}

function readingOf({ list, total, completedAt }: StoredList): ListReading {
  return { list, total, completedAt };
}

function fieldsApart(
  pins: ReadonlySet<string>,
  personal: ReadonlyMap<string, DirectoryRecord>,
): (id: string) => CustomerFields {
  return (id) => ({ ...personal.get(id)?.fields, pinned: known(pins.has(id)) });
}
