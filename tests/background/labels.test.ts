import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { COLOURS, colourOf } from '../../src/core/account/colour.ts';
import { known } from '../../src/core/customer/field.ts';
import { type Label, NO_LABEL, type Subject } from '../../src/core/label/label.ts';
import type { Caller } from '../../src/platform/messaging.ts';
import { customer, fake, startOver, wake } from './directory.ts';

const caller: Caller = {
  kind: 'console-page',
  jar: 'normal',
  tab: null,
  opener: null,
  address: 'https://console.huaweicloud.com/',
};
const ACME = { id: 'a', account: 'hwc_acme', name: 'Acme Logistics', masks: [] };
const subject: Subject = { kind: 'customer', id: 'a' };
const vip: Subject = { kind: 'tag', tag: 'vip' };
const label = (more: Partial<Label>): Label => ({ ...NO_LABEL, ...more });
const synced = () => fake.storage.sync?.items ?? {};

beforeEach(() => {
  startOver();
  fake.storage.session.items = { started: true };
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('a label', () => {
  it('is one item that follows the operator; an empty one is none', async () => {
    const { say } = await wake();
    const { readLabels } = await import('../../src/platform/labels.ts');
    expect(await say('labels.change', { subject, label: label({ text: 'PROD' }) })).toEqual({
      problem: null,
      where: 'sync',
    });
    await say('labels.change', { subject: vip, label: label({ hue: 2 }) });
    expect(Object.keys(synced())).toEqual(['label.customer.a', 'label.tag.vip']);
    expect([...(await readLabels()).value.keys()]).toEqual(['customer.a', 'tag.vip']);
    await say('labels.change', { subject: vip, label: NO_LABEL });
    await say('labels.change', { subject, label: null });
    expect(synced()).toEqual({});
  });

  it('that sync refuses stays on this machine, and says so', async () => {
    const { say } = await wake();
    const { readLabels } = await import('../../src/platform/labels.ts');
    if (fake.storage.sync === undefined) throw new Error('no sync');
    fake.storage.sync.refuse = () => {
      throw new Error('QUOTA_BYTES');
    };
    const change = { subject, label: label({ text: 'PROD' }) };
    expect(await say('labels.change', change)).toEqual({ problem: null, where: 'local' });
    expect(await readLabels()).toMatchObject({ local: true });
    fake.storage.local.refuse = fake.storage.sync.refuse;
    expect(await say('labels.change', { ...change, subject: vip })).toMatchObject({ problem: 'quota' });
  });

  it('of a newer version is not overwritten, and one under a strange key does not count', async () => {
    const { say } = await wake();
    const { readLabels } = await import('../../src/platform/labels.ts');
    const newer = { version: 9, value: {} };
    const strange = { version: 1, value: { subject, hue: null, text: 'X', note: '' } };
    Object.assign(synced(), { 'label.customer.a': newer, 'label.customer.b': strange });
    expect((await readLabels()).value.size).toBe(0);
    expect(await say('labels.change', { subject, label: null })).toMatchObject({ problem: 'newer' });
    expect(synced()).toMatchObject({ 'label.customer.a': newer });
  });
});

describe('whoever is assumed', () => {
  async function awake() {
    const background = await wake();
    const { handlers } = await import('../../src/background/handlers.ts');
    const { markAnew } = await import('../../src/background/account-tracker.ts');
    const { jarItem } = await import('../../src/platform/stored-items.ts');
    const now = () => jarItem('normal').read();
    await background.absorb([customer('a', { tag: known(['vip']), name: known(ACME.name) })]);
    return { ...background, handlers, markAnew, now };
  }
  const header = { labels: ['hwc_acme'], sure: true };
  const seen = () => ({ since: Date.now(), header, agencyId: null, signedOut: false, customerList: false });

  it('is marked by its label, else by that of its tag, from the first moment', async () => {
    const { handlers, say, now } = await awake();
    await say('labels.change', { subject: vip, label: label({ hue: 2, text: 'VIP' }) });
    await handlers['switch.request']({ customer: ACME, by: 'row' }, caller);
    const asked = await now();
    expect(asked.marking).toMatchObject({ label: 'VIP', initials: 'AL', ...COLOURS[2] });
    expect(decodeURIComponent(asked.picture ?? '')).toContain('>?</text>');
    const reply = await handlers['account.observe'](seen(), caller);
    const { account, marking, picture } = await now();
    expect(reply).toMatchObject({ account, marking, picture });
    expect(reply.page?.customer?.account, 'whom the page itself showed').toBe('hwc_acme');
    expect(account.state).toBe('confirmed');
    expect(decodeURIComponent(picture ?? '')).toMatch(/#f2b705.*>VIP<\/text>/);
  });

  it('is marked anew when a label changes; the partner never is', async () => {
    const { handlers, say, markAnew, now } = await awake();
    const shown = vi.fn(async () => undefined);
    await markAnew(shown);
    expect(shown).not.toHaveBeenCalled();
    await handlers['switch.request']({ customer: ACME, by: 'row' }, caller);
    await handlers['account.observe'](seen(), caller);
    expect((await now()).marking).toMatchObject({ label: '', ...colourOf('a') });
    await say('labels.change', { subject, label: label({ hue: 0, text: 'PROD', note: 'Call first' }) });
    await markAnew(shown);
    const { account, marking, picture } = await now();
    expect(marking).toMatchObject({ label: 'PROD', note: 'Call first', ...COLOURS[0] });
    expect(shown).toHaveBeenCalledExactlyOnceWith('normal', { account, marking, picture });
  });

  it('is marked without its tags when the directory does not answer: who acts waits for nobody', async () => {
    const { say, end } = await awake();
    await say('labels.change', { subject: vip, label: label({ text: 'VIP' }) });
    await say('labels.change', { subject, label: label({ hue: 4 }) });
    await end();
    // Somebody holds an older version open: ours waits for it.
    Object.assign(globalThis, { indexedDB: new IDBFactory() });
    const older = indexedDB.open('behalf', 1);
    older.addEventListener('upgradeneeded', () =>
      older.result.createObjectStore('customers', { keyPath: ['partner', 'id'] }),
    );
    await new Promise((resolve) => older.addEventListener('success', resolve));
    await wake();
    const { handlers } = await import('../../src/background/handlers.ts');
    await handlers['switch.request']({ customer: ACME, by: 'row' }, caller);
    const { jarItem } = await import('../../src/platform/stored-items.ts');
    const { account, marking } = await jarItem('normal').read();
    expect(account.state).toBe('requested');
    expect(marking).toMatchObject({ label: '', ...COLOURS[4] });
    older.result.close();
  });

  it('nobody is: no mark and no picture', async () => {
    const { handlers, now } = await awake();
    await handlers['switch.request']({ customer: ACME, by: 'row' }, caller);
    await handlers['switch.refuse'](ACME, caller);
    expect(await now()).toMatchObject({ account: { state: 'partner' }, marking: null, picture: null });
  });
});
