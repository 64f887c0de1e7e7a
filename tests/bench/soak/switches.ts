import type { Page } from 'puppeteer-core';
import { createRandom } from '../../console/data/random.ts';
import type { StandIn, StandInCustomer } from '../../console/server.ts';
import { actingOf, isOperable, openList } from '../../e2e/list-page.ts';
import { openPopup, planEnd, startPlan } from '../../e2e/plan.ts';
import type { Session } from '../../e2e/session.ts';
import { type Figure, short } from '../report.ts';
import { median, quantile } from '../statistics.ts';
import { type Said, say } from './say.ts';

const TOLD = 500;
/** Milliseconds for as many whole switches as fit. */
const TIME = 40_000;

/** Whole switches by the popup's plan, from one customer straight to the next. */
export async function manySwitches(session: Session, standIn: StandIn): Promise<readonly Figure[]> {
  await openList(session, standIn, 'en-us');
  const popup = await openPopup(session);
  const customers = standIn.customers.filter(isOperable);
  const times: number[] = [];
  let wrong = 0;
  for (const end = performance.now() + TIME; performance.now() < end; ) {
    const customer = customers[times.length % customers.length] as StandInCustomer;
    const start = performance.now();
    const refused = await startPlan(popup, customer);
    const ended = refused ?? (await planEnd(popup));
    times.push(performance.now() - start);
    if (ended !== 'done' || actingOf(standIn) !== customer.id) wrong++;
  }
  await popup.close();
  return [
    {
      what: `whole switches in a row, as many as fit into ${TIME / 1000} s`,
      goal: 'none wrong',
      measured: `${times.length}, ${wrong} wrong; median ${seconds(median(times))}, worst ${seconds(Math.max(...times))}`,
      missed: wrong > 0,
    },
  ];
}

/**
 * Switches as pages tell them to the background: asked for, shown, left. Between them come messages that are late, of
 * a page that is not done yet, and of clocks that are ahead. What is confirmed has to be who acts, after every one.
 */
export async function manyTold(session: Session, standIn: StandIn): Promise<readonly Figure[]> {
  const page = await session.page(standIn.consoleUrl());
  const customers = standIn.customers.filter(isOperable);
  const seed = Number(process.env.BEHALF_SEED ?? Date.now() % 1_000_000);
  process.stdout.write(`  told switches: seed ${seed} (BEHALF_SEED plays it again)\n`);
  const random = createRandom(seed);
  const times: number[] = [];
  let wrong = 0;
  let late: Said[] = [];
  for (let at = 0; at < TOLD; at++) {
    const { id, account, name } = customers[at % customers.length] as StandInCustomer;
    const ref = { id, account, name, masks: [] };
    const began = Date.now();
    const start = performance.now();
    const ahead = random.int(3) === 0 ? 3_600_000 : 1;
    await say(page, { name: 'switch.request', payload: { customer: ref, by: 'row' } });
    await say(page, ...late, shows(account, Date.now() + ahead));
    times.push(performance.now() - start);
    const old = random.pick([shows(account, began - 60_000), shows('nobody', began - 1), shows(null, began)]);
    if ((await confirmed(page, old)) !== id) wrong++;
    late = [shows(account, began)];
  }
  await page.close();
  return [
    {
      what: `${TOLD} switches told in a row, with late messages and clocks that jump`,
      goal: 'none wrong',
      measured: `${wrong} wrong; median ${short(median(times))} ms, p95 ${short(quantile(times, 0.95))} ms`,
      missed: wrong > 0,
    },
  ];
}

function shows(account: string | null, since: number): Said {
  const header = account === null ? null : { labels: [account], sure: true };
  const payload = { since, header, agencyId: null, signedOut: false, customerList: false };
  return { name: 'account.observe', payload };
}

/** Whom the background takes for the one who acts, once it has heard `more`. */
async function confirmed(page: Page, more: Said): Promise<string | null> {
  const [, acting] = await say(page, more, { name: 'account.read', payload: { incognito: false } });
  const { account } = acting as { account: { state: string; customer?: { id: string } } };
  return account.state === 'confirmed' ? (account.customer?.id ?? null) : null;
}

function seconds(time: number): string {
  return `${short(time / 1000)} s`;
}
