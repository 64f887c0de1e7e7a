import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';

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

/** A browser without any tab would end, so one empty tab stays. */
export async function closeAllButOne(browser: Browser): Promise<void> {
  const old = await browser.pages();
  await browser.newPage();
  await Promise.all(old.map((page) => page.close()));
}
