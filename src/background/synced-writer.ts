import type { ReadDocument, StoredDocument } from '../core/document.ts';
import { fitsSync } from '../core/sync-quota.ts';
import { browser } from '../platform/browser.ts';
import type { SyncedReply } from '../platform/messages.ts';
import { report } from '../platform/report.ts';
import { type Areas, type Stored, syncArea } from '../platform/synced-items.ts';
import { serial } from './serial.ts';

/** Saved searches, labels, settings and wordings are written one change at a time, since an import changes all of them. */
export const inTurn = serial();

/** One item of `SyncedItems` to be written. */
export interface SyncedWrite {
  readonly key: string;
  /** `null` to remove it. */
  readonly document: StoredDocument | null;
  /** Of what lies there now. */
  readonly read: (stored: unknown) => ReadDocument<unknown>;
}

/**
 * Writes all of it or nothing, and with it `more` of this machine. First everything on this machine in one call, which
 * the browser does as a whole or not at all; then what fits moves to sync. Where sync does not take it, or this worker
 * ends in between, it lies on this machine, whose copy counts.
 */
export async function writeTogether(
  writes: readonly SyncedWrite[],
  more: Stored,
  { sync, local, isOff }: Areas,
): Promise<SyncedReply> {
  if (writes.some((write) => isNewer(write, sync) || isNewer(write, local)))
    return { problem: 'newer', where: 'sync' };
  const items = Object.fromEntries(writes.map(({ key, document }) => [key, document]));
  const aside: Stored = Object.assign({}, ...writes.map((write) => unreadableIn(write, sync, local)));
  try {
    await browser.storage.local.set({ ...more, ...aside, ...items });
  } catch (error) {
    report('storage', error);
    return { problem: 'quota', where: 'local' };
  }
  return { problem: null, where: isOff || (await moveToSync(items)) ? 'sync' : 'local' };
}

/** Whether all of them are there now. In one call as well: there is a limit to those in a minute. */
async function moveToSync(items: Stored): Promise<boolean> {
  const fitting = Object.fromEntries(Object.entries(items).filter(([key, item]) => fitsSync(key, item)));
  const area = syncArea();
  if (area === undefined) return false;
  try {
    await area.set(fitting);
    await browser.storage.local.remove(Object.keys(fitting));
  } catch (error) {
    report('the browser did not take an import for sync', error);
    return false;
  }
  return Object.keys(fitting).length === Object.keys(items).length;
}

/** Writes in this order, each where there is room for it. `areas` are as they were read for this change. */
export async function writeSynced(writes: readonly SyncedWrite[], areas: Areas): Promise<SyncedReply> {
  const { sync, local } = areas;
  const allowed = writes.filter((write) => ![sync, local].some((area) => isNewer(write, area)));
  if (writes.length > 0 && allowed.length === 0) return { problem: 'newer', where: 'sync' };
  let where: SyncedReply['where'] = 'sync';
  for (const write of allowed) {
    const done = write.document === null ? await remove(write, sync, local) : await putItem(write, areas);
    if (done === 'refused') return { problem: 'quota', where };
    if (done === 'local') where = 'local';
  }
  return { problem: null, where };
}

function isNewer({ key, read }: SyncedWrite, area: Stored): boolean {
  return area[key] !== undefined && read(area[key]).state === 'newer';
}

/** Where the item went; `sync` is wherever the operator wants it. */
async function putItem(
  write: SyncedWrite,
  { sync, local, isOff }: Areas,
): Promise<'sync' | 'local' | 'refused'> {
  const { key, document } = write;
  await setAside(write, sync, local);
  if (!isOff && (await putSync(key, document))) {
    if (local[key] !== undefined) await browser.storage.local.remove(key);
    return 'sync';
  }
  try {
    await browser.storage.local.set({ [key]: document });
    return isOff ? 'sync' : 'local';
  } catch (error) {
    report('storage', error);
    return 'refused';
  }
}

async function putSync(key: string, document: StoredDocument | null): Promise<boolean> {
  const area = syncArea();
  if (area === undefined || !fitsSync(key, document)) return false;
  try {
    await area.set({ [key]: document });
    return true;
  } catch (error) {
    // Its quota, or the operator's organisation: the item stays on this machine.
    report('the browser did not take an item for sync', error);
    return false;
  }
}

/** From sync first: while it is there, removing the copy of this machine would only bring back an older one. */
async function remove({ key }: SyncedWrite, sync: Stored, local: Stored): Promise<'sync' | 'refused'> {
  try {
    if (sync[key] !== undefined) await syncArea()?.remove(key);
    if (local[key] !== undefined) await browser.storage.local.remove(key);
    return 'sync';
  } catch (error) {
    report('storage', error);
    return 'refused';
  }
}

/** What nobody can read is kept on this machine under another name before it is overwritten. */
async function setAside(write: SyncedWrite, sync: Stored, local: Stored): Promise<void> {
  const aside = unreadableIn(write, sync, local);
  if (Object.keys(aside).length > 0) await browser.storage.local.set(aside);
}

function unreadableIn({ key, read }: SyncedWrite, sync: Stored, local: Stored): Stored {
  const unreadable = [local[key], sync[key]].find(
    (stored) => stored !== undefined && read(stored).state === 'unreadable',
  );
  return unreadable === undefined ? {} : { [`${key}.unreadable`]: unreadable };
}
