import { fold } from '../filter/fold.ts';
import { type Texts, textAt } from './texts.ts';

/** A hash table from folded customer ID to row, as one array: half of the places at most are taken. */
export interface IdTable {
  /** Row + 1, or 0 where the place is free. */
  readonly places: Uint32Array;
}

export function buildIdTable(folded: readonly string[]): IdTable {
  const places = new Uint32Array(1 << Math.max(4, 33 - Math.clz32(folded.length)));
  for (const [row, id] of folded.entries()) {
    let place = hash(id) & (places.length - 1);
    while (places[place] !== 0) place = (place + 1) & (places.length - 1);
    places[place] = row + 1;
  }
  return { places };
}

/** The rows whose ID folds to `folded`. */
export function findIds(table: IdTable, ids: Texts, folded: string): readonly number[] {
  const { places } = table;
  const rows: number[] = [];
  let place = hash(folded) & (places.length - 1);
  for (; (places[place] ?? 0) !== 0; place = (place + 1) & (places.length - 1)) {
    const row = (places[place] ?? 0) - 1;
    if (fold(textAt(ids, row)) === folded) rows.push(row);
  }
  return rows.sort((a, b) => a - b);
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value ^ (value >>> 15);
}
