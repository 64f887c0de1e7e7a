import { type Texts, textAt, textStart } from './texts.ts';

/** A hash table from folded customer ID to row, as one array: row + 1, or 0 where the place is free. */
export type IdTable = Uint32Array;

/** Half of the places at most are taken. */
export function buildIdTable(folded: Texts): IdTable {
  const count = folded.ends.length;
  const places = new Uint32Array(1 << Math.max(4, 33 - Math.clz32(count)));
  for (let row = 0; row < count; row++) {
    let place = hash(folded.all, textStart(folded, row), folded.ends[row] ?? 0) & (places.length - 1);
    while (places[place] !== 0) place = (place + 1) & (places.length - 1);
    places[place] = row + 1;
  }
  return places;
}

/** The rows whose ID, folded, is `wanted`. */
export function findIds(places: IdTable, folded: Texts, wanted: string): readonly number[] {
  const rows: number[] = [];
  let place = hash(wanted, 0, wanted.length) & (places.length - 1);
  for (; (places[place] ?? 0) !== 0; place = (place + 1) & (places.length - 1)) {
    const row = (places[place] ?? 0) - 1;
    if (textAt(folded, row) === wanted) rows.push(row);
  }
  return rows.sort((a, b) => a - b);
}

function hash(text: string, from: number, to: number): number {
  let value = 0x811c9dc5;
  for (let at = from; at < to; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value ^ (value >>> 15);
}
