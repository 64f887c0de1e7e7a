/** What a pointer does. All but the click is kept from handlers, not from the browser: text can be selected, and scrolled. */
export const PRESSES = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchend', 'click'];
/** What else acts. */
const ACTS = ['auxclick', 'dblclick', 'keydown', 'beforeinput', 'submit', 'drop'];
/** What else tells what is typed. None of it acts. */
const TYPED = ['keyup', 'keypress', 'input', 'textInput', 'compositionupdate', 'compositionend', 'paste'];
/** Keys that go through a page and change nothing. */
const HARMLESS = /^(Tab|Arrow\w+|Page(Up|Down)|Home|End|Escape|Shift|Control|Alt|Meta|F\d+| )$/;

/**
 * Holds what the operator does on the page, as long as `holds` says so, and tells `held` of what would have acted. What
 * is done to ours is told to the driver, since this is registered before any script of the page runs. Events that
 * scripts make are let through: they are no slip of a hand, and a switch plan works with them.
 */
export function guardPage(holds: () => boolean, held: () => void, host: string, signal: AbortSignal): void {
  const guard = (event: Event): void => {
    if (!event.isTrusted) return;
    if (isOurs(event, host)) globalThis.behalfDriver?.hearNote(event);
    else if (holds() && !isHarmless(event)) hold(event);
  };
  const hold = (event: Event): void => {
    event.stopImmediatePropagation();
    if (event.type !== 'click' && PRESSES.includes(event.type)) return;
    event.preventDefault();
    held();
  };
  for (const type of [...PRESSES, ...ACTS, ...TYPED])
    addEventListener(type, guard, { capture: true, signal });
}

function isOurs(event: Event, host: string): boolean {
  return event.composedPath().some((at) => at instanceof Element && at.localName === host);
}

function isHarmless(event: Event): boolean {
  return (
    TYPED.includes(event.type) ||
    (event instanceof KeyboardEvent &&
      (HARMLESS.test(event.key) || ((event.ctrlKey || event.metaKey) && event.key !== 'Enter')))
  );
}
