/** Milliseconds of work between two pauses: other messages must not wait for a large directory. */
const PART = 20;

/** Runs a build to its end and lets others in between. */
export async function inParts<T>(steps: Generator<void, T>): Promise<T> {
  let started = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - started > PART) {
      await new Promise((resume) => setTimeout(resume));
      started = performance.now();
    }
  }
}
