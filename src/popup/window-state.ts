import { browser } from '../platform/browser.ts';
import type { OfWindow } from '../platform/messages.ts';

/**
 * The window this popup belongs to: in a popup the browser's own flag speaks of the extension's process. The tab in
 * front says of which container's account the popup is, and its page of which site's, where it is one of ours.
 */
export async function ownWindow(): Promise<OfWindow> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const incognito = tab?.incognito ?? browser.extension.inIncognitoContext ?? false;
  return { incognito, cookieStoreId: tab?.cookieStoreId, url: tab?.url?.slice(0, 4000) };
}
