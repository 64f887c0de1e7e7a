import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { inExtension } from './in-page.ts';
import { VIEWPORT } from './session.ts';
import { until } from './until.ts';

/** Where the build for one browser lies. A missing build is said here, not by the browser's own cryptic words. */
export function extensionFolder(target: 'chrome' | 'firefox'): string {
  const folder = fileURLToPath(new URL(`../../dist/${target}`, import.meta.url));
  if (existsSync(`${folder}/manifest.json`)) return folder;
  throw new Error(`dist/${target} is missing: run npm run build first.`);
}

export async function openWindow(browser: Browser, url?: string): Promise<Page> {
  const page = await browser.newPage({ type: 'window' });
  if (url) await page.goto(url);
  return page;
}

/** Only the extension opens windows of the browser's own private jar; `extensionPage` is one of its pages. */
export async function openPrivateWindow(browser: Browser, extensionPage: Page, url: string): Promise<Page> {
  const before = await browser.pages();
  await inExtension(
    extensionPage,
    ({ windows }, address) => windows.create({ incognito: true, url: address }),
    url,
  );
  await extensionPage.close();
  const opened = await until(
    'the private window',
    async () =>
      (await livePages(browser)).find((page) => !before.includes(page) && /^https:/.test(page.url())),
    (page) => page !== undefined,
  );
  if (opened === undefined) throw new Error('The private window was there and is gone.');
  await opened.setViewport(VIEWPORT);
  return opened;
}

/** Open tabs. Firefox's closed extension pages and windows stay in puppeteer's list: a page that cannot answer is none. */
export async function livePages(browser: Browser): Promise<Page[]> {
  const pages = await browser.pages();
  const answers = await Promise.allSettled(pages.map((page) => page.evaluate(() => true)));
  return pages.filter((_page, place) => answers[place]?.status === 'fulfilled');
}

/** A browser without any tab would end, so one empty tab stays. */
export async function closeAllButOne(browser: Browser): Promise<void> {
  const empty = await browser.newPage();
  // A page on its way to another address does not answer for a moment: what is left is looked for once more.
  for (let quiet = 0; quiet < 2; ) {
    const old = (await livePages(browser)).filter((page) => page !== empty);
    quiet = old.length === 0 ? quiet + 1 : 0;
    await Promise.all(old.map((page) => page.close()));
  }
}

/** The extension opens its welcome page once it is installed: not in the middle of what comes next. */
export async function untilWelcomed(addresses: () => Promise<string[]>, url: string): Promise<void> {
  await until('the welcome page', addresses, (seen) => seen.includes(url));
}

/** Where it is. Of a tab that the extension opened, puppeteer does not hear it in Firefox. */
export function addressOf(page: Page): Promise<string> {
  return page.evaluate(() => location.href);
}

export function whenClosed(browser: Browser): Promise<void> {
  return new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
  });
}

/**
 * Closes what is left of the console and empties what the extension stored, from one of its pages. What a test left unfinished must not be the beginning of the
 * next one. The background ends in between: it holds the database open, has to find itself in a new browser, and may
 * have been about to write what it knew; then everything is emptied again.
 */
export async function forgetStored(page: Page, endBackground: () => Promise<void>): Promise<void> {
  // A tab that is out of memory answers nobody: only the browser itself knows that it is still there.
  await inExtension(page, async ({ tabs }) => {
    const left = (await tabs.query({})).filter(({ url }) => url?.startsWith('https:'));
    await tabs.remove(left.flatMap(({ id }) => id ?? []));
  });
  let isEmpty = false;
  while (!isEmpty) {
    await page.evaluate(erase);
    await endBackground();
    await until(
      'the databases to be deleted',
      () => page.evaluate(() => (globalThis as { deleted?: number }).deleted),
      (left) => left === 0,
    );
    isEmpty = await page.evaluate(knowsNobody);
  }
  await page.close();
}

type Api = typeof import('webextension-polyfill');

/** Runs in the page. */
async function erase(): Promise<void> {
  const { browser, chrome } = globalThis as unknown as { readonly browser?: Api; readonly chrome: Api };
  const { storage } = browser ?? chrome;
  await Promise.all([storage.local.clear(), storage.session.clear(), storage.sync.clear()]);
  const gone = globalThis as { deleted?: number };
  const all = await indexedDB.databases();
  gone.deleted = -all.length;
  for (const { name } of all) {
    // Whoever is still open may make an empty one again at once: only the deletion itself tells.
    const deletion = indexedDB.deleteDatabase(name ?? '');
    deletion.onsuccess = () => {
      gone.deleted = (gone.deleted ?? 0) + 1;
    };
  }
}

/** Runs in the page: no cookie jar has a partner or a customer. */
async function knowsNobody(): Promise<boolean> {
  const { browser, chrome } = globalThis as unknown as { readonly browser?: Api; readonly chrome: Api };
  const stored = await (browser ?? chrome).storage.local.get(null);
  return Object.entries(stored).every(
    ([key, value]) => !key.startsWith('jar.') || !JSON.stringify(value).includes('"labels"'),
  );
}
