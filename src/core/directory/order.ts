import type { PropertyKey } from '../customer/record.ts';
import { addBit, type Bits, hasBit, noBits, rowsOfBits } from './bits.ts';
import type { Codes } from './codes.ts';
import type { Column, DirectoryIndex } from './columns.ts';
import { textAt } from './texts.ts';

export interface Sort {
  readonly property: PropertyKey;
  readonly direction: 'ascending' | 'descending';
}

/** Compares texts the way the operator's language does; keep one and pass the same: orders are remembered by it. */
export type Collator = Pick<Intl.Collator, 'compare'>;

/** All rows in the order of one sort. */
export interface Order {
  readonly rows: Uint32Array;
  /** Where in `rows` each row is. */
  readonly places: Uint32Array;
}

/** So many sorts stay in memory, eight bytes per row each. */
const REMEMBERED = 6;
const remembered = new WeakMap<DirectoryIndex, WeakMap<Collator, Map<string, Order>>>();

/**
 * The order of all rows, built on first use. Stable in both directions: rows that compare equal stay in the order of the
 * list. Empty fields come last, after them those that are not shown. Yields while texts are being compared.
 */
export function* orderRows(index: DirectoryIndex, sort: Sort, collator: Collator): Generator<void, Order> {
  const byCollator = remembered.get(index) ?? new WeakMap<Collator, Map<string, Order>>();
  remembered.set(index, byCollator);
  const orders = byCollator.get(collator) ?? new Map<string, Order>();
  byCollator.set(collator, orders);
  const key = `${sort.property} ${sort.direction}`;
  const known = orders.get(key);
  if (known) return known;
  const order = yield* buildOrder(index, sort, collator);
  const [oldest] = orders.keys();
  if (orders.size >= REMEMBERED && oldest !== undefined) orders.delete(oldest);
  orders.set(key, order);
  return order;
}

function* buildOrder(index: DirectoryIndex, sort: Sort, collator: Collator): Generator<void, Order> {
  const column = index.columns[sort.property];
  const ranked = column && (yield* rankColumn(column, index.count, collator));
  const highest = ranked?.highest ?? 0;
  // Where there is no column every row is absent.
  const keys = new Uint32Array(index.count).fill(highest + 2);
  for (let row = 0; ranked && row < index.count; row++) {
    const rank = ranked.rankOf[ranked.codes?.[row] ?? row] ?? 0;
    keys[row] = sort.direction === 'ascending' ? rank : highest - rank;
  }
  if (column) {
    putLast(keys, column.empty, highest + 1);
    putLast(keys, column.masked, highest + 2);
    putLast(keys, column.absent, highest + 2);
  }
  yield;
  return countingSort(keys, highest + 3);
}

function putLast(keys: Uint32Array, rows: Bits | undefined, key: number): void {
  if (rows) for (let row = 0; row < keys.length; row++) if (hasBit(rows, row)) keys[row] = key;
}

interface Ranked {
  /** Per row its entry; `undefined` where row `i` holds entry `i`. */
  readonly codes: Codes | Uint32Array | undefined;
  readonly rankOf: Uint32Array;
  readonly highest: number;
}

function* rankColumn(column: Column, count: number, collator: Collator): Generator<void, Ranked> {
  switch (column.kind) {
    case 'number': {
      const rankOf = Uint32Array.from(column.index.distinct.keys());
      return { codes: column.index.codes, rankOf, highest: rankOf.length };
    }
    case 'text': {
      const texts = Array.from(column.values.ends, (_, i) => textAt(column.values, i));
      return { codes: column.spread?.codes, ...(yield* rankTexts(texts, collator)) };
    }
    case 'choice':
    case 'flag':
      return { codes: column.codes, ...(yield* rankTexts(column.values, collator)) };
    case 'tags': {
      // A row's tags are compared as one text, in the order the console shows them.
      const { starts, items } = column.tagsOf;
      const codes = new Uint32Array(count);
      const lists = new Map<string, number>();
      for (let row = 0; row < count; row++) {
        const tags = items.subarray(starts[row], starts[row + 1]);
        const text = Array.from(tags, (tag) => column.values[tag] ?? '').join(', ');
        codes[row] = tags.length === 0 ? 0xffffffff : (lists.get(text) ?? lists.size);
        if (tags.length > 0) lists.set(text, codes[row] ?? 0);
      }
      return { codes, ...(yield* rankTexts([...lists.keys()], collator)) };
    }
  }
}

/** So many texts are sorted at once between two pauses. */
const RUN = 4096;

/** Texts that compare equal share a rank. Sorted in runs which are then merged, so that there is room for pauses. */
function* rankTexts(
  texts: readonly string[],
  collator: Collator,
): Generator<void, { rankOf: Uint32Array; highest: number }> {
  const compare = (a: number, b: number) => collator.compare(texts[a] ?? '', texts[b] ?? '');
  let runs: number[][] = [];
  for (let from = 0; from < texts.length; from += RUN) {
    const length = Math.min(RUN, texts.length - from);
    runs.push(Array.from({ length }, (_, i) => from + i).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: number[][] = [];
    for (let i = 0; i < runs.length; i += 2)
      longer.push(yield* mergeRuns(runs[i] ?? [], runs[i + 1] ?? [], compare));
    runs = longer;
  }
  const rankOf = new Uint32Array(texts.length);
  let rank = 0;
  let before: number | undefined;
  for (const entry of runs[0] ?? []) {
    if (before !== undefined && compare(before, entry) !== 0) rank++;
    rankOf[entry] = rank;
    before = entry;
  }
  return { rankOf, highest: rank };
}

function* mergeRuns(
  left: readonly number[],
  right: readonly number[],
  compare: (a: number, b: number) => number,
): Generator<void, number[]> {
  const merged: number[] = [];
  let l = 0;
  let r = 0;
  while (l < left.length || r < right.length) {
    const takeLeft = r >= right.length || (l < left.length && compare(left[l] ?? 0, right[r] ?? 0) <= 0);
    merged.push((takeLeft ? left[l++] : right[r++]) ?? 0);
    if (merged.length % RUN === 0) yield;
  }
  return merged;
}

function countingSort(keys: Uint32Array, entries: number): Order {
  const next = new Uint32Array(entries + 1);
  for (let row = 0; row < keys.length; row++)
    next[(keys[row] ?? 0) + 1] = (next[(keys[row] ?? 0) + 1] ?? 0) + 1;
  for (let entry = 0; entry < entries; entry++) next[entry + 1] = (next[entry + 1] ?? 0) + (next[entry] ?? 0);
  const rows = new Uint32Array(keys.length);
  const places = new Uint32Array(keys.length);
  for (let row = 0; row < keys.length; row++) {
    const place = next[keys[row] ?? 0] ?? 0;
    next[keys[row] ?? 0] = place + 1;
    rows[place] = row;
    places[row] = place;
  }
  return { rows, places };
}

/** The rows of a set in an order: those at `from` up to (not including) `to` of the sorted result. */
export function rowsInOrder(order: Order, bits: Bits, from: number, to: number): Uint32Array {
  const byPlace = noBits(order.rows.length);
  const { places } = order;
  for (let word = 0; word < bits.length; word++) {
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
      addBit(byPlace, places[(word << 5) + 31 - Math.clz32(rest & -rest)] ?? 0);
    }
  }
  const rows = rowsOfBits(byPlace, from, to);
  for (let i = 0; i < rows.length; i++) rows[i] = order.rows[rows[i] ?? 0] ?? 0;
  return rows;
}
