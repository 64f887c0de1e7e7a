/**
 * Whether a click on one of our acting controls is the operator's own: made by the browser for a real input, on a
 * control that can be seen and that nothing lies over. A page can dispatch clicks, fade our controls or cover them.
 */
export function isDeliberate(event: Event, host: HTMLElement): boolean {
  const { isTrusted, currentTarget } = event;
  return isTrusted && currentTarget instanceof Element && isInSight(currentTarget, host);
}

/** Whether something of ours can be seen, and nothing lies over the middle of it. */
export function isInSight(control: Element, host: HTMLElement): boolean {
  if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || opacityOf(host) < 0.6)
    return false;
  const box = control.getBoundingClientRect();
  if (box.width < 8 || box.height < 8) return false;
  const page = host.getRootNode() as Document | ShadowRoot;
  return page.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2) === host;
}

function opacityOf(element: Element): number {
  let opacity = 1;
  for (let at: Element | null = element; at !== null; at = at.parentElement)
    opacity *= Number(getComputedStyle(at).opacity);
  return opacity;
}

/** A click made with the keyboard has no press before it; its `detail` is 0 (UI Events). */
export function isByPointer(event: Event): boolean {
  return event.isTrusted && event instanceof MouseEvent && event.detail > 0;
}
