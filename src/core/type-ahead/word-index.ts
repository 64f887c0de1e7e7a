import { buildGrams, type Grams } from '../directory/grams.ts';
import { packTexts, type Texts } from '../directory/texts.ts';
import { PairCollector, type RowLists } from './lists.ts';
import { sortTexts } from './sort-texts.ts';

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
  readonly #words = new Map<string, number>();
  readonly #initials = new Map<string, number>();
  readonly #first = new PairCollector();
  readonly #name = new PairCollector();
  readonly #other = new PairCollector();
  readonly #initialsRows = new PairCollector();

  addNameWord(word: string, row: number, first: boolean): void {
    const number = numberOf(this.#words, word);
    this.#name.add(number, row);
    if (first) this.#first.add(number, row);
  }

  addInitials(initials: string, row: number): void {
    this.#initialsRows.add(numberOf(this.#initials, initials), row);
  }

  addOther(word: string, row: number): void {
    this.#other.add(numberOf(this.#words, word), row);
  }

  *finish(): Generator<void, WordIndex> {
    const words = yield* sorted(this.#words);
    const count = this.#words.size;
    const first = yield* this.#first.finish(count, words.placeOf);
    const name = yield* this.#name.finish(count, words.placeOf);
    const other = yield* this.#other.finish(count, words.placeOf);
    const initials = yield* sorted(this.#initials);
    const initialsRows = yield* this.#initialsRows.finish(this.#initials.size, initials.placeOf);
    const grams = yield* buildGrams(words.texts);
    return { words: words.texts, grams, first, name, other, initials: initials.texts, initialsRows };
  }
}

function numberOf(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
}

function* sorted(
  numbers: ReadonlyMap<string, number>,
): Generator<void, { readonly texts: Texts; readonly placeOf: Uint32Array }> {
  const texts = [...numbers.keys()];
  yield;
  const order = yield* sortTexts(texts);
  const placeOf = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) placeOf[order[place] ?? 0] = place;
  yield;
  return { texts: packTexts(Array.from(order, (number) => texts[number] ?? '')), placeOf };
}
