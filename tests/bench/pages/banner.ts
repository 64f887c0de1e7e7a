import type { CDPSession, Page } from 'puppeteer-core';
import type { StandIn } from '../../console/server.ts';
import { seeBanner, seeNoBanner } from '../../e2e/banner.ts';
import { inPage } from '../../e2e/in-page.ts';
import { firstPage, isOperable, openList, operate, serverSays } from '../../e2e/list-page.ts';
import type { Session } from '../../e2e/session.ts';
import { until } from '../../e2e/until.ts';
import { type Figure, short } from '../report.ts';
import { median, quantile } from '../statistics.ts';
import { starts, trace } from './trace.ts';

const PAINTED = 'behalf painted';
const THERE = 'behalf there';
const ASKED = 'behalf asked';
const STORED_LOADS = 25;
const ASKED_LOADS = 20;
const DROPPED = 3;
/** So much later the header of the page appears when the question to the background is what is measured. */
const HEADER_DELAY = 150;

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

/** Runs in the content script's world: marks the first question to the background. */
const LISTEN = `for (const { runtime } of new Set([globalThis.browser, globalThis.chrome].filter(Boolean))) {
  const send = runtime.sendMessage;
  runtime.sendMessage = (...args) => {
    if (performance.getEntriesByName('${ASKED}').length === 0) performance.mark('${ASKED}');
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

/** Storage says partner, the page says somebody else: nothing can be shown before the background has judged. */
async function fromSleepingWorker(session: Session, standIn: StandIn): Promise<readonly Shown[]> {
  const customer = firstPage(standIn).find(isOperable);
  if (!customer) throw new Error('The first page of the stand-in has nobody to operate for.');
  const page = await session.page();
  await page.evaluateOnNewDocument(WATCH);
  const cdp = await page.createCDPSession();
  await listenInContentScripts(cdp);
  const times: Shown[] = [];
  for (let load = 0; load < ASKED_LOADS; load++) {
    standIn.configure({ latency: 0 });
    standIn.switchBack();
    await page.goto(standIn.consoleUrl());
    await seeNoBanner(page);
    // The last word of this page has to be in storage before the next one loads.
    await new Promise((resolve) => setTimeout(resolve, 400));
    standIn.assume(customer.id);
    standIn.configure({ latency: HEADER_DELAY });
    await endWorker(session);
    await page.goto(standIn.consoleUrl());
    const painted = await paintedAt(page);
    const asked = await markAt(page, ASKED);
    const there = await markAt(page, THERE);
    if (asked === null || there === null || asked > there)
      throw new Error('The banner was there before anything was asked.');
    times.push({ there: there - asked, painted: painted - asked });
  }
  standIn.configure({ latency: 0 });
  await page.close();
  return times.slice(DROPPED);
}

async function listenInContentScripts(cdp: CDPSession): Promise<void> {
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (!context.origin.startsWith('chrome-extension://')) return;
    // A context may be gone again before it was told.
    cdp.send('Runtime.evaluate', { expression: LISTEN, contextId: context.id }).catch(() => undefined);
  });
  await cdp.send('Runtime.enable');
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
