import { browser } from '../platform/browser.ts';
import type { OfWindow } from '../platform/messages.ts';

/**
 * The window this popup belongs to: in a popup the browser's own flag speaks of the extension's process. The page in
 * front says of which site's account the popup is, where it is one of ours.
 */
export async function ownWindow(): Promise<OfWindow> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const incognito = tab?.incognito ?? browser.extension.inIncognitoContext ?? false;
  return tab?.url === undefined ? { incognito } : { incognito, url: tab.url.slice(0, 4000) };
}
