import type { Page } from 'puppeteer-core';
import type { StandIn } from '../../console/server.ts';
import { see } from '../../e2e/find.ts';
import { inPage } from '../../e2e/in-page.ts';
import type { Session } from '../../e2e/session.ts';
import { until } from '../../e2e/until.ts';
import { type Figure, figures, type Section, short } from '../report.ts';
import { median, quantile } from '../statistics.ts';
import { withDirectory } from './fill.ts';
import { loadRemark } from './load.ts';

/** Milliseconds, p95. */
const GOALS = [
  { customers: 10_000, open: 100, key: 33 },
  { customers: 100_000, open: 350, key: 50 },
] as const;

const PINS = 5;
const OPENS = 20;
/** The first ones build the index and compile the script. */
const DROPPED = 4;
/** Between two keys, milliseconds: a fast typist. */
const PAUSE = 120;

const PAINTED = 'behalf painted';
const FILTERS = ['expires<7d', 'budget>=80%', 'is:frozen manager:none'];

/** Called while a frame is drawn: marks the moment when it was handed over. */
const MARK = `function painted(detailAt) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => performance.mark('${PAINTED}', { detail: detailAt(performance.now()) });
  port2.postMessage(null);
}`;

/** Runs in every new document: the pinned customers are listed; and then it is said among how many one can look. */
const WATCH_OPENING = `${MARK}
const awaited = [
  () => document.querySelector('[aria-labelledby="group-pinned"] [role="option"]') !== null,
  () => document.querySelector('#found')?.textContent !== '',
];
new MutationObserver((_, observer) => {
  while (awaited.length > 0 && awaited[0]()) {
    awaited.shift();
    requestAnimationFrame(() => painted(() => null));
  }
  if (awaited.length === 0) observer.disconnect();
}).observe(document, { childList: true, subtree: true, characterData: true });`;

/** Runs in an open popup: each key until what it found is drawn. A filter is answered by the background, and waited for. */
const WATCH_KEYS = `${MARK}
let pressed = 0;
addEventListener('keydown', ({ timeStamp }) => { pressed = timeStamp; }, true);
addEventListener('input', () => {
  const start = pressed;
  const frame = () => {
    if (start !== pressed) return;
    const isFilter = /[<>:]/.test(document.querySelector('[role="combobox"]').value);
    if (isFilter && document.querySelector('#found').textContent === '') return requestAnimationFrame(frame);
    painted((time) => ({ isFilter, time: time - start }));
  };
  requestAnimationFrame(frame);
}, true);`;

interface Key {
  readonly isFilter: boolean;
  readonly time: number;
}

/** How soon the popup shows what it has, with very many customers. */
export async function benchPopup(): Promise<Section> {
  const list: Figure[] = [];
  for (const { customers, open, key } of GOALS) {
    const measured = await withDirectory(customers, measure);
    const size = customers.toLocaleString('en');
    const { opened, ready, keys } = measured;
    const words = keys.filter(({ isFilter }) => !isFilter).map(({ time }) => time);
    const filters = keys.filter(({ isFilter }) => isFilter).map(({ time }) => time);
    const found = [
      figure(`${size}: open to list painted, p95 of ${opened.length}`, opened, open),
      figure(`${size}: open to every customer being searched, p95 of ${ready.length}`, ready, null),
      figure(`${size}: key to list painted, p95 of ${words.length}`, words, key),
      figure(
        `${size}: the same for a filter, which the background answers, p95 of ${filters.length}`,
        filters,
        key,
      ),
    ];
    list.push(...found);
    for (const { what, measured: times } of found) process.stdout.write(`  ${what}: ${times}\n`);
  }
  return {
    title: 'The popup',
    text: `${figures(list)}\n\nOpened as a tab, since the navigation began; the background was ended before. ${loadRemark()}`,
    overBudget: [],
  };
}

function figure(what: string, times: readonly number[], goal: number | null): Figure {
  const late = quantile(times, 0.95);
  return {
    what,
    goal: goal === null ? '' : `≤ ${goal} ms`,
    measured: `${short(late)} ms (median ${short(median(times))}, best ${short(Math.min(...times))})`,
    missed: goal !== null && !(late <= goal),
  };
}

async function measure(session: Session, standIn: StandIn) {
  const first = await session.extensionPage('popup');
  const ids = standIn.customers.slice(0, PINS).map(({ id }) => id);
  await inPage(first, pin, ids);
  await see(first, { css: '#found', name: new RegExp(standIn.customers.length.toLocaleString('en')) });
  const address = first.url();
  const opened: number[] = [];
  const ready: number[] = [];
  for (let turn = 0; turn < OPENS; turn++) {
    await session.killWorker();
    const page = await session.page();
    await page.evaluateOnNewDocument(WATCH_OPENING);
    await page.goto(address);
    const [listed, searched] = await paintedAt(page);
    opened.push(listed);
    ready.push(searched);
    await page.close();
  }
  await first.close();
  const popup = await session.extensionPage('popup');
  await see(popup, { css: '[aria-labelledby="group-pinned"] [role="option"]' });
  await popup.evaluate(WATCH_KEYS);
  for (const text of [...wordsOf(standIn), ...FILTERS]) {
    await inPage(popup, () => document.querySelector<HTMLInputElement>('[role="combobox"]')?.select());
    await popup.keyboard.type(text, { delay: PAUSE });
    await rest(PAUSE * 3);
  }
  const keys = await inPage(
    popup,
    (name) => performance.getEntriesByName(name).map((mark) => (mark as PerformanceMark).detail as Key),
    PAINTED,
  );
  await popup.close();
  return { opened: opened.slice(DROPPED), ready: ready.slice(DROPPED), keys };
}

/** Parts of names as people type them: swapped, with a letter left out, an account, an ID, pinyin initials. */
function wordsOf({ customers }: StandIn): readonly string[] {
  const names = customers
    .map(({ name }) => name)
    .filter((name) => /^[A-Z][a-z]{4,} [A-Z][a-z]{4,}/.test(name));
  const [one = '', two = '', three = ''] = [100, 200, 300].map((at) => names[at]?.toLowerCase());
  const [first = '', second = ''] = two.split(' ');
  const { account = '', id = '' } = customers[customers.length >> 1] ?? {};
  return [
    one,
    `${second} ${first}`,
    `${three.slice(0, 2)}${three.slice(3)}`,
    account,
    id.slice(0, 8),
    'ytkj',
  ];
}

/** Runs in the popup. */
async function pin(ids: readonly string[]): Promise<void> {
  const { runtime } = (globalThis as unknown as { readonly chrome: typeof import('webextension-polyfill') })
    .chrome;
  for (const id of ids)
    await runtime.sendMessage({ behalf: 'directory.pin', payload: { id, pinned: true, incognito: false } });
}

/** When what is pinned was painted, and when one could look for others. */
async function paintedAt(page: Page): Promise<readonly [number, number]> {
  const [listed = Number.NaN, searched = Number.NaN] = await until(
    'the list to be painted',
    () =>
      inPage(page, (name) => performance.getEntriesByName(name).map(({ startTime }) => startTime), PAINTED),
    ({ length }) => length === 2,
  );
  return [listed, searched];
}

const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
