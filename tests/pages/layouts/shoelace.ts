import { component, inside, shadow } from './shadow.ts';
import { type Layout, PARTNER, question, type World } from './stage.ts';

/**
 * Shoelace: the page's own table, but buttons, menus and dialog are web components. What is said stands in the page and
 * is drawn in slots of their shadow roots, items of a shut menu too.
 */
export const shoelace: Layout = {
  name: 'Shoelace',
  shows: { id: true, account: true, name: true },
  showsType: true,
  inline: true,
  draw: (world) => {
    document.body.append(header(world), list(world));
    world.toast = (text) =>
      document.body.append(
        component(
          `<div class="sl-toast-stack" style="position:fixed;top:0;right:0"><sl-alert variant="danger" open closable>${shadow('<div part="base" role="alert"><div part="message" aria-live="polite"><slot></slot></div><button part="close-button" aria-label="Close"></button></div>')}${text}</sl-alert></div>`,
        ),
      );
    world.ask = ({ account }, decide) => {
      const box = component(
        `<sl-dialog open label="${world.words.operate}">${shadow(`<style>[part=base]{position:fixed;inset:0;display:flex;z-index:800}[part=overlay]{position:fixed;inset:0;background:#0006}[part=panel]{position:relative;z-index:2;margin:auto;width:420px;background:#fff}</style>
        <div part="base"><div part="overlay" tabindex="-1"></div><div part="panel" role="dialog" aria-modal="true" aria-hidden="false" aria-labelledby="title" tabindex="-1"><header><h2 part="title" id="title">${world.words.operate}</h2><button part="close-button" aria-label="Close">×</button></header><div part="body"><slot></slot></div><footer><slot name="footer"></slot></footer></div></div>`)}
        ${world.words.question(account)}${button('Cancel', 'slot="footer" data-answer="cancel"')}${button('OK', 'slot="footer" variant="primary" data-answer="ok"')}</sl-dialog>`,
      );
      question(world, box, decide, 150);
    };
  },
};

function button(label: string, attributes = ''): string {
  return `<sl-button ${attributes}>${shadow('<style>:host{display:inline-block}</style><button part="base" class="button button--default" type="button"><slot name="prefix" part="prefix"></slot><slot part="label"></slot></button>')}${label}</sl-button>`;
}

interface Item {
  readonly what: string;
  readonly label: string;
  readonly disabled: boolean;
}

/** Opens on a press of what stands in its slot; a press on an item that is not disabled picks it and shuts the panel. */
function dropdown(
  world: World,
  trigger: string,
  items: readonly Item[],
  pick: (what: string) => void,
): HTMLElement {
  const drawn = items.map(
    ({ what, label, disabled }) =>
      `<sl-menu-item role="menuitem" tabindex="-1" ${disabled ? 'disabled aria-disabled="true"' : ''} data-pick="${what}">${shadow(`<style>:host{display:block}</style><div part="base" class="menu-item ${disabled ? 'menu-item--disabled' : ''}"><slot part="label"></slot></div>`)}${label}</sl-menu-item>`,
  );
  const box = component(
    `<sl-dropdown>${shadow('<style>:host{display:inline-block}.panel{position:absolute;z-index:900;background:#fff}.panel[hidden]{display:none}</style><span part="trigger" class="trigger"><slot name="trigger"></slot></span><div part="panel" class="panel" hidden><slot></slot></div>')}${trigger}<sl-menu role="menu">${shadow('<style>:host{display:block}</style><slot></slot>')}${drawn.join('')}</sl-menu></sl-dropdown>`,
  );
  const panel = inside(box, '.panel');
  const show = (isOpen: boolean): void => {
    panel.hidden = !isOpen;
    if (isOpen) world.menus.add(panel);
    else world.menus.delete(panel);
    if (isOpen) world.whenMenuOpens?.();
  };
  inside(box, '.trigger').addEventListener('click', () => show(panel.hidden === true));
  document.addEventListener('mousedown', (event) => {
    if (!event.composedPath().includes(box)) show(false);
  });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && show(false));
  inside(box, 'sl-menu').addEventListener('click', ({ target }) => {
    const item = target instanceof Element ? target.closest('sl-menu-item') : null;
    if (item === null || item.hasAttribute('disabled')) return;
    show(false);
    pick(item.getAttribute('data-pick') ?? '');
  });
  return box;
}

function header(world: World): HTMLElement {
  const box = component(
    '<header style="display:flex;height:56px;justify-content:space-between"><b>Partner Center</b></header>',
  );
  const items = ['Basic Information', 'Switch Role', 'Sign Out'].map((label) => ({
    what: label,
    label,
    disabled: false,
  }));
  box.append(
    dropdown(world, button(PARTNER, 'slot="trigger" caret'), items, (what) => {
      if (what === 'Switch Role') world.switchedBack++;
      else world.others.push(what);
    }),
  );
  return box;
}

function list(world: World): HTMLElement {
  const box = component(
    `<main><h1>Customer Management</h1><table style="width:1200px"><thead><tr><th>Account Name</th><th>Customer Name</th><th>Customer ID</th><th>Association Type</th><th>Operation</th></tr></thead><tbody></tbody></table><nav aria-label="Pagination">${button('Previous', 'disabled')} Page 1 of 1 ${button('Next', 'disabled')}</nav></main>`,
  );
  const body = inside(box, 'tbody');
  world.redraw = () => body.replaceChildren(...world.shown.map((_, index) => row(world, index)));
  world.redraw();
  return box;
}

function row(world: World, index: number): HTMLElement {
  const { id, account, name, type } = world.at(index);
  const line = document.createElement('tr');
  line.innerHTML = `<td>${account}</td><td>${name}</td><td>${id}</td><td>${type}</td><td></td>`;
  const items = world
    .actions(index)
    .map(({ action, label, disabled }) => ({ what: action, label, disabled }));
  line.lastElementChild?.append(
    dropdown(world, button('More', 'slot="trigger" caret'), items, (what) => world.pick(index, what)),
  );
  return line;
}
