import type { StandIn } from '../../console/server.ts';

import type { Session } from '../../e2e/session.ts';
import { type Figure, short } from '../report.ts';
import { median } from '../statistics.ts';
import { say } from './say.ts';

const ASK = {
  sort: null,
  from: 0,
  to: 50,
  language: 'en',
  timeZone: 'UTC',
  spreads: [],
} as const;
const FILTERS = ['', 'expires<7d', 'budget>=80%', 'tag:vip -is:frozen', 'manager:none spend>1000'];

/** Everybody is asked for by a worker that just started, and by one that has them in memory. */
export async function manyCustomers(session: Session, standIn: StandIn): Promise<readonly Figure[]> {
  const page = await session.page(standIn.consoleUrl());
  const ask = async (filter: string): Promise<{ time: number; read: number }> => {
    const start = performance.now();
    const [answer] = await say(page, { name: 'directory.ask', payload: { ...ASK, filter } });
    return { time: performance.now() - start, read: (answer as { read: number }).read };
  };
  await session.killWorker();
  const first = await ask('');
  const times: number[] = [];
  for (let round = 0; round < 6; round++) for (const filter of FILTERS) times.push((await ask(filter)).time);
  await page.close();
  const size = standIn.customers.length.toLocaleString('en');
  return [
    {
      what: `${size} customers, a worker that just started: first answer`,
      goal: '≤ 2 s, all of them',
      measured: `${short(first.time)} ms, ${first.read.toLocaleString('en')}`,
      missed: first.time > 2000 || first.read !== standIn.customers.length,
    },
    {
      what: `${size} customers: ${times.length} filters, median and worst answer in the page`,
      goal: '≤ 100 ms, ≤ 500 ms',
      measured: `${short(median(times))} ms, ${short(Math.max(...times))} ms`,
      missed: median(times) > 100 || Math.max(...times) > 500,
    },
  ];
}
