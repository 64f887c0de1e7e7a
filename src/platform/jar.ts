import { browser } from './browser.ts';

/**
 * The cookie jar a tab or page belongs to: the console keeps one identity per jar.
 *
 * Only the private window can be told apart without the `cookies` permission, which Firefox demands before it names
 * a container (`Tab.cookieStoreId`, MDN); with it, containers get a jar of their own.
 */
export type Jar = string;

export function jarOf(tab: { incognito?: boolean | undefined; cookieStoreId?: string | undefined }): Jar {
  if (tab.incognito === true) return 'private';
  const store = tab.cookieStoreId;
  return store === undefined || store === 'firefox-default' || store === '0' ? 'normal' : store;
}

/** The jar of the page this script runs in. */
export function ownJar(): Jar {
  return jarOf({ incognito: browser.extension.inIncognitoContext });
}
