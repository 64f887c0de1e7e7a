import { fold } from '../filter/fold.ts';
import { finishCodes, NONE } from './collect-values.ts';
import { Collector, Dictionary } from './collector.ts';
import type { States, TextColumn } from './columns.ts';
import { buildTextIndex } from './text-index.ts';
import { TextPacker } from './text-packer.ts';
import { packTexts } from './texts.ts';

/** As many texts are looked at to learn whether a property repeats itself. */
const SAMPLE = 2048;

/** A property whose texts repeat themselves becomes a dictionary, any other a text for each row. */
export class TextCollector extends Collector {
  readonly #whole: boolean;
  /** The first texts and their rows, until it is known which of the two it is. */
  #sample: [row: number, text: string][] | undefined = [];
  #dictionary: Dictionary | undefined;
  readonly #raw: Uint32Array;
  readonly #packer: TextPacker;

  /** `whole`: for texts that are asked for whole, such as IDs. */
  constructor(count: number, whole?: 'whole') {
    super(count);
    this.#whole = whole === 'whole';
    this.#raw = new Uint32Array(whole ? 0 : count).fill(NONE);
    this.#packer = new TextPacker(count);
  }

  protected takeValue(row: number, value: unknown): boolean {
    if (typeof value !== 'string') return false;
    if (this.#sample) {
      if (this.#sample.push([row, value]) === SAMPLE) this.#decide(this.#sample);
    } else this.#add(row, value);
    return true;
  }

  #decide(sample: readonly [row: number, text: string][]): void {
    this.#sample = undefined;
    const distinct = new Set(sample.map(([, text]) => text));
    if (!this.#whole && distinct.size * 2 < sample.length) this.#dictionary = new Dictionary();
    for (const [row, text] of sample) this.#add(row, text);
  }

  #add(row: number, text: string): void {
    if (this.#dictionary) {
      this.#raw[row] = this.#dictionary.codeOf(text);
      return;
    }
    this.#pad(row);
    this.#packer.add(text);
  }

  #pad(row: number): void {
    while (this.#packer.count < row) this.#packer.add('');
  }

  protected *column(states: States): Generator<void, TextColumn> {
    if (this.#sample) this.#decide(this.#sample);
    yield;
    if (this.#dictionary) return yield* this.#repeated(states, this.#dictionary.entries);
    this.#pad(this.count);
    const { values, folded } = this.#packer.finish();
    yield;
    const index = yield* buildTextIndex(folded, this.#whole);
    return { kind: 'text', ...states, values, spread: undefined, index };
  }

  *#repeated(states: States, entries: readonly string[]): Generator<void, TextColumn> {
    const spread = finishCodes(this.#raw, entries.length);
    yield;
    const values = packTexts(entries);
    const index = yield* buildTextIndex(packTexts(entries.map(fold)), true);
    return { kind: 'text', ...states, values, spread, index };
  }
}
