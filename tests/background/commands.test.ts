import { beforeEach, describe, expect, it, vi } from 'vitest';
import { known } from '../../src/core/customer/field.ts';
import { finish } from '../../src/core/directory/build.ts';
import { buildTypeAhead } from '../../src/core/type-ahead/build.ts';
import { ASK, customer, fake, startOver, wake } from './directory.ts';

const TAB = { id: 7, incognito: false, url: 'about:blank' };

beforeEach(() => {
  startOver();
  fake.tabs.open = [TAB];
});

/** A background with a directory and everything that keys and address bar reach. */
async function awake() {
  const background = await wake();
  const { command } = await import('../../src/background/commands.ts');
  const { enter, suggest } = await import('../../src/background/omnibox.ts');
  return { ...background, command, enter, suggest };
}

/** A bound on what hangs, not a measure of speed. */
const soon = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 20_000 });
const stored = (key: string): unknown => (fake.stored[key] as { value: unknown } | undefined)?.value ?? null;
const refusal = (jar = 'normal') => stored(`refusal.${jar}`);
const planned = (jar = 'normal') =>
  (stored(`plan.${jar}`) as { customer: { id: string } } | null)?.customer.id ?? null;

function visited(ids: readonly string[], jar = 'normal', at = Date.now() + 1000): void {
  const value = ids.map((id, place) => ({
    customer: { id, account: null, name: null, masks: [] },
    visits: [at - place],
  }));
  fake.stored[`recents.${jar}`] = { version: 1, value };
}

function assume(id: string): void {
  const jar = fake.stored['jar.normal'] as { value: object };
  const account = {
    state: 'confirmed',
    at: 1,
    since: 1,
    by: 'name',
    customer: { id, account: null, name: null, masks: [] },
  };
  fake.stored['jar.normal'] = { version: 1, value: { ...jar.value, account } };
}

describe('a key', () => {
  it('goes to the customer before', async () => {
    const { command } = await awake();
    visited(['b', 'a']);
    assume('b');
    command('previous-customer');
    await soon(() => expect(planned()).toBe('a'));
    expect(refusal()).toBeNull();
    expect(fake.action.badges.size).toBe(0);
  });

  it.each([
    ['previous-customer', 'no-previous'],
    ['next-customer', 'no-results'],
    ['switch-role', 'not-assumed'],
  ])('%s that is refused says why, on the button and to the popup: %s', async (name, why) => {
    const { command } = await awake();
    command(name);
    await soon(() => expect(fake.action.badges.get(TAB.id)).toBe('!'));
    expect(refusal()).toBe(why);
    expect(planned()).toBeNull();
  });

  it('is refused while a plan is under way, and the next one that works takes the words back', async () => {
    const { command } = await awake();
    visited(['a']);
    command('previous-customer');
    await soon(() => expect(planned()).toBe('a'));
    command('previous-customer');
    await soon(() => expect(refusal()).toBe('plan-under-way'));
    const { tell } = await import('../../src/background/switch-runner.ts');
    await tell('normal', { type: 'cancelled' });
    command('previous-customer');
    await soon(() => expect(refusal()).toBeNull());
    expect(fake.action.badges.get(TAB.id)).toBe('');
  });

  it('has no console page to leave a customer in', async () => {
    const { command } = await awake();
    fake.tabs.open = [];
    assume('a');
    command('switch-role');
    await soon(() => expect(refusal()).toBe('no-tab'));
  });

  it.each([
    ['private', { incognito: true }],
    ['firefox-container-2', { cookieStoreId: 'firefox-container-2' }],
  ])('belongs to the jar of the tab it was pressed in: %s', async (jar, where) => {
    const { command } = await awake();
    visited(['a'], 'normal');
    fake.tabs.open = [{ ...TAB, ...where }];
    command('previous-customer');
    await soon(() => expect(refusal(jar)).toBe('no-previous'));
    expect([refusal(), planned(), planned(jar)]).toEqual([null, null, null]);
    expect(fake.action.badges.get(TAB.id)).toBe('!');
  });

  it('that the popup has explained is forgotten', async () => {
    const { command } = await awake();
    command('previous-customer');
    await soon(() => expect(fake.action.badges.get(TAB.id)).toBe('!'));
    const { planHandlers } = await import('../../src/background/plan-handlers.ts');
    const popup = { kind: 'extension-page', jar: 'normal', tab: null, opener: null, address: '' } as const;
    await planHandlers['plan.see-refusal']({ incognito: false }, popup);
    expect([refusal(), fake.action.badges.get(TAB.id)]).toEqual([null, '']);
  });
});

