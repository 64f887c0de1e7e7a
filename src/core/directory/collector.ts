import type { Field } from '../customer/field.ts';
import { addBit, type Bits, noBits } from './bits.ts';
import type { Column, States } from './columns.ts';

/** Takes one property of each record in turn, then makes a column of what it has seen. */
export abstract class Collector {
  protected readonly count: number;
  #masked: Bits | undefined;
  #absent: Bits | undefined;
  #empty: Bits | undefined;
  #absentCount = 0;

  constructor(count: number) {
    this.count = count;
  }

  take(row: number, field: Field<unknown> | undefined): void {
    if (field?.state === 'known') {
      if (field.value !== null && this.takeValue(row, field.value)) return;
      this.#empty ??= noBits(this.count);
      addBit(this.#empty, row);
    } else if (field?.state === 'masked') {
      this.#masked ??= noBits(this.count);
      addBit(this.#masked, row);
    } else {
      this.#absent ??= noBits(this.count);
      addBit(this.#absent, row);
      this.#absentCount++;
    }
  }

  /** The column; `undefined` when the field is absent in every row. Yields where the caller may pause. */
  *finish(): Generator<void, Column | undefined> {
    if (this.#absentCount === this.count) return undefined;
    return yield* this.column(this.states());
  }

  states(): States {
    return { masked: this.#masked, absent: this.#absent, empty: this.#empty };
  }

  /** False for a value that is none, such as an empty list. */
  protected abstract takeValue(row: number, value: unknown): boolean;
  protected abstract column(states: States): Generator<void, Column>;
}

/** Gives every distinct text a number, in order of appearance. */
export class Dictionary {
  readonly entries: string[] = [];
  readonly #codes = new Map<string, number>();

  codeOf(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    this.#codes.set(text, this.entries.length);
    return this.entries.push(text) - 1;
  }
}
