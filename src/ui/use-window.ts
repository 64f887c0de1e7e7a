import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Settings } from '../core/settings.ts';

/** Of a row and of the header, in CSS pixels; the style sheets say the same. */
export const ROW_HEIGHT: Readonly<Record<Settings['density'], number>> = { comfortable: 40, compact: 32 };
export const HEADER_HEIGHT = 40;

/** Rows above and below what can be seen, so that a scroll does not show gaps. */
const SPARE = 8;
/** Of the window: no style sheet lets a scroller be taller. */
const TALLEST = 0.7;

export interface RowWindow {
  readonly from: number;
  readonly to: number;
  /** How far it is scrolled, CSS pixels. */
  readonly top: number;
}

/** Which of `count` rows of one height a scroller shows. */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): RowWindow {
  const [seen, setSeen] = useState(() => ({ top: 0, height: innerHeight * TALLEST, spare: 0 }));
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return undefined;
    const measure = (): void =>
      setSeen((before) => {
        const now = { top: box.scrollTop, height: box.clientHeight || before.height, spare: SPARE };
        return now.top === before.top && now.height === before.height && before.spare > 0 ? before : now;
      });
    // Not before the first rows are painted, and not within the observer's own frame: what is drawn may resize the box.
    let frame = 0;
    const size = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    });
    size.observe(box);
    box.addEventListener('scroll', measure, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      size.disconnect();
      box.removeEventListener('scroll', measure);
    };
  }, [scroller]);
  const first = Math.floor(seen.top / rowHeight) - seen.spare;
  const last = Math.ceil((seen.top + seen.height) / rowHeight) + seen.spare;
  const within = (place: number): number => Math.max(0, Math.min(place, count));
  return { from: within(first), to: within(last), top: seen.top };
}
