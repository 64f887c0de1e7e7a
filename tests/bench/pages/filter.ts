import type { Page } from 'puppeteer-core';
import { click, see } from '../../e2e/find.ts';
import { inPage } from '../../e2e/in-page.ts';
import { openList } from '../../e2e/list-page.ts';
import { filter, seeOverlay } from '../../e2e/overlay.ts';
import { type Figure, figures, type Section, short, table } from '../report.ts';
import { median, quantile } from '../statistics.ts';
import { inContentWorld } from './content-world.ts';
import { withDirectory } from './fill.ts';
import { loadRemark } from './load.ts';
import { type Span, TASKS_ONLY, tasksOf, trace } from './trace.ts';

const CUSTOMERS = 10_000;
/** Of a display with 60 Hz, milliseconds. */
const FRAME = 1000 / 60;
const LONG = 50;
/** Between two keys, milliseconds: a fast typist. */
const PAUSE = 120;

const FILTERS = [
  'yun',
  'expires<7d budget>=80% -tag:trial',
  'spend>=1000 (manager:"Li Wei" OR manager:none)',
  'om:disabled,missing',
  'name:e account:1 type:reseller',
  'zzzzqqqq',
];
const TURNS = 60;
const SORTED_BY = ['Customer name', 'Resource expiration date', 'Month-to-date expenditure', 'Budget usage'];

/** A mark: the frame that shows an answer was handed over. */
const SHOWN = 'behalf shown';

/**
 * Runs in the content scripts' world, before what waits for the answer. An answer to a question that no longer stands is
 * not shown; one that is is drawn when the next frame begins, or later.
 */
const LISTEN = `for (const { runtime } of new Set([globalThis.browser, globalThis.chrome].filter(Boolean))) {
  const send = runtime.sendMessage;
  runtime.sendMessage = (message, ...more) => {
    const answered = send.call(runtime, message, ...more);
    if (message.behalf === 'directory.ask') answered.then(() => shown(performance.now()), () => undefined);
    return answered;
  };
}
function shown(start) {
  const host = document.querySelector('behalf-overlay');
  const isDrawn = () =>
    host.dataset.matched === '0' ||
    host.dataset.showing === 'results' &&
    host.shadowRoot.querySelector('[data-place]:not([aria-busy])') !== null &&
    host.shadowRoot.querySelector('[data-place][aria-busy]') === null;
  let frames = 0;
  const frame = () => {
    frames++;
    if (host.dataset.settled !== 'true') return;
    if (!isDrawn()) return requestAnimationFrame(frame);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => performance.mark('${SHOWN}', { detail: { frames, time: performance.now() - start } });
    port2.postMessage(null);
  };
  requestAnimationFrame(frame);
}`;

/** What filtering costs the page with the bar, with every one of many customers read. */
export async function benchFilter(): Promise<Section> {
  return withDirectory(CUSTOMERS, async (session, standIn) => {
    const page = await openList(session, standIn, 'en-us');
    await seeOverlay(
      page,
      'everybody to be read',
      ({ read, total, settled }) => settled && read === CUSTOMERS && total === CUSTOMERS,
    );
    await inContentWorld(page, LISTEN);
    // What opening the page costs is not what filtering costs.
    await rest(1000);
    const typing = await measure(page, () => typeFilters(page));
    await filter(page, 'en-us', 'budget>=0');
    const sorting = await measure(page, () => changeSort(page));
    const scrolling = await measure(page, () => scroll(page));
    const phases = [
      { what: 'typing', ...typing },
      { what: 'changing the order', ...sorting },
      { what: 'scrolling', ...scrolling },
    ];
    return {
      title: 'Filtering on the page',
      text: [figures(goals(phases)), phaseTable(phases), loadRemark()].join('\n\n'),
      overBudget: [],
    };
  });
}

interface Shown {
  /** From the answer to its rows painted, milliseconds. */
  readonly time: number;
  /** How many frames began until then. */
  readonly frames: number;
}

