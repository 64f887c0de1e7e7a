import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SearchesChange } from '../../src/core/saved-search/change.ts';
import type { SavedSearch } from '../../src/core/saved-search/saved-search.ts';
import type { ReadSavedSearches } from '../../src/platform/saved-searches.ts';
import { install, quota } from '../platform/fake-browser.ts';

const fake = install();
const { changeSearches } = await import('../../src/background/saved-searches-writer.ts');
const { observeSavedSearches, readSavedSearches } = await import('../../src/platform/saved-searches.ts');

const { local } = fake.storage;
const sync = () => {
  const area = fake.storage.sync;
  if (area === undefined) throw new Error('no sync');
  return area;
};

beforeEach(() => {
  fake.reset();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

const search = (id: string, filter = 'tag:vip', name = `Search ${id}`): SavedSearch => ({
  id,
  name,
  filter,
  sort: null,
  hue: null,
});
const add = (id: string, filter?: string): SearchesChange => ({
  kind: 'add',
  search: search(id, filter),
  after: null,
});
const own = async () => (await readSavedSearches()).searches.own.map(({ id }) => id);
const FITS = { problem: null, where: 'sync' };
const LOCAL = { problem: null, where: 'local' };
const LONG = `"${'x'.repeat(3800)}" "${'<'.repeat(120)}"`;

describe('a change', () => {
  it('writes only the items it is about', async () => {
    expect(await changeSearches(add('a'))).toEqual(FITS);
    expect(await changeSearches(add('b'))).toEqual(FITS);
    expect(Object.keys(sync().items).sort()).toEqual(['search.a', 'search.b', 'searches']);
    sync().log.length = 0;
    await changeSearches({ kind: 'rename', id: 'a', name: 'Other' });
    await changeSearches({ kind: 'default', id: 'b' });
    await changeSearches({ kind: 'default', id: 'b' });
    expect(sync().log).toEqual(['set search.a', 'set searches']);
    expect(local.items).toEqual({});
    const { searches, local: isLocal } = await readSavedSearches();
    expect(searches.own.map(({ name }) => name)).toEqual(['Other', 'Search b']);
    expect(searches.defaultId).toBe('b');
    expect(isLocal).toBe(false);
  });

  it('that is refused by the rules says why and writes nothing', async () => {
    expect(await changeSearches({ kind: 'rename', id: 'nobody', name: 'x' })).toMatchObject({
      problem: 'not-found',
    });
    expect(sync().items).toEqual({});
  });

  it('does not lose what another window or machine changes at the same time', async () => {
    await changeSearches(add('a'));
    await Promise.all([
      changeSearches({ kind: 'rename', id: 'a', name: 'One' }),
      changeSearches(add('b')),
      changeSearches(add('c')),
      changeSearches({ kind: 'colour', id: 'a', hue: 3 }),
    ]);
    // Another machine's, which came by sync in between.
    sync().items['search.d'] = { version: 1, value: search('d') };
    await changeSearches({ kind: 'remove', id: 'b' });
    const { searches } = await readSavedSearches();
    expect(searches.own.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
    expect(searches.own[0]).toMatchObject({ name: 'One', hue: 3 });
  });
});

describe('where sync is missing or refuses', () => {
  it('the searches are kept on this machine', async () => {
    const before = fake.storage.sync;
    fake.storage.sync = undefined;
    expect(await changeSearches(add('a'))).toEqual(LOCAL);
    expect(await own()).toEqual(['a']);
    expect((await readSavedSearches()).local).toBe(true);
    expect(await changeSearches({ kind: 'remove', id: 'a' })).toEqual(LOCAL);
    expect(await own()).toEqual([]);
    fake.storage.sync = before;
  });

  it('one that is too long is, and goes back to sync when it fits again', async () => {
    sync().refuse = quota(8192, 102_400);
    expect(await changeSearches(add('a', `${LONG} OR ${LONG}`.slice(0, 4096)))).toMatchObject({
      problem: null,
    });
    expect(await changeSearches(add('b', `"${'云'.repeat(3000)}"`))).toEqual(LOCAL);
    expect(Object.keys(local.items)).toEqual(['search.b']);
    expect(await own()).toEqual(['a', 'b']);
    expect(
      await changeSearches({ kind: 'save', id: 'b', question: { filter: 'tag:x', sort: null } }),
    ).toEqual(FITS);
    expect(local.items).toEqual({});
    expect((await readSavedSearches()).local).toBe(false);
  });

  it('the copy of this machine counts where both areas have one', async () => {
    await changeSearches(add('a'));
    sync().refuse = () => {
      throw new Error('MAX_WRITE_OPERATIONS_PER_MINUTE');
    };
    expect(await changeSearches({ kind: 'rename', id: 'a', name: 'Newer' })).toEqual(LOCAL);
    expect((await readSavedSearches()).searches.own).toMatchObject([{ name: 'Newer' }]);
    expect(await changeSearches({ kind: 'remove', id: 'a' })).toMatchObject({ problem: 'quota' });
    expect(await own()).toEqual(['a']);
    local.refuse = sync().refuse;
    expect(await changeSearches(add('b'))).toMatchObject({ problem: 'quota' });
  });
});

describe('documents of others', () => {
  it('of a newer version are never overwritten', async () => {
    const newer = { version: 9, value: { anything: true } };
    Object.assign(sync().items, { searches: newer, 'search.a': newer });
    expect(await own()).toEqual([]);
    expect(await changeSearches({ kind: 'hide', id: 'shipped-frozen' })).toMatchObject({ problem: 'newer' });
    expect(await changeSearches(add('a'))).toMatchObject({ problem: 'newer' });
    expect(await changeSearches(add('b'))).toEqual(FITS);
    expect(sync().items).toMatchObject({ searches: newer, 'search.a': newer });
    expect(await own()).toEqual(['b']);
  });

  it('that cannot be read are set aside before they are overwritten', async () => {
    const broken = { version: 1, value: 'broken' };
    Object.assign(sync().items, { searches: broken, 'search.a': broken });
    expect(await changeSearches(add('a'))).toEqual(FITS);
    expect(local.items).toEqual({ 'searches.unreadable': broken, 'search.a.unreadable': broken });
    expect(await readSavedSearches()).toMatchObject({ local: false, searches: { own: [{ id: 'a' }] } });
  });

  it('under a key that is not theirs do not count', async () => {
    sync().items['search.a'] = { version: 1, value: search('b') };
    expect(await own()).toEqual([]);
  });
});

it('tells whoever listens, in either area, until told to stop', async () => {
  const heard: ReadSavedSearches[] = [];
  const stop = new AbortController();
  observeSavedSearches((read) => heard.push(read), stop.signal);
  await changeSearches(add('a'));
  await vi.waitFor(() => expect(heard.at(-1)?.searches.own).toHaveLength(1));
  sync().refuse = () => {
    throw new Error('refused');
  };
  await changeSearches(add('b'));
  await vi.waitFor(() => expect(heard.at(-1)).toMatchObject({ local: true }));
  await local.set({ other: 1 });
  const count = heard.length;
  stop.abort();
  await changeSearches(add('c'));
  expect(heard).toHaveLength(count);
  expect(local.onChanged.listeners.size + sync().onChanged.listeners.size).toBe(0);
});
