import { fold } from '../filter/fold.ts';
import { packTexts, type Texts } from './texts.ts';

/** So many texts are joined and folded at a time, while they are still in the cache. */
const CHUNK = 256;

/** Only characters that `fold` leaves as they are, wherever they stand: ASCII but blanks and capitals, and Han. */
const PLAIN = /^[!-@[-~\u4e00-\u9fff]*$/;

/** Joins texts as they come, as they are and folded, so that they need not be kept. */
export class TextPacker {
  readonly #values: Chunks;
  /** Only once some text folds to another, which those of IDs, accounts and numbers never do. */
  #folded: Chunks | undefined;
  readonly #waiting: string[] = new Array<string>(CHUNK).fill('');
  #count = 0;

  constructor(count: number) {
    this.#values = new Chunks(count);
  }

  get count(): number {
    return this.#count;
  }

  add(text: string): void {
    this.#waiting[this.#count++ % CHUNK] = text;
    if (this.#count % CHUNK === 0) this.#join(this.#waiting);
  }

  finish(): { readonly values: Texts; readonly folded: Texts } {
    this.#join(this.#waiting.slice(0, this.#count % CHUNK));
    const values = this.#values.finish();
    return { values, folded: this.#folded?.finish() ?? values };
  }

  #join(texts: readonly string[]): void {
    const joined = packTexts(texts);
    if (PLAIN.test(joined.all)) this.#folded?.add(joined);
    else {
      this.#folded ??= this.#values.copy();
      this.#folded.add(packTexts(texts.map(fold)));
    }
    this.#values.add(joined);
  }
}

class Chunks {
  readonly #ends: Uint32Array;
  #count = 0;
  #length = 0;
  #texts: string[] = [];

  constructor(count: number) {
    this.#ends = new Uint32Array(count);
  }

  copy(): Chunks {
    const copy = new Chunks(this.#ends.length);
    copy.#ends.set(this.#ends);
    copy.#count = this.#count;
    copy.#length = this.#length;
    copy.#texts = this.#texts.slice();
    return copy;
  }

  add({ all, ends }: Texts): void {
    for (let i = 0; i < ends.length; i++) this.#ends[this.#count++] = this.#length + (ends[i] ?? 0);
    this.#length += all.length;
    this.#texts.push(all);
  }

  finish(): Texts {
    return { all: this.#texts.join(''), ends: this.#ends };
  }
}
