import type { StandIn, StandInCustomer } from '../../console/server.ts';
import { inExtension } from '../../e2e/in-page.ts';
import { actingOf, isOperable, openList, operate } from '../../e2e/list-page.ts';
import { openPopup } from '../../e2e/plan.ts';
import type { Session } from '../../e2e/session.ts';
import { until } from '../../e2e/until.ts';
import { type Figure, short } from '../report.ts';
import { quantile } from '../statistics.ts';
import { knownAt, veiledAt, watchKnowledge, watchVeil } from './veil.ts';

const TABS = 200;
/** So many load at the same time. */
const BATCH = 10;
/** Milliseconds that the tabs may take to load, and to learn of the switch. */
const LIMIT = 100_000;
const HEARD = 30_000;
/** With so many tabs on the machine the console itself is slow. */
const SWITCHED = 60_000;

/** Every tab was opened as the partner; then one of them operates on behalf, and all the others have to say so. */
export async function manyTabs(session: Session, standIn: StandIn): Promise<readonly Figure[]> {
  const [customer] = standIn.customers.filter(isOperable) as [StandInCustomer];
  const list = await openList(session, standIn, 'en-us');
  const popup = await openPopup(session);
  const opened = await inExtension(
    popup,
    async ({ tabs }, url, count, batch, limit) => {
      const end = Date.now() + limit;
      const ids: number[] = [];
      while (ids.length < count && Date.now() < end) {
        const made = await Promise.all(
          Array.from({ length: batch }, () => tabs.create({ url, active: false })),
        );
        ids.push(...made.flatMap(({ id }) => id ?? []));
        const isLoading = async () =>
          (await Promise.all(ids.slice(-batch).map((id) => tabs.get(id)))).some(
            ({ status }) => status !== 'complete',
          );
        while ((await isLoading()) && Date.now() < end)
          await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return ids;
    },
    standIn.consoleUrl(),
    TABS,
    BATCH,
    LIMIT,
  );
  const { host } = new URL(standIn.consoleUrl());
  const pages = (await session.pages()).filter((page) => new URL(page.url()).host === host);
  for (const page of pages) await watchVeil(page);
  await watchKnowledge(popup);
  await list.bringToFront();
  await operate(list, 'en-us', customer);
  const isSwitched = await until(
    'the server to say who is assumed',
    async () => actingOf(standIn),
    (acting) => acting === customer.id,
    SWITCHED,
  ).then(
    () => true,
    () => false,
  );
  if (!isSwitched) {
    const what = `${opened.length} open console tabs and one switch`;
    const measured = `the switch did not come through within ${SWITCHED / 1000} s`;
    return [{ what, goal: 'all consistent', measured, missed: true }];
  }
  const end = performance.now() + HEARD;
  const times = new Map<number, number>();
  while (times.size < pages.length && performance.now() < end) {
    for (const [at, page] of pages.entries()) {
      if (times.has(at)) continue;
      const staleAt = await veiledAt(page);
      if (staleAt !== null) times.set(at, staleAt);
    }
  }
  const known = await knownAt(popup);
  const delays = [...times.values()].map((time) => Math.max(0, time - known));
  return [
    {
      what: `${opened.length} open console tabs and one switch: veiled, all but the one that switched`,
      goal: `all of ${TABS}`,
      measured: `${times.size} of ${pages.length}`,
      missed: times.size < TABS || times.size < pages.length,
    },
    {
      what: 'since the background knew: median and worst delay of a tab',
      goal: 'worst ≤ 2 s',
      measured: `${short(quantile(delays, 0.5))} ms, ${short(Math.max(...delays))} ms`,
      missed: delays.length === 0 || Math.max(...delays) > 2000,
    },
  ];
}
