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
import { isMoreLabel, isOperateLabel, isRequestAuthorizationLabel, isRowActionLabel } from './labels.ts';

export type NativeAction = 'operate' | 'request-authorization';

const LABELS: Record<NativeAction, (text: string) => boolean> = {
  operate: isOperateLabel,
  'request-authorization': isRequestAuthorizationLabel,
};

/** What the row itself tells about an action, without opening anything. */
export type Offer =
  /** The item is in the row, possibly hidden behind More. */
  | { readonly state: 'inline'; readonly item: HTMLElement }
  | { readonly state: 'disabled'; readonly item: HTMLElement }
  /** The row holds other hidden items, so it holds all of them: this one is not offered. */
  | { readonly state: 'missing' }
  /** Only opening the menu can tell. */
  | { readonly state: 'in-menu' };

export function offerOf(operation: HTMLElement, action: NativeAction): Offer {
  const item = elementsWithText(operation, LABELS[action])[0];
  if (item !== undefined) return { state: isDisabled(item, operation) ? 'disabled' : 'inline', item };
  if (findMore(operation) === null) return { state: 'missing' };
  return hasHiddenItems(operation) ? { state: 'missing' } : { state: 'in-menu' };
}

export function findMore(operation: HTMLElement): HTMLElement | null {
  const byText = elementsWithText(operation, isMoreLabel).filter(isVisible).at(-1);
  if (byText !== undefined) return byText;
  const triggers = [...operation.querySelectorAll<HTMLElement>('[aria-haspopup]:not([aria-haspopup=false])')];
  return triggers.filter(isVisible).at(-1) ?? null;
}

/**
 * Hidden actions beside the visible ones: component libraries that render every item in the row and hide the overflow
 * (OpenTiny ng, actionmenu.html) show by this that nothing more is behind More.
 */
function hasHiddenItems(operation: HTMLElement): boolean {
  const items = [...operation.querySelectorAll<HTMLElement>('a, button, li, [role=menuitem], [role=button]')];
  return items.some((item) => (item.textContent ?? '').trim() !== '' && !item.checkVisibility());
}

export type MenuOutcome =
  | { readonly found: HTMLElement }
  | { readonly found: null; readonly why: 'no-menu' | 'not-opened' | 'missing' | 'disabled' };

/**
 * Opens the row's own menu and returns the item. Menus open on hover, on `mousedown`, on `click` or by keyboard, and
 * their panel may be anywhere in the document, so an item counts only when it was not visible before this menu opened.
 */
export async function openMenuItem(
  row: HTMLElement,
  operation: HTMLElement,
  action: NativeAction,
  signal: AbortSignal,
): Promise<MenuOutcome> {
  const more = findMore(operation);
  if (more === null) return { found: null, why: 'no-menu' };
  await closeMenus(action, signal);
  const before = visibleTexts(120);
  const appeared = (): HTMLElement[] => newTexts(before, 120).filter((text) => !isInOtherRow(text, row));
  const isOpen = (): boolean => appeared().some((text) => isRowActionLabel(text.textContent ?? ''));
  const open = async (act: () => void, limit: number): Promise<boolean> => {
    act();
    return (await waitFor(isOpen, { signal, limit })) !== null;
  };
  const opened =
    (await open(() => hover(more), 400)) ||
    (await open(() => press(more), 3000)) ||
    (await open(() => pressEnter(more), 800));
  if (!opened) return { found: null, why: 'not-opened' };
  const find = (): HTMLElement | undefined =>
    appeared().find((text) => LABELS[action](text.textContent ?? ''));
  // Items may be filled in one after the other.
  const item = await waitFor(find, { signal, limit: 800 });
  if (item !== null && !isDisabled(item, item.closest('ul, ol, [role=menu]') ?? item)) return { found: item };
  await closeMenus('operate', signal);
  return { found: null, why: item === null ? 'missing' : 'disabled' };
}

/** Rows are replaced under our hands; their texts are news, but not the menu's. */
function isInOtherRow(text: Element, row: Element): boolean {
  for (let at: Element | null = text; at !== null && at !== row; at = at.parentElement) {
    if (at.parentElement === row.parentElement && at.localName === row.localName) return true;
  }
  return false;
}

function pressEnter(element: HTMLElement): void {
  element.focus();
  for (const type of ['keydown', 'keyup']) {
    element.dispatchEvent(
      new KeyboardEvent(type, { key: 'Enter', code: 'Enter', bubbles: true, composed: true }),
    );
  }
}

/** Closes a menu that is open already, in the ways a user would: Escape, and a press beside it. */
async function closeMenus(action: NativeAction, signal: AbortSignal): Promise<void> {
  const isOpen = (): boolean => elementsWithText(document.body, LABELS[action]).some(isVisible);
  if (!isOpen()) return;
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true }));
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    document.body.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
  }
  await waitFor(() => !isOpen(), { signal, limit: 1000 });
}
