import type { StandIn } from '../../console/server.ts';
import { inExtension } from '../../e2e/in-page.ts';
import { openList } from '../../e2e/list-page.ts';
import { seeOverlay } from '../../e2e/overlay.ts';
import { openPopup } from '../../e2e/plan.ts';
import type { Session } from '../../e2e/session.ts';
import { type Figure, short } from '../report.ts';
import { say } from './say.ts';

/** The directory's database is held shut, then thrown away under the running background. */
export async function lostDatabase(session: Session, standIn: StandIn): Promise<readonly Figure[]> {
  const page = await session.page(standIn.consoleUrl());
  const popup = await openPopup(session);
  await session.killWorker();
  // A newer version that never gets done upgrading: nobody else may open the database until then.
  await inExtension(popup, async () => {
    const opening = indexedDB.open('behalf', 9000);
    await new Promise<void>((resolve) => {
      opening.onupgradeneeded = () => {
        const { transaction } = opening;
        const keepOpen = (): void => {
          const asking = transaction?.objectStore(transaction.objectStoreNames[0] ?? '').count();
          if (asking !== undefined) asking.onsuccess = keepOpen;
        };
        keepOpen();
        Object.assign(globalThis, { letGo: () => transaction?.abort() });
        resolve();
      };
    });
  });
  const start = performance.now();
  const header = { labels: ['somebody_new'], sure: true };
  const seen = { since: Date.now(), header, agencyId: null, signedOut: false, customerList: false };
  await say(page, { name: 'account.observe', payload: seen });
  const blocked = performance.now() - start;
  await inExtension(popup, async () => {
    (globalThis as unknown as { letGo: () => void }).letGo();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('behalf').onsuccess = resolve;
    });
  });
  await popup.close();
  const again = performance.now();
  const list = await openList(session, standIn, 'en-us');
  const { read, total } = await seeOverlay(list, 'the list to be read anew', (view) => view.read > 0);
  const rebuilt = performance.now() - again;
  await list.close();
  await page.close();
  return [
    {
      what: 'IndexedDB blocked: who acts is told by a worker that just started',
      goal: '≤ 2 s',
      measured: `${short(blocked)} ms`,
      missed: blocked > 2000,
    },
    {
      what: 'IndexedDB lost: the list is read anew, and the bar says of how many',
      goal: 'said',
      measured: `${short(rebuilt / 1000)} s, “${read} of ${total} customers read”`,
      missed: read === total,
    },
  ];
}
