import { siteOf } from '../core/site-of.ts';
import { browser } from './browser.ts';

/**
 * The cookie jar a tab or page belongs to: the console keeps one identity per jar.
 *
 * Only the private window can be told apart without the `cookies` permission, which Firefox demands before it names
 * a container (`Tab.cookieStoreId`, MDN); with it, containers get a jar of their own.
 *
 * Consoles of other sites have cookies, and so identities, of their own: each site is a jar, `partner.example@normal`.
 */
export type Jar = string;

/** Of a tab, or of what an extension page says about its window; `url` is known where we may see the page. */
export function jarOf(tab: {
  readonly incognito?: boolean | undefined;
  readonly cookieStoreId?: string | undefined;
  readonly url?: string | undefined;
}): Jar {
  const own = tab.cookieStoreId?.replace(/^(firefox-default|0)$/, 'normal') ?? 'normal';
  const store = tab.incognito ? 'private' : own;
  const site = siteOf(tab.url);
  return site === null ? store : `${site}@${store}`;
}

/** The jar of the page this script runs in. */
export function ownJar(): Jar {
  return jarOf({ incognito: browser.extension.inIncognitoContext, url: location.href });
}

/** Of a console that was added. */
export function isOfSite(jar: Jar): boolean {
  return jar.includes('@');
}

/** Private windows end with their jars. */
export function isPrivate(jar: Jar): boolean {
  return /(^|@)private$/.test(jar);
}
