import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { until } from '../e2e/until.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What it says when time is up, with a look that takes 40 ms. */
async function said(look: (resolve: (seen: string) => void) => void): Promise<string> {
  const slow = () => new Promise<string>((resolve) => setTimeout(look, 40, resolve));
  const failed = until('what never comes', slow, () => false, 12_000).catch(String);
  await vi.advanceTimersByTimeAsync(20_000);
  return String(await failed);
}

it('says what was seen last, though the very last look had no time left', async () => {
  expect(await said((resolve) => resolve('another thing'))).toContain('Seen instead: another thing');
});

it('says that a page does not answer', async () => {
  expect(await said(() => undefined)).toContain('Seen instead: no answer');
});
