import { el, type Layout, message, must, PARTNER, question, type World } from './stage.ts';

/** No library: a CSS grid of ARIA roles whose rows have no box of their own, native `details` for menus, a native dialog. */
export const cssGrid: Layout = {
  name: 'CSS grid and native elements',
  shows: { id: true, account: true, name: true },
  inline: true,
  showsType: false,
  draw: (world) => {
    document.body.append(header(world), list(world));
    world.toast = message(
      (text) => `<p role="status" style="position:fixed;top:0;left:30%;background:#fdd">${text}</p>`,
    );
    world.ask = ({ account, name }, decide) => {
      const box =
        el(`<dialog aria-labelledby="ask"><h3 id="ask">Are you sure?</h3><dl><dt>Customer Name</dt><dd>${name}</dd><dt>Account Name</dt><dd>${account}</dd></dl>
        <menu><li><button data-answer="ok">Yes</button></li><li><button data-answer="cancel">Cancel</button></li></menu></dialog>`);
      question(world, box, decide, 0);
      if (box instanceof HTMLDialogElement) box.showModal();
    };
  },
};

function header(world: World): HTMLElement {
  const box =
    el(`<header style="display:flex;height:44px;align-items:center"><strong style="flex:1">Partner Center</strong><a href="#help">Help</a>
    <details style="position:relative;margin:0 16px"><summary>${PARTNER}</summary><nav style="position:absolute;right:0;background:#fff;z-index:3"><a href="#my">My Account</a><a class="sw" tabindex="0">Switch Role</a><a class="out" tabindex="0">Sign Out</a></nav></details></header>`);
  must(box, '.sw').addEventListener('click', () => world.switchedBack++);
  must(box, '.out').addEventListener('click', () => world.others.push('out'));
  return box;
}

const COLUMNS = ['Account Name', 'Customer Name', 'Customer ID', 'Budget Usage', 'Actions'];

function list(world: World): HTMLElement {
  const box = el(
    `<main><section role="table" aria-label="Customers" style="display:grid;grid-template-columns:150px 170px 300px 120px 160px;gap:6px"><div role="rowgroup" style="display:contents"><div role="row" style="display:contents">${COLUMNS.map((label) => `<div role="columnheader">${label}</div>`).join('')}</div></div><div role="rowgroup" class="body" style="display:contents"></div></section><p>6 customers</p></main>`,
  );
  world.redraw = () =>
    must(box, '.body').replaceChildren(...world.shown.map((_, index) => row(world, index)));
  world.redraw();
  return box;
}

function row(world: World, index: number): HTMLElement {
  const { id, account, name } = world.at(index);
  const items = world
    .actions(index)
    .map(
      ({ action, label, disabled }) =>
        `<li><button type="button" data-pick="${action}" ${disabled ? 'disabled' : ''}>${label}</button></li>`,
    )
    .join('');
  const line = el(
    `<div role="row" style="display:contents"><div role="rowheader">${account}</div><div role="cell">${name}</div><div role="cell">${id}</div><div role="cell">12 %</div><div role="cell" style="position:relative"><details class="rowmenu"><summary aria-label="More" style="list-style:none">…</summary><ul style="position:absolute;background:#fff;z-index:2;margin:0">${items}</ul></details></div></div>`,
  );
  const menu = must(line, 'details');
  menu.addEventListener('toggle', () => {
    if (menu instanceof HTMLDetailsElement && menu.open) {
      world.menus.add(menu);
      world.whenMenuOpens?.();
    } else world.menus.delete(menu);
  });
  menu.addEventListener('click', (event) => {
    const item = event.target instanceof Element ? event.target.closest('[data-pick]') : null;
    if (item === null) return;
    menu.removeAttribute('open');
    world.pick(index, item.getAttribute('data-pick') ?? '');
  });
  return line;
}
