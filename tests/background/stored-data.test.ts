import { beforeEach, describe, expect, it } from 'vitest';
import { known, MASKED } from '../../src/core/customer/field.ts';
import { STORED_KINDS, type StoredKind, type StoredPart } from '../../src/core/stored-part.ts';
import { sampleEntries } from '../core/journal/sample-entries.ts';
import {
  type Background,
  customer,
  fake,
  idsOf,
  SESSION,
  set,
  signIn,
  startOver,
  wake,
} from './directory.ts';

const NOW = Date.now();
const PHONE = '13912345678';
const visits = [{ customer: { id: 'a', account: null, name: null, masks: [] }, visits: [NOW, NOW - 9000] }];
const item = (value: unknown) => ({ version: 1, value });

let background: Background;

/** Something of every kind, as the background and its pages leave it. */
beforeEach(async () => {
  startOver();
  signIn('normal', 'acme_dist');
  background = await wake();
  await background.absorb(
    [
      customer('a', { name: known('Yuntu'), mobile: known(PHONE), email: MASKED }, NOW - 5000),
      customer('b', { name: known('Hengxin'), mobile: MASKED }, NOW - 3000),
    ],
    'own',
    2,
  );
  await background.say('directory.complete', { list: 'own', startedAt: NOW - 9000, total: 2 });
  await background.say('directory.pin', { id: 'a', pinned: true });
  await background.say('directory.absorb', { records: [customer('z')], list: 'own', total: 1 }, 'private');
  await background.say('directory.complete', { list: 'own', startedAt: NOW - 9000, total: 1 }, 'private');
  await background.say('searches.change', {
    kind: 'add',
    after: null,
    search: { id: 's1', name: 'Mine', hue: 3, filter: 'tag:vip', sort: null },
  });
  await background.say('labels.change', {
    subject: { kind: 'tag', tag: 'vip' },
    label: { hue: 3, text: 'VIP', note: '' },
  });
  await background.say('directory.show', { filter: 'x', sort: null, language: 'en', timeZone: 'UTC' });
  set({ theme: 'dark' });
  Object.assign(fake.stored, {
    'recents.normal': item(visits),
    'plan.normal': item(null),
    'stay.normal': item(null),
    'refusal.normal': item('no-results'),
    wordings: item([{ means: 'operate', text: 'Enter' }]),
    'wordings.unreadable': 'torn',
    'jar.normal.unreadable': 'torn',
    journal: item({ pending: sampleEntries(3, NOW - 9000), stays: [], head: { seq: 0, hash: '' } }),
    leftover: 1,
  });
  fake.storage.session.items['diagnostics.normal'] = item({
    seenAt: NOW,
    rows: 1,
    unknownColumns: 0,
    landmarks: [{ key: 'table', state: 'found', rule: 'headers', shape: 'tr', since: NOW - 100 }],
  });
});

const read = (): Promise<readonly StoredPart[]> => background.say('stored.read', null);
const forget = (kind: StoredKind | null, partner: string | null = null) =>
  background.say('stored.forget', { kind, partner });

async function of(kind: StoredKind): Promise<readonly StoredPart[]> {
  return (await read()).filter((part) => part.kind === kind);
}

describe('what is stored', () => {
  it('has the journal in its database too', async () => {
    const { settle } = await import('../../src/background/journal.ts');
    await settle();
    expect((await of('journal')).map(({ place, count }) => [place, count])).toEqual([['database', 3]]);
    await forget('journal');
    expect(await of('journal')).toEqual([]);
  });

  it('is told of every kind: where, how many, and since when', async () => {
    const parts = await read();
    const facts = parts.map(({ kind, partner, place, count, since }) => [kind, partner, place, count, since]);
    const acme = 'acme_dist';
    expect(facts).toEqual([
      ['customers', acme, 'database', 2, NOW - 5000],
      ['pins', acme, 'database', 1, null],
      ['personal', acme, 'session', 1, NOW - 5000],
      ['indexes', acme, 'database', null, null],
      ['customers', 'other_dist', 'database', 1, expect.any(Number)],
      ['indexes', 'other_dist', 'database', null, null],
      ['journal', null, 'local', 3, NOW - 9000],
      ['recents', null, 'local', 1, NOW - 9000],
      ['view', null, 'session', null, null],
      ['accounts', null, 'local', 3, null],
      ['searches', null, 'sync', 1, null],
      ['labels', null, 'sync', 1, null],
      ['settings', null, 'local', null, null],
      ['wordings', null, 'local', 1, null],
      ['diagnostics', null, 'session', null, NOW - 100],
      ['other', null, 'local', 1, null],
    ]);
    expect(parts[0]?.lists).toEqual([{ list: 'own', count: 2 }]);
    expect(new Set(parts.map(({ kind }) => kind))).toEqual(new Set(STORED_KINDS));
  });

  it('takes about as much as it says', async () => {
    const before = (await of('customers'))[0]?.bytes ?? 0;
    const name = known('n'.repeat(1000));
    await background.absorb(
      Array.from({ length: 300 }, (_, i) => customer(`c${i}`, { name, account: known(`acc${i}`) })),
    );
    const bytes = ((await of('customers'))[0]?.bytes ?? 0) - before;
    // The name is kept twice: as it was shown, and in the form it is found by.
    expect(bytes).toBeGreaterThan(300 * 2000);
    expect(bytes).toBeLessThan(300 * 2500);
  });

  it('says that personal data is in the database where the operator keeps it there', async () => {
    set({ keepPersonal: true });
    await background.absorb([customer('b', { mobile: known(PHONE) })]);
    expect((await of('personal')).map(({ place, count }) => [place, count])).toEqual([
      ['database', 1],
      ['session', 1],
    ]);
    await background.keepOtherwise();
    const facts = (await of('personal')).map(({ place, count }) => [place, count]);
    expect(facts).toEqual([['database', 2]]);
  });
});

