/** Everything of this layout is `div`, `span` and `button`, made anew at each change, as its library does. */
export type Child = Node | string | null;

export interface Given {
  readonly class?: string;
  readonly role?: string;
  readonly label?: string;
  readonly popup?: 'menu';
  readonly disabled?: boolean;
  readonly click?: (event: MouseEvent) => void;
}

export function draw(tag: string, given: Given, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  if (given.class !== undefined) element.className = given.class;
  if (given.role !== undefined) element.setAttribute('role', given.role);
  if (given.label !== undefined) element.setAttribute('aria-label', given.label);
  if (given.popup !== undefined) element.setAttribute('aria-haspopup', given.popup);
  if (given.disabled === true) element.setAttribute('aria-disabled', 'true');
  if (given.click !== undefined) element.addEventListener('click', given.click);
  element.append(...children.filter((child) => child !== null));
  return element;
}

export function picture(path: string, name: string): Element {
  const template = document.createElement('template');
  template.innerHTML = `<svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" data-icon="${name}"><path d="${path}" fill="currentColor"/></svg>`;
  return template.content.firstElementChild ?? document.createElement('i');
}

export const DOTS = 'M5 10h4v4H5zM10 10h4v4h-4zM15 10h4v4h-4z';
export const EYE = 'M12 6c-5 0-9 6-9 6s4 6 9 6 9-6 9-6-4-6-9-6zm0 9a3 3 0 1 1 0-6 3 3 0 0 1 0 6z';

/** Portals: what floats is a child of the body, and gone when it closes. */
export function portal(content: HTMLElement): () => void {
  const host = draw('div', { class: 'hb-portal' }, content);
  document.body.append(host);
  return () => host.remove();
}

export interface Entry {
  readonly label: string;
  readonly disabled?: boolean;
  readonly select?: () => void;
  /** Stands beside it while the mouse rests on it. */
  readonly beside?: readonly Entry[];
}

/** A menu in groups; it opens on click, and closes on Escape and on a press anywhere else. */
export function openMenu(trigger: Element, groups: readonly (readonly [string, readonly Entry[]])[]): void {
  const ended = new AbortController();
  const close = (): void => {
    ended.abort();
    remove();
  };
  const item = ({ label, disabled = false, select, beside }: Entry): HTMLElement => {
    const click = (): void => {
      if (disabled || select === undefined) return;
      close();
      select();
    };
    const one = draw('div', { class: 'hb-item', role: 'menuitem', disabled, click }, draw('span', {}, label));
    if (beside === undefined) return one;
    one.setAttribute('aria-haspopup', 'menu');
    const inner = draw('div', { class: 'hb-beside', role: 'menu' }, ...beside.map(item));
    one.addEventListener('pointerenter', () => one.append(inner));
    one.addEventListener('pointerleave', () => inner.remove());
    return one;
  };
  const menu = draw(
    'div',
    { class: 'hb-menu', role: 'menu' },
    ...groups.map(([title, entries]) =>
      draw('div', { role: 'group' }, draw('div', { class: 'hb-group' }, title), ...entries.map(item)),
    ),
  );
  const remove = portal(menu);
  const { left, bottom, top } = trigger.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(left, innerWidth - 300))}px`;
  menu.style.top = `${Math.max(8, bottom + menu.offsetHeight > innerHeight ? top - menu.offsetHeight : bottom)}px`;
  const { signal } = ended;
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && close(), { signal });
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.composedPath().includes(menu)) close();
    },
    { signal, capture: true },
  );
}

/** A drawer at the right, with its buttons on top. */
export function openDrawer(
  title: string,
  body: readonly Child[],
  buttons: readonly [ok: string, cancel: string],
  decide: () => void,
): void {
  const sheet = draw('div', { class: 'hb-sheet' });
  const close = portal(
    draw(
      'div',
      { class: 'hb-over' },
      sheet,
      draw(
        'div',
        { class: 'hb-drawer' },
        draw(
          'div',
          { class: 'hb-drawer-head' },
          draw('div', { class: 'hb-drawer-title' }, title),
          draw('button', { class: 'hb-button', click: () => close() }, draw('span', {}, buttons[1])),
          draw(
            'button',
            {
              class: 'hb-button hb-main',
              click: () => {
                close();
                decide();
              },
            },
            draw('span', {}, buttons[0]),
          ),
        ),
        draw('div', { class: 'hb-drawer-body' }, ...body),
      ),
    ),
  );
  sheet.addEventListener('click', close);
}

export function toast(text: string): void {
  const remove = portal(draw('div', { class: 'hb-toast', role: 'status' }, text));
  setTimeout(remove, 6000);
}
