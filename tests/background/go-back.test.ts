import { beforeEach, describe, expect, it } from 'vitest';
import type { CustomerRef } from '../../src/core/account/customer-ref.ts';
import type { SwitchBackReply } from '../../src/platform/messages.ts';
import { fake, startOver, wake } from './directory.ts';

const customer: CustomerRef = { id: 'a', account: 'hwc_a', name: 'Alpha', masks: [] };
const HERE = { jar: 'normal' };

/** What the page in each tab answers when Switch Role is to be pressed in it; one that is missing does not listen. */
let answers: Map<number, SwitchBackReply>;
let asked: number[];
let reloaded: number[];

beforeEach(() => {
  startOver();
  [answers, asked, reloaded] = [new Map(), [], []];
  Object.assign(fake.tabs, {
    sendMessage: async (tab: number) => {
      asked.push(tab);
      const value = answers.get(tab);
      if (value === undefined)
        throw new Error('Could not establish connection. Receiving end does not exist.');
      return { ok: true, value };
    },
    reload: async (tab: number) => {
      reloaded.push(tab);
      // Loaded anew, it is of the customer who acts, and says so.
      answers.set(tab, 'done');
      const { observeAccount } = await import('../../src/background/account-tracker.ts');
      const header = { labels: ['hwc_a'], sure: true };
      const seen = { since: Date.now(), header, agencyId: null, signedOut: false, customerList: false };
      const address = 'https://console.huaweicloud.com/';
      await observeAccount(seen, { kind: 'console-page', jar: 'normal', tab, opener: null, address });
    },
  });
  fake.tabs.open = [1, 2, 3].map((id) => ({ id, url: 'https://console.huaweicloud.com/' }));
  const { value } = fake.stored['jar.normal'] as { value: object };
  const account = { state: 'confirmed', at: 1, since: 1, by: 'name', customer };
  fake.stored['jar.normal'] = { version: 1, value: { ...value, account } };
});

async function awake() {
  await wake();
  const { goBack } = await import('../../src/background/go-back.ts');
  const { handlers } = await import('../../src/background/handlers.ts');
  return { goBack, handlers };
}

describe('back to the partner', () => {
  it('is pressed in a page that is of the customer, not in one that was opened as somebody else', async () => {
    const { goBack } = await awake();
    answers = new Map([
      [1, 'no-tab'],
      [3, 'done'],
    ]);
    await goBack(null, HERE);
    expect([asked, reloaded]).toEqual([[1, 2, 3], []]);
  });

  it('has a page loaded anew where all were opened as somebody else, the one that was looked at least lately', async () => {
    const { goBack } = await awake();
    answers = new Map([
      [2, 'no-tab'],
      [3, 'no-tab'],
    ]);
    await goBack(null, HERE);
    expect([asked, reloaded]).toEqual([[1, 2, 3, 3], [3]]);
  });

  it('is the same for the popup, which is told what came of it', async () => {
    const { handlers } = await awake();
    const back = () => handlers['switch.back']({ incognito: false }, {} as never);
    expect(await back(), 'nobody listens').toBe('no-tab');
    answers = new Map([
      [1, 'no-tab'],
      [2, 'pointed-out'],
    ]);
    expect(await back()).toBe('pointed-out');
    fake.tabs.open = [];
    expect(await back()).toBe('no-tab');
  });
});

describe('back to a customer', () => {
  it('is a switch plan, for one whom this jar was in', async () => {
    const { goBack } = await awake();
    fake.stored['recents.normal'] = {
      version: 1,
      value: [{ customer: { ...customer, id: 'b', account: 'hwc_b' }, visits: [1] }],
    };
    await goBack('b', HERE);
    expect(fake.stored['plan.normal']).toMatchObject({ value: { customer: { id: 'b' }, by: 'banner' } });
  });

  it('is for nobody else: a page that was taken over cannot choose whom to go to', async () => {
    const { goBack } = await awake();
    await expect(goBack('c', HERE)).rejects.toThrow('nobody to go back to');
    expect(fake.stored['plan.normal']).toBeUndefined();
  });
});

it('a page of before is taken for whom this jar was in, though the list hides its account', async () => {
  const { handlers } = await awake();
  const earlier = { ...customer, id: 'b', account: 'hwc_b', name: null };
  fake.stored['recents.normal'] = { version: 1, value: [{ customer: earlier, visits: [1] }] };
  const header = { labels: ['hwc_b / admin'], sure: true };
  const seen = { since: 0, header, agencyId: null, signedOut: false, customerList: false };
  const address = 'https://console.huaweicloud.com/';
  const caller = { kind: 'console-page', jar: 'normal', tab: 2, opener: null, address } as const;
  const { page, account } = await handlers['account.observe'](seen, caller);
  expect(page).toEqual({ customer: earlier });
  expect(account, 'it is older than what is known').toMatchObject({ state: 'confirmed', customer });
});
