import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { database } from '../../src/platform/database.ts';
import { install } from './fake-browser.ts';

install();
const { absorb, currentDirectory, findNamed } = await import('../../src/background/directory-store.ts');

/** A worker that is new, in a browser where nothing was stored. */
async function anew() {
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
  vi.resetModules();
  const { database } = await import('../../src/platform/database.ts');
  return { ...(await import('../../src/background/directory-store.ts')), database };
}

test('what version 1 had stored is still there, and can be asked', async () => {
  const old = await openDB('behalf', 1, {
    upgrade: (made) => {
      made
        .createObjectStore('customers', { keyPath: ['partner', 'id'] })
        .createIndex('names', 'names', { multiEntry: true });
    },
  });
  const readAt = Date.now();
  for (const [partner, id] of [
    ['acme', 'b'],
    ['acme', 'a'],
    ['other', 'c'],
  ]) {
    const record = { id, fields: { account: { state: 'known', value: `hwc_${id}` } }, readAt };
    await old.put('customers', { partner, id, names: [id, `hwc_${id}`], record });
  }
  old.close();

  const acme = { labels: ['acme'], agencyIds: [] };
  expect(await findNamed(acme, ['hwc_a'])).toMatchObject([{ id: 'a' }]);
  const held = await currentDirectory(acme);
  expect(held.index.count).toBe(2);
  expect(held.revision).toBeGreaterThan(0);
  await absorb(acme, [{ id: 'd', fields: {}, readAt }]);
  expect((await currentDirectory(acme)).index.count).toBe(3);
  const places = (await (await database()).getAll('customers')).map(({ id, place }) => [id, place]);
  expect(places).toEqual([
    ['a', 0],
    ['b', 1],
    ['d', 2],
    ['c', 0],
  ]);
});

test('what version 2 had stored is still there, and there is room for type-ahead', async () => {
  const directory = await anew();
  const old = await openDB('behalf', 2, {
    upgrade: (made) => {
      const customers = made.createObjectStore('customers', { keyPath: ['partner', 'id'] });
      customers.createIndex('names', 'names', { multiEntry: true });
      customers.createIndex('written', ['partner', 'write']);
      made.createObjectStore('partners', { keyPath: 'partner' });
      made.createObjectStore('lists', { keyPath: ['partner', 'list'] });
      made.createObjectStore('snapshots', { keyPath: 'partner' });
    },
  });
  const record = { id: 'a', fields: {}, readAt: Date.now() };
  const partner = { revision: 5, writes: 2, nextPlace: 1, pins: ['a'], personal: false };
  await old.put('partners', { ...partner, partner: 'acme' });
  await old.put('lists', { partner: 'acme', list: 'own', total: 1, completedAt: 9 });
  await old.put('customers', { partner: 'acme', id: 'a', place: 0, write: 2, names: ['a'], record });
  old.close();

  const held = await directory.currentDirectory({ labels: ['acme'], agencyIds: [] });
  expect([held.index.count, held.revision]).toEqual([1, 5]);
  expect(held.lists).toEqual([{ list: 'own', total: 1, completedAt: 9 }]);
  const stores = [...(await directory.database()).objectStoreNames];
  expect(stores).toEqual(['customers', 'lists', 'partners', 'snapshots', 'typeAheads']);
});

test('what a newer version has stored is left alone', async () => {
  const directory = await anew();
  const newer = await openDB('behalf', 9, { upgrade: (made) => void made.createObjectStore('tomorrow') });
  await newer.put('tomorrow', 'kept', 1);
  newer.close();
  const acme = { labels: ['acme'], agencyIds: [] };
  await expect(directory.absorb(acme, [{ id: 'a', fields: {}, readAt: 1 }])).rejects.toThrow();
  await expect(directory.currentDirectory(acme)).rejects.toThrow();
  const after = await openDB('behalf');
  expect([after.version, await after.get('tomorrow', 1)]).toEqual([9, 'kept']);
  after.close();
});

test('a newer version that wants to upgrade is let in', async () => {
  const { database: open } = await anew();
  await open();
  const newer = await openDB('behalf', 4);
  newer.close();
  await expect(open()).rejects.toThrow();
});
