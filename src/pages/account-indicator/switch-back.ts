import { labelForm } from '../../core/customer/text.ts';
import {
  elementsWithText,
  hover,
  isDisabled,
  isVisible,
  newTexts,
  press,
  visibleTexts,
  waitFor,
} from '../dom.ts';
import { childrenOf, closest, contentOf, holds, parentOf, queryAll } from '../flat-tree.ts';
import { isOtherRoleLabel } from './labels.ts';
import { findAccountControl } from './read.ts';
import { isWayBackLabel } from './way-back.ts';

export type SwitchBackOutcome =
  /** The console's own entry was pressed; only an observation says whether it worked. */
  | { readonly state: 'pressed' }
  /** The menu is open and the entry is there, but pressing it led nowhere we understand. */
  | { readonly state: 'pointed-out'; readonly entry: HTMLElement }
  | { readonly state: 'not-found'; readonly control: HTMLElement | null };

/** The banner is there before the console's header; then the header may take this long to come, milliseconds. */
const HEADER_LIMIT = 8000;

/**
 * Drives the console's own Switch Role: a direct link (classic IAM) or a submenu that lists the partner's own account
 * (new IAM). Address and markup of the entry are not documented; it is found by its words.
 */
export async function switchBack(
  options: { readonly known: readonly string[]; readonly partner: readonly string[] },
  signal: AbortSignal,
): Promise<SwitchBackOutcome> {
  await waitFor(() => visibleEntry() ?? settledControl(options.known), { signal, limit: HEADER_LIMIT });
  const control = findAccountControl(options.known)?.element ?? null;
  const entry = visibleEntry() ?? (control === null ? null : await openMenu(control, signal)) ?? hiddenLink();
  if (entry === null) return { state: 'not-found', control };
  const target = clickable(entry);
  if (!isVisible(target)) {
    target.click();
    return { state: 'pressed' };
  }
  const before = visibleTexts(120);
  // Where the entry has gone, the page answers, and shows the own account elsewhere.
  const own = (): HTMLElement | null =>
    isVisible(target)
      ? (ownAccount(newTexts(before, 120), options.partner) ?? nested(target, options.partner))
      : null;
  // Some submenus are announced by nothing.
  const isAnnounced = opensSubmenu(target);
  hover(target);
  let item = await waitFor(own, { signal, limit: isAnnounced ? 600 : 400 });
  if (item === null) {
    press(target);
    // A link leads away at once, and with the page goes whoever would tell what came of it.
    if (!isAnnounced) return { state: 'pressed' };
    item = await waitFor(own, { signal, limit: 2000 });
  }
  if (item === null) return { state: 'pointed-out', entry: target };
  press(clickable(item));
  return { state: 'pressed' };
}

/** In a header that is still being built, what only resembles the account may be another control. */
function settledControl(known: readonly string[]): HTMLElement | null {
  const found = findAccountControl(known);
  return found !== null && (found.sure || document.readyState === 'complete') ? found.element : null;
}

function entries(): HTMLElement[] {
  return elementsWithText(document.body, isWayBackLabel).filter(
    (entry) => !isDisabled(entry, clickable(entry)),
  );
}

function visibleEntry(): HTMLElement | null {
  return entries().find(isVisible) ?? null;
}

/** An entry with an address or a handler of its own works while its menu is shut. */
function hiddenLink(): HTMLElement | null {
  return entries()[0] ?? null;
}

async function openMenu(control: HTMLElement, signal: AbortSignal): Promise<HTMLElement | null> {
  hover(control);
  const hovered = await waitFor(visibleEntry, { signal, limit: 600 });
  if (hovered !== null) return hovered;
  const before = visibleTexts(120);
  press(control);
  // What appeared may have menus of its own, and the entry be in one of them.
  const opened = (): HTMLElement[] => newTexts(before, 120).filter((text) => opensSubmenu(clickable(text)));
  await waitFor(() => visibleEntry() !== null || opened().length > 0, { signal, limit: 2500 });
  for (const text of visibleEntry() === null ? opened() : []) {
    if (visibleEntry() !== null) break;
    hover(clickable(text));
    await waitFor(visibleEntry, { signal, limit: 500 });
  }
  return waitFor(visibleEntry, { signal, limit: 500 });
}

function clickable(entry: HTMLElement): HTMLElement {
  return closest(entry, 'a, button, [role=menuitem], [role=button], li') ?? entry;
}

function opensSubmenu(target: HTMLElement): boolean {
  const popup = target.getAttribute('aria-haspopup');
  if (popup !== null && popup !== 'false') return true;
  if (target.hasAttribute('aria-expanded')) return true;
  const item = closest(target, 'li, [role=menuitem]') ?? target;
  return (
    holds(item, 'ul, ol, [role=menu]') ||
    /[›>»▸▶]\s*$/.test(contentOf(item)) ||
    /sub-?menu/i.test(`${item.getAttribute('class')} ${parentOf(item)?.getAttribute('class')}`)
  );
}

/** The partner's own account among what the submenu shows; failing that the only entry that is not "another role". */
function ownAccount(texts: readonly HTMLElement[], partner: readonly string[]): HTMLElement | null {
  const forms = partner.flatMap((label) => [
    labelForm(label),
    labelForm(label.split(/\s*[/|(（]\s*/)[0] ?? label),
  ]);
  const named = texts.find((text) => forms.includes(labelForm(contentOf(text))));
  if (named !== undefined) return named;
  const back = texts.filter((text) => !isOtherRoleLabel(contentOf(text)) && !isWayBackLabel(contentOf(text)));
  return texts.some((text) => isOtherRoleLabel(contentOf(text))) && back.length === 1
    ? (back[0] ?? null)
    : null;
}

/** A submenu that is rendered inside its entry and was shown before we looked. */
function nested(target: HTMLElement, partner: readonly string[]): HTMLElement | null {
  const item = closest(target, 'li, [role=menuitem]') ?? target;
  const leaves = queryAll(item, '*').filter((leaf) => childrenOf(leaf).length === 0 && isVisible(leaf));
  return ownAccount(leaves, partner);
}
