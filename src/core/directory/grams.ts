import { andInto, type Bits, noBits } from './bits.ts';
import { type Texts, textStart } from './texts.ts';

/**
 * A signature of many short texts, turned on its side: one set of texts per *gram*, a gram being two neighbouring
 * characters. The commonest grams have a set each, so for them the answer is exact; the others share sets, those of
 * ASCII apart from those of other scripts, since a Chinese text has few characters out of very many.
 */
export interface Grams {
  /** The grams with a set of their own; gram `own[i]` has set `i`. */
  readonly own: Uint32Array;
  /** All sets, one after the other, each of `words` words. */
  readonly sets: Uint32Array;
  readonly words: number;
}

/** Sets of their own for so many grams of ASCII, and of other scripts if there are any. */
const OWN_ASCII = 72;
const OWN_OTHER = 64;
/** Sets that the rest share. */
const SHARED_ASCII = 24;
const SHARED_OTHER = 32;
/** As many texts are looked at to learn which grams are common. */
const SAMPLE = 2048;
const MOST_SETS = 8;

/** Where a gram is counted. ASCII pairs have a place each; others may collide, then the first one met has it. */
const ASCII_PLACES = 0x4000;
const PLACES = 0xc000;

function gramOf(before: number, code: number): number {
  return ((before << 16) | code) >>> 0;
}

function placeOf(before: number, code: number): number {
  if ((before | code) < 0x80) return (before << 7) | code;
  return ASCII_PLACES + ((Math.imul(before, 0x9e3b) + Math.imul(code, 0x85eb)) & 0x7fff);
}

/** `sets` is how many there are: texts that seemed to be ASCII only have no sets for the rest. */
function sharedSet(before: number, code: number, own: number, sets: number): number {
  const spread = Math.imul(before, 7) + code;
  const ascii = (before | code) < 0x80 || sets === own + SHARED_ASCII;
  return own + (ascii ? spread % SHARED_ASCII : SHARED_ASCII + (spread % SHARED_OTHER));
}

export function* buildGrams(texts: Texts): Generator<void, Grams> {
  const count = texts.ends.length;
  const own = commonGrams(texts);
  yield;
  const words = noBits(count).length;
  const other = own.some((gram) => !isAscii(gram));
  const sets = new Uint32Array(words * (own.length + SHARED_ASCII + (other ? SHARED_OTHER : 0)));
  const setAt = new Uint8Array(PLACES);
  for (let place = 0; place < ASCII_PLACES; place++) {
    setAt[place] = sharedSet(place >>> 7, place & 0x7f, own.length, sets.length / words);
  }
  const owner = new Uint32Array(PLACES);
  for (const [set, gram] of own.entries()) {
    const place = placeOf(gram >>> 16, gram & 0xffff);
    setAt[place] = set;
    owner[place] = gram;
  }
  for (let from = 0; from < count; from += 2048) {
    markGrams(texts, from, Math.min(count, from + 2048), { owner, setAt, own: own.length, sets, words });
    yield;
  }
  return { own, sets, words };
}

interface Marking {
  /** Per place the set of its gram. A place that several grams share counts only for its owner, which has its own set. */
  readonly setAt: Uint8Array;
  readonly owner: Uint32Array;
  readonly own: number;
  readonly sets: Uint32Array;
  readonly words: number;
}

function markGrams(texts: Texts, from: number, to: number, marking: Marking): void {
  const { owner, setAt, own, sets, words } = marking;
  const count = sets.length / words;
  const { all, ends } = texts;
  let at = textStart(texts, from);
  for (let text = from; text < to; text++) {
    const end = ends[text] ?? 0;
    const word = text >>> 5;
    const bit = 1 << (text & 31);
    let before = at < end ? all.charCodeAt(at) : 0;
    for (at++; at < end; at++) {
      const code = all.charCodeAt(at);
      const place = placeOf(before, code);
      const known = place < ASCII_PLACES || owner[place] === gramOf(before, code);
      const set = known ? (setAt[place] ?? 0) : sharedSet(before, code, own, count);
      const target = set * words + word;
      sets[target] = (sets[target] ?? 0) | bit;
      before = code;
    }
    at = end;
  }
}

function commonGrams(texts: Texts): Uint32Array {
  const owner = new Uint32Array(PLACES);
  const counts = new Uint32Array(PLACES);
  const met: number[] = [];
  const stride = Math.max(1, Math.floor(texts.ends.length / SAMPLE));
  for (let text = 0; text < texts.ends.length; text += stride) {
    for (let at = textStart(texts, text) + 1; at < (texts.ends[text] ?? 0); at++) {
      const before = texts.all.charCodeAt(at - 1);
      const code = texts.all.charCodeAt(at);
      const place = placeOf(before, code);
      if (counts[place] === 0) {
        owner[place] = gramOf(before, code);
        met.push(place);
      }
      if (owner[place] === gramOf(before, code)) counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  const grams = met.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0)).map((place) => owner[place] ?? 0);
  const ascii = grams.filter(isAscii).slice(0, OWN_ASCII);
  return Uint32Array.from([...ascii, ...grams.filter((gram) => !isAscii(gram)).slice(0, OWN_OTHER)]);
}

function isAscii(gram: number): boolean {
  return (gram & 0xff80ff80) === 0;
}

/** The texts that may contain `wanted`, which has two characters at least. `exact`: they all do. */
export function candidates(grams: Grams, wanted: string): { readonly bits: Bits; readonly exact: boolean } {
  const pairs = wanted.length - 1;
  const step = Math.max(1, pairs / MOST_SETS);
  const { bits, exact } = setOf(grams, wanted, 0);
  if (pairs === 1) return { bits: bits.slice(), exact };
  const found = bits.slice();
  for (let pair = step; pair < pairs; pair += step)
    andInto(found, setOf(grams, wanted, Math.floor(pair)).bits);
  return { bits: found, exact: false };
}

function setOf(grams: Grams, wanted: string, at: number): { readonly bits: Bits; readonly exact: boolean } {
  const before = wanted.charCodeAt(at);
  const code = wanted.charCodeAt(at + 1);
  const { own, sets, words } = grams;
  const set = own.indexOf(gramOf(before, code));
  const from = (set < 0 ? sharedSet(before, code, own.length, sets.length / words) : set) * words;
  return { bits: sets.subarray(from, from + words), exact: set >= 0 };
}
