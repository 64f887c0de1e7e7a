import { packTexts, type Texts, textAt } from '../directory/texts.ts';
import type { ReadingsOf } from './entry.ts';

/** What is typed for each of numbered characters: those of character `i` are `items[starts[i]] … items[starts[i + 1] - 1]`. */
export interface Readings {
  readonly syllables: Texts;
  readonly starts: Uint32Array;
  readonly items: Uint16Array;
}

/** So many characters are asked for at a time: a library that is asked for the first time prepares itself. */
const STEP = 64;

export function* collectReadings(
  characters: readonly number[],
  readingsOf: ReadingsOf,
): Generator<void, Readings> {
  const syllables = new Map<string, number>();
  const starts = new Uint32Array(characters.length + 1);
  const items: number[] = [];
  for (const [i, code] of characters.entries()) {
    for (const reading of new Set(readingsOf(String.fromCharCode(code)).flatMap(spellings))) {
      const number = syllables.get(reading) ?? syllables.size;
      syllables.set(reading, number);
      items.push(number);
    }
    starts[i + 1] = items.length;
    if (i % STEP === STEP - 1) yield;
  }
  return { syllables: packTexts([...syllables.keys()]), starts, items: Uint16Array.from(items) };
}

/** On a keyboard ü is v, or u in names on passports. */
function spellings(reading: string): readonly string[] {
  const lower = reading.toLowerCase().normalize('NFC');
  const all = lower.includes('ü') ? [lower.replace(/ü/g, 'v'), lower.replace(/ü/g, 'u')] : [lower];
  return all.filter((each) => /^[a-z]+$/.test(each));
}

export function readingsAt({ syllables, starts, items }: Readings, character: number): readonly string[] {
  return Array.from(items.subarray(starts[character] ?? 0, starts[character + 1] ?? 0), (number) =>
    textAt(syllables, number),
  );
}
