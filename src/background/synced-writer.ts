import type { ReadDocument, StoredDocument } from '../core/document.ts';
import { fitsSync } from '../core/sync-quota.ts';
import { browser } from '../platform/browser.ts';
import type { SyncedReply } from '../platform/messages.ts';
import { report } from '../platform/report.ts';
import { type Areas, type Stored, syncArea } from '../platform/synced-items.ts';

/** One item of `SyncedItems` to be written. */
export interface SyncedWrite {
  readonly key: string;
  /** `null` to remove it. */
  readonly document: StoredDocument | null;
  /** Of what lies there now. */
  readonly read: (stored: unknown) => ReadDocument<unknown>;
}

/** Writes in this order, each where there is room for it. `areas` are as they were read for this change. */
export async function writeSynced(
  writes: readonly SyncedWrite[],
  { sync, local }: Areas,
): Promise<SyncedReply> {
  const allowed = writes.filter((write) => ![sync, local].some((area) => isNewer(write, area)));
  if (writes.length > 0 && allowed.length === 0) return { problem: 'newer', where: 'sync' };
  let where: SyncedReply['where'] = 'sync';
  for (const write of allowed) {
    const done =
      write.document === null ? await remove(write, sync, local) : await putItem(write, sync, local);
    if (done === 'refused') return { problem: 'quota', where };
    if (done === 'local') where = 'local';
  }
  return { problem: null, where };
}

function isNewer({ key, read }: SyncedWrite, area: Stored): boolean {
  return area[key] !== undefined && read(area[key]).state === 'newer';
}

/** Where the item went. */
async function putItem(
  write: SyncedWrite,
  sync: Stored,
  local: Stored,
): Promise<'sync' | 'local' | 'refused'> {
  const { key, document } = write;
  await setAside(write, sync, local);
  if (await putSync(key, document)) {
    if (local[key] !== undefined) await browser.storage.local.remove(key);
    return 'sync';
  }
  try {
    await browser.storage.local.set({ [key]: document });
    return 'local';
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
async function setAside({ key, read }: SyncedWrite, sync: Stored, local: Stored): Promise<void> {
  const unreadable = [local[key], sync[key]].find(
    (stored) => stored !== undefined && read(stored).state === 'unreadable',
  );
  if (unreadable !== undefined) await browser.storage.local.set({ [`${key}.unreadable`]: unreadable });
}
