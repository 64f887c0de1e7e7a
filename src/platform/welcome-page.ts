import { browser } from './browser.ts';

/** Its place in the build. */
export const WELCOME_PAGE = 'src/welcome/index.html';

/** Shows the page that explains us, and asks for what we need. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(WELCOME_PAGE) });
}
