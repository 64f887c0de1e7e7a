import {
  elementsWithText,
  hover,
  isDisabled,
  isVisible,
  leave,
  newTexts,
  press,
  textOf,
  visibleTexts,
  waitFor,
} from '../dom.ts';
import { closest, contains, contentOf, elementAt, parentOf, queryAll } from '../flat-tree.ts';
import { isMoreLabel, isOperateLabel, isRequestAuthorizationLabel, isRowActionLabel } from './labels.ts';

export type NativeAction = 'operate' | 'request-authorization';

export const LABELS: Record<NativeAction, (text: string) => boolean> = {
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
  const byText = elementsWithText(operation, isMoreLabel);
  const byMarkup = queryAll(operation, `${HAS_POPUP}, [aria-expanded]`);
  const visible = byText.filter(isVisible).at(-1) ?? byMarkup.filter(isVisible).at(-1) ?? dots(operation);
  // Some lists show what a row offers only while the mouse rests on it.
  return visible ?? [...byMarkup, ...byText].filter(isKept).at(-1) ?? null;
}

/** Shown or not, it has its place: what is taken out of the layout is not offered. */
function isKept(element: Element): boolean {
  return element.checkVisibility();
}

const HAS_POPUP = '[aria-haspopup]:not([aria-haspopup=false])';

/** A picture of three dots has no words but the name its authors gave it. Other pictures are never pressed. */
function dots(operation: HTMLElement): HTMLElement | null {
  for (const element of queryAll(operation, '[class], [href]')) {
    const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('href') ?? ''}`;
    if (!/(^|[-_#\s])(more|ellipsis|kebab|dots)($|[-_\s])/i.test(name)) continue;
    const control = closest(element, 'button, a, [role=button]');
    const trigger =
      control !== null && contains(operation, control)
        ? control
        : element instanceof HTMLElement
          ? element
          : null;
    if (trigger !== null && isVisible(trigger) && textOf(trigger) === '') return trigger;
  }
  return null;
}

/** Whether a cell is made for acting on its row, by what it holds. */
export function holdsActions(cell: HTMLElement): boolean {
  return (
    elementsWithText(cell, isMoreLabel).some(isKept) ||
    elementsWithText(cell, isRowActionLabel).some(
      (text) => closest(text, 'a, button, [role=button]') !== null,
    ) ||
    queryAll(cell, HAS_POPUP).some(isKept)
  );
}

/** The same of a cell that shows the customer: names sound like anything, and open cards. */
export function offersActions(cell: HTMLElement): boolean {
  return (
    elementsWithText(cell, isOperateLabel).length > 0 ||
    queryAll(cell, '[aria-haspopup=true], [aria-haspopup=menu]').some(isKept)
  );
}

/**
 * Hidden actions beside the visible ones: component libraries that render every item in the row and hide the overflow
 * (OpenTiny ng, actionmenu.html) show by this that nothing more is behind More.
 */
function hasHiddenItems(operation: HTMLElement): boolean {
  const items = queryAll(operation, 'a, button, li, [role=menuitem], [role=button]');
  // Only known actions count: a hidden "Loading…" stands for items that are still to come.
  return items.some((item) => isRowActionLabel(contentOf(item)) && !item.checkVisibility());
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
  const leftOpen = (): HTMLElement[] => elementsWithText(document.body, LABELS[action]).filter(isVisible);
  await closeMenu(leftOpen, more, signal);
  const before = visibleTexts(120);
  const appeared = (): HTMLElement[] => newTexts(before, 120).filter((text) => !isInOtherRow(text, row));
  const actions = (): HTMLElement[] => appeared().filter((text) => isRowActionLabel(contentOf(text)));
  const open = async (act: () => void, limit: number): Promise<boolean> => {
    act();
    // Of a row that was replaced no menu will come any more: the next attempt has the new row's whole life before it.
    await waitFor(() => actions().length > 0 || !more.isConnected, { signal, limit });
    return actions().length > 0;
  };
  const opened =
    (await open(() => hover(more), 400)) ||
    (more.isConnected && (await open(() => press(more), 3000))) ||
    (more.isConnected && (await open(() => pressEnter(more), 800)));
  if (!opened) return { found: null, why: 'not-opened' };
  const find = (): HTMLElement | undefined => appeared().find((text) => LABELS[action](contentOf(text)));
  // Items may be filled in one after the other.
  const item = await waitFor(find, { signal, limit: 800 });
  if (item !== null && !isDisabled(item, closest(item, 'ul, ol, [role=menu]') ?? parentOf(item) ?? item))
    return { found: item };
  await closeMenu(actions, more, signal);
  return { found: null, why: item === null ? 'missing' : 'disabled' };
}

/** Rows are replaced under our hands; their texts are news, but not the menu's. */
function isInOtherRow(text: Element, row: Element): boolean {
  for (let at: Element | null = text; at !== null && at !== row; at = parentOf(at)) {
    if (parentOf(at) === parentOf(row) && at.localName === row.localName) return true;
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

/** Closes an open menu in the ways a user would: Escape, the mouse gone, a press beside it, a press of its trigger. */
async function closeMenu(
  items: () => HTMLElement[],
  trigger: HTMLElement,
  signal: AbortSignal,
): Promise<void> {
  const ways: ((item: HTMLElement) => void)[] = [
    (item) => {
      item.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, composed: true }),
      );
      leave(item);
      leave(trigger);
    },
    () => pressBeside(trigger),
    () => {
      if (closest(trigger, '[aria-expanded=true]') !== null) press(trigger);
    },
  ];
  for (const close of ways) {
    const [item] = items();
    if (item === undefined) return;
    close(item);
    await waitFor(() => items().length === 0, { signal, limit: 400 });
  }
}

/** On the sheet that some libraries lay over the page, which then covers the trigger; else on the page itself. */
function pressBeside(trigger: HTMLElement): void {
  const { left, top, width, height } = trigger.getBoundingClientRect();
  const over = elementAt(left + width / 2, top + height / 2);
  const isSheet = over instanceof HTMLElement && !contains(over, trigger) && textOf(over) === '';
  press(isSheet && !contains(trigger, over) ? over : document.body);
}
