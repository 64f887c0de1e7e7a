import { median } from '../../statistics.ts';

/** Lets the page breathe, so that no later measurement pays for the garbage of an earlier one. */
export function pause(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const ENOUGH = 60;
const LEAST = 5;
const MOST = 101;

/** Median milliseconds of one run; short runs are timed in batches, since the clock has steps. */
export function timed(run: () => unknown): number {
  let kept: unknown;
  const many = (count: number): number => {
    const start = performance.now();
    for (let i = 0; i < count; i++) kept = run();
    return performance.now() - start;
  };
  const first = many(1);
  if (first < 20) many(Math.min(200, Math.ceil(20 / Math.max(first, 0.005))));
  const estimate = many(1);
  const batch = Math.max(1, Math.min(500, Math.ceil(0.5 / Math.max(estimate, 0.001))));
  const times: number[] = [];
  for (let spent = 0; times.length < LEAST || (spent < ENOUGH && times.length < MOST); ) {
    const time = many(batch);
    spent += time;
    times.push(time / batch);
  }
  if (kept === timed) throw new Error('never: keeps the result alive');
  return median(times);
}

/** The same for what answers later; none of them is so quick that it would have to be timed in batches. */
export async function timedLater(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let spent = 0; times.length < LEAST || (spent < ENOUGH && times.length < MOST); ) {
    const start = performance.now();
    await run();
    const time = performance.now() - start;
    spent += time;
    times.push(time);
  }
  return median(times);
}
