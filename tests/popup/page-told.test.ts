import { beforeEach, expect, it, vi } from 'vitest';
import { install } from '../platform/fake-browser.ts';

const fake = install();
const { isPageTold } = await import('../../src/popup/page-told.ts');
const sent = vi.fn<() => Promise<unknown>>();

beforeEach(() => {
  fake.reset();
  fake.tabs.open = [{ id: 7, url: 'https://console.huaweicloud.com/' }];
  Object.assign(fake.tabs, { sendMessage: sent });
});

it('the popup asks the page in front, and believes that its banner is hidden', async () => {
  sent.mockResolvedValueOnce({ ok: true, value: false });
  expect(await isPageTold()).toBe(false);
  sent.mockResolvedValueOnce({ ok: true, value: true });
  expect(await isPageTold()).toBe(true);
});

it('where nobody answers, or no page of the console is in front, nothing is said', async () => {
  sent.mockRejectedValueOnce(new Error('Receiving end does not exist'));
  expect(await isPageTold()).toBe(true);
  fake.tabs.open = [];
  expect(await isPageTold()).toBe(true);
});
