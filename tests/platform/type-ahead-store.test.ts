import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { known, MASKED } from '../../src/core/customer/field.ts';
import { buildTypeAhead } from '../../src/core/type-ahead/build.ts';
import { search } from '../../src/core/type-ahead/search.ts';
import type { TypeAhead } from '../../src/core/type-ahead/type-ahead.ts';
import { install } from './fake-browser.ts';

install();
const { absorb, forgetDirectory } = await import('../../src/background/directory-store.ts');
const store = await import('../../src/platform/type-ahead-store.ts');

const readAt = Date.now();
const partner = (name: string) => ({ labels: [name], agencyIds: [] });
const customer = (id: string, name: string) => ({
  id,
  fields: { name: known(name), account: MASKED, tag: known(['vip']) },
  readAt,
});

async function built(key: string): Promise<TypeAhead> {
  const steps = buildTypeAhead(await store.readEntries(key));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

test('a partner’s customers only, what the console hides left out, and kept until the directory changes', async () => {
  await absorb(partner('acme'), [customer('a1', 'Yuntu'), customer('a2', 'Hengxin')]);
  await absorb(partner('acme2'), [customer('b1', 'Somebody else')]);
  expect(await store.readEntries('acme')).toEqual([
    { id: 'a1', name: 'Yuntu', account: undefined, manager: undefined, tags: ['vip'] },
    { id: 'a2', name: 'Hengxin', account: undefined, manager: undefined, tags: ['vip'] },
  ]);
  expect([...(await store.readRecords('acme', ['a2', 'b1'])).keys()]).toEqual(['a2']);

  const age = await store.readPartner('acme');
  if (!age) throw new Error('nothing is stored');
  await store.storeTypeAhead('acme', { age, index: await built('acme') });
  const kept = await store.readTypeAhead('acme');
  expect(kept && store.isSameAge(kept.age, age)).toBe(true);
  expect(kept && search(kept.index, 'hengx', 5).map(({ id }) => id.text)).toEqual(['a2']);

  await absorb(partner('acme'), [customer('a3', 'New')]);
  const now = await store.readPartner('acme');
  expect(kept && now && store.isSameAge(kept.age, now)).toBe(false);
});

test('what is forgotten is gone, and an index that was being built then does not bring it back', async () => {
  const age = await store.readPartner('acme');
  if (!age) throw new Error('nothing is stored');
  const index = await built('acme');
  await forgetDirectory();
  expect(await store.readTypeAhead('acme')).toBeUndefined();
  await store.storeTypeAhead('acme', { age, index });
  expect(await store.readTypeAhead('acme')).toBeUndefined();
});