describe('next in the result list', () => {
  const vip = { tag: known(['vip']) };
  const shown = { filter: 'tag:vip', sort: null, language: ASK.language, timeZone: ASK.timeZone };

  async function showing() {
    const background = await awake();
    await background.absorb([
      customer('a', vip),
      customer('b', { tag: known(['trial']) }),
      customer('c', { ...vip, type: known('referral') }),
      customer('d', vip),
      customer('e', vip),
    ]);
    await background.say('directory.show', shown);
    return background;
  }

  it('begins with the first, and passes over who cannot be entered', async () => {
    const { command } = await showing();
    command('next-customer');
    await soon(() => expect(planned()).toBe('a'));
  });

  it.each([
    ['the one that is assumed', () => assume('a'), 'd'],
    ['the last one that was visited', () => visited(['d', 'a']), 'e'],
    ['nobody who was visited before the list was shown', () => visited(['d'], 'normal', 1000), 'a'],
    ['the one before, when the last one dropped out of the list', () => visited(['b', 'a']), 'd'],
  ])('goes on from %s', async (_, given, id) => {
    const { command } = await showing();
    given();
    command('next-customer');
    await soon(() => expect(planned()).toBe(id));
  });

  it('ends with the last, and says so', async () => {
    const { command } = await showing();
    assume('e');
    command('next-customer');
    await soon(() => expect(refusal()).toBe('end-of-results'));
    expect(planned()).toBeNull();
  });

  it('outlives the worker; the list of another jar is another one', async () => {
    const first = await showing();
    await first.end();
    const { command } = await awake();
    fake.tabs.open = [{ ...TAB, incognito: true }];
    command('next-customer');
    await soon(() => expect(refusal('private')).toBe('no-results'));
    fake.tabs.open = [TAB];
    command('next-customer');
    await soon(() => expect(planned()).toBe('a'));
  });

  it('goes on where it was when the same list is shown again, and anew in another', async () => {
    const { command, say } = await showing();
    const { tell } = await import('../../src/background/switch-runner.ts');
    const planId = () => (stored('plan.normal') as { id: string } | null)?.id;
    const press = async (): Promise<string | null> => {
      const before = planId();
      command('next-customer');
      await soon(() => expect(planId()).not.toBe(before));
      return planned();
    };
    visited(['a']);
    await say('directory.show', shown);
    expect(await press()).toBe('d');
    // What is shown while a plan is at work is the plan's own doing.
    await say('directory.show', { ...shown, filter: 'tag:trial' });
    await tell('normal', { type: 'cancelled' });
    expect(await press()).toBe('d');
    await tell('normal', { type: 'cancelled' });
    await say('directory.show', { ...shown, filter: 'tag:trial' });
    expect(await press()).toBe('b');
  });
});

/** What an open popup leaves behind. */
async function indexForPopup(partner: string): Promise<void> {
  const { readEntries, readPartner, storeTypeAhead } = await import('../../src/platform/type-ahead-store.ts');
  const age = await readPartner(partner);
  if (!age) throw new Error('no directory');
  await storeTypeAhead(partner, { age, index: finish(buildTypeAhead(await readEntries(partner))) });
}

