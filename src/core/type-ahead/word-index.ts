import { buildGrams, type Grams } from '../directory/grams.ts';
import type { Texts } from '../directory/texts.ts';
import { PairCollector, type RowLists } from './lists.ts';
import { Numbered } from './numbered.ts';
import { sortTexts } from './sort-texts.ts';
import { TextCollector } from './text-collector.ts';

/** The distinct words of all entries, sorted, and the rows that hold each: as first word of the name, in the name, elsewhere. */
export interface WordIndex {
  readonly words: Texts;
  readonly grams: Grams;
  readonly first: RowLists;
  readonly name: RowLists;
  readonly other: RowLists;
  /** First letters of the name's words together, sorted, as if they were a word. */
  readonly initials: Texts;
  readonly initialsRows: RowLists;
}

export class WordCollector {
  readonly #words = new Numbered();
  readonly #initials = new Numbered();
  readonly #first = new PairCollector();
  readonly #name = new PairCollector();
  readonly #other = new PairCollector();
  readonly #initialsRows = new PairCollector();

  addNameWord(word: string, row: number, first: boolean): void {
    const number = this.#words.numberOf(word);
    this.#name.add(number, row);
    if (first) this.#first.add(number, row);
  }

  addInitials(initials: string, row: number): void {
    this.#initialsRows.add(this.#initials.numberOf(initials), row);
  }

  addOther(word: string, row: number): void {
    this.#other.add(this.#words.numberOf(word), row);
  }

  *finish(): Generator<void, WordIndex> {
    const words = yield* sorted(this.#words.texts);
    const count = this.#words.texts.length;
    const first = yield* this.#first.finish(count, words.placeOf);
    const name = yield* this.#name.finish(count, words.placeOf);
    const other = yield* this.#other.finish(count, words.placeOf);
    const initials = yield* sorted(this.#initials.texts);
    const initialsRows = yield* this.#initialsRows.finish(this.#initials.texts.length, initials.placeOf);
    const grams = yield* buildGrams(words.texts);
    return { words: words.texts, grams, first, name, other, initials: initials.texts, initialsRows };
  }
}

const STEP = 0x1000;

function* sorted(
  texts: readonly string[],
): Generator<void, { readonly texts: Texts; readonly placeOf: Uint32Array }> {
  const order = yield* sortTexts(texts);
  const placeOf = new Uint32Array(order.length);
  const collected = new TextCollector(order.length);
  for (let place = 0; place < order.length; place++) {
    const number = order[place] ?? 0;
    placeOf[number] = place;
    collected.add(texts[number] ?? '');
    if (place % STEP === STEP - 1) yield;
  }
  return { texts: collected.finish(), placeOf };
}
