import { addBit, type Bits, noBits } from '../directory/bits.ts';
import { type Readings, readingsAt } from './readings.ts';

/**
 * Which texts may be read like something typed. For two letters that may follow each other when a text is typed, be it
 * within a syllable, from one to the next, or initial to initial, there is the set of texts that have them anywhere.
 */
export interface PinyinIndex {
  /** Per pair of letters the number of its set and one, or zero where no text has the pair. */
  readonly setOf: Uint16Array;
  readonly sets: Uint32Array;
  /** Per letter the texts whose first character may begin with it. */
  readonly begun: Uint32Array;
}

export interface Spelled {
  readonly items: Uint16Array;
  readonly starts: Uint32Array;
  readonly readings: Readings;
}

const LETTERS = 26;
const STEP = 512;

export function pairOf(before: number, code: number): number {
  return (before - 0x61) * LETTERS + code - 0x61;
}

/** What a character adds: pairs within it, letters it may be left with and letters it may be entered by. */
interface Sides {
  readonly within: readonly number[];
  readonly left: readonly number[];
  readonly entered: readonly number[];
}

export function* buildPinyin({ items, starts, readings }: Spelled): Generator<void, PinyinIndex> {
  const count = starts.length - 1;
  const words = noBits(count).length;
  const sides = Array.from({ length: readings.starts.length - 1 }, (_, character) =>
    sidesOf(readingsAt(readings, character)),
  );
  yield;
  const setOf = new Uint16Array(LETTERS * LETTERS);
  const begun = new Uint32Array(words * LETTERS);
  const sets: Bits[] = [];
  const mark = (pair: number, text: number) => {
    if (setOf[pair] === 0) setOf[pair] = sets.push(noBits(count));
    const set = sets[(setOf[pair] ?? 0) - 1];
    if (set) addBit(set, text);
  };
  const markBegun = (letter: number, text: number) => {
    const at = letter * words + (text >>> 5);
    begun[at] = (begun[at] ?? 0) | (1 << (text & 31));
  };
  for (let text = 0; text < count; text++) {
    const from = starts[text] ?? 0;
    let before: Sides | undefined;
    for (let at = from; at < (starts[text + 1] ?? 0); at++) {
      const here = sides[items[at] ?? 0];
      if (!here) continue;
      for (const pair of here.within) mark(pair, text);
      for (const letter of here.entered) {
        if (at === from) markBegun(letter - 0x61, text);
        for (const last of before?.left ?? []) mark(pairOf(last, letter), text);
      }
      before = here;
    }
    if (text % STEP === STEP - 1) yield;
  }
  const all = new Uint32Array(words * sets.length);
  yield;
  for (const [i, set] of sets.entries()) all.set(set, i * words);
  return { setOf, sets: all, begun };
}

function sidesOf(readings: readonly string[]): Sides {
  const within = new Set<number>();
  const left = new Set<number>();
  const entered = new Set<number>();
  for (const reading of readings) {
    for (let i = 1; i < reading.length; i++)
      within.add(pairOf(reading.charCodeAt(i - 1), reading.charCodeAt(i)));
    entered.add(reading.charCodeAt(0));
    // By its initial alone, by zh, ch, sh, or whole.
    left.add(reading.charCodeAt(0));
    if (reading.charAt(1) === 'h') left.add(0x68);
    left.add(reading.charCodeAt(reading.length - 1));
  }
  return { within: [...within], left: [...left], entered: [...entered] };
}

/** The texts that may be read as `typed`, letters only; `atStart`: from their first character on. */
export function pinyinCandidates(
  { setOf, sets, begun }: PinyinIndex,
  count: number,
  typed: string,
  atStart: boolean,
): Bits | undefined {
  const words = noBits(count).length;
  const first = typed.charCodeAt(0) - 0x61;
  const found = atStart ? begun.slice(first * words, (first + 1) * words) : new Uint32Array(words).fill(-1);
  for (let at = 1; at < typed.length; at++) {
    const set = setOf[pairOf(typed.charCodeAt(at - 1), typed.charCodeAt(at))] ?? 0;
    if (set === 0) return undefined;
    const from = (set - 1) * words;
    for (let i = 0; i < words; i++) found[i] = (found[i] ?? 0) & (sets[from + i] ?? 0);
  }
  return found;
}
