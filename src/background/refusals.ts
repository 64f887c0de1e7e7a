import type { Refusal } from '../core/account/refusal.ts';
import { browser } from '../platform/browser.ts';
import { type Jar, jarOf } from '../platform/jar.ts';
import { REFUSAL_PREFIX, refusalItem } from '../platform/plan-items.ts';

const COLOUR = '#c4231c';

/**
 * A key or the address bar has no place of its own to answer in: a mark on the toolbar button says that something was
 * refused, and the popup says what.
 */
export async function refuse(jar: Jar, why: Refusal): Promise<void> {
  await refusalItem(jar).write(why);
  await mark(jar, '!');
}

/** It was read, or something newer counts. */
export async function forgetRefusal(jar: Jar): Promise<void> {
  if ((await refusalItem(jar).read()) === null) return;
  await refusalItem(jar).write(null);
  await mark(jar, '');
}

/** Of every jar. */
export async function forgetRefusals(): Promise<void> {
  const { local } = browser.storage;
  const keys = Object.keys(await local.get(null)).filter((key) => key.startsWith(REFUSAL_PREFIX));
  for (const key of keys) await forgetRefusal(key.slice(REFUSAL_PREFIX.length));
  await local.remove(keys);
}

/** On every tab in front, since the other jar's windows have nothing to do with it. */
export async function mark(jar: Jar, text: string): Promise<void> {
  const { action, tabs } = browser;
  await action.setBadgeBackgroundColor({ color: COLOUR });
  for (const tab of await tabs.query({ active: true })) {
    if (jarOf(tab) !== jar || tab.id === undefined) continue;
    // A tab that was closed meanwhile needs no mark.
    await action.setBadgeText({ tabId: tab.id, text }).catch(() => undefined);
  }
}
