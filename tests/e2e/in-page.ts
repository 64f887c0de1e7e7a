import type { Page } from 'puppeteer-core';

/**
 * Calls a function inside the page with arguments that JSON can carry.
 * As text, and with a `__name` of its own: tsx wraps inner functions in a helper of that name, which pages do not have.
 */
export async function inPage<A extends readonly unknown[], T>(
  page: Page,
  body: (...args: A) => T | Promise<T>,
  ...args: A
): Promise<T> {
  const values = args.map((value) => JSON.stringify(value) ?? 'undefined').join(', ');
  return (await page.evaluate(`(() => { const __name = (f) => f; return (${body})(${values}); })()`)) as T;
}

type Api = typeof import('webextension-polyfill');

/** The same inside one of the extension's own pages, with the browser's extension API as the first argument. */
export async function inExtension<A extends readonly unknown[], T>(
  page: Page,
  body: (api: Api, ...args: A) => Promise<T>,
  ...args: A
): Promise<T> {
  const values = args.map((value) => `, ${JSON.stringify(value) ?? 'undefined'}`).join('');
  const api = 'globalThis.browser ?? globalThis.chrome';
  return (await page.evaluate(
    `(() => { const __name = (f) => f; return (${body})(${api}${values}); })()`,
  )) as T;
}
