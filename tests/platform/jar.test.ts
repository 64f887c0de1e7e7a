import { describe, expect, it } from 'vitest';
import { siteOf } from '../../src/core/site-of.ts';
import { install } from './fake-browser.ts';

install();
const { containerOf, isOfSite, isPrivate, jarOf } = await import('../../src/platform/jar.ts');

describe('the cookie jar', () => {
  it.each<[string, Parameters<typeof jarOf>[0], string]>([
    ['of a window', {}, 'normal'],
    ['of Firefox’s default container', { cookieStoreId: 'firefox-default' }, 'normal'],
    ['of Chromium’s first store', { cookieStoreId: '0' }, 'normal'],
    ['of a container', { cookieStoreId: 'firefox-container-2' }, 'firefox-container-2'],
    ['of a private window', { incognito: true, cookieStoreId: 'firefox-private' }, 'private'],
    ['of a console', { url: 'https://console.huaweicloud.com/ecm/' }, 'normal'],
    [
      'of an added console in a container',
      { cookieStoreId: 'firefox-container-12', url: 'https://console.partner.example/' },
      'partner.example@firefox-container-12',
    ],
    ['of our own page', { url: 'chrome-extension://behalf/src/options/index.html' }, 'normal'],
    ['of an added console', { url: 'https://console.partner.example/' }, 'partner.example@normal'],
    [
      'of an added console in a private window',
      { incognito: true, url: 'https://console.partner.example/' },
      'partner.example@private',
    ],
  ])('%s', (_, tab, jar) => {
    expect(jarOf(tab)).toBe(jar);
    expect(isPrivate(jar)).toBe(tab.incognito === true);
    expect(containerOf(jar)).toBe(jar.includes('container') ? tab.cookieStoreId : null);
    expect(isOfSite(jar)).toBe(jar.startsWith('partner.example@'));
  });

  it.each([
    ['https://console.partner.example/x.y.z?a=b.c', 'partner.example'],
    ['https://account.partner.example:8443', 'partner.example'],
    ['https://partner.example/', 'partner.example'],
    ['https://console.cloud.partner.com.cn/', 'partner.com.cn'],
    ['https://console.partner.co.uk/', 'partner.co.uk'],
    ['https://huaweicloud.com.partner.example/', 'partner.example'],
    ['https://myhuaweicloud.com/', 'myhuaweicloud.com'],
    ['https://console.eu.huaweicloud.com/', null],
    ['http://console.partner.example/', null],
    ['about:blank', null],
    [undefined, null],
  ])('the site of %s is %s', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });
});
