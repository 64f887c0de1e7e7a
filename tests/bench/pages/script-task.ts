import type { StandIn } from '../../console/server.ts';
import type { Session } from '../../e2e/session.ts';
import { type Figure, short } from '../report.ts';
import { median, quantile } from '../statistics.ts';
import { starts, tasksWithOurs, trace } from './trace.ts';

const LOADS = 30;
const DROPPED = 4;
const LONG = 50;

/** What a console page pays when it loads, and in the second after. */
export async function measureScriptTask(session: Session, standIn: StandIn): Promise<readonly Figure[]> {
  const page = await session.page(standIn.consoleUrl());
  const spans = await trace(page, async () => {
    for (let load = 0; load < LOADS; load++) {
      await page.goto(standIn.consoleUrl());
      await new Promise((resolve) => setTimeout(resolve, 600));
    }
  });
  await page.close();

  const measured = starts(spans).slice(DROPPED);
  const first = measured[0]?.start ?? Number.POSITIVE_INFINITY;
  const tasks = tasksWithOurs(spans).filter((task) => task.end > first);
  const starting = tasks.filter(({ ours }) =>
    ours.some((run) => measured.some(({ start }) => start === run.start)),
  );
  const lengths = starting.map((task) => task.end - task.start);
  const own = measured.map(({ start, end }) => end - start);
  const ofUs = tasks.filter(
    (task) => task.end - task.start >= LONG && task.end - task.start - task.own < LONG,
  );
  const longest = Math.max(...tasks.flatMap(({ ours }) => ours.map(({ start, end }) => end - start)));
  const perLoad = tasks.reduce((sum, task) => sum + task.own, 0) / measured.length;
  const limits = (list: readonly number[]) => `${short(median(list))} / ${short(quantile(list, 0.95))} ms`;
  return [
    {
      what: `task that starts the content script, median / p95 of ${lengths.length} loads`,
      goal: '≤ 5 / 15 ms',
      measured: limits(lengths),
      missed: !(median(lengths) <= 5 && quantile(lengths, 0.95) <= 15),
    },
    { what: 'the script alone within it', goal: '', measured: limits(own) },
    {
      what: `tasks of ${LONG} ms or more that would be shorter without us, in ${measured.length} loads`,
      goal: '0',
      measured: String(ofUs.length),
      missed: ofUs.length > 0,
    },
    { what: 'longest single run of ours', goal: '', measured: `${short(longest)} ms` },
    { what: 'all runs of ours, mean per load', goal: '', measured: `${short(perLoad)} ms` },
  ];
}
