import { addBit, type Bits, hasBit, noBits, orInto } from './bits.ts';
import type { Codes } from './codes.ts';

/** For each dictionary entry the rows that hold it: a set where they are many, a list where they are few. */
export interface Postings {
  readonly dense: ReadonlyMap<number, Bits>;
  /** The list of entry `i` is `rows[starts[i]] … rows[starts[i + 1] - 1]`, ascending; a row that holds it twice is there twice. */
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/** A list costs 32 bits per row, a set one bit for each of all rows. */
const DENSE_SHARE = 32;

/** `starts` is that of the owners' lists; without it each owner has exactly one code. */
export function buildPostings(
  codes: Codes,
  starts: Uint32Array | undefined,
  owners: number,
  entries: number,
): Postings {
  const counts = new Uint32Array(entries + 1);
  for (let i = 0; i < codes.length; i++) counts[codes[i] ?? 0] = (counts[codes[i] ?? 0] ?? 0) + 1;
  const dense = new Map<number, Bits>();
  const sets: (Bits | undefined)[] = [];
  const next = new Uint32Array(entries + 1);
  let total = 0;
  for (let entry = 0; entry < entries; entry++) {
    next[entry] = total;
    const isDense = (counts[entry] ?? 0) * DENSE_SHARE > owners;
    const bits = isDense ? noBits(owners) : undefined;
    if (bits) dense.set(entry, bits);
    else total += counts[entry] ?? 0;
    sets.push(bits);
  }
  next[entries] = total;
  const begin = next.slice();
  const rows = new Uint32Array(total);
  let owner = 0;
  for (let i = 0; i < codes.length; i++) {
    const entry = codes[i] ?? 0;
    if (starts) while ((starts[owner + 1] ?? 0) <= i) owner++;
    else owner = i;
    if (entry === entries) continue;
    const bits = sets[entry];
    if (bits) addBit(bits, owner);
    else {
      const place = next[entry] ?? 0;
      rows[place] = owner;
      next[entry] = place + 1;
    }
  }
  return { dense, starts: begin, rows };
}

/** Adds the rows of one entry to a set. */
export function addPosting(target: Bits, postings: Postings, entry: number): void {
  const bits = postings.dense.get(entry);
  if (bits) orInto(target, bits);
  const end = postings.starts[entry + 1] ?? 0;
  for (let i = postings.starts[entry] ?? 0; i < end; i++) addBit(target, postings.rows[i] ?? 0);
}

/** The rows that hold one entry; -1 is held by none. Not to be written to: it may be the index's own set. */
export function rowsOfEntry(postings: Postings, entry: number, count: number): Bits {
  const dense = postings.dense.get(entry);
  if (dense) return dense;
  const bits = noBits(count);
  if (entry >= 0) addPosting(bits, postings, entry);
  return bits;
}

/** The rows that hold any of a set of entries. */
export function rowsOfEntries(postings: Postings, wanted: Bits, entries: number, owners: number): Bits {
  const target = noBits(owners);
  for (const [entry, bits] of postings.dense) if (hasBit(wanted, entry)) orInto(target, bits);
  for (let word = 0; word << 5 < entries; word++) {
    for (let rest = wanted[word] ?? 0; rest !== 0; rest &= rest - 1) {
      const entry = (word << 5) + 31 - Math.clz32(rest & -rest);
      const end = postings.starts[entry + 1] ?? 0;
      for (let i = postings.starts[entry] ?? 0; i < end; i++) addBit(target, postings.rows[i] ?? 0);
    }
  }
  return target;
}
