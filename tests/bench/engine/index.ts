import { fileURLToPath } from 'node:url';
import { type BenchBrowser, startBrowser } from '../browser.ts';
import { type Figure, figures, type Section, short, table } from '../report.ts';
import { geometricMean, median } from '../statistics.ts';
import type { Answered, AnsweredByLibrary, Bench, Built, Sorted } from './page/main.ts';
import type { Woken } from './page/stored.ts';

/** No size is begun after so many milliseconds. */
const BOUND = 150_000;
const PAGE = fileURLToPath(new URL('page', import.meta.url));
const COUNTS = [5_000, 100_000, 1_000_000] as const;

interface Run {
  readonly count: number;
  readonly answers: readonly Answered[];
  readonly built: Built;
  /** Bytes of the plain rows, and of the index. */
  readonly memory: { readonly rows: number; readonly own: number };
  readonly sorted: readonly Sorted[];
  readonly libraries: readonly AnsweredByLibrary[];
  readonly woken: readonly Woken[];
}

/** The engine of the directory against plain closures and libraries, in one run in Chromium. */
export async function benchEngine(): Promise<Section> {
  const started = performance.now();
  const browser = await startBrowser<Bench>(PAGE);
  const parts: string[] = [];
  const goals: Figure[] = [];
  try {
    for (const count of COUNTS) {
      if (performance.now() - started > BOUND) {
        parts.push(`${count.toLocaleString('en')} customers: left out, the machine is too slow today.`);
        continue;
      }
      const run = await measure(browser, count);
      process.stdout.write(`  ${count.toLocaleString('en')} customers measured.\n`);
      parts.push(...tables(run));
      goals.push(...GOALS[count](run));
    }
  } finally {
    await browser.close();
  }
  const remark =
    'Medians, milliseconds. “Closures” is `Array.filter` with the filter compiled to closures over texts folded beforehand, “by hand” one closure written for that very question. Ids of every engine are checked against the closures in each run. A first call of a sort builds the order, unless an earlier line has. DuckDB-wasm runs in a worker of its own: its times hold a trip there and back.';
  return {
    title: 'The engine of the directory',
    text: [figures(goals), ...parts, remark].join('\n\n'),
    overBudget: [],
  };
}

async function measure(browser: BenchBrowser<Bench>, count: (typeof COUNTS)[number]): Promise<Run> {
  const page = await browser.page();
  const known = await page.run('libraries');
  const empty = await page.memory();
  await page.run('makeRows', count);
  const withRows = await page.memory();
  const built = await page.run('buildIndex', count === 1_000_000 ? 1 : 5);
  const withIndex = await page.memory();
  const answers = await page.run('ask');
  const sorted = count === 100_000 ? await page.run('sort') : [];
  let woken: readonly Woken[] = [];
  if (count === 5_000) {
    await page.run('store');
    woken = await page.run('wakeWorkers', 15);
  }
  await page.close();
  const libraries: AnsweredByLibrary[] = [];
  // A page for each: none is slowed down by what another one left behind.
  for (let place = 0; count === 100_000 && place < known; place++) {
    const another = await browser.page();
    await another.run('makeRows', count);
    libraries.push(await another.run('askLibrary', place));
    await another.close();
  }
  const memory = { rows: withRows - empty, own: withIndex - withRows };
  return { count, answers, built, memory, sorted, libraries, woken };
}

const ratios = ({ answers }: Run) => answers.map(({ closures, own }) => closures / own);
const ratiosByHand = ({ answers }: Run) => answers.map(({ byHand, own }) => byHand / own);
const worst = ({ answers }: Run) => Math.max(...answers.map(({ own }) => own));

/** Per question how many times faster we are than the library that answers it fastest. */
function againstBest({ answers, libraries }: Run): readonly number[] {
  return answers.map(({ own }, place) => {
    const times = libraries.map(({ times: each }) => each[place] ?? Number.POSITIVE_INFINITY);
    return Math.min(...times) / own;
  });
}

