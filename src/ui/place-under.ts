const MARGIN = 8;
const GAP = 4;

/** Keeps an open popover under what opened it, or above where there is more room, inside the window; until the end. */
export function placeUnder(box: HTMLElement, anchor: Element): () => void {
  const ended = new AbortController();
  const place = (): void => {
    // A chip may go while its builder is open: that stays where it is.
    if (!anchor.isConnected) return;
    const at = anchor.getBoundingClientRect();
    box.style.removeProperty('--room');
    const { offsetWidth: width, offsetHeight: height } = box;
    const below = innerHeight - at.bottom - GAP - MARGIN;
    const above = at.top - GAP - MARGIN;
    const goesAbove = height > below && above > below;
    const room = Math.max(120, goesAbove ? above : below);
    // The style sheet may keep the box smaller still.
    box.style.setProperty('--room', `${room}px`);
    box.style.left = `${Math.max(MARGIN, Math.min(at.left, innerWidth - width - MARGIN))}px`;
    box.style.top = goesAbove
      ? `${Math.max(MARGIN, at.top - GAP - Math.min(height, room))}px`
      : `${at.bottom + GAP}px`;
  };
  place();
  const size = new ResizeObserver(place);
  size.observe(box);
  addEventListener('resize', place, { signal: ended.signal });
  // What scrolls inside a shadow root is not heard outside of it.
  for (const scrolled of new Set([window, anchor.getRootNode()])) {
    scrolled.addEventListener('scroll', place, { signal: ended.signal, capture: true, passive: true });
  }
  return () => {
    ended.abort();
    size.disconnect();
  };
}
