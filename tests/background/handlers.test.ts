import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NOT_OBSERVED } from '../../src/core/account/assumed-account.ts';
import { known } from '../../src/core/customer/field.ts';
import type { Caller } from '../../src/platform/messaging.ts';
import { customer, fake, set, startOver, wake } from './directory.ts';

const caller: Caller = {
  kind: 'console-page',
  jar: 'normal',
  tab: null,
  opener: null,
  address: 'https://console.huaweicloud.com/',
};
const signInPage = { header: null, agencyId: null, signedOut: true, customerList: false };

beforeEach(startOver);

async function awake() {
  const background = await wake();
  const { handlers } = await import('../../src/background/handlers.ts');
  await background.absorb([customer('a', { mobile: known('13912345678') })]);
  return { ...background, handlers };
}

describe('a page that asks to sign in', () => {
  it('takes the directory with it where the operator wants that', async () => {
    const { handlers, ask } = await awake();
    set({ forgetOnSignOut: true });
    await handlers['account.observe']({ ...signInPage, since: Date.now() }, caller);
    expect((await ask()).read).toBe(0);
    expect(Object.keys(fake.storage.session.items)).toEqual(['started']);
    expect(fake.stored['directory.normal']).toMatchObject({ value: { revision: 0 } });
  });

  it('leaves it otherwise, and when it is older than what is known', async () => {
    const { handlers, ask } = await awake();
    await handlers['account.observe']({ ...signInPage, since: Date.now() }, caller);
    expect((await ask()).read).toBe(1);
    startOver();
    const second = await awake();
    set({ forgetOnSignOut: true });
    await second.handlers['account.observe']({ ...signInPage, since: 0 }, caller);
    expect((await second.ask()).read).toBe(1);
  });
});

describe('a setting', () => {
  it('changed in one window does not undo what another window changes at the same time', async () => {
    const { handlers } = await awake();
    await Promise.all([
      handlers['settings.change']({ key: 'theme', value: 'dark' }, caller),
      handlers['settings.change']({ key: 'stopAtDialog', value: true }, caller),
      handlers['settings.change']({ key: 'language', value: 'zh-CN' }, caller),
    ]);
    const changed = { theme: 'dark', stopAtDialog: true, language: 'zh-CN' };
    expect(fake.stored.settings).toMatchObject({ value: changed });
  });

  it('that says what may be kept acts at once', async () => {
    const { handlers, ask, say, database } = await awake();
    const phones = async () => JSON.stringify(await (await database()).getAll('customers')).includes('139');
    expect(await phones()).toBe(false);
    await handlers['settings.change']({ key: 'keepPersonal', value: true }, caller);
    expect(await phones()).toBe(true);
    await handlers['settings.change']({ key: 'keepPersonal', value: false }, caller);
    expect(await phones()).toBe(false);
    await say('directory.absorb', {
      records: [customer('old', {}, Date.now() - 3 * 86_400_000)],
      list: 'own',
      total: null,
    });
    expect((await ask()).read).toBe(2);
    await handlers['settings.change']({ key: 'keepDays', value: 1 }, caller);
    expect((await ask()).read).toBe(1);
  });
});

it('of many tabs only the one that sees the same account once more has its button drawn anew', async () => {
  const { handlers } = await awake();
  const address = 'https://console.huaweicloud.com/';
  fake.tabs.open = [1, 2, 3].map((id) => ({ id, url: address }));
  const { value } = fake.stored['jar.normal'] as { value: { partner: { labels: string[] } } };
  const header = { labels: value.partner.labels, sure: true };
  const see = (tab: number) => {
    const seen = { since: Date.now(), header, agencyId: null, signedOut: false, customerList: false };
    return handlers['account.observe'](seen, { ...caller, tab });
  };
  fake.stored['jar.normal'] = { version: 1, value: { ...value, account: NOT_OBSERVED } };
  expect((await see(1)).account.state).toBe('partner');
  await vi.waitFor(() => expect(fake.action.painted).toEqual([1, 2, 3]));
  fake.action.painted = [];
  await see(2);
  await see(3);
  await vi.waitFor(() => expect(fake.action.painted).toEqual([2, 3]));
});

it('where a walk stands is kept for the pages of its jar', async () => {
  const { say } = await awake();
  await say('reading.save', null);
  expect(fake.stored['reading.normal']).toEqual({ version: 1, value: null });
});
