import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SavedSearch } from '../../src/core/saved-search/saved-search.ts';
import type { ReadSavedSearches } from '../../src/platform/saved-searches.ts';
import { FakeArea, install, quota } from '../platform/fake-browser.ts';

const fake = install();
const { changeSync } = await import('../../src/background/sync-switch.ts');
const { changeSearches } = await import('../../src/background/saved-searches-writer.ts');
const { changeLabel } = await import('../../src/background/labels-writer.ts');
const { observeSavedSearches, readSavedSearches } = await import('../../src/platform/saved-searches.ts');
const { readLabels } = await import('../../src/platform/labels.ts');

const sync = () => fake.storage.sync ?? new FakeArea();
const DONE = { problem: null, where: 'sync' };

const search = (id: string, name = `Search ${id}`, filter = 'tag:vip'): SavedSearch => ({
  id,
  name,
  filter,
  sort: null,
  hue: null,
});
const add = (id: string, name?: string) =>
  changeSearches({ kind: 'add', search: search(id, name), after: null });
const vip = (text: string) =>
  changeLabel({ subject: { kind: 'tag', tag: 'vip' }, label: { hue: 1, text, note: '' } });
const names = async () => (await readSavedSearches()).searches.own.map(({ name }) => name).sort();
const texts = async () => [...(await readLabels()).value.values()].map(({ text }) => text);
const mine = (area: object) =>
  Object.keys(area)
    .filter((key) => /^(search|label)\./.test(key))
    .sort();
/** What another machine does meanwhile. */
const elsewhere = (one: SavedSearch) => sync().set({ [`search.${one.id}`]: { version: 1, value: one } });

beforeEach(async () => {
  fake.reset();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await add('a');
  await vip('VIP');
});

describe('sync turned off', () => {
  it('copies everything to this machine, and leaves the other machines what they have', async () => {
    expect(await changeSync(false)).toEqual(DONE);
    expect(mine(fake.stored)).toEqual(['label.tag.vip', 'search.a']);
    expect(mine(sync().items)).toEqual(['label.tag.vip', 'search.a']);
    expect(await names()).toEqual(['Search a']);
    expect((await readSavedSearches()).local, 'as the operator wants it').toBe(false);
  });

  it('is this machine alone from then on: it neither hears of others nor tells them', async () => {
    await changeSync(false);
    sync().log.length = 0;
    expect(await add('b')).toEqual(DONE);
    await vip('Mine');
    await changeSearches({ kind: 'remove', id: 'a' });
    await elsewhere(search('c'));
    expect(await names()).toEqual(['Search b']);
    expect(await texts()).toEqual(['Mine']);
    expect(sync().log).toEqual(['set search.c']);
  });

  it('is not done where this machine has no room: nothing is changed', async () => {
    fake.storage.local.refuse = quota(100_000, 10);
    expect(await changeSync(false)).toEqual({ problem: 'quota', where: 'local' });
    expect([fake.stored.sync, await names()]).toEqual([undefined, ['Search a']]);
    expect(await add('b')).toMatchObject({ where: 'sync' });
    expect(mine(sync().items)).toContain('search.b');
  });

  it('twice is once', async () => {
    await changeSync(false);
    await add('b');
    expect(await changeSync(false)).toEqual(DONE);
    expect(await names()).toEqual(['Search a', 'Search b']);
  });
});

describe('sync turned on again', () => {
  it('moves everything back, and brings what other machines added', async () => {
    await changeSync(false);
    await add('b');
    await elsewhere(search('c'));
    expect(await changeSync(true)).toEqual(DONE);
    expect(await names()).toEqual(['Search a', 'Search b', 'Search c']);
    expect(mine(fake.stored)).toEqual([]);
    expect(mine(sync().items)).toEqual(['label.tag.vip', 'search.a', 'search.b', 'search.c']);
  });

  it('keeps both of a search that was changed here and elsewhere', async () => {
    await changeSync(false);
    await changeSearches({ kind: 'rename', id: 'a', name: 'Mine' });
    await elsewhere(search('a', 'Theirs', 'expires<7d'));
    await changeSync(true);
    expect(await names()).toEqual(['Mine', 'Theirs']);
    const { own } = (await readSavedSearches()).searches;
    expect(own.find(({ name }) => name === 'Mine')?.id).toBe('a');
    expect(own.find(({ name }) => name === 'Theirs')?.filter).toBe('expires<7d');
  });

  it('gives a copy a name of its own', async () => {
    await changeSync(false);
    await changeSearches({ kind: 'save', id: 'a', question: { filter: 'is:frozen', sort: null } });
    await changeSync(true);
    expect(await names()).toEqual(['Search a', 'Search a 2']);
  });

  it('keeps here what sync has no room for, and says so', async () => {
    await changeSync(false);
    await add('b');
    sync().refuse = quota(8192, 60);
    expect(await changeSync(true)).toEqual({ problem: null, where: 'local' });
    expect(await names()).toEqual(['Search a', 'Search b']);
    expect((await readSavedSearches()).local).toBe(true);
  });

  it('waits for an update where another machine has a newer version', async () => {
    await changeSync(false);
    await sync().set({ 'search.a': { version: 99, value: { quite: 'other' } } });
    expect(await changeSync(true)).toMatchObject({ problem: 'newer' });
    expect([fake.stored.sync, await names()]).toEqual([{ version: 1, value: false }, ['Search a']]);
    expect(sync().items['search.a']).toMatchObject({ version: 99 });
  });

  it('is heard of by those who watch, even when nothing has to be moved', async () => {
    await changeSync(false);
    await fake.storage.local.remove(['search.a', 'label.tag.vip', 'searches']);
    const heard = vi.fn((read: ReadSavedSearches) => read.searches.own.length);
    observeSavedSearches(heard, new AbortController().signal);
    await changeSync(true);
    await vi.waitFor(() => expect(heard).toHaveLastReturnedWith(1));
  });
});

it('a sync area that refuses everything loses nothing, in either direction', async () => {
  for (const on of [false, true]) {
    sync().refuse = () => {
      throw new Error('refused');
    };
    await changeSync(on);
    expect(await names()).toEqual(['Search a']);
    expect(await texts()).toEqual(['VIP']);
    sync().refuse = () => undefined;
  }
});
