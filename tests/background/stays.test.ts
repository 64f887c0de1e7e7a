import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fake, startOver, wake } from './directory.ts';

const NOW = Date.UTC(2026, 10, 23, 9);
const customer = { id: 'a', account: 'hwc_a', name: null, masks: [] };
const LIST = { id: 1, url: 'https://account.huaweicloud.com/obmgr/' };

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  startOver();
  // The lives of the background overlap here, which they never do: their journals write the same entry.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  fake.stored.settings = { version: 1, value: { stayLimit: 45 } };
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The console shows the customer, or nobody but the partner; then a worker like any other. */
async function alive(who: 'customer' | 'partner' | 'signed-out' | null = null) {
  await wake();
  const stays = await import('../../src/background/stays.ts');
  const { observeAccount } = await import('../../src/background/account-tracker.ts');
  const labels = who === 'customer' ? ['hwc_a'] : ['acme_dist'];
  if (who !== null) {
    const caller = { kind: 'console-page', jar: 'normal', tab: 1, opener: null, address: LIST.url } as const;
    const seen = {
      since: Date.now(),
      header: who === 'signed-out' ? null : { labels, sure: true },
      agencyId: null,
      signedOut: who === 'signed-out',
      customerList: false,
    };
    if (who === 'customer') await requested();
    await (await observeAccount(seen, caller)).heard;
  }
  return stays;
}

/** As after OK: only who was asked for is taken for the one whose name is shown. */
async function requested(): Promise<void> {
  const { jarItem } = await import('../../src/platform/stored-items.ts');
  const jar = await jarItem('normal').read();
  const account = { state: 'requested', at: NOW - 1, customer, before: { state: 'partner', at: 1 } } as const;
  if (jar.account.state === 'partner') await jarItem('normal').write({ ...jar, account });
}

const stay = () => (fake.stored['stay.normal'] as { value: { question: string | null } | null }).value;
const alarm = () => fake.alarms.all.get('stay.limit.normal');

it('after the soft limit the operator is asked, by whichever worker the alarm wakes', async () => {
  await alive('customer');
  expect(stay()).toMatchObject({ customer, question: null });
  expect(alarm()).toEqual({ when: NOW + 45 * 60_000 });
  const early = await alive();
  await early.stayLimitReached('stay.limit.normal');
  expect(stay(), 'a clock that was set back').toMatchObject({ question: null });
  vi.setSystemTime(NOW + 45 * 60_000);
  const later = await alive();
  await later.stayLimitReached('stay.limit.normal');
  expect(stay()).toMatchObject({ question: 'limit' });
  expect(fake.action.badge).toBe('?');
  await later.answerStay('normal', false);
  expect(stay()).toMatchObject({ question: null });
  expect(fake.action.badge).toBe('');
  expect(alarm()).toEqual({ when: NOW + 90 * 60_000 });
});

it('another limit counts at once, and none is none', async () => {
  const { limitChanged } = await alive('customer');
  for (const [stayLimit, when] of [
    [60, { when: NOW + 60 * 60_000 }],
    [0, undefined],
  ] as const) {
    fake.stored.settings = { version: 1, value: { stayLimit } };
    await limitChanged();
    expect(alarm()).toEqual(when);
  }
});

it('the limit of the organisation counts before the operator’s own', async () => {
  const { limitChanged } = await alive('customer');
  await fake.govern({ stayLimit: 15 });
  await limitChanged();
  expect(alarm()).toEqual({ when: NOW + 15 * 60_000 });
  await fake.govern({ stayLimit: 0 });
  await limitChanged();
  expect(alarm()).toBeUndefined();
});

it.each(['partner', 'signed-out'] as const)('%s: the stay is over, and so is its question', async (who) => {
  const { stayLimitReached } = await alive('customer');
  vi.setSystemTime(NOW + 50 * 60_000);
  await stayLimitReached('stay.limit.normal');
  await alive(who);
  expect(stay()).toBeNull();
  expect(alarm()).toBeUndefined();
  expect(fake.action.badge).toBe('');
});

it('in a browser that was started anew the operator is asked when a page shows the customer', async () => {
  await alive('customer');
  fake.storage.session.items = {};
  vi.setSystemTime(NOW + 1000);
  await alive();
  expect(stay()).toMatchObject({ question: null });
  await alive('customer');
  expect(stay()).toMatchObject({ question: 'started' });
});

