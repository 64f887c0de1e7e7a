import { browser } from '../platform/browser.ts';

/** Whether this popup belongs to a private window: in a popup the browser's own flag speaks of the extension's process. */
export async function isPrivateWindow(): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.incognito ?? browser.extension.inIncognitoContext ?? false;
}
