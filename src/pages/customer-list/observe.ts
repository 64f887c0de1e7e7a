import { type ListReading, readList } from './read.ts';

/** Milliseconds between two readings while the page keeps changing. */
const PAUSE = 80;

/**
 * Reads the list at the start and after changes of the page, `null` while there is none. Changes inside our own
 * elements do not count. Stops on `signal`.
 */
export function observeList(report: (list: ListReading | null) => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const look = (): void => {
    timer = null;
    if (!signal.aborted) report(readList(document.body));
  };
  const schedule = (): void => {
    timer ??= setTimeout(look, PAUSE);
  };
  const observer = new MutationObserver((changes) => {
    if (!changes.every(isOwn)) schedule();
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  addEventListener('hashchange', schedule, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (timer !== null) clearTimeout(timer);
  });
  look();
}

function isOwn({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (target.nodeName.startsWith('BEHALF-')) return true;
  return (
    type === 'childList' &&
    [...addedNodes, ...removedNodes].every((node) => node.nodeName.startsWith('BEHALF-'))
  );
}
