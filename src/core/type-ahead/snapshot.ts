import type { TypeAhead } from './type-ahead.ts';

/** Raise it whenever the meaning of any part of `TypeAhead` changes: older snapshots are then built anew. */
const VERSION = 1;

/** The index as it is stored: typed arrays and texts, nothing that a structured clone would lose. */
export interface TypeAheadSnapshot {
  readonly version: typeof VERSION;
  /** Of everything in `index`: what was cut short, damaged or written by another hand is not used. */
  readonly checksum: number;
  readonly index: TypeAhead;
}

export function snapshotTypeAhead(index: TypeAhead): TypeAheadSnapshot {
  return { version: VERSION, checksum: checksum(index), index };
}

/** Nothing is rebuilt or copied. Never throws: anything but a sound snapshot of this version is `undefined`. */
export function restoreTypeAhead(stored: unknown): TypeAhead | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { version, checksum: expected, index } = stored as Partial<TypeAheadSnapshot>;
  if (version !== VERSION || typeof index !== 'object' || index === null) return undefined;
  return checksum(index) === expected ? index : undefined;
}

/** Over names, types and contents. The depth of an index is 4; deeper is not ours. */
function checksum(value: unknown, depth = 0): number {
  if (typeof value === 'string') return textSum(value);
  if (typeof value === 'number') return value | 0;
  if (ArrayBuffer.isView(value)) return bytesSum(value);
  let sum = depth + 1;
  if (typeof value !== 'object' || value === null || depth > 6) return sum;
  for (const [key, part] of Object.entries(value)) {
    sum = step(sum, textSum(key));
    sum = step(sum, checksum(part, depth + 1));
  }
  return sum;
}

function step(sum: number, word: number): number {
  return Math.imul(sum ^ word ^ (sum >>> 15), 0x01000193);
}

function textSum(text: string): number {
  let sum = text.length;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum;
}

/** Word by word, what is left over byte by byte. */
function bytesSum(view: ArrayBufferView): number {
  let sum = view.byteLength + Object.prototype.toString.call(view).length;
  const whole = view.byteOffset % 4 === 0 ? view.byteLength >>> 2 : 0;
  const words = new Uint32Array(view.buffer, whole > 0 ? view.byteOffset : 0, whole);
  for (let i = 0; i < words.length; i++) sum = Math.imul(sum ^ (words[i] ?? 0), 0x01000193);
  const bytes = new Uint8Array(view.buffer, view.byteOffset + whole * 4, view.byteLength - whole * 4);
  for (let i = 0; i < bytes.length; i++) sum = Math.imul(sum ^ (bytes[i] ?? 0), 0x01000193);
  return sum;
}
