import type { Language } from '../core/customer/language.ts';
import type { PropertyKey } from '../core/customer/record.ts';
import { type Answer, MOST_ROWS } from '../core/directory/ask.ts';
import type { DirectoryRecord } from '../core/directory/merge.ts';
import { print } from '../core/filter/print.ts';
import { sendDirectory } from '../platform/directory-messages.ts';
import { type FilterStore, NO_ROWS } from './filter-store.ts';

/** Result rows of the first window: more than a tall screen shows. */
const WINDOW = 60;

export interface Asking {
  /** What is asked has changed, or the directory has: everything shown is asked for again. */
  renew(): void;
  /** These places are on the screen now. */
  window(from: number, to: number): void;
  watchSpreads(properties: readonly PropertyKey[]): void;
}

/**
 * Asks the directory one question at a time; what changes meanwhile is asked next, so a fast typist never queues up.
 * An answer counts only if it is to the question that still stands.
 */
export function createAsking(
  store: FilterStore,
  context: { readonly language: () => Language; readonly signal: AbortSignal },
): Asking {
  let wanted = 0;
  let asked = 0;
  let underWay = false;
  let from = 0;
  let to = WINDOW;
  let spreads: readonly PropertyKey[] = [];

  const ask = async (): Promise<void> => {
    if (underWay || context.signal.aborted) return;
    underWay = true;
    try {
      while (asked !== wanted && !context.signal.aborted) {
        asked = wanted;
        const { filter, sort, timeZone } = store.getState();
        const place = from;
        try {
          const answer = await sendDirectory('directory.ask', {
            filter: print(filter),
            sort,
            from: place,
            to: Math.min(to, place + MOST_ROWS),
            language: context.language(),
            timeZone,
            spreads,
          });
          take(answer, place);
        } catch (error) {
          if (asked === wanted) {
            store.setState({
              failed: error instanceof Error ? error.message : String(error),
              settled: false,
            });
          }
        }
      }
    } finally {
      underWay = false;
    }
  };

  /** Rows of an earlier directory, filter or order are of no use any more. */
  const take = (answer: Answer, place: number): void => {
    if (asked !== wanted) return;
    const { answer: before, answered, rows, filter, sort, problem } = store.getState();
    const same =
      before?.revision === answer.revision && answered?.filter === filter && answered.sort === sort;
    const kept: Map<number, DirectoryRecord> = new Map(same ? rows : NO_ROWS);
    for (const [at, row] of answer.rows.entries()) kept.set(place + at, row);
    store.setState({
      answer,
      answered: { filter, sort },
      rows: kept,
      failed: null,
      settled: problem === null,
      now: Date.now(),
    });
  };

  const start = (): void => {
    wanted++;
    void ask();
  };

  return {
    renew: () => {
      const { answered, filter, sort } = store.getState();
      if (filter !== answered?.filter || sort !== answered.sort) {
        from = 0;
        to = WINDOW;
      }
      start();
    },
    window: (first, last) => {
      const { rows, answer } = store.getState();
      const end = Math.min(last, answer?.matched ?? last);
      let missing = false;
      for (let at = first; at < end && !missing; at++) missing = !rows.has(at);
      if (!missing || (underWay && from <= first && end <= to)) return;
      from = Math.max(0, first - WINDOW / 4);
      to = Math.max(last + WINDOW / 4, from + WINDOW);
      start();
    },
    watchSpreads: (properties) => {
      if (properties.length === spreads.length && properties.every((one, at) => one === spreads[at])) return;
      spreads = properties;
      start();
    },
  };
}
