import type { Reading } from '../core/directory/reading.ts';
import { readingItem } from '../platform/directory-items.ts';
import { sendDirectory } from '../platform/directory-messages.ts';
import type { Jar } from '../platform/jar.ts';
import { drive } from './drive.ts';
import { type DrivenList, drivenList } from './driven-list.ts';
import type { FilterStore } from './filter-store.ts';
import { shownBefore } from './put-back.ts';
import { readAll } from './read-all.ts';

/** A walk that was cut off goes on by itself for so long, milliseconds; later the operator starts anew. */
const RESUMABLE = 30 * 60_000;

interface Context {
  readonly jar: Jar;
  readonly store: FilterStore;
  readonly signal: AbortSignal;
  readonly onError: (error: unknown) => void;
  readonly renew: () => void;
}

/** *Read all* in this tab: started and stopped by the operator, gone on with after a reload. */
export function createReadingAll({ jar, store, signal, onError, renew }: Context): {
  readonly start: () => void;
  readonly stop: () => void;
  /** The native list is on the page: a walk that was cut off may go on. */
  readonly seen: () => void;
} {
  const item = readingItem(jar);
  let stop: AbortController | null = null;
  let looked = false;
  /** Asked for while the page was still being put back. */
  let again = false;

  const run = (resume: Reading | null, byOperator: boolean): void => {
    if (stop !== null) {
      again = stop.signal.aborted;
      return;
    }
    const stopped = new AbortController();
    stop = stopped;
    sendDirectory('reading.claim', null)
      .then((mayWalk) => {
        if (mayWalk) {
          return drive(store, () =>
            // The native list is looked at again while it is still on the screen.
            walk(resume, stopped.signal).finally(() => store.setState({ walking: false })),
          );
        }
        if (byOperator) showEnd('failed', 'other-tab');
        return undefined;
      })
      .catch((error: unknown) => {
        showEnd('failed', 'page-error');
        onError(error);
      })
      .finally(() => {
        stop = null;
        renew();
        if (again) start();
        again = false;
      });
  };

  const walk = async (resume: Reading | null, stopped: AbortSignal): Promise<void> => {
    const { includeHidden, timeZone } = store.getState();
    const page = drivenList(timeZone, stopped, signal);
    const start =
      resume === null
        ? newReading(includeHidden, page)
        : resume.state === 'running'
          ? resume
          : // It was put back when the walk ended; what it shows now is the operator's.
            { ...resume, before: shownBefore(page) };
    store.setState({
      walking: true,
      reading: { state: 'running', list: null, read: 0, total: null, remaining: null, problem: null },
    });
    const keeper = {
      absorb: (page: Parameters<typeof sendDirectory<'directory.absorb'>>[1]) =>
        sendDirectory('directory.absorb', page),
      complete: (walked: Parameters<typeof sendDirectory<'directory.complete'>>[1]) =>
        sendDirectory('directory.complete', walked),
      save: (reading: Reading | null) => sendDirectory('reading.save', reading),
      progress: (reading: NonNullable<ReturnType<FilterStore['getState']>['reading']>) => {
        if (!stopped.aborted) store.setState({ reading });
      },
      pause: (milliseconds: number) => pause(milliseconds, AbortSignal.any([stopped, signal])),
      now: () => Date.now(),
    };
    const end = await readAll(page, keeper, { start, signal: stopped });
    if (end.state === 'done') store.setState({ reading: null });
    else showEnd(end.state, end.problem);
  };

  const showEnd = (
    state: 'stopped' | 'failed',
    problem: NonNullable<ReturnType<FilterStore['getState']>['reading']>['problem'],
  ): void => {
    const { reading } = store.getState();
    const before = reading ?? { list: null, read: 0, total: null };
    store.setState({ reading: { ...before, state, problem, remaining: null } });
  };

  /** A walk that was stopped half-way goes on where it was. */
  const start = (): void => {
    item
      .read()
      .then((reading) => run(isResumable(reading) ? reading : null, true))
      .catch(onError);
  };

  return {
    start,
    stop: () => {
      if (stop === null) return;
      stop.abort();
      showEnd('stopped', null);
    },
    seen: () => {
      if (looked) return;
      looked = true;
      item
        .read()
        .then((reading) => {
          if (reading?.state === 'running' && isResumable(reading)) run(reading, false);
        })
        .catch(onError);
    },
  };
}

function isResumable(reading: Reading | null): reading is Reading {
  return reading !== null && Date.now() - reading.startedAt < RESUMABLE;
}

function newReading(includeHidden: boolean, page: DrivenList): Reading {
  return {
    id: crypto.randomUUID(),
    startedAt: Date.now(),
    includeHidden,
    doneLists: [],
    current: null,
    before: shownBefore(page),
    state: 'running',
    owner: null,
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
  });
}
