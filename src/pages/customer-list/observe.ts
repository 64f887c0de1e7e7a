import { openRoots, queryAll, rootOf } from '../flat-tree.ts';
import { freshList, type ListReading } from './read.ts';

/** Least milliseconds from the end of one reading to the next while the page keeps changing. */
const PAUSE = 80;
/** On a page that is slow to read. */
const LONGEST_PAUSE = 250;
/** Milliseconds between looks at elements that may yet become components. */
const AWAKENING = 500;
const CHANGES = { childList: true, subtree: true, characterData: true };

/**
 * Reads the list at the start and after changes of the page, `null` while there is none. The first change after a
 * quiet moment is read at once, before the page is painted, so that what we add does not flicker when rows are
 * replaced. Changes inside our own elements do not count. Stops on `signal`.
 * What it returns reads the list at once. Nothing is read while `isOff` says so.
 */
export function observeList(
  report: (list: ListReading | null) => void,
  signal: AbortSignal,
  isOff: () => boolean = () => false,
): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let rested = 0;
  let had = false;
  let asleep: Element[] = [];
  const look = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (signal.aborted || isOff()) return;
    const began = performance.now();
    const list = freshList();
    report(list);
    for (const root of openRoots()) observer.observe(root, CHANGES);
    asleep = queryAll(document, ':not(:defined)').filter((element) => element.shadowRoot === null);
    const ended = performance.now();
    // Rows that just went away are about to be replaced: the next change is the one to be quick for.
    const wentAway = list === null && had;
    had = list !== null;
    rested = wentAway ? ended : ended + Math.min(LONGEST_PAUSE, Math.max(PAUSE, 2 * (ended - began)));
  };
  const observer = new MutationObserver((changes) => {
    if (timer !== null || changes.every(isOwn)) return;
    const wait = rested - performance.now();
    if (wait <= 0) look();
    else timer = setTimeout(look, wait);
  });
  observer.observe(document.body, CHANGES);
  // A component gets its shadow root when its script has come, and no observer is told.
  const awakening = setInterval(() => {
    if (asleep.some((element) => rootOf(element) !== null)) look();
  }, AWAKENING);
  addEventListener('hashchange', look, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(awakening);
    if (timer !== null) clearTimeout(timer);
  });
  look();
  return look;
}

function isOwn({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (target.nodeName.startsWith('BEHALF-')) return true;
  return (
    type === 'childList' &&
    [...addedNodes, ...removedNodes].every((node) => node.nodeName.startsWith('BEHALF-'))
  );
}
