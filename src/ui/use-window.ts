import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Settings } from '../core/settings.ts';

/** Of a row and of the header, in CSS pixels; the style sheets say the same. */
export const ROW_HEIGHT: Readonly<Record<Settings['density'], number>> = { comfortable: 40, compact: 32 };
export const HEADER_HEIGHT = 40;

/** Drawn above and below what can be seen, so that a scroll does not show gaps. */
const SPARE = 8;
/** Before the scroller is laid out, and where nothing can be measured. */
const FIRST_HEIGHT = 600;

export interface RowWindow {
  readonly from: number;
  readonly to: number;
}

/** Which of `count` rows of one height a scroller shows. */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): RowWindow {
  const [seen, setSeen] = useState({ top: 0, height: FIRST_HEIGHT });
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return undefined;
    const measure = (): void =>
      setSeen((before) => {
        const now = { top: box.scrollTop, height: box.clientHeight || FIRST_HEIGHT };
        return now.top === before.top && now.height === before.height ? before : now;
      });
    measure();
    const size = new ResizeObserver(measure);
    size.observe(box);
    box.addEventListener('scroll', measure, { passive: true });
    return () => {
      size.disconnect();
      box.removeEventListener('scroll', measure);
    };
  }, [scroller]);
  const first = Math.floor(seen.top / rowHeight) - SPARE;
  const last = Math.ceil((seen.top + seen.height) / rowHeight) + SPARE;
  return { from: Math.max(0, Math.min(first, count)), to: Math.max(0, Math.min(last, count)) };
}
