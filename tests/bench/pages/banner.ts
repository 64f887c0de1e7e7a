import type { Page } from 'puppeteer-core';
import type { StandIn } from '../../console/server.ts';
import { seeBanner, seeNoBanner } from '../../e2e/banner.ts';
import { inPage } from '../../e2e/in-page.ts';
import { firstPage, isOperable, openList, operate, serverSays } from '../../e2e/list-page.ts';
import type { Session } from '../../e2e/session.ts';
import { until } from '../../e2e/until.ts';
import { type Figure, short } from '../report.ts';
import { median, quantile } from '../statistics.ts';
import { inEveryContentWorld } from './content-world.ts';
import { starts, trace } from './trace.ts';

const PAINTED = 'behalf painted';
const THERE = 'behalf there';
const ASKED = 'behalf asked';
const STORED_LOADS = 25;
const ASKED_ROUNDS = 20;
const DROPPED = 3;
/** Runs in every new document: marks the frame in which the banner is there. */
const WATCH = `new MutationObserver((_, observer) => {
  if (document.querySelector('behalf-banner') === null) return;
  observer.disconnect();
  performance.mark('${THERE}');
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => performance.mark('${PAINTED}');
    port2.postMessage(null);
  });
}).observe(document, { childList: true, subtree: true });`;

/** Runs in the content script's world: marks every question to the background. */
const LISTEN = `for (const { runtime } of new Set([globalThis.browser, globalThis.chrome].filter(Boolean))) {
  const send = runtime.sendMessage;
  runtime.sendMessage = (...args) => {
    performance.mark('${ASKED}');
    return send.apply(runtime, args);
  };
}`;

interface Shown {
  /** The banner is in the document. */
  readonly there: number;
  /** The frame with it was handed over. */
  readonly painted: number;
}

export async function measureBanner(session: Session, standIn: StandIn): Promise<readonly Figure[]> {
  const stored = await fromStoredState(session, standIn);
  const asked = await fromSleepingWorker(session, standIn);
  return [
    ...shownFigures('banner from stored state, worker killed before; since our script started', stored, 33),
    ...shownFigures('banner when the killed worker had to be asked; since the question', asked, 100),
  ];
}

function shownFigures(what: string, times: readonly Shown[], goal: number): readonly Figure[] {
  const painted = times.map((time) => time.painted);
  const there = times.map((time) => time.there);
  const words = (list: readonly number[]) =>
    `${short(quantile(list, 0.95))} ms (median ${short(median(list))}, best ${short(Math.min(...list))})`;
  return [
    {
      what: `${what}: painted, p95 of ${times.length}`,
      goal: `≤ ${goal} ms`,
      measured: words(painted),
      missed: !(quantile(painted, 0.95) <= goal),
    },
    { what: 'of that, until it is in the document', goal: '', measured: words(there) },
  ];
}

/** A confirmed customer is in storage. Both ends are read off the trace. */
async function fromStoredState(session: Session, standIn: StandIn): Promise<readonly Shown[]> {
  const customer = firstPage(standIn).find(isOperable);
  if (!customer) throw new Error('The first page of the stand-in has nobody to operate for.');
  const list = await openList(session, standIn, 'en-us');
  await operate(list, 'en-us', customer);
  await serverSays(standIn, customer);
  await seeBanner(list, 'confirmed', customer);
  const page = await session.page();
  await page.evaluateOnNewDocument(WATCH);
  const spans = await trace(page, async () => {
    for (let load = 0; load < STORED_LOADS; load++) {
      await endWorker(session);
      await page.goto(standIn.consoleUrl());
      await paintedAt(page);
    }
  });
  await Promise.all([page.close(), list.close()]);
  return starts(spans)
    .flatMap(({ start, thread }, place, all) => {
      const next = all[place + 1]?.start ?? Number.POSITIVE_INFINITY;
      const mark = (name: string) =>
        spans.find(
          (span) => span.name === name && span.thread === thread && span.start > start && span.start < next,
        );
      const [there, painted] = [mark(THERE), mark(PAINTED)];
      return there && painted ? [{ there: there.start - start, painted: painted.start - start }] : [];
    })
    .slice(DROPPED);
}

/** The header of an open page suddenly names somebody else: nothing can be shown before the background has judged. */
async function fromSleepingWorker(session: Session, standIn: StandIn): Promise<readonly Shown[]> {
  standIn.switchBack();
  const page = await session.page();
  const cdp = await page.createCDPSession();
  await inEveryContentWorld(cdp, LISTEN);
  await page.goto(standIn.consoleUrl());
  await until(
    'the header to show the partner',
    () => inPage(page, () => document.body.innerText),
    (text) => text.includes(standIn.partnerAccount),
  );
  await seeNoBanner(page);
  const times: Shown[] = [];
  for (let round = 0; round < ASKED_ROUNDS; round++) {
    // The last word of the page has to be in storage before the worker ends.
    await new Promise((resolve) => setTimeout(resolve, 400));
    await endWorker(session);
    await inPage(page, () => performance.clearMarks());
    await page.evaluate(WATCH);
    await nameInHeader(page, standIn.partnerAccount, STRANGER);
    const painted = await paintedAt(page);
    const asked = await markAt(page, ASKED);
    const there = await markAt(page, THERE);
    if (asked === null || there === null || asked > there)
      throw new Error('The banner was there before anything was asked.');
    times.push({ there: there - asked, painted: painted - asked });
    await nameInHeader(page, STRANGER, standIn.partnerAccount);
    await seeNoBanner(page);
  }
  await page.close();
  return times.slice(DROPPED);
}

const STRANGER = 'somebody_else';

/** As soon as the header shows `from`: it arrives a little after the page. */
async function nameInHeader(page: Page, from: string, to: string): Promise<void> {
  const rename = (before: string, after: string): number => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let renamed = 0;
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      if (text.textContent?.trim() !== before) continue;
      text.textContent = after;
      // The title says it too.
      if (text.parentElement?.title) text.parentElement.title = after;
      renamed++;
    }
    return renamed;
  };
  await until(
    `the header to show ${from}`,
    () => inPage(page, rename, from, to),
    (renamed) => renamed > 0,
  );
}

async function endWorker(session: Session): Promise<void> {
  await session.killWorker();
  await new Promise((resolve) => setTimeout(resolve, 300));
  if (await session.isWorkerRunning()) await session.killWorker();
}

async function paintedAt(page: Page): Promise<number> {
  const at = await until(
    'the banner to be painted',
    () => markAt(page, PAINTED),
    (time) => time !== null,
  );
  if (at === null) throw new Error('The banner was not painted.');
  return at;
}

function markAt(page: Page, name: string): Promise<number | null> {
  return inPage(page, (mark) => performance.getEntriesByName(mark)[0]?.startTime ?? null, name);
}
