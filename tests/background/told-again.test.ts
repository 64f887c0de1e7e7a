import { beforeEach, expect, it, vi } from 'vitest';
import { fake, startOver, wake } from './directory.ts';

const customer = { id: 'a', account: 'hwc_a', name: null, masks: [] };
const OF_ACCOUNT = ['recents.normal', 'stay.normal'];

beforeEach(() => {
  startOver();
  // What a worker was doing when it ended goes wrong.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  fake.stored.settings = { version: 1, value: { stayLimit: 45 } };
});

/** A background with everybody who watches the account, and what a page of the console tells it: it shows the customer. */
async function alive() {
  await wake();
  await import('../../src/background/stays.ts');
  await import('../../src/background/recents.ts');
  const { observeAccount } = await import('../../src/background/account-tracker.ts');
  const caller = {
    kind: 'console-page',
    jar: 'normal',
    tab: 1,
    opener: null,
    address: 'https://console.huaweicloud.com/',
  } as const;
  const header = { labels: ['hwc_a'], sure: true };
  const since = Date.now();
  return async () => {
    const seen = { since, header, agencyId: null, signedOut: false, customerList: false };
    await (await observeAccount(seen, caller)).heard;
  };
}

it('a worker that ended before it told of an account leaves that to the next one', async () => {
  const { jarItem } = await import('../../src/platform/stored-items.ts');
  const jar = await jarItem('normal').read();
  const before = { state: 'partner', at: 1 } as const;
  const account = { state: 'requested', at: Date.now() - 1, customer, before } as const;
  await jarItem('normal').write({ ...jar, account });
  const show = await alive();
  const { local } = fake.storage;
  const write = local.set.bind(local);
  const ended = vi.spyOn(local, 'set').mockImplementation(async (items) => {
    if (OF_ACCOUNT.some((key) => key in items)) throw new Error('the worker ended');
    await write(items);
  });
  await show();
  ended.mockRestore();
  expect(fake.stored['jar.normal']).toMatchObject({ value: { account: { state: 'confirmed' } } });
  expect(OF_ACCOUNT.filter((key) => key in fake.stored)).toEqual([]);

  await alive();
  await vi.waitFor(() => expect(OF_ACCOUNT.filter((key) => !(key in fake.stored))).toEqual([]));
  expect(fake.stored['recents.normal']).toMatchObject({ value: [{ customer }] });
  expect(fake.stored['stay.normal']).toMatchObject({ value: { customer } });
  await vi.waitFor(() => expect(fake.alarms.all.has('stay.limit.normal')).toBe(true));
});
