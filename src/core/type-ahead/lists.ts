import { addBit, type Bits } from '../directory/bits.ts';

/** Rows per item: those of item `i` are `rows[starts[i]] … rows[starts[i + 1] - 1]`, ascending. */
export interface RowLists {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/** The lists of items that follow each other lie side by side: one loop, however many items. */
export function addRows(target: Bits, { starts, rows }: RowLists, from: number, to: number): void {
  const end = starts[to] ?? 0;
  for (let i = starts[from] ?? 0; i < end; i++) addBit(target, rows[i] ?? 0);
}

/** Pairs of an item and a row as they are met, rows ascending. */
export class PairCollector {
  #items = new Uint32Array(1024);
  #rows = new Uint32Array(1024);
  #count = 0;

  add(item: number, row: number): void {
    if (this.#count === this.#items.length) {
      this.#items = enlarge(this.#items);
      this.#rows = enlarge(this.#rows);
    }
    this.#items[this.#count] = item;
    this.#rows[this.#count++] = row;
  }

  /** `placeOf[item]` is the item's place among the lists. */
  *finish(count: number, placeOf?: Uint32Array): Generator<void, RowLists> {
    const starts = new Uint32Array(count + 2);
    const items = this.#items;
    for (let i = 0; i < this.#count; i++) {
      const place = placeOf ? (placeOf[items[i] ?? 0] ?? 0) : (items[i] ?? 0);
      items[i] = place;
      starts[place + 2] = (starts[place + 2] ?? 0) + 1;
      if (i % STEP === STEP - 1) yield;
    }
    for (let i = 2; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
    const rows = new Uint32Array(this.#count);
    for (let i = 0; i < this.#count; i++) {
      const place = (items[i] ?? 0) + 1;
      const at = starts[place] ?? 0;
      rows[at] = this.#rows[i] ?? 0;
      starts[place] = at + 1;
      if (i % STEP === STEP - 1) yield;
    }
    return { starts: starts.slice(0, count + 1), rows };
  }
}

const STEP = 0x8000;

export function enlarge(old: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(old.length * 2);
  larger.set(old);
  return larger;
}
