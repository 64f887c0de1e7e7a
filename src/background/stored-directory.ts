import type { DirectoryIndex } from '../core/directory/columns.ts';
import { coverage } from '../core/directory/coverage.ts';
import type { DirectoryRecord } from '../core/directory/merge.ts';
import { fieldAt, idAt } from '../core/directory/rows.ts';
import type { StoredKind, StoredPart } from '../core/stored-part.ts';
import { database, ofPartner, type StoredPartner } from '../platform/database.ts';
import { dropMemory, held, isRemembered, rememberPartner } from './directory-memory.ts';
import { eraseIndexes, storedPartners, storePersonal, storePins } from './directory-records.ts';
import { inDirectoryTurn } from './directory-store.ts';
import { PERSONAL } from './personal.ts';
import { forgetPersonal, personalOf } from './personal-store.ts';
import { sizeOf } from './size-of.ts';

/** What the directory keeps of each partner, measured, and the parts of it that can be deleted by themselves. */

/** So many records tell how large one is. */
const SAMPLE = 100;

export function measureDirectory(): Promise<readonly StoredPart[]> {
  return inDirectoryTurn(async () => {
    const parts: StoredPart[] = [];
    for (const stored of await storedPartners()) {
      const wasRemembered = isRemembered(stored.partner);
      parts.push(...(await measurePartner(stored)));
      if (!wasRemembered) dropMemory(stored.partner);
    }
    return parts;
  });
}

/** Of one partner, or of all. */
export function forgetPins(key?: string): Promise<void> {
  return forEach(key, async ({ partner }) => {
    rememberPartner(partner, await storePins(partner, []));
  });
}

/** Mobile numbers and the like, wherever they are kept. */
export function forgetPersonalData(key?: string): Promise<void> {
  return forEach(key, async ({ partner }) => {
    await forgetPersonal(partner);
    // Wherever it was: this also tells who watches that the directory is another.
    await storePersonal(partner, 'take-out');
    dropMemory(partner);
  });
}

/** They are made again from the customers when they are needed. */
export function forgetIndexes(key?: string): Promise<void> {
  return inDirectoryTurn(() => eraseIndexes(key));
}

function forEach(key: string | undefined, work: (stored: StoredPartner) => Promise<void>): Promise<void> {
  return inDirectoryTurn(async () => {
    for (const stored of await storedPartners()) {
      if (key === undefined || stored.partner === key) await work(stored);
    }
  });
}

async function measurePartner({ partner, pins, personal }: StoredPartner): Promise<readonly StoredPart[]> {
  const { index, lists } = await held(partner);
  const stored = await database();
  const sample = await stored.getAll('customers', ofPartner(partner), SAMPLE);
  const indexes = await Promise.all([stored.get('snapshots', partner), stored.get('typeAheads', partner)]);
  const records = {
    database: personal ? personalIn(index) : [],
    session: (await personalOf(partner)).values(),
  };
  const readings = lists.map((reading) => coverage(index, reading));
  const part = (kind: StoredKind, more: Partial<StoredPart>): StoredPart => ({
    kind,
    partner,
    place: 'database',
    count: null,
    lists: [],
    bytes: 0,
    since: null,
    ...more,
  });
  const parts = [
    part('customers', {
      count: index.count,
      lists: readings.map(({ list, read }) => ({ list, count: read })),
      bytes: Math.round((sizeOf(sample) / Math.max(1, sample.length)) * index.count),
      since: oldest(index.readAt),
    }),
    part('pins', { count: pins.length, bytes: sizeOf(pins) }),
    ...(['database', 'session'] as const).map((place) => {
      const apart = [...records[place]].flatMap(knownOnly);
      const since = oldest(apart.map(({ readAt }) => readAt));
      return part('personal', { place, count: apart.length, bytes: sizeOf(apart), since });
    }),
    part('indexes', { bytes: sizeOf(indexes.filter((found) => found !== undefined)) }),
  ];
  return parts.filter(({ kind, bytes }) => kind === 'customers' || bytes > 0);
}

function personalIn(index: DirectoryIndex): readonly DirectoryRecord[] {
  return Array.from({ length: index.count }, (_, row) => ({
    id: idAt(index, row),
    fields: Object.fromEntries(PERSONAL.map((key) => [key, fieldAt(index.columns[key], row)])),
    readAt: index.readAt[row] ?? 0,
  }));
}

/** Without what the console masked: of that nothing is kept. */
function knownOnly({ fields, ...record }: DirectoryRecord): readonly DirectoryRecord[] {
  const known = Object.entries(fields).filter(([, field]) => field.state === 'known');
  return known.length === 0 ? [] : [{ ...record, fields: Object.fromEntries(known) }];
}

function oldest(times: ArrayLike<number>): number | null {
  let first = Number.POSITIVE_INFINITY;
  for (let at = 0; at < times.length; at++) first = Math.min(first, times[at] ?? first);
  return Number.isFinite(first) ? first : null;
}
