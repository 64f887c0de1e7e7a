import { has } from '../page-options.ts';
import { t } from '../texts.ts';
import { after, autoId, el, TIVERSION } from './dom.ts';

export interface MenuItem {
  readonly label: string;
  readonly disabled: boolean;
  readonly select: () => void;
}

export interface Menu {
  readonly element: HTMLElement;
  close(): void;
}

/**
 * More. Opens on `mousedown`; its panel moves to `body` at the first opening and stays there for good, hidden or shown.
 * The items are asked for at every opening, so a row that changed shows its own.
 */
export function createMenu(items: () => readonly MenuItem[]): Menu {
  const toggle = el(
    'a',
    { class: 'ti3-menu-toggle-menu', id: autoId(), tabindex: '0' },
    el('section', { class: 'tiMoreText' }, t('more')),
    el('i', { class: 'ti3-icon-chevron-down' }),
  );
  const list = el('ul', {});
  const panel = el(
    'ti-drop',
    { class: 'ti3-dropdown-container ti3-menu-panel-container', id: autoId(), style: 'display: none' },
    el('ti-menulist', {}, list),
  );
  // The toggle must keep the focus, or its blur would close the panel before the click lands.
  panel.addEventListener('mousedown', (event) => event.preventDefault());
  const element = el('ti-menu', { tiversion: TIVERSION }, toggle, panel);

  const close = () => {
    panel.style.display = 'none';
    toggle.classList.remove('ti3-menu-toggle-menu-up');
    toggle.removeAttribute('dropshow');
  };
  const open = async () => {
    if (panel.parentElement !== document.body) document.body.append(panel);
    list.replaceChildren();
    place(panel, toggle);
    toggle.classList.add('ti3-menu-toggle-menu-up');
    toggle.setAttribute('dropshow', 'true');
    if (has('menu-slow')) await after(600);
    list.replaceChildren(...items().map((item) => renderItem(item, close)));
    place(panel, toggle);
  };
  toggle.addEventListener('mousedown', () => {
    toggle.focus();
    if (panel.style.display === 'block') close();
    else open();
  });
  toggle.addEventListener('blur', close);
  window.addEventListener('resize', close);
  window.addEventListener('hashchange', close);
  document.addEventListener('tiScroll', close);
  return { element, close };
}

function renderItem(item: MenuItem, close: () => void): HTMLElement {
  const entry = el(
    'li',
    { class: item.disabled ? 'ti3-menu-panel-list-disabled' : 'ti3-menu-panel-list' },
    el('a', { title: item.label }, item.label),
  );
  entry.addEventListener('click', (event) => {
    if (event.button !== 0 || item.disabled) return;
    close();
    item.select();
  });
  return entry;
}

function place(panel: HTMLElement, toggle: HTMLElement): void {
  panel.style.display = 'block';
  const { left, right, bottom } = toggle.getBoundingClientRect();
  const width = panel.offsetWidth;
  const x = Math.min(left, document.documentElement.clientWidth - width - 8);
  panel.style.left = `${Math.max(0, Math.min(x, right)) + window.scrollX}px`;
  panel.style.top = `${bottom + 4 + window.scrollY}px`;
}
