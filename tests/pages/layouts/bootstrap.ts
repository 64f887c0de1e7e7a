import { el, type Layout, message, must, PARTNER, question, WORDS, type World } from './stage.ts';

/** Bootstrap 5: the menu stands in the row, shut; it opens by a class; the modal is always in the page. */
export const bootstrap: Layout = {
  name: 'Bootstrap 5',
  shows: { id: true, account: true, name: true },
  inline: true,
  showsType: false,
  draw: (world) => {
    document.head.append(
      el(
        '<style class="layout">.dropdown-menu,.modal{display:none}.dropdown-menu.show,.modal.show{display:block}.dropdown{position:relative}.dropdown-menu{position:absolute;background:#fff;z-index:1000}</style>',
      ),
    );
    const box = el(
      `<div class="modal fade" id="confirm" tabindex="-1" aria-hidden="true" style="position:fixed;inset:0;z-index:1055"><div class="modal-dialog" style="width:500px;margin:60px auto;background:#fff"><div class="modal-content"><div class="modal-header"><h5 class="modal-title">${WORDS.en.operate}</h5><button type="button" class="btn-close" data-bs-dismiss="modal" aria-label="Close" data-answer="cancel"></button></div><div class="modal-body"></div><div class="modal-footer"><button type="button" class="btn btn-secondary" data-answer="cancel">Close</button><button type="button" class="btn btn-primary" data-answer="ok">Continue</button></div></div></div></div>`,
    );
    document.body.append(header(world), list(world), box);
    world.toast = message(
      (text) =>
        `<div class="toast-container" style="position:fixed;right:0;bottom:0"><div class="toast show" role="alert" aria-live="assertive"><div class="toast-body">${text}</div></div></div>`,
    );
    world.ask = ({ name, account }, decide) => {
      must(box, '.modal-body').innerHTML = `<p>${world.words.question(`${name} (${account})`)}</p>`;
      question(world, box, (ok) => {
        box.classList.remove('show');
        decide(ok);
      });
      box.classList.add('show');
      box.setAttribute('aria-modal', 'true');
    };
  },
};

function header(world: World): HTMLElement {
  const box =
    el(`<nav class="navbar sticky-top" style="position:sticky;top:0;height:56px;display:flex;justify-content:space-between"><a class="navbar-brand">Partner Center</a><ul class="navbar-nav" style="display:flex;gap:16px;list-style:none"><li class="nav-item"><a class="nav-link">Support</a></li>
    <li class="nav-item dropdown"><a class="nav-link dropdown-toggle" href="#" role="button" data-bs-toggle="dropdown" aria-expanded="false">${PARTNER}</a><ul class="dropdown-menu" style="right:0"><li><a class="dropdown-item" href="#">My Account</a></li><li><hr></li><li><a class="dropdown-item sw" href="#">Switch Role</a></li><li><a class="dropdown-item" href="#">Sign out</a></li></ul></li></ul></nav>`);
  toggle(world, must(box, '.dropdown-toggle'), must(box, '.dropdown-menu'));
  must(box, '.sw').addEventListener('click', (event) => {
    event.preventDefault();
    world.switchedBack++;
  });
  return box;
}

function toggle(world: World, trigger: HTMLElement, menu: HTMLElement): void {
  const shut = (): void => {
    menu.classList.remove('show');
    world.menus.delete(menu);
  };
  trigger.addEventListener('click', (event) => {
    event.preventDefault();
    if (menu.classList.toggle('show')) {
      world.menus.add(menu);
      world.whenMenuOpens?.();
    } else shut();
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !trigger.contains(target)) shut();
  });
}

const COLUMNS = ['#', 'Customer ID', 'Name', 'Customer Name', 'Customer Account', 'Email', 'Action'];

function list(world: World): HTMLElement {
  const box = el(
    `<main class="container"><table class="table table-hover" style="width:1200px"><caption>List of customers</caption><thead><tr>${COLUMNS.map((label) => `<th scope="col">${label}${label === 'Email' ? ' <span class="bi" title="Sort by email">⇅</span>' : ''}</th>`).join('')}</tr></thead><tbody></tbody></table></main>`,
  );
  world.redraw = () =>
    must(box, 'tbody').replaceChildren(...world.shown.map((_, index) => row(world, index)));
  world.redraw();
  return box;
}

function row(world: World, index: number): HTMLElement {
  const { id, account, name } = world.at(index);
  const line = must(
    el(
      `<table><tbody><tr><th scope="row">${index + 1}</th><td>${id}</td><td>n/a</td><td>${name}</td><td>${account}</td><td>-</td><td><div class="dropdown"><button class="btn btn-sm dropdown-toggle" type="button" data-bs-toggle="dropdown" aria-expanded="false">Actions</button><ul class="dropdown-menu">${world
        .actions(index)
        .map(
          ({ action, label, disabled }) =>
            `<li><a class="dropdown-item${disabled ? ' disabled' : ''}" ${disabled ? 'aria-disabled="true"' : ''} href="#" data-pick="${action}">${label}</a></li>`,
        )
        .join('')}</ul></div></td></tr></tbody></table>`,
    ),
    'tr',
  );
  toggle(world, must(line, '.dropdown-toggle'), must(line, '.dropdown-menu'));
  line.addEventListener('click', (event) => {
    const item = event.target instanceof Element ? event.target.closest('[data-pick]') : null;
    if (item === null) return;
    event.preventDefault();
    if (!item.classList.contains('disabled')) world.pick(index, item.getAttribute('data-pick') ?? '');
  });
  return line;
}
