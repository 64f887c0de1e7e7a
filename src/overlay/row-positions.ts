import { parentOf } from '../pages/flat-tree.ts';

/** Milliseconds within which a hand that is already pressing cannot be held back any more. */
export const TOO_SOON = 400;

interface Standing {
  readonly button: Element;
  readonly box: DOMRect;
}

export interface RowPositions {
  /** To be called with every button, by the key of its customer, whenever the list was read or drawn. */
  look(buttons: Iterable<readonly [key: string, button: Element]>): void;
  /** Whether this point of the window (CSS pixels) was, a moment ago, the button of another customer who is still listed. */
  wasAnothers(key: string, x: number, y: number): boolean;
}

/**
 * Remembers whose button stood where. When a console draws its rows anew, the page can become shorter for a moment,
 * scroll back, and put another customer's button under a pointer that is just being pressed. What the operator scrolls
 * does not count.
 */
export function rowPositions(signal: AbortSignal): RowPositions {
  let standing: ReadonlyMap<string, Standing> = new Map();
  let scrolled = scrollOf(null);
  let left: readonly { readonly key: string; readonly box: DOMRect; readonly when: number }[] = [];

  const see = (buttons: Iterable<readonly [string, Element]>, mayHaveScrolled: boolean): void => {
    const when = performance.now();
    const seen = [...buttons].filter(([key, button]) => key !== '' && button.isConnected);
    const before = scrolled;
    scrolled = scrollOf(seen[0]?.[1] ?? null);
    // What became shorter or longer scrolls by itself.
    const isOperators = mayHaveScrolled && scrolled.room === before.room;
    const x = isOperators ? before.left - scrolled.left : 0;
    const y = isOperators ? before.top - scrolled.top : 0;

    const now = new Map(
      seen.map(([key, button]) => [key, { button, box: button.getBoundingClientRect() }] as const),
    );
    const gone = [...standing].filter(([key, { box }]) => {
      const there = now.get(key)?.box;
      return !there || Math.abs(there.left - box.left - x) > 1 || Math.abs(there.top - box.top - y) > 1;
    });
    left = [
      ...left.filter((one) => when - one.when < TOO_SOON),
      ...gone.map(([key, { box }]) => ({ key, box, when })),
    ];
    standing = now;
  };
  const seeAgain = (): void =>
    see(
      [...standing].map(([key, { button }]) => [key, button] as const),
      true,
    );

  addEventListener('scroll', seeAgain, { capture: true, passive: true, signal });
  return {
    look: (buttons) => see(buttons, false),
    wasAnothers: (key, x, y) => {
      seeAgain();
      return left.some(
        ({ key: other, box }) =>
          other !== key &&
          standing.has(other) &&
          x >= box.left &&
          x <= box.right &&
          y >= box.top &&
          y <= box.bottom,
      );
    },
  };
}

/** How far everything around the element is scrolled, and how much there is to scroll. */
function scrollOf(element: Element | null): { left: number; top: number; room: number } {
  const sum = { left: 0, top: 0, room: 0 };
  for (let at = element === null ? null : parentOf(element); at !== null; at = parentOf(at)) {
    sum.left += at.scrollLeft;
    sum.top += at.scrollTop;
    sum.room += at.scrollHeight;
  }
  return sum;
}
