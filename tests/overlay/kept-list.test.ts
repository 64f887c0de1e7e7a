import { beforeEach, expect, it } from 'vitest';
import type { AssumedAccount } from '../../src/core/account/assumed-account.ts';
import { createFilterStore } from '../../src/overlay/filter-store.ts';
import { keepList } from '../../src/overlay/kept-list.ts';
import { createOverlayStore } from '../../src/overlay/store.ts';
import { driven, FakeConsole } from './fake-console.ts';

const OWN = { property: 'name', text: '1' } as const;
const PARTNER: AssumedAccount = { state: 'partner', at: 1 };
const INSIDE: AssumedAccount = {
  state: 'confirmed',
  at: 2,
  since: 2,
  by: 'name',
  customer: { id: 'r7', account: 'hwc_7', name: null, masks: [] },
};

let fake: FakeConsole;
let overlay: ReturnType<typeof createOverlayStore>;
let life: AbortController;

beforeEach(() => {
  fake = Object.assign(new FakeConsole(231, 417), { search: OWN, page: 2 });
  overlay = createOverlayStore();
  overlay.setState({ account: PARTNER });
  life = new AbortController();
});

function kept() {
  const { signal } = life;
  const page = () => driven(fake, signal);
  return keepList({
    page,
    filters: createFilterStore('UTC'),
    overlay,
    signal,
    onError: (error) => {
      throw error;
    },
  });
}

/** As a result is gone to: its list, and a search for its ID. */
async function goTo(id: string): Promise<void> {
  Object.assign(fake, { list: 'resellers', search: { property: 'id', text: id }, page: 1 });
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

it('gives the operator’s list, search and page back after a customer was gone to', async () => {
  await kept().around(() => goTo('r7'));
  expect(fake).toMatchObject({ list: 'own', search: OWN, page: 2 });
});

it('gives them back when it went wrong, too', async () => {
  const failing = kept().around(async () => {
    await goTo('r7');
    throw new Error('the row is gone');
  });
  await expect(failing).rejects.toThrow('the row is gone');
  expect(fake).toMatchObject({ list: 'own', search: OWN, page: 2 });
});

it('leaves the list alone as long as a customer is assumed, for whom the console would answer otherwise', async () => {
  await kept().around(async () => {
    await goTo('r7');
    overlay.setState({ account: INSIDE });
  });
  await settled();
  expect(fake.search?.text).toBe('r7');
  overlay.setState({ account: { ...INSIDE, at: 3 } });
  await settled();
  expect(fake.search?.text).toBe('r7');
  overlay.setState({ account: PARTNER });
  await settled();
  expect(fake).toMatchObject({ list: 'own', search: OWN, page: 2 });
});

it('takes what is still ours on the page for nobody’s when the next one is gone to', async () => {
  const list = kept();
  await list.around(async () => {
    await goTo('r7');
    overlay.setState({ account: INSIDE });
  });
  await list.around(async () => {
    overlay.setState({ account: PARTNER });
    await goTo('r8');
  });
  expect(fake).toMatchObject({ list: 'own', search: OWN, page: 2 });
});

it('drives nothing once its page has ended', async () => {
  await kept().around(async () => {
    await goTo('r7');
    overlay.setState({ account: INSIDE });
  });
  life.abort();
  overlay.setState({ account: PARTNER });
  await settled();
  expect(fake.search?.text).toBe('r7');
});
