/**
 * A set of rows: bit `row & 31` of word `row >>> 5`. Bits past the last row are zero, always.
 * One loop per function, and nothing else in it: that is what the compiler turns into good machine code.
 */
export type Bits = Uint32Array;

export function noBits(count: number): Bits {
  return new Uint32Array((count + 31) >>> 5);
}

export function allBits(count: number): Bits {
  const bits = noBits(count).fill(0xffffffff);
  trim(bits, count);
  return bits;
}

export function bitsOf(rows: Uint32Array, count: number): Bits {
  const bits = noBits(count);
  for (let i = 0; i < rows.length; i++) addBit(bits, rows[i] ?? 0);
  return bits;
}

export function addBit(bits: Bits, row: number): void {
  bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31));
}

export function dropBit(bits: Bits, row: number): void {
  bits[row >>> 5] = (bits[row >>> 5] ?? 0) & ~(1 << (row & 31));
}

export function hasBit(bits: Bits, row: number): boolean {
  return (((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;
}

export function andInto(target: Bits, other: Bits): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] ?? 0) & (other[i] ?? 0);
}

export function orInto(target: Bits, other: Bits): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] ?? 0) | (other[i] ?? 0);
}

export function removeInto(target: Bits, other: Bits): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] ?? 0) & ~(other[i] ?? 0);
}

export function and(a: Bits, b: Bits): Bits {
  const result = new Uint32Array(a.length);
  for (let i = 0; i < result.length; i++) result[i] = (a[i] ?? 0) & (b[i] ?? 0);
  return result;
}

export function or(a: Bits, b: Bits): Bits {
  const result = new Uint32Array(a.length);
  for (let i = 0; i < result.length; i++) result[i] = (a[i] ?? 0) | (b[i] ?? 0);
  return result;
}

export function without(a: Bits, b: Bits): Bits {
  const result = new Uint32Array(a.length);
  for (let i = 0; i < result.length; i++) result[i] = (a[i] ?? 0) & ~(b[i] ?? 0);
  return result;
}

export function invert(bits: Bits, count: number): Bits {
  const result = new Uint32Array(bits.length);
  for (let i = 0; i < result.length; i++) result[i] = ~(bits[i] ?? 0);
  trim(result, count);
  return result;
}

export function countBits(bits: Bits): number {
  let total = 0;
  for (let i = 0; i < bits.length; i++) total += popCount(bits[i] ?? 0);
  return total;
}

export function countCommon(a: Bits, b: Bits): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += popCount((a[i] ?? 0) & (b[i] ?? 0));
  return total;
}

export function popCount(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The rows of the set, ascending: those at `from` up to (not including) `to` in that order. `to` is at most their count. */
export function rowsOfBits(bits: Bits, from: number, to: number): Uint32Array {
  const rows = new Uint32Array(Math.max(0, to - from));
  let index = 0;
  let before = 0;
  while (from > 0 && index < bits.length) {
    const here = popCount(bits[index] ?? 0);
    if (before + here > from) break;
    before += here;
    index++;
  }
  let first = bits[index] ?? 0;
  for (let skip = from - before; skip > 0; skip--) first &= first - 1;
  let at = 0;
  for (let rest = first; index < bits.length && at < rows.length; rest = bits[index] ?? 0) {
    const base = (index << 5) + 31;
    for (; rest !== 0; rest &= rest - 1) rows[at++] = base - Math.clz32(rest & -rest);
    index++;
  }
  return rows;
}

function trim(bits: Bits, count: number): void {
  const last = bits.length - 1;
  if (last >= 0 && (count & 31) !== 0) bits[last] = (bits[last] ?? 0) & ((1 << (count & 31)) - 1);
}
