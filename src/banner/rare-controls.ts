import { isNoteworthy } from '../core/account/assumed-account.ts';
import { describe } from './describe.ts';
import { type BannerEvents, button, type Drawing } from './draw.ts';
import { keepNote } from './note-form.ts';

interface RareButtons {
  readonly endPlan: HTMLButtonElement;
  readonly forget: HTMLButtonElement;
}

/** By what they stand before. */
const made = new WeakMap<HTMLElement, RareButtons>();

/**
 * Keeps what only some states of the banner have, before `next` in it; tells what its notice says. As everything in
 * the banner, the buttons stay the same elements, so that no press is lost.
 */
export function drawRare(next: HTMLElement, drawing: Drawing, on: BannerEvents): string {
  const { endPlan, forget } = made.get(next) ?? make(next, on);
  const { account, plan, folded, standing } = drawing;
  const words = describe(drawing);
  endPlan.hidden = plan === null;
  endPlan.textContent = words.endPlan;
  forget.hidden = !isNoteworthy(account) || folded || standing.state !== 'unknown';
  forget.textContent = words.forget;
  forget.title = words.forgetHint;
  keepNote(drawing);
  return words.notice;
}

function make(next: HTMLElement, on: BannerEvents): RareButtons {
  const buttons = { endPlan: button('quiet', on.endPlan), forget: button('quiet', on.forget) };
  next.before(buttons.endPlan, buttons.forget);
  made.set(next, buttons);
  return buttons;
}