describe('what is deleted', () => {
  /** What is only made from another kind, or about it, goes with it. */
  const WITH: Partial<Record<StoredKind, readonly StoredKind[]>> = {
    customers: ['pins', 'personal', 'indexes'],
    personal: ['indexes'],
  };

  it.each(STORED_KINDS)('%s: all of it and nothing else', async (kind) => {
    const before = await read();
    await forget(kind);
    const gone = [kind, ...(WITH[kind] ?? [])];
    const left = (await read()).map((part) => ({ ...part, bytes: 0 }));
    expect(left).toEqual(
      before.filter((part) => !gone.includes(part.kind)).map((part) => ({ ...part, bytes: 0 })),
    );
  });

  it('is of one partner account alone where that is wanted', async () => {
    await forget('customers', 'acme_dist');
    expect(await background.ask()).toMatchObject({ read: 0 });
    expect(idsOf(await background.ask('', {}, 'private'))).toEqual(['z']);
    expect(JSON.stringify(fake.storage.session.items)).not.toContain(PHONE);
  });

  it('is told to the pages that show it', async () => {
    const before = fake.stored['directory.normal'];
    await forget('personal');
    expect(fake.stored['directory.normal']).not.toEqual(before);
    expect((await background.ask('mobile:139')).matched).toBe(0);
    await forget('pins');
    expect((await background.ask('is:pinned')).matched).toBe(0);
  });

  it('is everything, and nothing comes back with the next background', async () => {
    await forget(null);
    expect(await read()).toEqual([]);
    // It is empty, and remembers that it was begun anew.
    expect(Object.keys(fake.stored)).toEqual(['journal']);
    expect(fake.storage.sync?.items).toEqual({});
    expect(fake.storage.session.items).toEqual(SESSION);
    await background.end();
    background = await wake();
    expect(await read()).toEqual([]);
  });

  it('is not whose account a page shows now, nor a switch under way', async () => {
    const account = {
      state: 'confirmed',
      at: 1,
      since: 1,
      by: 'name',
      customer: { id: 'a', account: null, name: 'Yuntu', masks: [] },
    };
    const { value } = fake.stored['jar.normal'] as { value: object };
    fake.stored['jar.normal'] = item({
      ...value,
      account,
      listAddress: 'https://a.huaweicloud.com/',
      locale: 'en',
    });
    const stay = { customer: account.customer, since: 1, from: 1, question: null, isLeaving: false };
    fake.stored['stay.normal'] = item(stay);
    await forget('accounts');
    expect(fake.stored['jar.normal']).toMatchObject({
      value: { account, partner: { labels: ['acme_dist'] }, listAddress: null, locale: null },
    });
    expect(fake.stored).not.toHaveProperty(['jar.private']);
    expect(fake.stored).not.toHaveProperty(['plan.normal']);
    expect(fake.stored).not.toHaveProperty(['refusal.normal']);
    expect(fake.stored).toMatchObject({ 'stay.normal': { value: stay } });
  });

  it('is written anew by whatever goes on', async () => {
    await forget(null);
    signIn('normal', 'acme_dist');
    await background.absorb([customer('n', { name: known('New') })], 'own', 1);
    expect(idsOf(await background.ask())).toEqual(['n']);
    expect(fake.stored).toHaveProperty(['directory.normal']);
    await background.say('searches.change', { kind: 'default', id: null });
    expect((await of('customers')).map(({ count }) => count)).toEqual([1]);
  });
});
