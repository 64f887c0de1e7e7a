import { tidy } from '../core/customer/text.ts';
import {
  childrenOf,
  contains,
  contentOf,
  parentOf,
  queryAll,
  renderedText,
  textsBelow,
} from './flat-tree.ts';

/** Laid out, not hidden by CSS, and not of zero size. */
export function isVisible(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: false })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

/** The rendered text; of an element that is not rendered, its text content. */
export function textOf(element: Element): string {
  return tidy(element instanceof HTMLElement ? renderedText(element) : contentOf(element));
}

/** The rendered lines of a cell. Neighbouring elements count as lines of their own when the page puts them on one. */
export function linesOf(element: HTMLElement): string[] {
  const lines = renderedText(element).split(/\n+/).map(tidy).filter(Boolean);
  if (lines.length !== 1) return lines;
  const pieces = queryAll(element, '*')
    .filter((child) => childrenOf(child).length === 0 && isVisible(child))
    .map(textOf)
    .filter(Boolean);
  return pieces.length > 1 && tidy(pieces.join('')).replaceAll(' ', '') === lines[0]?.replaceAll(' ', '')
    ? pieces
    : lines;
}

const DISABLED = /(^|[-_\s])(is-)?disabled($|[-_\s])/i;

/** Disabled by attribute, or by the class that component libraries give to disabled links and menu items. */
export function isDisabled(element: Element, within: Element): boolean {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    if (at.hasAttribute('disabled') || at.getAttribute('aria-disabled') === 'true') return true;
    if (DISABLED.test(at.getAttribute('class') ?? '')) return true;
    if (at === within) return false;
  }
  return false;
}

/** Elements below `root` whose whole own text is accepted, or whose accessible name is; innermost only. */
export function elementsWithText(root: ParentNode & Node, accepts: (text: string) => boolean): HTMLElement[] {
  const found = new Set<HTMLElement>();
  for (const node of textsBelow(root)) {
    const element = parentOf(node);
    if (element !== null && node.data.length < 200 && accepts(contentOf(element))) found.add(element);
  }
  for (const element of queryAll(root, '[aria-label], [title], input[type=button], input[type=submit]')) {
    const name = element.getAttribute('aria-label') ?? element.getAttribute('value') ?? element.title;
    if (accepts(name) && ![...found].some((inner) => contains(element, inner))) found.add(element);
  }
  return [...found];
}

/** Every visible text of at most `longest` characters with the element it stands in. */
export function visibleTexts(longest: number): Map<HTMLElement, string> {
  const found = new Map<HTMLElement, string>();
  for (const node of textsBelow(document.body)) {
    const element = parentOf(node);
    if (node.data.length > longest || element === null || found.has(element) || !isVisible(element)) continue;
    found.set(element, tidy(contentOf(element)));
  }
  return found;
}

/** The texts that are visible now and were not, or read otherwise, before. */
export function newTexts(before: ReadonlyMap<HTMLElement, string>, longest: number): HTMLElement[] {
  return [...visibleTexts(longest)]
    .filter(([element, text]) => before.get(element) !== text)
    .map(([element]) => element);
}

/** What a mouse does when it comes to rest on an element. */
export function hover(element: Element): void {
  for (const type of ['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'pointermove', 'mousemove']) {
    fire(element, type, !type.endsWith('enter'));
  }
  // `enter` events do not bubble: menus listen on the trigger around the text.
  for (let at = parentOf(element); at !== null && at !== document.body; at = parentOf(at)) {
    fire(at, 'pointerenter', false);
    fire(at, 'mouseenter', false);
  }
}

/** What a mouse does when it goes away from an element and everything around it. */
export function leave(element: Element): void {
  for (const type of ['pointerout', 'mouseout']) fire(element, type, true);
  for (let at: Element | null = element; at !== null && at !== document.body; at = parentOf(at)) {
    fire(at, 'pointerleave', false);
    fire(at, 'mouseleave', false);
  }
}

/** What a mouse button does: menus open on `mousedown`, items act on `click`, component libraries differ. */
export function press(element: HTMLElement): void {
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) fire(element, type, true);
  element.click();
}

function fire(element: Element, type: string, bubbles: boolean): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const init: PointerEventInit = {
    bubbles,
    cancelable: true,
    composed: true,
    view: null,
    button: 0,
    buttons: type.endsWith('down') ? 1 : 0,
    detail: 1,
    clientX: left + width / 2,
    clientY: top + height / 2,
    pointerType: 'mouse',
    isPrimary: true,
    pointerId: 1,
  };
  element.dispatchEvent(
    type.startsWith('pointer') ? new PointerEvent(type, init) : new MouseEvent(type, init),
  );
}

export interface Waiting {
  readonly signal: AbortSignal;
  /** Milliseconds. */
  readonly limit: number;
}

/** Milliseconds between two looks at a page that changes all the time, or not at all, while its calm is waited for. */
const CALM_LOOKS = 250;

/**
 * The first value of `read` that is neither `null`, `undefined` nor `false`; `null` when the limit passed or the
 * signal aborted. Looks again at every change of the document, and between changes for what only CSS changes.
 *
 * `calm`: looks when nothing has changed for so many milliseconds. For what takes long to read: a page that is being
 * built anew changes a hundred times, and each look has it laid out. `read` is told for how long nothing changed.
 */
export function waitFor<T>(
  read: (quiet: number) => T | null | undefined | false,
  { signal, limit }: Waiting,
  calm = 0,
): Promise<T | null> {
  return new Promise((resolve) => {
    const finish = (value: T | null): void => {
      observer.disconnect();
      clearInterval(look);
      clearTimeout(end);
      signal.removeEventListener('abort', abort);
      resolve(value);
    };
    let changed = performance.now();
    let looked = changed;
    let rested = 0;
    const attempt = (): void => {
      const began = performance.now();
      if (began < rested) return;
      const isNews = changed >= looked && began - changed >= calm;
      if (calm > 0 && !isNews && began - looked < CALM_LOOKS) return;
      looked = began;
      const value = read(began - changed);
      // The page needs its turn: what takes long to read is read half of the time at most.
      const ended = performance.now();
      rested = ended + (ended - began);
      if (value !== null && value !== undefined && value !== false) finish(value);
    };
    const abort = (): void => finish(null);
    const observer = new MutationObserver(() => {
      changed = performance.now();
      attempt();
    });
    const look = setInterval(attempt, 50);
    const end = setTimeout(abort, limit);
    signal.addEventListener('abort', abort, { once: true });
    observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
    if (signal.aborted) abort();
    else attempt();
  });
}
