import type { Money } from '../customer/record.ts';
import { addBit, type Bits, noBits } from './bits.ts';
import { packCodes } from './codes.ts';
import { Collector, Dictionary } from './collector.ts';
import type { ChoiceColumn, NumberColumn, States, TagsColumn } from './columns.ts';
import { buildNumberIndex } from './number-index.ts';
import { buildPostings } from './postings.ts';

/** No dictionary is that long: stands for "no value" until its length is known. */
export const NONE = 0xffffffff;

export function finishCodes(raw: Uint32Array, entries: number) {
  for (let row = 0; row < raw.length; row++) if (raw[row] === NONE) raw[row] = entries;
  const codes = packCodes(raw, entries);
  return { codes, rowsOf: buildPostings(codes, undefined, raw.length, entries) };
}

export class ChoiceCollector extends Collector {
  readonly #kind: 'choice' | 'flag';
  readonly #dictionary = new Dictionary();
  readonly #raw: Uint32Array;

  constructor(count: number, kind: 'choice' | 'flag') {
    super(count);
    this.#kind = kind;
    this.#raw = new Uint32Array(count).fill(NONE);
  }

  protected takeValue(row: number, value: unknown): boolean {
    this.#raw[row] = this.#dictionary.codeOf(typeof value === 'string' ? value : String(value));
    return true;
  }

  // biome-ignore lint/correctness/useYield: short enough to need no pause.
  protected *column(states: States): Generator<void, ChoiceColumn> {
    const values = this.#dictionary.entries;
    return { kind: this.#kind, ...states, values, ...finishCodes(this.#raw, values.length) };
  }
}

/** Amounts, percents and dates. `NaN` counts as no number, and minus zero as zero: ranks cannot tell them apart. */
export class NumberCollector extends Collector {
  readonly #money: boolean;
  readonly #numbers: Float64Array;
  readonly #currencies = new Dictionary();
  readonly #raw: Uint32Array;
  #bare: Bits | undefined;

  constructor(count: number, money: boolean) {
    super(count);
    this.#money = money;
    this.#numbers = new Float64Array(count).fill(Number.NaN);
    this.#raw = new Uint32Array(money ? count : 0).fill(NONE);
  }

  protected takeValue(row: number, value: unknown): boolean {
    if (!this.#money) return this.#takeNumber(row, value as number);
    const { amount, currency } = value as Money;
    if (currency !== null) this.#raw[row] = this.#currencies.codeOf(currency);
    else {
      this.#bare ??= noBits(this.count);
      addBit(this.#bare, row);
    }
    return this.#takeNumber(row, amount);
  }

  #takeNumber(row: number, value: number): boolean {
    this.#numbers[row] = value + 0;
    return !Number.isNaN(value);
  }

  protected *column(states: States): Generator<void, NumberColumn> {
    const index = yield* buildNumberIndex(this.#numbers);
    return { kind: 'number', ...states, index, currency: this.#money ? this.#currency() : undefined };
  }

  #currency(): ChoiceColumn {
    const values = this.#currencies.entries;
    const states = { masked: undefined, absent: undefined, empty: this.#bare };
    return { kind: 'choice', ...states, values, ...finishCodes(this.#raw, values.length) };
  }
}

export class TagsCollector extends Collector {
  readonly #dictionary = new Dictionary();
  readonly #items: number[] = [];
  readonly #ends: Uint32Array;
  #emptyLists: Bits | undefined;

  constructor(count: number) {
    super(count);
    this.#ends = new Uint32Array(count);
  }

  protected takeValue(row: number, value: unknown): boolean {
    const tags = value as readonly string[];
    for (const tag of tags) this.#items.push(this.#dictionary.codeOf(tag));
    this.#ends[row] = this.#items.length;
    if (tags.length > 0) return true;
    this.#emptyLists ??= noBits(this.count);
    addBit(this.#emptyLists, row);
    return false;
  }

  // biome-ignore lint/correctness/useYield: short enough to need no pause.
  protected *column(states: States): Generator<void, TagsColumn> {
    const values = this.#dictionary.entries;
    const starts = new Uint32Array(this.count + 1);
    for (let row = 0; row < this.count; row++)
      starts[row + 1] = Math.max(starts[row] ?? 0, this.#ends[row] ?? 0);
    const items = packCodes(this.#items, values.length);
    const rowsOf = buildPostings(items, starts, this.count, values.length);
    return {
      kind: 'tags',
      ...states,
      values,
      tagsOf: { starts, items },
      rowsOf,
      emptyLists: this.#emptyLists,
    };
  }
}
