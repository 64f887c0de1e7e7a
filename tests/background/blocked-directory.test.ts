import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NO_LABEL } from '../../src/core/label/label.ts';
import { startOver, wake } from './directory.ts';

beforeEach(async () => {
  startOver();
  // An older version of us has it open and does not let go.
  await new Promise((resolve) => {
    indexedDB.open('behalf', 1).onsuccess = resolve;
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What comes out within the time that it may take. */
async function within<T>(work: Promise<T>): Promise<T | 'late'> {
  const late = vi.advanceTimersByTimeAsync(3000).then(() => 'late' as const);
  return Promise.race([work, late]);
}

it('a directory that never opens keeps nobody from being told who acts', async () => {
  await wake();
  const { observeAccount } = await import('../../src/background/account-tracker.ts');
  const address = 'https://console.huaweicloud.com/';
  const caller = { kind: 'console-page', jar: 'normal', tab: 1, opener: null, address } as const;
  const header = { labels: ['acme_dist'], sure: true };
  const seen = { since: Date.now(), header, agencyId: null, signedOut: false, customerList: false };
  expect(await within(observeAccount(seen, caller))).toMatchObject({ account: { state: 'partner' } });
});

it('nor does it say that a customer is not protected', async () => {
  const { say } = await wake();
  const { judgeProtection } = await import('../../src/background/protection.ts');
  const change = {
    subject: { kind: 'tag', tag: 'prod' },
    label: { ...NO_LABEL, isProtected: true },
  } as const;
  await within(say('labels.change', change));
  expect(await within(judgeProtection('normal', { id: 'a', tags: null }))).toBe('unjudged');
});

it('nor a switch from being begun', async () => {
  await wake();
  const { startSwitch } = await import('../../src/background/switch-runner.ts');
  expect(await within(startSwitch('normal', 'a', 'popup'))).toEqual({ refused: null, asks: false });
});
