import type { Page } from 'puppeteer-core';

/** Times in milliseconds on the trace's own clock. */
export interface Span {
  readonly name: string;
  readonly thread: string;
  readonly start: number;
  readonly end: number;
  /** How long the thread really ran: the rest it waited for others. */
  readonly cpu: number;
  readonly url: string;
}

interface RawEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly url?: unknown; readonly scriptName?: unknown } };
}

const CATEGORIES = [
  'devtools.timeline',
  'v8',
  'toplevel',
  'blink.user_timing',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.compile',
];

/** Tasks and marks only: what is told of each call of a function slows a busy page down. */
export const TASKS_ONLY = ['toplevel', 'blink.user_timing'];

/** What the browser did while `run` ran. */
export async function trace(
  page: Page,
  run: () => Promise<void>,
  categories = CATEGORIES,
): Promise<readonly Span[]> {
  await page.tracing.start({ categories });
  await run();
  const recorded = await page.tracing.stop();
  if (!recorded) throw new Error('Chromium recorded no trace.');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(recorded)) as { traceEvents: RawEvent[] };
  return traceEvents.filter(({ ph }) => 'XRI'.includes(ph)).map(toSpan);
}

function toSpan({ name, ts, dur = 0, tdur = dur, pid, tid, args }: RawEvent): Span {
  const url = args?.data?.url;
  return {
    name,
    thread: `${pid} ${tid}`,
    start: ts / 1000,
    end: (ts + dur) / 1000,
    cpu: tdur / 1000,
    url: typeof url === 'string' ? url : '',
  };
}

const TASK = /^(?:ThreadControllerImpl::)?RunTask$/;
const RUN = /^(?:EvaluateScript|FunctionCall)$/;

/** Every task of one thread, each with the tasks within it. */
export function tasksOf(spans: readonly Span[], thread: string): readonly Span[] {
  const tasks = spans.filter((span) => TASK.test(span.name) && span.thread === thread);
  return tasks.filter((task) => !tasks.some((other) => other !== task && isWithin(task, other)));
}

export interface Task extends Span {
  /** Runs of the extension's code within it. */
  readonly ours: readonly Span[];
  /** How long they took together, one inside another counted once. */
  readonly own: number;
}

/** Every task of a page in which the extension ran, on the thread where its content script was started. */
export function tasksWithOurs(spans: readonly Span[]): readonly Task[] {
  const ours = spans.filter(({ name, url }) => RUN.test(name) && url.startsWith('chrome-extension://'));
  const pages = new Set(starts(spans).map(({ thread }) => thread));
  const tasks = spans.filter(({ name, thread }) => TASK.test(name) && pages.has(thread));
  const byTask = new Map<Span, Span[]>();
  for (const run of ours) {
    // The innermost of nested tasks would hide how long the page was blocked: the outermost counts.
    const around = tasks
      .filter((task) => isWithin(run, task))
      .sort((a, b) => a.start - b.start || b.end - a.end)[0];
    if (around) byTask.set(around, [...(byTask.get(around) ?? []), run]);
  }
  return [...byTask].map(([task, runs]) => {
    const outer = runs.filter((run) => !runs.some((other) => other !== run && isWithin(run, other)));
    return { ...task, ours: runs, own: outer.reduce((sum, run) => sum + run.end - run.start, 0) };
  });
}

/** Each start of the content script of every console page, in order. */
export function starts(spans: readonly Span[]): readonly Span[] {
  return spans
    .filter(
      ({ name, url }) => name === 'EvaluateScript' && /^chrome-extension:.*\/banner\/index\.js/.test(url),
    )
    .sort((a, b) => a.start - b.start);
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.thread === outer.thread && inner.start >= outer.start && inner.end <= outer.end;
}
