import type { Interval } from '../filter/resolve-dates.ts';
import { addBit, type Bits, dropBit, noBits, removeInto } from './bits.ts';
import { type Codes, packCodes } from './codes.ts';
import { rowsByNumber } from './sort-numbers.ts';

/**
 * Numbers by rank. A range of values is a range of places in `order`; sets of all rows up to every `step`-th place turn
 * such a range into two set operations and at most `step` single rows.
 */
export interface NumberIndex {
  /** Each value that occurs, ascending. */
  readonly distinct: Float64Array;
  /** Per row, which of them. */
  readonly codes: Codes;
  /** The rows that hold a number, by value, then by row. */
  readonly order: Uint32Array;
  /** `starts[i]` is the first place in `order` of value `i`. */
  readonly starts: Uint32Array;
  readonly step: number;
  /** `upTo[i]`: the rows at the places before `i * step`. */
  readonly upTo: readonly Bits[];
}

const BINS = 32;

/** `NaN` stands for "no number". Yields between passes over all rows. */
export function* buildNumberIndex(values: Float64Array): Generator<void, NumberIndex> {
  const order = yield* rowsByNumber(values);
  const { distinct, codes, starts } = rankValues(values, order);
  yield;
  const step = Math.max(32, Math.ceil(order.length / BINS));
  const upTo = [noBits(values.length)];
  for (let end = step; end <= order.length; end += step) {
    const bits = upTo[upTo.length - 1]?.slice() ?? noBits(values.length);
    addPlaces(bits, order, end - step, end);
    upTo.push(bits);
  }
  return { distinct, codes, order, starts, step, upTo };
}

function rankValues(values: Float64Array, order: Uint32Array) {
  const distinct = new Float64Array(order.length);
  const starts = new Uint32Array(order.length + 1);
  const raw = new Uint32Array(values.length);
  let count = 0;
  for (let place = 0; place < order.length; place++) {
    const row = order[place] ?? 0;
    const value = values[row] ?? 0;
    if (count === 0 || value !== distinct[count - 1]) {
      distinct[count] = value;
      starts[count++] = place;
    }
    raw[row] = count;
  }
  starts[count] = order.length;
  // Counted from one until here, so that zero is left for the rows without a number.
  for (let row = 0; row < raw.length; row++) raw[row] = ((raw[row] ?? 0) || count + 1) - 1;
  return {
    distinct: distinct.slice(0, count),
    starts: starts.slice(0, count + 1),
    codes: packCodes(raw, count),
  };
}

/** The first place at which `sorted` holds `value` or more. */
export function firstPlace(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which of the distinct values are within a range: from the first, up to (not including) the second. */
export function codesWithin({ distinct }: NumberIndex, range: Interval): readonly [number, number] {
  if (Number.isNaN(range.from) || Number.isNaN(range.to)) return [0, 0];
  let from = firstPlace(distinct, range.from);
  if (!range.fromInclusive && distinct[from] === range.from) from++;
  let to = firstPlace(distinct, range.to);
  if (range.toInclusive && distinct[to] === range.to) to++;
  return [from, Math.max(from, to)];
}

/** The rows within a range. */
export function rowsWithin(index: NumberIndex, range: Interval): Bits {
  const codes = codesWithin(index, range);
  const from = index.starts[codes[0]] ?? 0;
  const to = index.starts[codes[1]] ?? 0;
  if (to - from <= index.step) {
    const bits = noBits(index.codes.length);
    addPlaces(bits, index.order, from, to);
    return bits;
  }
  const low = nearest(index, from);
  const high = nearest(index, to);
  const bits = index.upTo[high]?.slice() ?? noBits(index.codes.length);
  if (low > 0) removeInto(bits, index.upTo[low] ?? bits);
  addPlaces(bits, index.order, high * index.step, to);
  dropPlaces(bits, index.order, to, high * index.step);
  addPlaces(bits, index.order, from, low * index.step);
  dropPlaces(bits, index.order, low * index.step, from);
  return bits;
}

function nearest(index: NumberIndex, place: number): number {
  return Math.min(index.upTo.length - 1, Math.round(place / index.step));
}

function addPlaces(bits: Bits, order: Uint32Array, from: number, to: number): void {
  for (let place = from; place < to; place++) addBit(bits, order[place] ?? 0);
}

function dropPlaces(bits: Bits, order: Uint32Array, from: number, to: number): void {
  for (let place = from; place < to; place++) dropBit(bits, order[place] ?? 0);
}
