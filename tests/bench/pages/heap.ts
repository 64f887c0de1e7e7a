import type { StandIn } from '../../console/server.ts';
import type { Session } from '../../e2e/session.ts';
import { type Figure, short } from '../report.ts';
import { median } from '../statistics.ts';

const TABS = 7;
const MB = 1024 * 1024;

/** What an idle console page keeps. Removes the extension: nothing can be measured with it afterwards. */
export async function measureHeap(session: Session, standIn: StandIn): Promise<readonly Figure[]> {
  await session.page(standIn.consoleUrl()).then((page) => page.close());
  const withUs = await idleTabs(session, standIn);
  const popup = await session.extensionPage('popup');
  const id = new URL(popup.url()).host;
  const browser = popup.browser();
  await popup.close();
  await browser.uninstallExtension(id);
  await session.page(standIn.consoleUrl()).then((page) => page.close());
  const without = await idleTabs(session, standIn);
  const added = (median(withUs) - median(without)) / MB;
  const spread = (list: readonly number[]) => (Math.max(...list) - Math.min(...list)) / MB;
  return [
    {
      what: `heap that we add to an idle console tab, median of ${TABS} tabs`,
      goal: '≤ 1 MB',
      measured: `${short(added)} MB (spread ${short(Math.max(spread(withUs), spread(without)))})`,
      missed: !(added <= 1),
    },
  ];
}

/** One tab after another, each in a process of its own. */
async function idleTabs(session: Session, standIn: StandIn): Promise<number[]> {
  const used: number[] = [];
  for (let tab = 0; tab < TABS; tab++) {
    const page = await session.page(standIn.consoleUrl());
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const cdp = await page.createCDPSession();
    await cdp.send('HeapProfiler.enable');
    for (let pass = 0; pass < 2; pass++) await cdp.send('HeapProfiler.collectGarbage');
    const usage = await cdp.send('Runtime.getHeapUsage');
    used.push(usage.usedSize + usage.backingStorageSize);
    await page.close();
  }
  return used;
}
