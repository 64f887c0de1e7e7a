import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { PartnerKnowledge } from '../../src/core/account/judge.ts';
import { known, MASKED } from '../../src/core/customer/field.ts';
import type { CustomerFields, CustomerRecord } from '../../src/core/customer/record.ts';
import { install } from '../platform/fake-browser.ts';

install();
const { absorb, findNamed } = await import('../../src/background/directory-store.ts');
const { database } = await import('../../src/platform/database.ts');

const ACME: PartnerKnowledge = { labels: ['acme_dist / op_li'], agencyIds: [] };
const OTHER: PartnerKnowledge = { labels: ['other_dist'], agencyIds: [] };

function customer(id: string, fields: CustomerFields, readAt = 1): CustomerRecord {
  return { id, fields, readAt };
}

test('a header names a customer by account, by ID and by name, whatever stands beside it', async () => {
  await absorb(ACME, [customer('a1', { name: known('Yuntu Tech'), account: known('hwc_yt1') })]);
  const yuntu = { id: 'a1', account: 'hwc_yt1', name: 'Yuntu Tech', masks: [] };
  expect(await findNamed(ACME, ['hwc_yt1 / op_li'])).toEqual([yuntu]);
  expect(await findNamed(ACME, ['A1'])).toEqual([yuntu]);
  expect(await findNamed(ACME, ['yuntu  tech'])).toEqual([yuntu]);
  expect(await findNamed(ACME, ['hwc_yt12'])).toEqual([]);
});

test('every bearer of a name is found, so that nobody is taken for another', async () => {
  await absorb(ACME, [
    customer('b1', { name: known('Twin'), account: known('twin_1') }),
    customer('b2', { name: known('Twin'), account: known('twin_2') }),
  ]);
  expect((await findNamed(ACME, ['Twin'])).map(({ id }) => id).sort()).toEqual(['b1', 'b2']);
});

test('another partner account never sees them', async () => {
  await absorb(ACME, [customer('c1', { account: known('secret_1') })]);
  expect(await findNamed(OTHER, ['secret_1'])).toEqual([]);
});

test('what is hidden later is kept from before', async () => {
  await absorb(ACME, [customer('d1', { name: known('Known'), account: known('known_1') }, 1)]);
  await absorb(ACME, [customer('d1', { name: MASKED, account: MASKED }, 2)]);
  expect((await findNamed(ACME, ['known_1']))[0]?.name).toBe('Known');
});

test('mobile numbers and e-mail addresses are not stored', async () => {
  await absorb(ACME, [
    customer('e1', { account: known('e_1'), mobile: known('13800001111'), email: known('x@e.example') }),
  ]);
  const stored = JSON.stringify(await (await database()).getAll('customers'));
  expect(stored).toContain('e_1');
  expect(stored).not.toContain('13800001111');
  expect(stored).not.toContain('x@e.example');
});
