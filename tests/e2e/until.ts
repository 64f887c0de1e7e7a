import { inspect } from 'node:util';
import { TimeoutError } from 'puppeteer-core';

/** How long a condition may take to come true. Generous: a slow machine must not fail, a true condition never waits. */
export const LIMIT = 30_000;

const PAUSE = 25;
/** How long one look may take. A page that went away while it was asked is asked again, as the page it is now. */
const LOOK_LIMIT = 5000;

function words(seen: unknown): string {
  return typeof seen === 'string' ? seen : inspect(seen, { depth: 4, breakLength: 120 });
}

/** A page or worker that dies while it is asked may never answer. */
function tooLong(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('no answer')), milliseconds).unref();
  });
}

/**
 * Looks again and again until `isWanted` holds, and returns what was seen then.
 * A page that is just navigating cannot be looked at; that counts as not yet. The error tells what was seen instead.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T> | T,
  isWanted: (seen: T) => boolean,
  limit = LIMIT,
): Promise<T> {
  const end = performance.now() + limit;
  let last = 'nothing';
  for (;;) {
    try {
      const seen = await Promise.race([
        look(),
        tooLong(Math.min(LOOK_LIMIT, end + PAUSE - performance.now())),
      ]);
      if (isWanted(seen)) return seen;
      last = words(seen);
    } catch (error) {
      // A last look that had no time left says nothing about the page.
      const isCutShort = performance.now() > end && last !== 'nothing';
      if (!isCutShort) last = words(error instanceof Error ? error.message : error);
    }
    if (performance.now() > end)
      throw new TimeoutError(`Waited ${limit / 1000} s for ${what}. Seen instead: ${last}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