const atLeast = (what: string, value: number, goal: number, unit = ' times'): Figure => ({
  what,
  goal: `≥ ${goal}${unit}`,
  measured: `${short(value)}${unit}`,
  missed: !(value >= goal),
});
const atMost = (what: string, value: number, goal: number, unit = ' ms'): Figure => ({
  what,
  goal: `≤ ${goal}${unit}`,
  measured: `${short(value)}${unit}`,
  missed: !(value <= goal),
});

const GOALS: Readonly<Record<(typeof COUNTS)[number], (run: Run) => readonly Figure[]>> = {
  5000: (run) => [
    atMost('5,000: worst query', worst(run), 0.1),
    atMost(
      `5,000: snapshot restored in a woken worker, median of ${run.woken.length}`,
      median(run.woken.map((each) => each.read + each.restore)),
      20,
    ),
  ],
  100000: (run) => [
    atLeast('100,000: against closures, geometric mean', geometricMean(ratios(run)), 40),
    atLeast('100,000: against closures, worst query', Math.min(...ratios(run)), 10),
    {
      what: '100,000: against one closure written by hand per query, geometric mean / worst',
      goal: '',
      measured: `${short(geometricMean(ratiosByHand(run)))} / ${short(Math.min(...ratiosByHand(run)))} times`,
    },
    atLeast(
      '100,000: against the best library per query, geometric mean',
      geometricMean(againstBest(run)),
      8,
    ),
    atLeast('100,000: against the best library per query, worst', Math.min(...againstBest(run)), 1),
    atLeast('100,000: sort of all hits, worst', Math.min(...run.sorted.map((s) => s.closures / s.own)), 20),
    atMost('100,000: index build, best of 5', run.built.total, 250),
    atMost('100,000: longest task of that build', run.built.longest, 50),
    atMost('100,000: memory against row objects', run.memory.own / run.memory.rows, 0.8, ' times'),
  ],
  1000000: (run) => [
    atMost('1,000,000: worst query', worst(run), 16.7),
    { what: '1,000,000: index build', goal: '', measured: `${short(run.built.total)} ms` },
  ],
};

function tables(run: Run): readonly string[] {
  const { count, answers, libraries, sorted, memory, built, woken } = run;
  const size = count.toLocaleString('en');
  const queries = table(
    [
      '',
      'question',
      'hits',
      'closures',
      'by hand',
      'own',
      'times faster',
      'own, first call',
      ...libraries.map(({ name }) => name),
    ],
    [
      ...answers.map(({ name, what, hits, closures, byHand, own, cold }, place) => [
        name,
        what,
        String(hits),
        short(closures),
        short(byHand),
        short(own),
        short(closures / own),
        short(cold),
        ...libraries.map(({ times }) => (times[place] == null ? 'other ids' : short(times[place]))),
      ]),
      [
        '',
        'geometric mean against closures',
        '',
        '1',
        short(geometricMean(answers.map(({ closures, byHand }) => closures / byHand))),
        '',
        short(geometricMean(ratios(run))),
        '',
        ...libraries.map(({ times }) => {
          const known = answers.flatMap(({ closures }, i) => (times[i] == null ? [] : [closures / times[i]]));
          return short(geometricMean(known));
        }),
      ],
      ['', 'build', '', '0', '0', short(built.total), '', '', ...libraries.map(({ build }) => short(build))],
    ],
  );
  const mb = (bytes: number) => `${short(bytes / 1024 / 1024)} MB`;
  const lines = [
    `### ${size} customers`,
    queries,
    `Memory: rows ${mb(memory.rows)}, own index ${mb(memory.own)}. Longest task of the build: ${short(built.longest)} ms.`,
  ];
  if (sorted.length > 0)
    lines.push(
      table(
        ['sorted', 'filter().sort()', 'own', 'times faster', 'own, first 50', 'first call'],
        sorted.map(({ what, closures, own, first, order }) => [
          what,
          short(closures),
          short(own),
          short(closures / own),
          short(first),
          short(order),
        ]),
      ),
    );
  if (woken.length > 0) {
    const part = (key: 'read' | 'restore' | 'first') => `${short(median(woken.map((each) => each[key])))} ms`;
    lines.push(
      `A worker that has just begun: reads the snapshot from IndexedDB in ${part('read')}, checks and restores it in ${part('restore')}, answers first after ${part('first')} more.`,
    );
  }
  return lines;
}
