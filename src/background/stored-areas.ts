import type { StoredPlace } from '../core/stored-part.ts';
import { browser } from '../platform/browser.ts';
import { readBothAreas, type Stored, syncArea } from '../platform/synced-items.ts';

/** Everything in the browser's storage areas, by place; what lies in sync too where that has been turned off. */
export async function readAllAreas(): Promise<readonly (readonly [StoredPlace, Stored])[]> {
  const { sync, local } = await readBothAreas();
  return [
    ['local', local],
    ['sync', sync],
    ['session', await browser.storage.session.get(null)],
  ];
}

/** Removes from every area what is named so, and what was set aside under such a name since nobody could read it. */
export async function removeItems(isOurs: (name: string, isAside: boolean) => boolean): Promise<void> {
  for (const area of [syncArea(), browser.storage.local, browser.storage.session]) {
    const keys = Object.keys((await area?.get(null)) ?? {}).filter((key) =>
      isOurs(nameOf(key), key !== nameOf(key)),
    );
    if (keys.length > 0) await area?.remove(keys);
  }
}

/** Of an item that was set aside: the name that it had. */
export function nameOf(key: string): string {
  return key.replace(/\.unreadable$/, '');
}