describe('the address bar', () => {
  async function withCustomers() {
    const background = await awake();
    await background.absorb([
      customer('d67c', { name: known('Yuntu <Tech> & Co'), account: known('hwc_yt1002') }),
      customer('e781', { name: known('Hengxin'), account: known('hwc_hx1044'), om: known('missing') }),
    ]);
    return background;
  }
  /** Each part set apart from the others. */
  const line = (...parts: string[]) => parts.map((part) => `\u2068${part}\u2069`).join(' · ');
  const suggestions = async (
    suggest: (typed: string, show: (all: unknown) => void) => void,
    typed: string,
  ) => {
    const show = vi.fn();
    suggest(typed, show);
    await soon(() => expect(show).toHaveBeenCalled());
    return show.mock.calls[0]?.[0];
  };

  it('lists who matches, in text that Chrome can read, and says in its own line whom Enter means', async () => {
    const { suggest } = await withCustomers();
    const yuntu = line('Yuntu &#60;Tech&#62; &#38; Co', 'hwc_yt1002', 'd67c');
    expect(await suggestions(suggest, 'hwc')).toEqual([
      { content: 'e781', description: line('Hengxin', 'hwc_hx1044', 'e781') },
    ]);
    expect(fake.omnibox.line).toBe(`addressBarFirst: ${yuntu}`);
    expect(await suggestions(suggest, 'hwc hx')).toEqual([]);
    expect(fake.omnibox.line).toBe(`addressBarFirst: ${line('Hengxin', 'hwc_hx1044', 'e781')}`);
    await suggestions(suggest, ' ');
    expect(fake.omnibox.line).toBe('addressBarEmpty');
    await suggestions(suggest, 'tag:"');
    expect(fake.omnibox.line).toBe(`addressBarNobody: ${line('tag:&#34;')}`);
  });

  it('a name that would turn what follows it around turns nothing', async () => {
    const { absorb, suggest } = await awake();
    const name = known('Acme\u202e\u2069\u0007 gnp.exe');
    await absorb([customer('d67c', { name, account: known('hwc_yt1002') })]);
    await suggestions(suggest, 'hwc');
    expect(fake.omnibox.line).toBe(`addressBarFirst: ${line('Acme gnp.exe', 'hwc_yt1002', 'd67c')}`);
  });

  it('finds as the popup does, once that has built its index: with a slip, and who was visited lately first', async () => {
    const { suggest } = await withCustomers();
    await indexForPopup('acme_dist');
    await suggestions(suggest, 'hengixn');
    expect(fake.omnibox.line).toBe(`addressBarFirst: ${line('Hengxin', 'hwc_hx1044', 'e781')}`);
    visited(['e781']);
    expect(await suggestions(suggest, 'hwc')).toMatchObject([{ content: 'd67c' }]);
  });

  it('goes to whom was chosen, to whom its line named, or to the first who matches', async () => {
    const { enter, suggest, absorb } = await withCustomers();
    await suggestions(suggest, 'hwc');
    enter('e781');
    await soon(() => expect(refusal()).toBe('not-authorized'));
    await suggestions(suggest, 'yun');
    await absorb([customer('a000', { name: known('Yun') })]);
    enter('yun');
    await soon(() => expect(planned()).toBe('d67c'));
    enter('yuntu');
    await soon(() => expect(refusal()).toBe('plan-under-way'));
  });

  it.each([
    ['hengxin', 'not-authorized'],
    ['zzz', 'nobody-found'],
  ])('says why it does not go to %s', async (text, why) => {
    const { enter } = await withCustomers();
    enter(text);
    await soon(() => expect(refusal()).toBe(why));
    expect(planned()).toBeNull();
  });

  it('says that nobody is known where no list was read, or no partner was seen', async () => {
    const { enter } = await awake();
    delete fake.stored['jar.normal'];
    enter('yuntu');
    await soon(() => expect(refusal()).toBe('nobody-known'));
  });
});
