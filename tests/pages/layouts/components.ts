import { component, inside, shadow } from './shadow.ts';
import { el, type Layout, must, PARTNER, pressMenu, question, type World } from './stage.ts';

/**
 * An application of web components: page, list, table, every row, every button, menus and the dialog have open shadow
 * roots, one in another; only the header of the console is not part of it.
 */
export const components: Layout = {
  name: 'components in components',
  shows: { id: true, account: true, name: true },
  showsType: true,
  draw: (world) => {
    document.body.append(header(world), app(world));
    world.toast = (text) =>
      document.body.append(
        component(
          `<app-toasts>${shadow(`<section style="position:fixed;right:0;bottom:0"><app-toast>${shadow('<div role="alert"><slot></slot></div>')}${text}</app-toast></section>`)}</app-toasts>`,
        ),
      );
    world.ask = ({ account, name }, decide) => {
      const box = component(
        `<confirm-dialog>${shadow(`<style>.veil{position:fixed;inset:0;z-index:20;background:#0006}.box{width:400px;margin:90px auto;background:#fff}</style>
        <div class="veil"><div class="box"><h2>${world.words.operate}</h2><p>${world.words.question(name)}</p><dl><dt>Account:</dt><dd>${account}</dd></dl>
        <div class="foot">${button('Cancel', 'data-answer="cancel"')}${button('OK', 'data-answer="ok"')}</div></div></div>`)}</confirm-dialog>`,
      );
      question(world, box, decide, 120);
    };
  },
};

/** Its text is put into a slot of the real button, which alone can be pressed. */
function button(label: string, attributes = ''): string {
  return `<app-button>${shadow(`<style>:host{display:inline-block}</style><button type="button" ${attributes}><span class="label"><slot></slot></span></button>`)}${label}</app-button>`;
}

/** A panel in a layer that stands at the end of the page, as a component of its own. */
function layer(items: string): () => HTMLElement {
  return () => {
    document.querySelector('app-layer')?.remove();
    document.body.append(
      component(
        `<app-layer>${shadow('<div class="layer" style="position:absolute;top:60px;right:0;z-index:9;background:#fff"></div>')}</app-layer>`,
      ),
    );
    return component(
      `<menu-panel role="menu">${shadow(`<style>:host{display:block}</style><div>${items}</div>`)}</menu-panel>`,
    );
  };
}

const intoLayer = (): HTMLElement => inside(must(document, 'app-layer'), '.layer');

function item(what: string, label: string, isDisabled = false): string {
  return `<menu-item role="menuitem" tabindex="-1" ${isDisabled ? 'aria-disabled="true"' : ''} data-pick="${what}">${shadow('<style>:host{display:block}</style><div class="item"><slot></slot></div>')}${label}</menu-item>`;
}

function header(world: World): HTMLElement {
  const box = el(
    `<header style="display:flex;height:50px;justify-content:space-between"><a>Partner Center</a><button type="button" class="user-account" aria-haspopup="menu">${PARTNER}</button></header>`,
  );
  pressMenu(
    world,
    {
      trigger: must(box, '.user-account'),
      panel: layer(
        `${item('info', 'Basic Information')}${item('switch', 'Switch Role')}${item('out', 'Sign Out')}`,
      ),
      into: intoLayer,
      pick: (what) => {
        if (what === 'switch') world.switchedBack++;
        else world.others.push(what);
      },
    },
    'click',
  );
  return box;
}

const CELLS =
  '.row{display:flex;height:36px}.row>*{flex:0 0 auto;width:170px}.row>.wide{width:290px}.row>:last-child{width:400px}';

function app(world: World): HTMLElement {
  const heads = ['Customer ID', 'Account Name', 'Customer Name', 'Association Type', 'Operation'].map(
    (label, at) =>
      `<head-cell class="${at === 0 ? 'wide' : ''}">${shadow(`<style>:host{display:block}</style><span>${label}</span><svg width="8" height="8"></svg>`)}</head-cell>`,
  );
  const table = `<data-table>${shadow(`<style>:host{display:block}${CELLS}</style><div class="row head">${heads.join('')}</div><div class="body"></div>`)}</data-table>`;
  const pager = `<list-pager>${shadow(`<style>:host{display:block}</style><span>Total: 6</span><button type="button" aria-label="Previous page" disabled></button><button type="button" aria-current="page">1</button><button type="button" aria-label="Next page" disabled></button>`)}</list-pager>`;
  const list = `<customer-list>${shadow(`<style>:host{display:block}</style><h1>Customer Management</h1><form><input type="text" placeholder="Enter a keyword"></form><section class="card">${table}${pager}</section>`)}</customer-list>`;
  const root = component(
    `<app-root>${shadow(`<style>:host{display:block}</style><nav><a>Customers</a></nav><main><slot></slot></main>`)}${list}</app-root>`,
  );
  const body = inside(root, '.body');
  world.redraw = () => body.replaceChildren(...world.shown.map((_, index) => row(world, index)));
  world.redraw();
  return root;
}

function row(world: World, index: number): HTMLElement {
  const { id, account, name, type } = world.at(index);
  const line = component(
    `<customer-row>${shadow(`<style>:host{display:block}${CELLS}</style><div class="row"><div class="wide">${id}</div><div><copy-text>${shadow('<span><slot></slot></span><svg width="8" height="8"></svg>')}${account}</copy-text></div><div><name-link>${shadow(`<a href="#">${name}</a>`)}</name-link></div><div>${type}</div>
    <div><row-menu>${shadow(`${button(world.words.budget)} <icon-button>${shadow('<button type="button" aria-haspopup="menu" aria-label="More" style="width:24px;height:24px"><svg width="12" height="12"></svg></button>')}</icon-button>`)}</row-menu></div></div>`)}</customer-row>`,
  );
  inside(line, 'app-button').addEventListener('click', () => world.pick(index, 'budget'));
  const items = world.actions(index).map(({ action, label, disabled }) => item(action, label, disabled));
  pressMenu(
    world,
    {
      trigger: inside(line, '[aria-haspopup]'),
      panel: layer(items.join('')),
      into: intoLayer,
      pick: (action) => world.pick(index, action),
    },
    'click',
  );
  return line;
}
