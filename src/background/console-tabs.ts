import { withoutParameters } from '../core/fragment.ts';
import { browser } from '../platform/browser.ts';
import { consolePatterns } from '../platform/consoles.ts';
import { containerOf, isPrivate, type Jar, jarOf } from '../platform/jar.ts';

type AnyTab = Awaited<ReturnType<typeof browser.tabs.query>>[number];
type Tab = AnyTab & { readonly id: number };

/** Console tabs of a jar. The active one first: what is driven should be what is looked at. */
export async function consoleTabs(jar: Jar): Promise<readonly Tab[]> {
  const tabs = await browser.tabs.query({ url: await consolePatterns() });
  return tabs
    .filter((tab): tab is Tab => jarOf(tab) === jar && tab.id !== undefined)
    .sort((a, b) => Number(b.active) - Number(a.active) || byLastUse(a, b));
}

/** Of whatever page, in a container of Firefox. */
export async function tabsIn(container: string): Promise<readonly AnyTab[]> {
  return (await browser.tabs.query({})).filter(({ cookieStoreId }) => cookieStoreId === container);
}

function byLastUse(a: AnyTab, b: AnyTab): number {
  return (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0);
}

/** Shows `address` in a tab: in `tab`, loaded `anew` if need be, or in a new one of this jar. Resolves to the tab. */
export async function showAddress(
  jar: Jar,
  address: string,
  { tab, anew }: { readonly tab: number | null; readonly anew: boolean },
): Promise<number | null> {
  if (tab === null) return newTab(jar, address);
  const { url = '', windowId } = await browser.tabs.get(tab);
  // A page that is not on the screen draws nothing, and what is driven should be seen.
  const isThere = isSamePage(url, address);
  await browser.tabs.update(tab, { active: true, ...(isThere ? {} : { url: address }) });
  // Not after going to an address: that would load the page again which is being left.
  if (anew && isThere) await browser.tabs.reload(tab);
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
  return tab;
}

/** Its own host, path and route; what else the address says changes all the time. */
export function isSamePage(a: string, b: string): boolean {
  if (!URL.canParse(a) || !URL.canParse(b)) return false;
  const [one, other] = [new URL(a), new URL(b)];
  const route = ({ hash }: URL): string => withoutParameters(hash).split(/[?&]/)[0] ?? '';
  return one.origin === other.origin && one.pathname === other.pathname && route(one) === route(other);
}

async function newTab(jar: Jar, url: string): Promise<number | null> {
  const container = containerOf(jar);
  if (container !== null) return newTabIn(container, url);
  const windows = (await browser.windows.getAll({ windowTypes: ['normal'] })).filter(
    (one) => one.incognito === isPrivate(jar),
  );
  const home = windows.find(({ focused }) => focused) ?? windows.at(-1);
  if (home?.id === undefined) {
    const made = await browser.windows.create({ url, incognito: isPrivate(jar) });
    return made.tabs?.[0]?.id ?? null;
  }
  const tab = await browser.tabs.create({ url, windowId: home.id });
  return tab.id ?? null;
}

/**
 * To name the container would take the permission `cookies`; a tab that is opened from one is in the same, without.
 * Resolves to `null` where the container has no tab any more.
 */
async function newTabIn(container: string, url: string): Promise<number | null> {
  const [last] = [...(await tabsIn(container))].sort(byLastUse);
  if (last?.id === undefined || last.windowId === undefined) return null;
  const made = await browser.tabs.create({ url, windowId: last.windowId, openerTabId: last.id });
  if (made.cookieStoreId === container) return made.id ?? null;
  if (made.id !== undefined) await browser.tabs.remove(made.id);
  throw new Error(`a tab for ${container} was opened in ${made.cookieStoreId}`);
}
