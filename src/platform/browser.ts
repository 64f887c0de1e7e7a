import type { Browser } from 'webextension-polyfill';

/**
 * The browser's extension API. The worker and the extension's pages load `polyfill.ts` first; content scripts go
 * without it, since the API of every supported version returns promises already, and save 3 KB on every console page.
 */
const scope = globalThis as { browser?: Browser; chrome?: Browser };

function extensionApi(): Browser {
  const api = scope.browser ?? scope.chrome;
  if (api === undefined) throw new Error('Behalf runs inside a browser extension only');
  return api;
}

export const browser: Browser = extensionApi();
