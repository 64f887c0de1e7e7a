const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
/** Six digits of eleven bits hold the 64 bits of a number. */
const PASSES = 6;

/**
 * The rows that hold a number (not `NaN`), by number and then by row. A radix sort over the bits: unlike a comparison sort
 * its time does not depend on the order, and it stays far below a frame for a hundred thousand rows.
 */
export function* rowsByNumber(values: Float64Array): Generator<void, Uint32Array> {
  let rows = new Uint32Array(values.length);
  let count = 0;
  for (let row = 0; row < values.length; row++) if (!Number.isNaN(values[row])) rows[count++] = row;
  rows = rows.slice(0, count);
  const keys = sortableBits(values);
  yield;
  const counts = countDigits(keys, values);
  yield;
  let target = new Uint32Array(count);
  for (let pass = 0; pass < PASSES; pass++) {
    const next = counts.subarray(pass * DIGITS, (pass + 1) * DIGITS);
    // With one digit in all rows there is nothing to do: dates and percents have several such.
    if (next.includes(count)) continue;
    distribute(keys, rows, target, pass, next);
    [rows, target] = [target, rows];
    if (count > 0x3fff) yield;
  }
  return rows;
}

/** Two words per value, the low one first, that compare as unsigned integers the way the numbers do. */
function sortableBits(values: Float64Array): Uint32Array {
  const words = new Uint32Array(values.slice().buffer);
  for (let i = 0; i < words.length; i += 2) {
    const high = words[i + 1] ?? 0;
    if (high >>> 31 === 1) {
      words[i] = ~(words[i] ?? 0);
      words[i + 1] = ~high;
    } else words[i + 1] = high | 0x80000000;
  }
  return words;
}

function digitOf(low: number, high: number, pass: number): number {
  const shift = pass * DIGIT_BITS;
  if (shift >= 32) return (high >>> (shift - 32)) & (DIGITS - 1);
  // The third digit begins in the low word and ends in the high one.
  return ((low >>> shift) | (shift > 32 - DIGIT_BITS ? high << (32 - shift) : 0)) & (DIGITS - 1);
}

/** For each pass how often each digit occurs. */
function countDigits(keys: Uint32Array, values: Float64Array): Uint32Array {
  const counts = new Uint32Array(PASSES * DIGITS);
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row])) continue;
    for (let pass = 0; pass < PASSES; pass++) {
      const at = pass * DIGITS + digitOf(keys[row * 2] ?? 0, keys[row * 2 + 1] ?? 0, pass);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  return counts;
}

/** One stable pass. `next` is changed from how often to where next. */
function distribute(
  keys: Uint32Array,
  rows: Uint32Array,
  target: Uint32Array,
  pass: number,
  next: Uint32Array,
): void {
  let total = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const here = next[digit] ?? 0;
    next[digit] = total;
    total += here;
  }
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const digit = digitOf(keys[row * 2] ?? 0, keys[row * 2 + 1] ?? 0, pass);
    const place = next[digit] ?? 0;
    target[place] = row;
    next[digit] = place + 1;
  }
}
