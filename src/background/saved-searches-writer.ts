import { applyChange, type SearchesChange } from '../core/saved-search/change.ts';
import type { SavedSearches } from '../core/saved-search/collection.ts';
import {
  arrangementDocument,
  type ReadDocument,
  readArrangementDocument,
  readSearchDocument,
  type StoredDocument,
  searchDocument,
} from '../core/saved-search/document.ts';
import { fitsSync } from '../core/saved-search/sync-quota.ts';
import { browser } from '../platform/browser.ts';
import type { SearchesReply } from '../platform/messages.ts';
import { report } from '../platform/report.ts';
import {
  ARRANGEMENT_KEY,
  readSync,
  type Stored,
  searchKey,
  syncArea,
  understandSearches,
} from '../platform/saved-searches.ts';
import { serial } from './serial.ts';

/** Single writer of the saved searches: one change at a time, each read anew, and only what it changes is written. */
const next = serial();

/** `document` is `null` for an item to be removed. */
interface Write {
  readonly key: string;
  readonly document: StoredDocument | null;
  readonly read: (stored: unknown) => ReadDocument<unknown>;
}

export function changeSearches(change: SearchesChange): Promise<SearchesReply> {
  return next(async () => {
    const [sync, local] = [await readSync(), await browser.storage.local.get(null)];
    const { searches } = understandSearches(sync, local);
    const changed = applyChange(searches, change);
    if (!changed.ok) return { problem: changed.problem.code, where: 'sync' };
    const writes = writesBetween(searches, changed.value);
    const allowed = writes.filter((write) => ![sync, local].some((area) => isNewer(write, area)));
    if (writes.length > 0 && allowed.length === 0) return { problem: 'newer', where: 'sync' };
    let where: SearchesReply['where'] = 'sync';
    for (const write of allowed) {
      const done =
        write.document === null ? await remove(write, sync, local) : await putItem(write, sync, local);
      if (done === 'refused') return { problem: 'quota', where };
      if (done === 'local') where = 'local';
    }
    return { problem: null, where };
  });
}

/** Searches first: an arrangement that names what is not there yet would be the worse half. */
function writesBetween(before: SavedSearches, after: SavedSearches): readonly Write[] {
  const old = new Map(before.own.map((search) => [search.id, JSON.stringify(search)]));
  const kept = new Set(after.own.map(({ id }) => id));
  const arrangement = arrangementDocument(after);
  const isArranged = JSON.stringify(arrangement) === JSON.stringify(arrangementDocument(before));
  return [
    ...after.own
      .filter((search) => old.get(search.id) !== JSON.stringify(search))
      .map(
        (search): Write => ({
          key: searchKey(search.id),
          document: searchDocument(search),
          read: readSearchDocument,
        }),
      ),
    ...before.own
      .filter(({ id }) => !kept.has(id))
      .map(({ id }): Write => ({ key: searchKey(id), document: null, read: readSearchDocument })),
    ...(isArranged ? [] : [{ key: ARRANGEMENT_KEY, document: arrangement, read: readArrangementDocument }]),
  ];
}

function isNewer({ key, read }: Write, area: Stored): boolean {
  return area[key] !== undefined && read(area[key]).state === 'newer';
}

/** Where the item went. */
async function putItem(write: Write, sync: Stored, local: Stored): Promise<'sync' | 'local' | 'refused'> {
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
    report('saved searches', error);
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
    report('the browser did not take a saved search for sync', error);
    return false;
  }
}

/** From sync first: while it is there, removing the copy of this machine would only bring back an older one. */
async function remove({ key }: Write, sync: Stored, local: Stored): Promise<'sync' | 'refused'> {
  try {
    if (sync[key] !== undefined) await syncArea()?.remove(key);
    if (local[key] !== undefined) await browser.storage.local.remove(key);
    return 'sync';
  } catch (error) {
    report('saved searches', error);
    return 'refused';
  }
}

/** What nobody can read is kept on this machine under another name before it is overwritten. */
async function setAside({ key, read }: Write, sync: Stored, local: Stored): Promise<void> {
  const unreadable = [local[key], sync[key]].find(
    (stored) => stored !== undefined && read(stored).state === 'unreadable',
  );
  if (unreadable !== undefined) await browser.storage.local.set({ [`${key}.unreadable`]: unreadable });
}
