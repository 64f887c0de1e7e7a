import { andInto, type Bits, noBits } from './bits.ts';
import { type Texts, textStart } from './texts.ts';

/**
 * A signature of many short texts, turned on its side: one set of texts per *gram*, a gram being a character or two
 * neighbours. The commonest grams have a set each, so for them the answer is exact; the others share sets, those of
 * ASCII apart from those of other scripts, since a Chinese text has few characters out of very many.
 */
export interface Grams {
  /** The grams with a set of their own; gram `own[i]` has set `i`. */
  readonly own: Uint32Array;
  /** All sets, one after the other, each of `words` words. */
  readonly sets: Uint32Array;
  readonly words: number;
}

const OWN = 192;
const SHARED = 32;
const SETS = OWN + 2 * SHARED;
/** As many texts are looked at to learn which grams are common. */
const SAMPLE = 4096;
const MOST_SETS = 8;

/** Where a gram is counted. ASCII pairs have a place each; others may collide, then the first one met has it. */
const PLACES = 0x10000;
const PLACE_SHIFT = 7;

function gramOf(before: number, code: number): number {
  return ((before << 16) | code) >>> 0;
}

function placeOf(before: number, code: number): number {
  if ((before | code) < 0x80) return (before << PLACE_SHIFT) | code;
  return 0x4000 + ((Math.imul(before, 0x9e3b) + Math.imul(code, 0x85eb)) & 0x7fff);
}

function sharedSet(before: number, code: number): number {
  const spread = (Math.imul(before, 7) + code) & (SHARED - 1);
  return (before | code) < 0x80 ? OWN + spread : OWN + SHARED + spread;
}

export function* buildGrams(texts: Texts): Generator<void, Grams> {
  const count = texts.ends.length;
  const owner = new Uint32Array(PLACES);
  const own = commonGrams(texts, owner);
  const setAt = new Uint16Array(PLACES);
  for (const [set, gram] of own.entries()) setAt[placeOf(gram >>> 16, gram & 0xffff)] = set + 1;
  yield;
  const words = noBits(count).length;
  const sets = new Uint32Array(words * SETS);
  const { all } = texts;
  for (let i = 0; i < count; i++) {
    const end = texts.ends[i] ?? 0;
    const word = i >>> 5;
    const bit = 1 << (i & 31);
    let before = 0;
    for (let at = textStart(texts, i); at < end; at++) {
      const code = all.charCodeAt(at);
      mark(sets, setOf(owner, setAt, 0, code) * words + word, bit);
      if (before !== 0) mark(sets, setOf(owner, setAt, before, code) * words + word, bit);
      before = code;
    }
    if ((i & 0xfff) === 0xfff) yield;
  }
  return { own, sets, words };
}

function mark(sets: Uint32Array, at: number, bit: number): void {
  sets[at] = (sets[at] ?? 0) | bit;
}

function setOf(owner: Uint32Array, setAt: Uint16Array, before: number, code: number): number {
  const place = placeOf(before, code);
  const set = setAt[place] ?? 0;
  return set !== 0 && owner[place] === gramOf(before, code) ? set - 1 : sharedSet(before, code);
}

function commonGrams(texts: Texts, owner: Uint32Array): Uint32Array {
  const counts = new Uint32Array(PLACES);
  const met: number[] = [];
  const stride = Math.max(1, Math.floor(texts.ends.length / SAMPLE));
  const countGram = (before: number, code: number) => {
    const place = placeOf(before, code);
    if (counts[place] === 0) {
      owner[place] = gramOf(before, code);
      met.push(place);
    }
    if (owner[place] === gramOf(before, code)) counts[place] = (counts[place] ?? 0) + 1;
  };
  for (let i = 0; i < texts.ends.length; i += stride) {
    let before = 0;
    for (let at = textStart(texts, i); at < (texts.ends[i] ?? 0); at++) {
      const code = texts.all.charCodeAt(at);
      countGram(0, code);
      if (before !== 0) countGram(before, code);
      before = code;
    }
  }
  met.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  return Uint32Array.from(met.slice(0, OWN), (place) => owner[place] ?? 0);
}

export interface Candidates {
  readonly bits: Bits;
  /** Every candidate contains the text; otherwise it only may. */
  readonly exact: boolean;
}

/** The texts that may contain `wanted` (not empty). */
export function candidates(grams: Grams, wanted: string): Candidates {
  if (wanted.length === 1) return setFor(grams, 0, wanted.charCodeAt(0));
  const pairs = wanted.length - 1;
  const step = Math.max(1, pairs / MOST_SETS);
  let result: Candidates | undefined;
  for (let pair = 0; pair < pairs; pair += step) {
    const at = Math.floor(pair);
    const next = setFor(grams, wanted.charCodeAt(at), wanted.charCodeAt(at + 1));
    if (result) andInto(result.bits, next.bits);
    else result = { bits: next.bits.slice(), exact: next.exact && pairs === 1 };
  }
  return result ?? { bits: new Uint32Array(grams.words), exact: false };
}

function setFor(grams: Grams, before: number, code: number): Candidates {
  const set = grams.own.indexOf(gramOf(before, code));
  const from = (set < 0 ? sharedSet(before, code) : set) * grams.words;
  return { bits: grams.sets.subarray(from, from + grams.words), exact: set >= 0 };
}
