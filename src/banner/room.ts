import type { Settings } from '../core/settings.ts';
import { windowHigh } from './window-high.ts';

/**
 * Makes room for the banner along an edge of a page that is not ours, so that it covers nothing: the page begins lower,
 * or ends lower, and what the page itself pins to that edge of the window (header, side bar, drawer, dialog, footer)
 * is moved away from it as well. Pinned things are found where they would be covered, by looking through the banner;
 * nothing is known of their names.
 */
export interface Room {
  /** Looks again, after the page changed. Cheap when nothing is covered. */
  keep(): void;
  remove(): void;
}

export type Edge = Settings['bannerEdge'];

type Declared = readonly [value: string, priority: string];
type Before = Map<string, Declared>;

const SAMPLES = 24;

export function makeRoom(height: number, host: HTMLElement, edge: Edge): Room {
  const root = document.documentElement;
  const isTop = edge === 'top';
  const margin = `margin-${edge}`;
  const changed = new Map<HTMLElement, Before>();

  const set = (element: HTMLElement, property: string, value: string): void => {
    const before = changed.get(element) ?? new Map<string, Declared>();
    if (!before.has(property)) before.set(property, declared(element, property));
    changed.set(element, before);
    element.style.setProperty(property, value, 'important');
  };

  const keep = (): void => {
    if (root.style.getPropertyValue(margin) !== `${height}px`) set(root, margin, `${height}px`);
    // Moving an outer box may be enough for what is pinned inside it: look again after each round.
    for (let round = 0; round < 3; round++) {
      const covered = pinnedUnder(height, host, isTop);
      for (const element of covered) {
        if (isTop) moveDown(element, height - element.getBoundingClientRect().top);
        else moveUp(element);
      }
      const pushed = [...changed.keys()].flatMap((element) => pinnedBelow(element, height, changed));
      for (const element of pushed) if (!changed.get(element)?.has('top')) moveDown(element, height);
      if (covered.length + pushed.length === 0) break;
    }
    for (const { element, property } of windowHigh(isTop ? height : 0)) {
      set(element, property, `calc(100vh - ${height}px)`);
    }
  };

  const moveDown = (element: HTMLElement, by: number): void => {
    const box = element.getBoundingClientRect();
    const top = Number.parseFloat(getComputedStyle(element).top);
    const target = (Number.isFinite(top) ? top : 0) + Math.min(height, by);
    set(element, 'top', `${target}px`);
    const after = element.getBoundingClientRect();
    if (box.bottom <= innerHeight + 1 && after.bottom > innerHeight + 1) {
      set(element, 'height', `calc(100vh - ${target}px)`);
    }
  };

  const moveUp = (element: HTMLElement): void => {
    const { bottom } = getComputedStyle(element);
    const target = (Number.parseFloat(bottom) || 0) + height;
    if (!changed.get(element)?.has('bottom')) set(element, 'bottom', `${target}px`);
    // Held by its top and its height, it has to become smaller.
    const box = element.getBoundingClientRect();
    if (isBelow(box, height)) set(element, 'height', `calc(100vh - ${box.top + height}px)`);
  };

  set(root, margin, `${height}px`);
  return {
    keep,
    remove: () => {
      for (const [element, before] of changed) {
        for (const [property, was] of before) restore(element, property, was);
      }
      changed.clear();
    },
  };
}

/** What the page pins right below something that was moved, and which it covers now: navigation under a header. */
function pinnedBelow(
  mover: HTMLElement,
  height: number,
  changed: ReadonlyMap<HTMLElement, Before>,
): HTMLElement[] {
  const box = mover.getBoundingClientRect();
  if (!changed.get(mover)?.has('top') || box.height > innerHeight / 3) return [];
  const found = new Set<HTMLElement>();
  for (let at = 0; at < SAMPLES; at++) {
    const x = box.left + ((at + 0.5) / SAMPLES) * box.width;
    for (const hit of document.elementsFromPoint(x, box.bottom - 1)) {
      if (mover.contains(hit)) continue;
      for (let up = htmlOf(hit); up !== null && up !== document.body; up = up.parentElement) {
        const { position } = getComputedStyle(up);
        if ((position !== 'fixed' && position !== 'sticky') || up.contains(mover)) continue;
        if (up.getBoundingClientRect().top >= box.bottom - height - 0.5) found.add(up);
      }
    }
  }
  return [...found];
}

/** What the page pins to that edge of the window and what now lies under the banner, outermost first. */
function pinnedUnder(height: number, host: HTMLElement, isTop: boolean): HTMLElement[] {
  const found = new Set<HTMLElement>();
  for (const y of [1, height / 2, height - 1]) {
    for (let at = 0; at < SAMPLES; at++) {
      const x = ((at + 0.5) / SAMPLES) * innerWidth;
      for (const hit of document.elementsFromPoint(x, isTop ? y : innerHeight - y)) {
        if (hit !== host && hit instanceof HTMLElement) collectPinned(hit, found, height, isTop);
      }
    }
  }
  const all = [...found];
  return all.filter((element) => !all.some((other) => other !== element && other.contains(element)));
}

function collectPinned(hit: HTMLElement, found: Set<HTMLElement>, height: number, isTop: boolean): void {
  for (let at: HTMLElement | null = hit; at !== null && at !== document.body; at = at.parentElement) {
    const { position } = getComputedStyle(at);
    const pinned = position === 'fixed' || position === 'sticky' || (position === 'absolute' && isOnPage(at));
    const box = at.getBoundingClientRect();
    if (pinned && (isTop ? box.top < height - 0.5 : isBelow(box, height))) found.add(at);
  }
}

function isBelow({ bottom }: DOMRect, height: number): boolean {
  return bottom > innerHeight - height + 0.5;
}

/** Placed from the top of the document itself, which our margin does not move. */
function isOnPage(element: HTMLElement): boolean {
  const parent = element.offsetParent;
  return scrollY === 0 && (parent === null || parent === document.documentElement || isUnplacedBody(parent));
}

function isUnplacedBody(element: Element): boolean {
  return element === document.body && getComputedStyle(element).position === 'static';
}

function htmlOf(hit: Element): HTMLElement | null {
  return hit instanceof HTMLElement
    ? hit
    : (hit.parentElement?.closest<HTMLElement>('div, a, button, li') ?? null);
}

function declared(element: HTMLElement, property: string): Declared {
  return [element.style.getPropertyValue(property), element.style.getPropertyPriority(property)];
}

function restore(element: HTMLElement, property: string, [value, priority]: Declared): void {
  if (value === '') element.style.removeProperty(property);
  else element.style.setProperty(property, value, priority);
}
