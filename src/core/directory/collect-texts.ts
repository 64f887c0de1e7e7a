import { fold } from '../filter/fold.ts';
import { countBits, rowsOfBits } from './bits.ts';
import { finishCodes, NONE } from './collect-values.ts';
import { Collector, Dictionary } from './collector.ts';
import type { States, TextColumn } from './columns.ts';
import { buildTextIndex } from './text-index.ts';
import { packTexts } from './texts.ts';

/** As many rows are looked at to learn whether a property repeats itself. */
const SAMPLE = 2048;

export class TextCollector extends Collector {
  readonly #texts: string[] = [];
  /** Left out as long as every text is folded already, as IDs, accounts and numbers are. */
  #folded: string[] | undefined;
  readonly #whole: boolean;

  /** `whole`: for texts that are asked for whole, such as IDs. */
  constructor(count: number, whole?: 'whole') {
    super(count);
    this.#whole = whole === 'whole';
  }

  protected takeValue(row: number, value: unknown): boolean {
    if (typeof value !== 'string') return false;
    this.#pad(row);
    const folded = isPlain(value) ? value : fold(value);
    if (folded !== value) this.#folded ??= this.#texts.slice();
    this.#folded?.push(folded);
    this.#texts.push(value);
    return true;
  }

  #pad(row: number): void {
    for (let i = this.#texts.length; i < row; i++) {
      this.#texts.push('');
      this.#folded?.push('');
    }
  }

  protected *column(states: States): Generator<void, TextColumn> {
    this.#pad(this.count);
    const sample = this.#texts.slice(0, SAMPLE);
    if (new Set(sample).size * 2 < sample.length) return yield* this.#repeated(states);
    const values = packTexts(this.#texts);
    yield;
    const folded = this.#folded ? packTexts(this.#folded) : values;
    yield;
    return {
      kind: 'text',
      ...states,
      values,
      spread: undefined,
      index: yield* buildTextIndex(folded, this.#whole),
    };
  }

  *#repeated(states: States): Generator<void, TextColumn> {
    const dictionary = new Dictionary();
    const raw = new Uint32Array(this.count);
    for (let row = 0; row < this.count; row++) raw[row] = dictionary.codeOf(this.#texts[row] ?? '');
    for (const none of [states.masked, states.absent, states.empty]) {
      for (const row of none ? rowsOfBits(none, 0, countBits(none)) : []) raw[row] = NONE;
    }
    yield;
    const spread = finishCodes(raw, dictionary.entries.length);
    yield;
    const values = packTexts(dictionary.entries);
    const index = yield* buildTextIndex(packTexts(dictionary.entries.map(fold)), true);
    return { kind: 'text', ...states, values, spread, index };
  }
}

/** True only for texts that `fold` leaves as they are: ASCII without blanks and capitals, and Han characters. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const ascii = code > 0x20 && code < 0x7f && (code < 0x41 || code > 0x5a);
    if (!ascii && (code < 0x4e00 || code > 0x9fff)) return false;
  }
  return true;
}
