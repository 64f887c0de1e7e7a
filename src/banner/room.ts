/**
 * Makes room for the banner at the top of a page that is not ours, so that it covers nothing: the page begins lower,
 * and what the page itself pins to the top of the window (header, side bar, drawer, dialog) is moved down as well.
 * Pinned things are found where they would be covered, by looking through the banner; nothing is known of their names.
 */
export interface Room {
  /** Looks again, after the page changed. Cheap when nothing is covered. */
  keep(): void;
  remove(): void;
}

interface Moved {
  readonly top: [string, string];
  readonly height: [string, string];
}

const SAMPLES = 24;

export function makeRoom(height: number, host: HTMLElement): Room {
  const root = document.documentElement;
  const rootMargin = declared(root, 'margin-top');
  root.style.setProperty('margin-top', `${height}px`, 'important');
  const moved = new Map<HTMLElement, Moved>();

  const keep = (): void => {
    if (root.style.getPropertyValue('margin-top') !== `${height}px`) {
      root.style.setProperty('margin-top', `${height}px`, 'important');
    }
    // Moving an outer box may be enough for what is pinned inside it: look again after each round.
    for (let round = 0; round < 3; round++) {
      const covered = pinnedUnder(height, host);
      if (covered.length === 0) return;
      for (const element of covered) moveDown(element);
    }
  };

  const moveDown = (element: HTMLElement): void => {
    const box = element.getBoundingClientRect();
    if (!moved.has(element))
      moved.set(element, { top: declared(element, 'top'), height: declared(element, 'height') });
    const top = Number.parseFloat(getComputedStyle(element).top);
    const target = (Number.isFinite(top) ? top : 0) + Math.min(height, height - box.top);
    element.style.setProperty('top', `${target}px`, 'important');
    const after = element.getBoundingClientRect();
    if (box.bottom <= innerHeight + 1 && after.bottom > innerHeight + 1) {
      element.style.setProperty('height', `calc(100vh - ${target}px)`, 'important');
    }
  };

  return {
    keep,
    remove: () => {
      restore(root, 'margin-top', rootMargin);
      for (const [element, before] of moved) {
        restore(element, 'top', before.top);
        restore(element, 'height', before.height);
      }
      moved.clear();
    },
  };
}

/** What the page pins to the window's top and what now lies under the banner, outermost first. */
function pinnedUnder(height: number, host: HTMLElement): HTMLElement[] {
  const found = new Set<HTMLElement>();
  for (const y of [1, height / 2, height - 1]) {
    for (let at = 0; at < SAMPLES; at++) {
      for (const hit of document.elementsFromPoint(((at + 0.5) / SAMPLES) * innerWidth, y)) {
        if (hit !== host && hit instanceof HTMLElement) collectPinned(hit, found, height);
      }
    }
  }
  const all = [...found];
  return all.filter((element) => !all.some((other) => other !== element && other.contains(element)));
}

function collectPinned(hit: HTMLElement, found: Set<HTMLElement>, height: number): void {
  for (let at: HTMLElement | null = hit; at !== null && at !== document.body; at = at.parentElement) {
    const { position } = getComputedStyle(at);
    const pinned = position === 'fixed' || position === 'sticky' || (position === 'absolute' && isOnPage(at));
    if (pinned && at.getBoundingClientRect().top < height - 0.5) found.add(at);
  }
}

/** Placed from the top of the document itself, which our margin does not move. */
function isOnPage(element: HTMLElement): boolean {
  const parent = element.offsetParent;
  return scrollY === 0 && (parent === null || parent === document.documentElement || isUnplacedBody(parent));
}

function isUnplacedBody(element: Element): boolean {
  return element === document.body && getComputedStyle(element).position === 'static';
}

function declared(element: HTMLElement, property: string): [string, string] {
  return [element.style.getPropertyValue(property), element.style.getPropertyPriority(property)];
}

function restore(element: HTMLElement, property: string, [value, priority]: [string, string]): void {
  if (value === '') element.style.removeProperty(property);
  else element.style.setProperty(property, value, priority);
}
