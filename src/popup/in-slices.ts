/** Milliseconds of work between two pauses: half of what a key may take to show its answer. */
const SLICE = 8;

/** Runs a build to its end on the page's own thread; keys and drawing come in between. */
export async function inSlices<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T> {
  let started = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - started > SLICE) {
      await pause();
      signal.throwIfAborted();
      started = performance.now();
    }
  }
}

/** A message to oneself waits behind what the operator does, and is not held up to 4 ms as a timer is. */
function pause(): Promise<void> {
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });
}
