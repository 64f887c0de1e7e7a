import { type Sealed, seal, unseal } from '../directory/sealed.ts';
import type { TypeAhead } from './type-ahead.ts';

/** Raise it whenever the meaning of any part of `TypeAhead` changes: older snapshots are then built anew. */
const VERSION = 1;

export type TypeAheadSnapshot = Sealed<TypeAhead>;

export function snapshotTypeAhead(index: TypeAhead): TypeAheadSnapshot {
  return seal(VERSION, index);
}

/** Never throws: anything but a sound snapshot of this version is `undefined`. */
export function restoreTypeAhead(stored: unknown): TypeAhead | undefined {
  return unseal(VERSION, stored);
}
