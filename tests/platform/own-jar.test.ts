import { beforeEach, expect, it } from 'vitest';
import { install } from './fake-browser.ts';

const fake = install();
const extension = { inIncognitoContext: false };
Object.assign(fake, { extension });
Object.assign(globalThis, { location: { href: 'https://console.huaweicloud.com/ecm/' } });
const { ownJar } = await import('../../src/platform/own-jar.ts');

beforeEach(() => {
  fake.reset();
  extension.inIncognitoContext = false;
  fake.runtime.getURL = (path) => `chrome-extension://behalf/${path}`;
});

function inFirefox(): void {
  fake.runtime.getURL = (path) => `moz-extension://behalf/${path}`;
}

it('Chromium has no containers, so that nobody is asked', async () => {
  expect(await ownJar()).toBe('normal');
  extension.inIncognitoContext = true;
  expect(await ownJar()).toBe('private');
  expect(fake.sent).toEqual([]);
});

it('in Firefox the background says which container it is', async () => {
  inFirefox();
  fake.receive = async () => ({ ok: true, value: 'firefox-container-2' });
  expect(await ownJar()).toBe('firefox-container-2');
  expect(fake.sent).toEqual([{ behalf: 'jar.name', payload: null }]);
});

it('a private window of Firefox has none', async () => {
  inFirefox();
  extension.inIncognitoContext = true;
  expect(await ownJar()).toBe('private');
  expect(fake.sent).toEqual([]);
});

it('where the background refuses, no jar is guessed', async () => {
  inFirefox();
  fake.receive = async () => ({ ok: false, value: 'not from here' });
  await expect(ownJar()).rejects.toThrow('not from here');
});
