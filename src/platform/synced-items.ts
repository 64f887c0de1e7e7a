import { browser } from './browser.ts';

/**
 * What follows the operator from machine to machine lies in the browser's sync area, one item each, so that two windows
 * that change different ones lose nothing. What sync refuses is kept on this machine, and where both areas have an
 * item this machine's counts.
 */
export interface SyncedItems<T> {
  readonly isOurs: (key: string) => boolean;
  /** Total: what cannot be read, and what a newer version wrote, is left out. */
  readonly understand: (items: Stored) => T;
}

export type Stored = Readonly<Record<string, unknown>>;

export interface ReadItems<T> {
  readonly value: T;
  /** Some are kept on this machine only. */
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
    if (Object.keys(changes).some(isOurs)) heard();
  };
  for (const area of [browser.storage.local, syncArea()]) {
    area?.onChanged.addListener(onChanged);
    signal.addEventListener('abort', () => area?.onChanged.removeListener(onChanged), { once: true });
  }
}

export interface Areas {
  /** Everything in the sync area; nothing where the browser has none or keeps it from us. */
  readonly sync: Stored;
  readonly local: Stored;
}

export async function readAreas(): Promise<Areas> {
  const [sync, local] = await Promise.all([readSync(), browser.storage.local.get(null)]);
  return { sync, local };
}

export function understandBoth<T>(
  { understand, isOurs }: SyncedItems<T>,
  { sync, local }: Areas,
): ReadItems<T> {
  return { value: understand({ ...sync, ...local }), local: Object.keys(local).some(isOurs) };
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
