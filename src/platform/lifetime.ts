import { browser } from './browser.ts';

/**
 * Aborts when the extension that this content script belongs to was updated, reloaded or removed. Chrome leaves the
 * old script running in the page, cut off; what it shows could lie from then on, so it has to go. There is no event
 * for it (w3c/webextensions #789); `runtime.id` disappears.
 */
export function extensionLifetime(): AbortSignal {
  const ended = new AbortController();
  const check = (): void => {
    if (isAlive()) return;
    clearInterval(timer);
    ended.abort();
  };
  const timer = setInterval(check, 1000);
  for (const type of ['visibilitychange', 'focus', 'pointerdown', 'keydown']) {
    addEventListener(type, check, { capture: true, signal: ended.signal });
  }
  return ended.signal;
}

function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}
