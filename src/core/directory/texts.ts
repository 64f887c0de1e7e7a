/**
 * Many texts as one: a single string and where each ends. One object for the garbage collector instead of thousands,
 * ready to be stored and read back as it is.
 */
export interface Texts {
  readonly all: string;
  /** `ends[i]` is where text `i` ends, and text `i + 1` begins. */
  readonly ends: Uint32Array;
}

/** So many texts are joined at a time, while they are still in the cache. */
const CHUNK = 256;

/** Joins texts as they come, so that they need not be kept. */
export class TextPacker {
  readonly #ends: Uint32Array;
  #count = 0;
  #end = 0;
  #waiting: string[] = [];
  #chunks: string[] = [];

  constructor(count: number) {
    this.#ends = new Uint32Array(count);
  }

  copy(): TextPacker {
    const copy = new TextPacker(this.#ends.length);
    copy.#ends.set(this.#ends);
    copy.#count = this.#count;
    copy.#end = this.#end;
    copy.#waiting = this.#waiting.slice();
    copy.#chunks = this.#chunks.slice();
    return copy;
  }

  get count(): number {
    return this.#count;
  }

  add(text: string): void {
    this.#end += text.length;
    this.#ends[this.#count++] = this.#end;
    if (this.#waiting.push(text) === CHUNK) this.#join();
  }

  finish(): Texts {
    this.#join();
    return { all: this.#chunks.join(''), ends: this.#ends };
  }

  #join(): void {
    this.#chunks.push(this.#waiting.join(''));
    this.#waiting = [];
  }
}

export function packTexts(texts: readonly string[]): Texts {
  const packer = new TextPacker(texts.length);
  for (let i = 0; i < texts.length; i++) packer.add(texts[i] ?? '');
  return packer.finish();
}

export function textAt(texts: Texts, i: number): string {
  return texts.all.slice(textStart(texts, i), texts.ends[i] ?? 0);
}

export function textStart(texts: Texts, i: number): number {
  return i === 0 ? 0 : (texts.ends[i - 1] ?? 0);
}

/** Whether text `i` contains `wanted`, which is not empty. */
export function hasWithin(texts: Texts, i: number, wanted: string): boolean {
  const { all } = texts;
  const last = (texts.ends[i] ?? 0) - wanted.length;
  const first = wanted.charCodeAt(0);
  for (let place = textStart(texts, i); place <= last; place++) {
    if (all.charCodeAt(place) === first && isAt(all, place, wanted)) return true;
  }
  return false;
}

/** Whether `wanted` stands at `place`: for a few characters quicker than the built-in `startsWith`. */
export function isAt(all: string, place: number, wanted: string): boolean {
  for (let i = 0; i < wanted.length; i++) {
    if (all.charCodeAt(place + i) !== wanted.charCodeAt(i)) return false;
  }
  return true;
}
