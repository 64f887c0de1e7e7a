import { PROPERTIES } from '../customer/properties.ts';
import type { DirectoryIndex } from './columns.ts';
import { type Sealed, seal, unseal } from './sealed.ts';

/** Raise it whenever the meaning of any part of `DirectoryIndex` changes: older snapshots are then built anew from records. */
const VERSION = 2;

export type Snapshot = Sealed<DirectoryIndex>;

/** `personal: 'leave-out'` stores no mobile number and no e-mail address; after `restore` they are absent. */
export function snapshot(index: DirectoryIndex, personal: 'include' | 'leave-out'): Snapshot {
  const columns = { ...index.columns };
  for (const property of PROPERTIES) {
    if (property.personal && personal === 'leave-out') delete columns[property.key];
  }
  return seal(VERSION, { ...index, columns });
}

/** Never throws: anything but a sound snapshot of this version is `undefined`. */
export function restore(stored: unknown): DirectoryIndex | undefined {
  return unseal(VERSION, stored);
}
