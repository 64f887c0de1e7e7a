import { labelForm, tidy } from '../../core/customer/text.ts';
import { isVisible, newTexts, visibleTexts, type Waiting, waitFor } from '../dom.ts';
import { closest, contentOf, queryAll } from '../flat-tree.ts';
import { saysFailure, saysNothingFound } from './labels.ts';
import { listParts } from './list-box.ts';
import { currentList, type ListReading } from './read.ts';

/** How driving the page ended. `error`: the console said so in its own words. */
export type PageOutcome = 'done' | 'no-control' | 'no-answer' | 'error' | 'stopped';

/** Longest text that is read as a message of the console. */
const LONGEST_MESSAGE = 300;

/**
 * Milliseconds for which a page must stay as it is wanted: a grid that is made anew shows its rows, drops them and
 * shows them again (OpenTiny Vue 3.31), and a pager may ask twice.
 */
const REST = 80;

/** Milliseconds between looks for a message, which stays for seconds: finding one takes every text of the page. */
const MESSAGE_PAUSE = 250;

/** The page before one of its controls was pressed. */
export interface Before {
  readonly rows: string;
  readonly texts: ReadonlyMap<HTMLElement, string>;
  readonly busy: ReadonlySet<Element>;
}

export function lookAtList(): Before {
  const list = currentList();
  return { rows: rowsOf(list), texts: visibleTexts(LONGEST_MESSAGE), busy: new Set(busyParts()) };
}

/** Whether other rows are on the page than before. */
export function hasOtherRows(list: ListReading | null, before: Before): boolean {
  return list !== null && rowsOf(list) !== before.rows;
}

/** What the rows say, one line each. Empty while there are none. */
function rowsOf(list: ListReading | null): string {
  if (list === null) return '';
  return list.rows.map(({ ref, texts }) => ref.id ?? [...texts.values()].join('|')).join('\n');
}

/**
 * Waits until the list is at rest and `isThere` accepts it; `null` stands for a list without rows. A message of the
 * console that speaks of a failure ends the wait.
 */
export async function waitForList(
  before: Before,
  isThere: (list: ListReading | null) => boolean,
  waiting: Waiting,
): Promise<Exclude<PageOutcome, 'no-control'>> {
  let held: { readonly rows: string; readonly since: number } | null = null;
  let listened = performance.now();
  const hearsTrouble = (list: ListReading | null): boolean => {
    if (performance.now() - listened < MESSAGE_PAUSE) return false;
    const isTrouble = saysTrouble(before, list);
    listened = performance.now();
    return isTrouble;
  };
  const look = (quiet: number): 'done' | 'error' | null => {
    const list = currentList();
    if (!isThere(list) || isBusy(before)) {
      held = null;
      return hearsTrouble(list) ? 'error' : null;
    }
    const rows = rowsOf(list);
    if (held?.rows !== rows) held = { rows, since: performance.now() - quiet };
    return performance.now() - held.since >= REST ? 'done' : null;
  };
  const end = await waitFor(look, waiting, REST);
  return end ?? (waiting.signal.aborted ? 'stopped' : 'no-answer');
}

const BUSY = '[aria-busy=true], [role=progressbar], [class*=loading i], [class*=spin i], [class*=skeleton i]';

/** Skeletons, spinning wheels and covers. Only new ones count: some pages carry such a name for ever. */
function busyParts(): Element[] {
  return queryAll(document, BUSY).filter((element) => isVisible(element));
}

function isBusy(before: Before): boolean {
  return busyParts().some((element) => !before.busy.has(element) && !isInFullRow(element));
}

/** A row that says something has loaded, whatever moves in it: a bar that shows how much of a budget is used. */
function isInFullRow(element: Element): boolean {
  const row = closest(element, 'tr, [role=row]');
  return row !== null && tidy(contentOf(row)) !== '';
}

function saysTrouble(before: Before, list: ListReading | null): boolean {
  const isOfList = list === null ? () => false : listParts(list);
  return newTexts(before.texts, LONGEST_MESSAGE).some(
    (element) => saysFailure(contentOf(element)) && !isOfList(element),
  );
}

/** The words that stand in place of rows, when they are new: an old one may be about to go. */
export function saysEmpty(before: Before): boolean {
  return newTexts(before.texts, 80).some((element) => saysNothingFound(labelForm(contentOf(element))));
}
