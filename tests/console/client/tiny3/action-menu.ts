import { has } from '../page-options.ts';
import { DIRECT_ACTIONS, type RowAction } from '../row-actions.ts';
import { t } from '../texts.ts';
import { autoId, el, TIVERSION } from './dom.ts';
import { createMenu } from './menu.ts';

export interface ActionMenu {
  readonly element: HTMLElement;
  /** Fills the items that are there with other actions: a held one may come to act for another customer. */
  update(actions: readonly RowAction[]): void;
  close(): void;
}

/** Every action is an item in the row; those beyond the third are hidden there and drawn again in the menu's panel. */
export function createActionMenu(
  first: readonly RowAction[],
  select: (action: RowAction) => void,
): ActionMenu {
  let actions = first;
  const menu = createMenu(() =>
    actions.slice(DIRECT_ACTIONS).map((action) => ({
      label: t(action.key),
      disabled: action.disabled,
      select: () => select(action),
    })),
  );
  const element = el('ti-actionmenu', { tiversion: TIVERSION, id: autoId() });
  const items: HTMLElement[] = [];

  const update = (next: readonly RowAction[]) => {
    actions = next;
    const inline = has('no-inline-items') ? next.slice(0, DIRECT_ACTIONS) : next;
    while (items.length > inline.length) items.pop()?.remove();
    while (items.length < inline.length) {
      const index = items.length;
      const item = el('a', { class: 'ti3-action-menu-item' }, el('section', {}));
      item.addEventListener('click', () => {
        const action = actions[index];
        if (action !== undefined && !action.disabled) select(action);
      });
      items.push(item);
      menu.element.before(item);
    }
    for (const [index, item] of items.entries()) {
      const action = inline[index];
      const section = item.firstElementChild;
      if (action === undefined || section === null) continue;
      section.textContent = t(action.key);
      item.classList.toggle('ti3-action-menu-item-disabled', action.disabled);
      item.style.display = index < DIRECT_ACTIONS ? '' : 'none';
    }
  };
  element.append(menu.element);
  update(first);
  return { element, update, close: menu.close };
}
