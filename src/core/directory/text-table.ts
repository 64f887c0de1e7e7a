import { type Texts, textAt, textStart } from './texts.ts';

/** A hash table from a whole text to where it stands: its number + 1, or 0 where the place is free. */
export type TextTable = Uint32Array;

/** Half of the places at most are taken. */
export function buildTextTable(texts: Texts): TextTable {
  const count = texts.ends.length;
  const places = new Uint32Array(1 << Math.max(4, 33 - Math.clz32(count)));
  const mask = places.length - 1;
  for (let text = 0; text < count; text++) {
    let place = hash(texts.all, textStart(texts, text), texts.ends[text] ?? 0) & mask;
    while (places[place] !== 0) place = (place + 1) & mask;
    places[place] = text + 1;
  }
  return places;
}

/** Every text that is `wanted`; there may be several, such as names that fold to the same. */
export function findInTable(places: TextTable, texts: Texts, wanted: string): readonly number[] {
  const found: number[] = [];
  const mask = places.length - 1;
  let place = hash(wanted, 0, wanted.length) & mask;
  for (; (places[place] ?? 0) !== 0; place = (place + 1) & mask) {
    const text = (places[place] ?? 0) - 1;
    if (textAt(texts, text) === wanted) found.push(text);
  }
  return found;
}

function hash(text: string, from: number, to: number): number {
  let value = 0x811c9dc5;
  for (let at = from; at < to; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value ^ (value >>> 15);
}
