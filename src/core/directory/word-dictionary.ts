import { packTexts, type Texts } from './texts.ts';

const BLANK = 0x20;

export interface CutTexts {
  /** The distinct words, in order of appearance. */
  readonly words: Texts;
  /** The words of each text. */
  readonly wordsOf: { readonly starts: Uint32Array; readonly items: Uint32Array };
}

/**
 * Cuts texts at single blanks. A hash table over places in the one long string, so that no text is copied to be looked
 * up: that is most of the time it takes to build a directory.
 */
export function* cutTexts(texts: Texts): Generator<void, CutTexts> {
  const count = texts.ends.length;
  const table = new WordTable(texts.all);
  const starts = new Uint32Array(count + 1);
  const items = new Uint32Array(countBlanks(texts.all) + count);
  for (let from = 0; from < count; from += TEXTS) {
    cutSome(texts, from, Math.min(count, from + TEXTS), table, starts, items);
    yield;
  }
  return { words: table.words(), wordsOf: { starts, items } };
}

/** So many texts are cut between two pauses. */
const TEXTS = 2048;

function cutSome(
  { all, ends }: Texts,
  first: number,
  last: number,
  table: WordTable,
  starts: Uint32Array,
  items: Uint32Array,
): void {
  let count = starts[first] ?? 0;
  let from = first === 0 ? 0 : (ends[first - 1] ?? 0);
  for (let text = first; text < last; text++) {
    const end = ends[text] ?? 0;
    let hash = 0;
    for (let at = from; at < end; at++) {
      const code = all.charCodeAt(at);
      if (code === BLANK) {
        items[count++] = table.codeOf(from, at, hash);
        from = at + 1;
        hash = 0;
      } else hash = Math.imul(hash ^ code, 0x01000193) + 0x9e3779b9;
    }
    items[count++] = table.codeOf(from, end, hash);
    starts[text + 1] = count;
    from = end;
  }
}

export function countBlanks(all: string): number {
  let count = 0;
  for (let at = all.indexOf(' '); at >= 0; at = all.indexOf(' ', at + 1)) count++;
  return count;
}

/** Open addressing; at most half of the slots are taken. */
class WordTable {
  readonly #all: string;
  #slots = new Uint32Array(1024);
  #from = new Uint32Array(512);
  #to = new Uint32Array(512);
  #hashes = new Int32Array(512);
  #count = 0;

  constructor(all: string) {
    this.#all = all;
  }

  codeOf(from: number, to: number, rawHash: number): number {
    const hash = (rawHash ^ (rawHash >>> 15)) | 0;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const code = (this.#slots[slot] ?? 0) - 1;
      if (code < 0) break;
      if (this.#hashes[code] === hash && this.#isSame(code, from, to)) return code;
      slot = (slot + 1) & mask;
    }
    const code = this.#count++;
    this.#from[code] = from;
    this.#to[code] = to;
    this.#hashes[code] = hash;
    this.#slots[slot] = this.#count;
    if (this.#count === this.#from.length) this.#grow();
    return code;
  }

  words(): Texts {
    const words: string[] = [];
    for (let code = 0; code < this.#count; code++)
      words.push(this.#all.slice(this.#from[code], this.#to[code]));
    return packTexts(words);
  }

  #isSame(code: number, from: number, to: number): boolean {
    const other = this.#from[code] ?? 0;
    if ((this.#to[code] ?? 0) - other !== to - from) return false;
    for (let i = 0; i < to - from; i++) {
      if (this.#all.charCodeAt(other + i) !== this.#all.charCodeAt(from + i)) return false;
    }
    return true;
  }

  #grow(): void {
    this.#from = enlarge(this.#from, new Uint32Array(this.#count * 2));
    this.#to = enlarge(this.#to, new Uint32Array(this.#count * 2));
    this.#hashes = enlarge(this.#hashes, new Int32Array(this.#count * 2));
    this.#slots = new Uint32Array(this.#count * 4);
    const mask = this.#slots.length - 1;
    for (let code = 0; code < this.#count; code++) {
      let slot = (this.#hashes[code] ?? 0) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = code + 1;
    }
  }
}

function enlarge<T extends Uint32Array | Int32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
