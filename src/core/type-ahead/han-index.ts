import type { ReadingsOf } from './entry.ts';
import { PairCollector, type RowLists } from './lists.ts';
import { Numbered } from './numbered.ts';
import { buildPinyin, type PinyinIndex } from './pinyin-index.ts';
import { collectReadings, type Readings } from './readings.ts';

/** Texts of Chinese characters, which have no words, and where each character occurs. */
export interface HanIndex {
  /** The characters there are, as code units, ascending. A character's number is its place here. */
  readonly characters: Uint16Array;
  /** Numbers of all characters of all texts; text `i` begins at `starts[i]`. */
  readonly items: Uint16Array;
  readonly starts: Uint32Array;
  /** Per character the texts it is in. */
  readonly holders: RowLists;
  /** Per text its rows. Texts are in the order of their first rows. */
  readonly rows: RowLists;
  readonly readings: Readings;
  readonly pinyin: PinyinIndex;
}

export class HanCollector {
  readonly #texts = new Numbered();
  readonly #rows = new PairCollector();

  add(text: string, row: number): void {
    this.#rows.add(this.#texts.numberOf(text), row);
  }

  *finish(readingsOf: ReadingsOf): Generator<void, HanIndex> {
    const { texts } = this.#texts;
    const found = new Uint8Array(0x10000);
    const starts = new Uint32Array(texts.length + 1);
    for (const [i, text] of texts.entries()) {
      for (let at = 0; at < text.length; at++) found[text.charCodeAt(at)] = 1;
      starts[i + 1] = (starts[i] ?? 0) + text.length;
      if (i % STEP === STEP - 1) yield;
    }
    const characters: number[] = [];
    const numbers = new Uint16Array(0x10000);
    for (let code = 0; code < found.length; code++) {
      if (found[code] === 1) numbers[code] = characters.push(code) - 1;
    }
    const items = new Uint16Array(starts[texts.length] ?? 0);
    const holders = new PairCollector();
    let at = 0;
    for (const [i, text] of texts.entries()) {
      for (let place = 0; place < text.length; place++) {
        const number = numbers[text.charCodeAt(place)] ?? 0;
        items[at++] = number;
        if (text.indexOf(text.charAt(place)) === place) holders.add(number, i);
      }
      if (i % STEP === STEP - 1) yield;
    }
    const readings = yield* collectReadings(characters, readingsOf);
    const spelled = { items, starts, readings };
    return {
      ...spelled,
      characters: Uint16Array.from(characters),
      holders: yield* holders.finish(characters.length),
      rows: yield* this.#rows.finish(texts.length),
      pinyin: yield* buildPinyin(spelled),
    };
  }
}

const STEP = 512;

/** The number of a character, or -1 where no text has it. */
export function numberOfCharacter({ characters }: HanIndex, code: number): number {
  let from = 0;
  let to = characters.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((characters[middle] ?? 0) < code) from = middle + 1;
    else to = middle;
  }
  return characters[from] === code ? from : -1;
}
