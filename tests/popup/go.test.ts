import { beforeEach, expect, it, vi } from 'vitest';
import { install } from '../platform/fake-browser.ts';

const fake = install();
const close = vi.fn();
Object.assign(globalThis, { window: { close } });
const { openTab } = await import('../../src/popup/go.ts');

beforeEach(() => fake.reset());

it.each([
  ['a container', 'firefox-container-2', 'firefox-container-2'],
  ['no container', 'firefox-default', undefined],
  ['Chromium', undefined, undefined],
])('what the popup opens over a tab in %s is in the same', async (_, cookieStoreId, opened) => {
  fake.tabs.open = [{ id: 7, cookieStoreId }];
  const create = vi.spyOn(fake.tabs, 'create');
  await openTab('https://account.huaweicloud.com/obmgr/');
  expect(fake.tabs.open.at(-1)?.cookieStoreId).toBe(opened);
  // Elsewhere it is opened as it always was.
  expect(create.mock.lastCall?.[0].openerTabId).toBe(opened && 7);
  expect(close).toHaveBeenCalled();
});
