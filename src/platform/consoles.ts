import {
  type ConsoleHost,
  coversHost,
  MOST_HOSTS,
  PROVIDER_DOMAIN,
  parseHost,
  patternOf,
} from '../core/console-host.ts';
import { list } from '../core/parse.ts';
import { browser } from './browser.ts';
import { HOSTS, onPermissionChange } from './hosts.ts';
import { onPolicyChange, readPolicy } from './policy.ts';
import { readAnew } from './read-anew.ts';
import { type StoredItem, storedItem } from './stored-item.ts';

/** A console beside the provider's own, and whether we may work there. */
export interface AddedConsole {
  readonly host: ConsoleHost;
  /** Named by the organisation; the permission is the operator's to give all the same. */
  readonly isLocked: boolean;
  /** The browser lets us see and act on its pages now. */
  readonly isGranted: boolean;
}

/** What the operator added, on this machine: permissions do not travel either. */
export const hostsItem: StoredItem<readonly ConsoleHost[]> = storedItem({
  key: 'hosts',
  version: 1,
  parse: list(parseHost, MOST_HOSTS),
  fallback: [],
});

/** The organisation's first, then the operator's own in the order in which they were added. */
export async function readConsoles(): Promise<readonly AddedConsole[]> {
  const [policy, own] = await Promise.all([readPolicy(), hostsItem.read()]);
  const hosts = [...new Set([...policy.hosts, ...own])];
  return Promise.all(
    hosts.map(async (host) => ({
      host,
      isLocked: policy.hosts.includes(host),
      isGranted: await browser.permissions.contains({ origins: [patternOf(host)] }),
    })),
  );
}

/** Calls `listen` after every change of what is added or granted until `signal` aborts. */
export function observeConsoles(
  listen: (consoles: readonly AddedConsole[]) => void,
  signal: AbortSignal,
): void {
  const again = readAnew(readConsoles, listen, signal);
  hostsItem.observe(again, signal);
  onPolicyChange(again, signal);
  onPermissionChange(again, signal);
}

/**
 * Asks the operator; resolves to the answer. Browsers allow it in the handler of a click only, so that nothing may be
 * waited for before.
 */
export function askForConsole(host: ConsoleHost): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(host)] });
}

/** Match patterns of every page that is ours. */
export async function consolePatterns(): Promise<string[]> {
  const granted = (await readConsoles()).filter(({ isGranted }) => isGranted);
  return [...HOSTS.origins, ...granted.map(({ host }) => patternOf(host))];
}

/** Whether a page at this address may speak as a console: a host of the provider, or one that is added and granted. */
export async function isConsolePage(address: string): Promise<boolean> {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:') return false;
  if (hostname.endsWith(`.${PROVIDER_DOMAIN}`)) return true;
  return (await readConsoles()).some(({ host, isGranted }) => isGranted && coversHost(host, hostname));
}
