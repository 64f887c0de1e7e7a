import type { Field } from '../customer/field.ts';
import type { CustomerRecord, PropertyKey } from '../customer/record.ts';
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

  /** One property of neighbouring records, the first of which has the number `row`. */
  takeRows(row: number, records: readonly Pick<CustomerRecord, 'fields'>[], key: PropertyKey): void {
    for (let i = 0; i < records.length; i++) this.take(row + i, records[i]?.fields[key]);
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
  #last = -1;

  codeOf(text: string): number {
    // Neighbours often hold the same.
    if (this.entries[this.#last] === text) return this.#last;
    let code = this.#codes.get(text);
    if (code === undefined) {
      code = this.entries.push(text) - 1;
      this.#codes.set(text, code);
    }
    this.#last = code;
    return code;
  }
}
