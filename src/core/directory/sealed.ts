/** Something as it is stored: typed arrays, texts and maps, nothing that a structured clone would lose. */
export interface Sealed<T extends object> {
  readonly version: number;
  /** Of everything in `index`: what was cut short, damaged or written by another hand is not used. */
  readonly checksum: number;
  readonly index: T;
}

export function seal<T extends object>(version: number, index: T): Sealed<T> {
  return { version, checksum: checksum(index), index };
}

/** Nothing is rebuilt or copied. Never throws: anything but a sound `Sealed<T>` of this version is `undefined`. */
export function unseal<T extends object>(version: number, stored: unknown): T | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { version: found, checksum: expected, index } = stored as Partial<Sealed<T>>;
  if (found !== version || typeof index !== 'object' || index === null) return undefined;
  return checksum(index) === expected ? index : undefined;
}

/** The depth of an index, with room to spare; deeper is not ours. */
const DEPTH = 12;

/** Over types, names and contents, so equal sums mean the same data in the same shape. */
function checksum(value: unknown): number {
  let sum = 0x811c9dc5;
  const add = (word: number) => {
    sum = Math.imul(sum ^ word, 0x01000193);
    sum ^= sum >>> 15;
  };
  const addText = (text: string) => {
    add(text.length);
    sum = textSum(sum, text);
  };
  const walk = (part: unknown, depth: number): void => {
    add(typeof part === 'object' ? depth : (typeof part).length);
    if (typeof part === 'string') addText(part);
    else if (typeof part === 'number') add(part);
    else if (ArrayBuffer.isView(part)) {
      addText(Object.prototype.toString.call(part));
      sum = bytesSum(sum, part);
    } else if (typeof part === 'object' && part !== null && depth < DEPTH) {
      const entries = part instanceof Map ? part.entries() : Object.entries(part);
      for (const [key, inner] of entries) {
        walk(key, depth + 1);
        walk(inner, depth + 1);
      }
    }
  };
  walk(value, 0);
  return sum >>> 0;
}

function textSum(start: number, text: string): number {
  let sum = start;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum;
}

/** Word by word, the last few bytes one by one. */
function bytesSum(start: number, view: ArrayBufferView): number {
  let sum = start ^ view.byteLength;
  const whole = view.byteOffset % 4 === 0 ? view.byteLength >>> 2 : 0;
  const words = new Uint32Array(view.buffer, whole > 0 ? view.byteOffset : 0, whole);
  for (let i = 0; i < words.length; i++) sum = Math.imul(sum ^ (words[i] ?? 0), 0x01000193);
  const bytes = new Uint8Array(view.buffer, view.byteOffset + whole * 4, view.byteLength - whole * 4);
  for (let i = 0; i < bytes.length; i++) sum = Math.imul(sum ^ (bytes[i] ?? 0), 0x01000193);
  return sum;
}
