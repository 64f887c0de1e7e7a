import { DAY } from '../core/customer/calendar.ts';
import { browser } from '../platform/browser.ts';
import { containerOf, type Jar } from '../platform/jar.ts';
import { recentsItem } from '../platform/plan-items.ts';
import { jarItem } from '../platform/stored-items.ts';
import { endStays } from './journal.ts';
import { nameOf } from './stored-areas.ts';

/** Milliseconds. Sessions of the console are long over by then. */
const KEPT_FOR = 30 * DAY;

/**
 * Who was assumed in containers in which nothing was seen for so long. They may have been deleted: that is told only to
 * extensions with the permission `contextualIdentities`. `now`: epoch milliseconds.
 */
export async function forgetOldContainers(now: number): Promise<void> {
  const { local } = browser.storage;
  const keys = Object.keys(await local.get(null));
  for (const jar of new Set(keys.map(jarIn).filter(containerOf))) {
    const [{ account }, recents] = await Promise.all([jarItem(jar).read(), recentsItem(jar).read()]);
    const lastSeen = Math.max(account.at, ...recents.flatMap(({ visits }) => visits));
    if (now - lastSeen < KEPT_FOR) continue;
    await endStays(jar, 'restarted', lastSeen);
    await local.remove(keys.filter((key) => jarIn(key) === jar));
  }
}

/** Of an item that is kept for each jar. */
function jarIn(key: string): Jar {
  const name = nameOf(key);
  return name.slice(name.indexOf('.') + 1);
}
