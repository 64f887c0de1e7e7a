import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { database } from '../../src/platform/database.ts';
import { install } from './fake-browser.ts';

install();
const { absorb, currentDirectory, findNamed } = await import('../../src/background/directory-store.ts');

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

test('what version 2 had stored is kept, and there is room for type-ahead', async () => {
  const before = await (await database()).getAll('customers');
  const stores = [...(await database()).objectStoreNames];
  expect(stores).toEqual(['customers', 'lists', 'partners', 'snapshots', 'typeAheads']);
  expect(before).toHaveLength(4);
});

test('a newer version that wants to upgrade is let in', async () => {
  await database();
  const newer = await openDB('behalf', 4);
  newer.close();
  await expect(database()).rejects.toThrow();
});