it('and by the next worker, when this one ended before it had stored the question', async () => {
  await alive('customer');
  fake.storage.session.items = {};
  vi.setSystemTime(NOW + 1000);
  await alive();
  const { local } = fake.storage;
  const write = local.set.bind(local);
  const ended = vi.spyOn(local, 'set').mockImplementation(async (items) => {
    if ('stay.normal' in items) throw new Error('the worker ended');
    await write(items);
  });
  await alive('customer');
  ended.mockRestore();
  await alive();
  await vi.waitFor(() => expect(stay()).toMatchObject({ question: 'started' }));
});

it('nobody is asked about a site that no page shows any more: no popup could', async () => {
  await alive('customer');
  fake.stored['stay.partner.example@normal'] = fake.stored['stay.normal'];
  const stays = await alive();
  fake.tabs.open = [];
  await stays.tabGone(9, { isWindowClosing: false });
  expect(stay()).toMatchObject({ question: 'last-tab' });
  expect(fake.stored['stay.partner.example@normal']).toMatchObject({ value: { question: null } });
});

it('nobody is asked about a container that has no tab any more, but where another page of it is left', async () => {
  await alive('customer');
  const container = 'firefox-container-2';
  const key = `stay.${container}`;
  fake.stored[key] = fake.stored['stay.normal'];
  const stays = await alive();
  fake.tabs.open = [{ id: 1, cookieStoreId: 'firefox-default' }];
  await stays.tabGone(9, { isWindowClosing: false });
  expect(fake.stored[key]).toMatchObject({ value: { question: null } });
  fake.tabs.open = [{ id: 2, cookieStoreId: container }];
  // No page of the console.
  vi.spyOn(fake.tabs, 'query').mockImplementation(async (about?: { url?: unknown }) =>
    about?.url === undefined ? fake.tabs.open : [],
  );
  await stays.tabGone(9, { isWindowClosing: false });
  expect(fake.stored[key]).toMatchObject({ value: { question: 'last-tab' } });
});

it('with the last page of the console the operator is asked, and to leave opens one that leads back', async () => {
  fake.tabs.open = [LIST];
  await alive('customer');
  const sent = vi.fn(async () => ({ ok: true, value: 'done' }));
  Object.assign(fake.tabs, { sendMessage: sent });
  const stays = await alive();
  await stays.tabGone(9, { isWindowClosing: false });
  expect(stay()).toMatchObject({ question: null });
  fake.tabs.open = [];
  fake.windows.open = [];
  await stays.tabGone(9, { isWindowClosing: true });
  expect(stay(), 'the browser is ending').toMatchObject({ question: null });
  fake.windows.open = [{ id: 1, incognito: false, focused: true }];
  // As browsers do: what they say is gone may still be listed.
  fake.tabs.open = [LIST];
  await stays.tabGone(LIST.id, { isWindowClosing: false });
  expect(stay()).toMatchObject({ question: 'last-tab' });
  fake.tabs.open = [];
  await stays.answerStay('normal', true);
  expect(stay()).toMatchObject({ question: null, isLeaving: true });
  expect(fake.tabs.open).toHaveLength(1);
  expect(sent).not.toHaveBeenCalled();
  vi.setSystemTime(NOW + 1000);
  await alive('customer');
  expect(stay()).toMatchObject({ isLeaving: false });
  await vi.waitFor(() => expect(sent).toHaveBeenCalledOnce());
});

it('nothing of a private stay outlives the last private window, whose tabs close in the same moment', async () => {
  await alive('customer');
  for (const kind of ['stay', 'jar']) {
    const own = Object.keys(fake.stored).find((key) => key.startsWith(kind) && key.endsWith('.normal'));
    if (own !== undefined) fake.stored[own.replace('normal', 'private')] = fake.stored[own];
  }
  const stays = await alive();
  const { windowClosed } = await import('../../src/background/switch-runner.ts');
  fake.tabs.open = [];
  const { local } = fake.storage;
  const write = local.set.bind(local);
  const late = vi.spyOn(local, 'set').mockImplementation(async (items) => {
    if ('stay.private' in items) await new Promise((resolve) => setTimeout(resolve, 50));
    return write(items);
  });
  const asking = stays.tabGone(9, { isWindowClosing: false });
  await vi.waitFor(() => expect(late.mock.calls.some(([items]) => 'stay.private' in items)).toBe(true));
  await Promise.all([asking, windowClosed()]);
  expect(Object.keys(fake.stored).filter((key) => key.endsWith('.private'))).toEqual([]);
});
