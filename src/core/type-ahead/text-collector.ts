import { packTexts, type Texts } from '../directory/texts.ts';

const PART = 256;

/** Joins texts a part at a time, so that no step of a build is a long one. */
export class TextCollector {
  readonly #ends: Uint32Array;
  #waiting: string[] = [];
  readonly #joined: string[] = [];
  #count = 0;
  #length = 0;

  constructor(count: number) {
    this.#ends = new Uint32Array(count);
  }

  add(text: string): void {
    this.#length += text.length;
    this.#ends[this.#count++] = this.#length;
    if (this.#waiting.push(text) === PART) {
      this.#joined.push(packTexts(this.#waiting).all);
      this.#waiting = [];
    }
  }

  finish(): Texts {
    return { all: this.#joined.join('') + this.#waiting.join(''), ends: this.#ends };
  }
}
