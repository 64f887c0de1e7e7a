import { browser } from './browser.ts';

/** The console's pages: what the manifest says under `host_permissions`. */
export const HOSTS = { origins: ['https://*.huaweicloud.com/*'] };

/**
 * Whether we may see and act on the console's pages. Both browsers grant it at installation; in Firefox one can take it
 * back in the add-on manager, in Chrome say “on click” under _Site access_.
 */
export function hasHosts(): Promise<boolean> {
  return browser.permissions.contains(HOSTS);
}

/**
 * Asks the operator; resolves to the answer. Browsers allow it in the handler of a click only, and Firefox closes a
 * popup over the question: it belongs on a full page.
 */
export function askForHosts(): Promise<boolean> {
  return browser.permissions.request(HOSTS);
}

/** Tells whenever it may have changed; until `signal` aborts. */
export function observeHosts(
  heard: (granted: boolean) => void,
  onError: (error: unknown) => void,
  signal: AbortSignal,
): void {
  const look = (): void => {
    hasHosts().then((granted) => signal.aborted || heard(granted), onError);
  };
  onPermissionChange(look, signal);
}

/** Calls `heard` whenever the browser gives or takes a permission, until `signal` aborts. */
export function onPermissionChange(heard: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) event.addListener(heard);
  signal.addEventListener('abort', () => {
    for (const event of [onAdded, onRemoved]) event.removeListener(heard);
  });
}
