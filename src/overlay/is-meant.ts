import { parentOf } from '../pages/flat-tree.ts';
import { isDeliberate } from '../ui/deliberate.ts';

/**
 * Whether a click on one of our acting controls is the operator's own, wherever ours stands: a component of the page
 * can fade what is inside of it as well.
 */
export function isMeant(event: Event, host: HTMLElement): boolean {
  if (!isDeliberate(event, host)) return false;
  let opacity = 1;
  for (let at: Element | null = host; at !== null; at = parentOf(at))
    opacity *= Number(getComputedStyle(at).opacity);
  return opacity >= 0.6;
}
