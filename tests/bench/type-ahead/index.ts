import { fileURLToPath } from 'node:url';
import { type BenchBrowser, startBrowser } from '../browser.ts';
import { type Figure, figures, type Section, short, table } from '../report.ts';
import { median, quantile } from '../statistics.ts';
import type { Bench, Timed } from './page/main.ts';

const PAGE = fileURLToPath(new URL('page', import.meta.url));
/** Numbers in `page/matchers.ts`: own and uFuzzy take turns, the rest follow. */
const CLOSE = [0, 1, 2];
const OTHERS = [3, 4, 5];
const FUSE = 4;
const ALL = [0, 1, 3, 4, 5];

/** The matcher of the popup beside libraries, in one run in Chromium. */
export async function benchTypeAhead(): Promise<Section> {
  const browser = await startBrowser<Bench>(PAGE);
  try {
    const small = await measure(browser, 5_000);
    const large = await measure(browser, 100_000);
    const classes = await quality(browser);
    const remark =
      'Milliseconds per key, the median of the passes for each key, then median, 95th percentile and worst of all keys; ratios to uFuzzy with the same keys. uFuzzy: unicode, one slip per word, words in any order. “All fields” searches account, ID, manager and tags, too. The last three are asked few of the keys, once, and fuse.js a fifth of the queries, since it takes seconds; ours gives marked texts, they give numbers of names.';
    const goals = [...small.goals, ...large.goals, ...classes.goals];
    return {
      title: 'Type-ahead',
      text: [figures(goals), ...small.parts, ...large.parts, classes.part, remark].join('\n\n'),
      overBudget: [],
    };
  } finally {
    await browser.close();
  }
}

async function measure(browser: BenchBrowser<Bench>, count: 5_000 | 100_000) {
  const page = await browser.page();
  await page.run('makeNames', count);
  const built = await page.run('build', 3);
  const close = await page.run('time', CLOSE, count === 5_000 ? 7 : 3, 1);
  const others: Timed[] = [];
  for (const place of OTHERS)
    others.push(...(await page.run('time', [place], 0, count === 5_000 ? 8 : place === FUSE ? 64 : 16)));
  await page.close();
  process.stdout.write(`  ${count.toLocaleString('en')} names measured.\n`);
  const [own, fuzzy] = close;
  if (!own || !fuzzy) throw new Error('Nothing was measured.');
  const size = count.toLocaleString('en');
  const rows = [...close, ...others].map((each) => line(each, fuzzy));
  const head = ['', 'build', 'median', 'p95', 'worst', 'median ÷ uFuzzy', 'p95 ÷', 'worst ÷'];
  return {
    goals: count === 5_000 ? [ratio(`${size}: p95`, own, fuzzy, p95, 1)] : goalsOf(size, own, fuzzy),
    parts: [
      `### ${size} names, ${own.keys.length} keys`,
      table(head, rows),
      `Build with pinyin: ${short(built.total)} ms, longest step ${short(built.longest)} ms, ${built.over} of more than 10 ms; ${short(built.bytes / 2 ** 20)} MB; a snapshot is checked and restored in ${short(built.restore)} ms. Slowest keys of ours: ${slowest(own)}.`,
    ],
  };
}

const p95 = (values: readonly number[]) => quantile(values, 0.95);
const worst = (values: readonly number[]) => Math.max(...values);

function line({ name, build, keys, typed }: Timed, fuzzy: Timed): readonly string[] {
  const same = fuzzy.keys.filter((_, i) => typed.includes(fuzzy.typed[i] ?? ''));
  const figures = [median, p95, worst];
  return [
    name,
    short(build),
    ...figures.map((of) => short(of(keys))),
    ...figures.map((of) => short(of(keys) / of(same))),
  ];
}

function slowest({ keys, typed }: Timed): string {
  const order = keys.map((_, i) => i).sort((a, b) => (keys[b] ?? 0) - (keys[a] ?? 0));
  return order
    .slice(0, 5)
    .map((i) => `“${typed[i]}” ${short(keys[i] ?? 0)}`)
    .join(', ');
}

function ratio(
  what: string,
  own: Timed,
  other: Timed,
  of: (keys: readonly number[]) => number,
  goal: number,
): Figure {
  const value = of(own.keys) / of(other.keys);
  return {
    what: `${what} per key, of uFuzzy’s`,
    goal: `≤ ${goal}`,
    measured: short(value),
    missed: !(value <= goal),
  };
}

function goalsOf(size: string, own: Timed, fuzzy: Timed): readonly Figure[] {
  return [
    ratio(`${size}: median`, own, fuzzy, median, 0.1),
    ratio(`${size}: p95`, own, fuzzy, p95, 0.5),
    ratio(`${size}: worst`, own, fuzzy, worst, 1),
  ];
}

async function quality(browser: BenchBrowser<Bench>) {
  const page = await browser.page();
  await page.run('makeNames', 5_000);
  const shares: Record<string, number>[] = [];
  for (const place of ALL) shares.push(await page.run('quality', place, place === FUSE ? 5 : 1));
  await page.close();
  const classes = Object.keys(shares[0] ?? {});
  const least = Math.min(...classes.map((name) => shares[0]?.[name] ?? 0));
  return {
    goals: [
      {
        what: 'relevant among ten, worst class',
        goal: '≥ 0.95',
        measured: short(least),
        missed: least < 0.95,
      },
    ],
    part: table(
      ['relevant among the first ten', 'own', 'uFuzzy', 'fuzzysort', 'fuse.js', 'MiniSearch'],
      classes.map((name) => [name, ...shares.map((each) => short(each[name] ?? 0))]),
    ),
  };
}
