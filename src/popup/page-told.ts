import { browser } from '../platform/browser.ts';
import { consolePatterns } from '../platform/consoles.ts';
import { sendToTab } from '../platform/messaging.ts';

/**
 * Whether the console page in front shows whose account it is. A page can hide or cover what stands in it, the popup it
 * cannot. True where there is no such page, or nobody answers in it: that is said elsewhere.
 */
export async function isPageTold(): Promise<boolean> {
  const [tab] = await browser.tabs.query({
    active: true,
    currentWindow: true,
    url: await consolePatterns(),
  });
  if (tab?.id === undefined) return true;
  return sendToTab(tab.id, 'page.is-told', null).catch(() => true);
}
