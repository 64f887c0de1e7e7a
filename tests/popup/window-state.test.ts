import { beforeEach, expect, it } from 'vitest';
import { install } from '../platform/fake-browser.ts';

const fake = install();
Object.assign(fake, { extension: { inIncognitoContext: false } });
const { ownWindow } = await import('../../src/popup/window-state.ts');
const { jarOf } = await import('../../src/platform/jar.ts');

beforeEach(() => fake.reset());

it.each([
  ['an ordinary window', { id: 1, incognito: false }, 'normal'],
  ['a private window', { id: 1, incognito: true }, 'private'],
  ['a container', { id: 1, incognito: false, cookieStoreId: 'firefox-container-2' }, 'firefox-container-2'],
  ['a page of the console', { id: 1, url: 'https://console.huaweicloud.com/ecm/' }, 'normal'],
  [
    'a page of an added console',
    { id: 1, url: 'https://console.partner.example/' },
    'partner.example@normal',
  ],
])('a popup over %s speaks of the account there', async (_, tab, jar) => {
  fake.tabs.open = [tab];
  expect(jarOf(await ownWindow())).toBe(jar);
});

it('an address of any length is no hindrance', async () => {
  fake.tabs.open = [{ id: 1, url: `https://console.partner.example/?${'x'.repeat(100_000)}` }];
  const { parseRequests } = await import('../../src/platform/requests.ts');
  const { url } = parseRequests['account.read'](await ownWindow());
  expect(url).toMatch(/^https:\/\/console\.partner\.example\//);
});
