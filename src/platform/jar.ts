import { siteOf } from '../core/site-of.ts';

/**
 * The cookie jar a tab or page belongs to: the console keeps one identity per jar. Each container of Firefox is one,
 * named as the browser names it (`firefox-container-2`); since Firefox 82 that takes no permission (bug 1662329).
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

/** Of a console that was added. */
export function isOfSite(jar: Jar): boolean {
  return jar.includes('@');
}

/** The container of Firefox that it is in, of whatever site; `null` for none. */
export function containerOf(jar: Jar): string | null {
  return /(?:^|@)(firefox-container-\d+)$/.exec(jar)?.[1] ?? null;
}

/** Private windows end with their jars. */
export function isPrivate(jar: Jar): boolean {
  return /(^|@)private$/.test(jar);
}