interface Phase {
  readonly shown: readonly Shown[];
  /** Every task of the page, whoever ran in it. */
  readonly tasks: readonly Span[];
}

async function measure(page: Page, run: () => Promise<void>): Promise<Phase> {
  await inPage(page, (name) => performance.clearMarks(name), SHOWN);
  const spans = await trace(page, run, TASKS_ONLY);
  const measured = await inPage(
    page,
    (name) => performance.getEntriesByName(name).map((mark) => (mark as PerformanceMark).detail as Shown),
    SHOWN,
  );
  const thread = spans.find(({ name }) => name === SHOWN)?.thread;
  if (thread === undefined) throw new Error('Nothing was shown.');
  return {
    shown: measured,
    tasks: tasksOf(spans, thread),
  };
}

async function typeFilters(page: Page): Promise<void> {
  for (const text of FILTERS) {
    await filter(page, 'en-us', text, PAUSE);
  }
}

async function changeSort(page: Page): Promise<void> {
  for (const name of SORTED_BY) {
    for (let turn = 0; turn < 3; turn++) {
      await click(page, { host: 'behalf-overlay', css: 'th button', name: new RegExp(`^${name}`) });
      await seeOverlay(page, 'the new order', ({ settled }) => settled);
    }
  }
}

/** With the wheel, then by key from one end to the other. */
async function scroll(page: Page): Promise<void> {
  const row = await see(page, { host: 'behalf-overlay', css: '[data-place]' });
  await page.mouse.move(row.x, row.y);
  for (let turn = 0; turn < TURNS; turn++) {
    await page.mouse.wheel({ deltaY: 500 });
    await rest(50);
  }
  await inPage(page, () => {
    document
      .querySelector('behalf-overlay')
      ?.shadowRoot?.querySelector<HTMLElement>('[data-place][tabindex]')
      ?.focus();
  });
  for (let turn = 0; turn < 6; turn++) {
    await page.keyboard.press(turn % 2 === 0 ? 'End' : 'Home');
    await rest(300);
  }
}

const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function goals(phases: readonly (Phase & { what: string })[]): readonly Figure[] {
  const [typing] = phases;
  const shown = timesOf(typing?.shown ?? []);
  const late = (typing?.shown ?? []).filter(({ frames }) => frames > 1).length;
  const long = phases.flatMap(({ tasks }) => tasks).filter(({ start, end }) => end - start > LONG);
  // The others were held up by other programs.
  const busy = long.filter(({ cpu }) => cpu > LONG);
  return [
    {
      what: `first window of results painted since the worker answered, median / p95 of ${shown.length} answers`,
      goal: `≤ ${short(FRAME)} ms`,
      measured: `${short(median(shown))} / ${short(quantile(shown, 0.95))} ms`,
      missed: !(quantile(shown, 0.95) <= FRAME),
    },
    {
      what: 'of them not in the first frame that began after the answer',
      goal: '0',
      measured: String(late),
      missed: late > 0,
    },
    {
      what: `tasks of the page over ${LONG} ms, whoever ran in them`,
      goal: '0',
      measured: `${long.length} (${busy.length} of them on the processor for so long)`,
      missed: long.length > 0,
    },
  ];
}

function phaseTable(phases: readonly (Phase & { what: string })[]): string {
  return table(
    [
      'while',
      'answers',
      'all rows in sight painted after, median / p95 / worst',
      'longest task',
      'of that on the processor',
      'tasks over 16.7 ms',
    ],
    phases.map(({ what, shown, tasks }) => {
      const times = timesOf(shown);
      const lengths = tasks.map(({ start, end }) => end - start);
      return [
        what,
        String(shown.length),
        [median(times), quantile(times, 0.95), Math.max(...times)].map(short).join(' / '),
        short(Math.max(...lengths)),
        short(Math.max(...tasks.map(({ cpu }) => cpu))),
        String(lengths.filter((length) => length > FRAME).length),
      ];
    }),
  );
}

function timesOf(shown: readonly Shown[]): readonly number[] {
  return shown.map(({ time }) => time);
}
