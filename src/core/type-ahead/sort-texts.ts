/** Sorted by themselves, then merged: so many texts are sorted without a pause. */
const RUN = 1024;
const STEP = 0x2000;

/** The order of texts by code units: `order[0]` is the number of the first. Pauses every few milliseconds. */
export function* sortTexts(texts: readonly string[]): Generator<void, Uint32Array> {
  const count = texts.length;
  let order = new Uint32Array(count);
  for (let from = 0; from < count; from += RUN) {
    const run = Array.from({ length: Math.min(RUN, count - from) }, (_, i) => from + i);
    run.sort((a, b) => ((texts[a] ?? '') < (texts[b] ?? '') ? -1 : 1));
    order.set(run, from);
    yield;
  }
  let other = new Uint32Array(count);
  for (let size = RUN; size < count; size *= 2) {
    for (let from = 0; from < count; from += size * 2) {
      yield* merge(texts, order, other, from, Math.min(count, from + size), Math.min(count, from + size * 2));
    }
    [order, other] = [other, order];
  }
  return order;
}

function* merge(
  texts: readonly string[],
  source: Uint32Array,
  target: Uint32Array,
  from: number,
  middle: number,
  to: number,
): Generator<void> {
  let left = from;
  let right = middle;
  for (let at = from; at < to; at++) {
    const takeLeft =
      right >= to || (left < middle && (texts[source[left] ?? 0] ?? '') <= (texts[source[right] ?? 0] ?? ''));
    target[at] = source[takeLeft ? left++ : right++] ?? 0;
    if (at % STEP === STEP - 1) yield;
  }
}
