const DEPTH = 6;

/**
 * Boxes that the page made as high as the window and that now reach below its end, innermost first: application
 * frames with a scroller inside. The innermost that is shrunk may be all that made the others so high.
 */
export function* windowHigh(
  lowered: number,
): Generator<{ element: HTMLElement; property: 'height' | 'min-height' }> {
  for (const element of tooHigh(document.documentElement, lowered, 0).reverse()) {
    if (!reachesBelow(element, lowered)) continue;
    const least = Number.parseFloat(getComputedStyle(element).minHeight);
    if (least >= innerHeight - 1) yield { element, property: 'min-height' };
    if (reachesBelow(element, lowered)) yield { element, property: 'height' };
  }
}

function tooHigh(element: HTMLElement, lowered: number, depth: number): HTMLElement[] {
  if (depth > DEPTH || !reachesBelow(element, lowered)) return [];
  const inside = [...element.children].flatMap((child) =>
    child instanceof HTMLElement && isInFlow(child) ? tooHigh(child, lowered, depth + 1) : [],
  );
  return [element, ...inside];
}

function reachesBelow(element: HTMLElement, lowered: number): boolean {
  const { top, height } = element.getBoundingClientRect();
  return Math.abs(height - innerHeight) < 1 && Math.abs(top + scrollY - lowered) < 1;
}

function isInFlow(element: HTMLElement): boolean {
  const { position } = getComputedStyle(element);
  return position === 'static' || position === 'relative';
}
