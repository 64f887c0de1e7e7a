import { buildTypeAhead } from '../core/type-ahead/build.ts';
import type { TypeAhead } from '../core/type-ahead/type-ahead.ts';
import type { StoredPartner } from '../platform/database.ts';
import {
  isSameAge,
  type KeptTypeAhead,
  readEntries,
  readPartner,
  readTypeAhead,
  storeTypeAhead,
} from '../platform/type-ahead-store.ts';
import { inSlices } from './in-slices.ts';
import { loadReadings } from './readings.ts';

/** What is known of one partner's customers at this moment. */
export interface Known {
  /** `undefined` if there is no directory of this partner. */
  readonly partner: StoredPartner | undefined;
  /** May be of an earlier state of the directory while `isBuilding`. */
  readonly index: TypeAhead | undefined;
  readonly isBuilding: boolean;
}

/**
 * Keeps the index of one partner in this page, so that a key needs no round trip. `refresh` looks whether the directory
 * is another by now; the old index answers until the new one is there.
 */
export function keepIndex(
  partner: string,
  onNews: (known: Known) => void,
  signal: AbortSignal,
): { readonly refresh: () => Promise<void> } {
  let kept: KeptTypeAhead | undefined;
  let running: Promise<void> | null = null;
  let isWantedAgain = false;

  async function look(): Promise<void> {
    const now = await readPartner(partner);
    if (signal.aborted) return;
    if (now === undefined) kept = undefined;
    else if (kept === undefined) {
      // What is pinned needs no index: it is listed before that is read.
      onNews({ partner: now, index: undefined, isBuilding: true });
      kept = await readTypeAhead(partner);
      if (signal.aborted) return;
    }
    if (signal.aborted) return;
    const isCurrent = now === undefined || (kept !== undefined && isSameAge(kept.age, now));
    onNews({ partner: now, index: kept?.index, isBuilding: !isCurrent });
    if (now === undefined || isCurrent) return;
    const [entries, readingsOf] = await Promise.all([readEntries(partner), loadReadings()]);
    kept = { age: now, index: await inSlices(buildTypeAhead(entries, readingsOf), signal) };
    onNews({ partner: now, index: kept.index, isBuilding: false });
    await storeTypeAhead(partner, kept);
  }

  async function run(): Promise<void> {
    do {
      isWantedAgain = false;
      await look();
    } while (isWantedAgain && !signal.aborted);
  }

  return {
    refresh: () => {
      isWantedAgain = running !== null;
      running ??= run().finally(() => {
        running = null;
      });
      return running;
    },
  };
}
