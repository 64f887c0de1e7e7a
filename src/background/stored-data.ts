import { STORED_KINDS, type StoredPart } from '../core/stored-part.ts';
import type { Handlers } from '../platform/messaging.ts';
import type { StoredMessage } from '../platform/stored-messages.ts';
import { announceAll } from './directory-handlers.ts';
import { sizeOf } from './size-of.ts';
import { nameOf, readAllAreas } from './stored-areas.ts';
import { measureDirectory } from './stored-directory.ts';
import { measureJournal } from './stored-journal.ts';
import { KINDS, kindOf } from './stored-kinds.ts';

/** Who keeps something measures it; what lies in the storage areas is measured here. */
const MEASURES = [measureDirectory, measureJournal, measureItems];

/** Everything that is kept, found by looking at all of it. */
export const storedHandlers: Handlers<StoredMessage> = {
  'stored.read': async () => {
    const parts: StoredPart[] = [];
    for (const measure of MEASURES) parts.push(...(await measure()));
    return parts;
  },
  'stored.forget': async ({ kind, partner }) => {
    for (const one of kind === null ? STORED_KINDS : [kind]) await KINDS[one].forget(partner ?? undefined);
    await announceAll();
    return null;
  },
};

async function measureItems(): Promise<readonly StoredPart[]> {
  const areas = await readAllAreas();
  return STORED_KINDS.flatMap((kind) =>
    areas.flatMap(([place, stored]): StoredPart[] => {
      const { measure } = KINDS[kind];
      const items = Object.entries(stored).filter(([key]) => kindOf(nameOf(key)) === kind);
      if (measure === null || items.length === 0) return [];
      const { count, times = [] } = measure(items);
      return [
        {
          kind,
          partner: null,
          place,
          count: count ?? null,
          lists: [],
          bytes: sizeOf(Object.fromEntries(items)),
          since: times.length === 0 ? null : Math.min(...times),
        },
      ];
    }),
  );
}
