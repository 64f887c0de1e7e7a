import { flag } from '../core/parse.ts';
import { browser } from './browser.ts';
import { type StoredItem, storedItem } from './stored-item.ts';

/** Whether the operator wants it. On this machine only: another one may want it otherwise. */
export const syncItem: StoredItem<boolean> = storedItem({
  key: 'sync',
  version: 1,
  parse: flag,
  fallback: true,
});

/**
 * What follows the operator from machine to machine lies in the browser's sync area, one item each, so that two windows
 * that change different ones lose nothing. What sync refuses is kept on this machine, and where both areas have an
 * item this machine's counts. Where the operator has turned sync off, there is only this machine.
 */
export interface SyncedItems<T> {
  readonly isOurs: (key: string) => boolean;
  /** Total: what cannot be read, and what a newer version wrote, is left out. */
  readonly understand: (items: Stored) => T;
}

export type Stored = Readonly<Record<string, unknown>>;

export interface ReadItems<T> {
  readonly value: T;
  /** Some are kept on this machine only, against the operator's wish. */
  readonly local: boolean;
}

export async function readSynced<T>(items: SyncedItems<T>): Promise<ReadItems<T>> {
  return understandBoth(items, await readAreas());
}

/** Calls `heard` after every change in either area until `signal` aborts. */
export function onSyncedChange(
  { isOurs }: Pick<SyncedItems<unknown>, 'isOurs'>,
  heard: () => void,
  signal: AbortSignal,
): void {
  const onChanged = (changes: Stored): void => {
    if (Object.keys(changes).some((key) => isOurs(key) || key === syncItem.key)) heard();
  };
  for (const area of [browser.storage.local, syncArea()]) {
    area?.onChanged.addListener(onChanged);
    signal.addEventListener('abort', () => area?.onChanged.removeListener(onChanged), { once: true });
  }
}

export interface Areas {
  /** Everything in the sync area; nothing where the browser has none or keeps it from us, or it is not wanted. */
  readonly sync: Stored;
  readonly local: Stored;
  /** The operator has turned sync off: nothing is to be written there. */
  readonly isOff: boolean;
}

export async function readAreas(): Promise<Areas> {
  const areas = await readBothAreas();
  return areas.isOff ? { ...areas, sync: {} } : areas;
}

/** With what lies in the sync area although it is not wanted. */
export async function readBothAreas(): Promise<Areas> {
  const [sync, local] = await Promise.all([readSync(), browser.storage.local.get(null)]);
  return { sync, local, isOff: !syncItem.understand(local[syncItem.key]) };
}

export function understandBoth<T>(
  { understand, isOurs }: SyncedItems<T>,
  { sync, local, isOff }: Areas,
): ReadItems<T> {
  return { value: understand({ ...sync, ...local }), local: !isOff && Object.keys(local).some(isOurs) };
}

async function readSync(): Promise<Stored> {
  try {
    return (await syncArea()?.get(null)) ?? {};
  } catch {
    return {};
  }
}

export function syncArea(): typeof browser.storage.sync | undefined {
  return browser.storage.sync as typeof browser.storage.sync | undefined;
}
