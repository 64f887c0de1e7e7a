import { type DirectoryRecord, mergeRecords } from '../core/directory/merge.ts';
import { parseDirectoryRecord } from '../core/directory/parse-record.ts';
import { list, object, text, tryParse } from '../core/parse.ts';
import { browser } from '../platform/browser.ts';
import { report } from '../platform/report.ts';
import { saySame } from './personal.ts';

/**
 * Personal properties of customers, in the browser's memory for as long as the session lasts (`storage.session`).
 * One item for each page that brought something new, since rewriting everything for each page would cost more than
 * the page; a woken worker puts them together again.
 */
const PREFIX = 'personal.';
/** More items than this are joined by the worker that reads them. */
const MOST_ITEMS = 60;

type Records = Map<string, DirectoryRecord>;

interface Chunk {
  readonly partner: string;
  readonly records: readonly DirectoryRecord[];
}

const parseChunk = object<Chunk>({ partner: text(), records: list(parseDirectoryRecord, 1_000_000) });

const NOBODY: ReadonlyMap<string, DirectoryRecord> = new Map();

let loaded: Promise<Map<string, Records>> | null = null;
let lastItem = 0;

/** By customer ID. Read only. */
export async function personalOf(partner: string): Promise<ReadonlyMap<string, DirectoryRecord>> {
  return (await all()).get(partner) ?? NOBODY;
}

/** What would be new: the merged records that differ from those held. */
export async function personalNews(
  partner: string,
  read: readonly DirectoryRecord[],
  keepFor: number,
): Promise<readonly DirectoryRecord[]> {
  const held = await personalOf(partner);
  return read.flatMap((record) => {
    const before = held.get(record.id);
    if (before === undefined) return [record];
    const merged = mergeRecords(before, record, keepFor);
    return saySame(before, merged) ? [] : [merged];
  });
}

/** Puts them in the place of what was held. When the browser refuses, all of it is dropped: a part would mislead. */
export async function putPersonal(partner: string, records: readonly DirectoryRecord[]): Promise<void> {
  if (records.length === 0) return;
  const held = await all();
  const own = held.get(partner) ?? new Map();
  // A new map each time: by its identity the directory knows that it changed.
  held.set(partner, new Map([...own, ...records.map((record) => [record.id, record] as const)]));
  try {
    await browser.storage.session.set({ [`${PREFIX}${++lastItem}`]: { partner, records } satisfies Chunk });
  } catch (error) {
    report('personal data does not fit into this session', error);
    await forgetPersonal();
  }
}

/** Of one partner, or of all. */
export async function forgetPersonal(partner?: string): Promise<void> {
  const { session } = browser.storage;
  const items = await chunks();
  const gone = items.filter(({ chunk }) => partner === undefined || chunk?.partner === partner);
  await session.remove(gone.map(({ key }) => key));
  const held = await all();
  if (partner === undefined) held.clear();
  else held.delete(partner);
}

function all(): Promise<Map<string, Records>> {
  loaded ??= load();
  loaded.catch(() => {
    loaded = null;
  });
  return loaded;
}

async function load(): Promise<Map<string, Records>> {
  const items = await chunks();
  const held = new Map<string, Records>();
  for (const { chunk, item } of items) {
    lastItem = Math.max(lastItem, item);
    if (chunk === undefined) continue;
    const own = held.get(chunk.partner) ?? new Map();
    for (const record of chunk.records) own.set(record.id, record);
    held.set(chunk.partner, own);
  }
  if (items.length > MOST_ITEMS) await join(held, items);
  return held;
}

/** The joined items come last and say the same, so that nothing is lost when the worker ends between the steps. */
async function join(held: Map<string, Records>, items: readonly { readonly key: string }[]): Promise<void> {
  const { session } = browser.storage;
  const joined = Array.from(held, ([partner, records]) => [
    `${PREFIX}${++lastItem}`,
    { partner, records: [...records.values()] } satisfies Chunk,
  ]);
  try {
    await session.set(Object.fromEntries(joined));
    await session.remove(items.map(({ key }) => key));
  } catch (error) {
    // No room for both at once: they stay as they are.
    report('personal data', error);
  }
}

/** Oldest first. `chunk` is `undefined` for what cannot be read. */
async function chunks() {
  const stored = await browser.storage.session.get(null);
  return Object.keys(stored)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => ({
      key,
      item: Number(key.slice(PREFIX.length)) || 0,
      chunk: tryParse(parseChunk, stored[key]),
    }))
    .sort((a, b) => a.item - b.item);
}
