import { el, type Layout, message, must, PARTNER, pressMenu, question, WORDS, type World } from './stage.ts';

/** Clarity: the operations stand before everything else in a column without a header; each row has layers of its own. */
export const clarity: Layout = {
  name: 'Clarity datagrid, actions first',
  shows: { id: false, account: true, name: true },
  showsType: false,
  draw: (world) => {
    document.body.append(header(world), list(world));
    world.toast = message(
      (text) =>
        `<clr-alert class="alert alert-app-level alert-danger" style="position:fixed;top:60px;left:0;right:0"><div class="alert-items" role="alert"><div class="alert-item"><div class="alert-icon-wrapper"><cds-icon shape="exclamation-circle"></cds-icon></div><div class="alert-text">${text}</div></div></div><button type="button" class="close" aria-label="Close alert"></button></clr-alert>`,
    );
    world.ask = ({ account }, decide) => {
      const box =
        el(`<clr-modal class="open"><div class="modal" style="position:fixed;inset:0;z-index:1050"><div class="modal-dialog modal-md" role="dialog" aria-modal="true" aria-labelledby="clr-id-9" style="width:500px;margin:60px auto;background:#fff;position:relative;z-index:2"><div class="clr-sr-only">Beginning of Modal Content</div><div class="modal-content-wrapper"><div class="modal-content"><div class="modal-header--accessible"><div class="modal-title-wrapper" id="clr-id-9"><h3 class="modal-title">Confirm</h3></div><button type="button" aria-label="Close" class="close" data-answer="cancel"><cds-icon shape="window-close"></cds-icon></button></div><div class="modal-body-wrapper"><div class="modal-body">${WORDS.en.question(account)}</div></div>
        <div class="modal-footer"><button type="button" class="btn btn-outline" data-answer="cancel">Cancel</button><button type="button" class="btn btn-primary" data-answer="ok">Continue</button></div></div></div><div class="clr-sr-only">End of Modal Content</div></div><div class="modal-backdrop" aria-hidden="true" style="position:fixed;inset:0"></div></div></clr-modal>`);
      question(world, box, decide, 200);
    };
  },
};

function header(world: World): HTMLElement {
  const box = el(
    `<clr-header class="header header-6" role="banner" style="display:flex;height:60px;background:#333;color:#fff"><div class="branding" style="flex:1"><a href="#"><span class="title">Partner Center</span></a></div><div class="header-actions" style="display:flex"><clr-dropdown class="dropdown bottom-right" style="position:relative"><button class="nav-icon dropdown-toggle" type="button" aria-haspopup="menu" aria-expanded="false" aria-label="Open user profile" style="width:60px;height:60px"><cds-icon shape="user" role="none"><svg width="16" height="16"></svg></cds-icon><span class="name">${PARTNER}</span></button></clr-dropdown></div></clr-header>`,
  );
  const dropdown = must(box, 'clr-dropdown');
  const panel = () =>
    el(
      `<clr-dropdown-menu class="dropdown-menu" role="menu" style="position:absolute;right:0;background:#fff;color:#000;z-index:5"><h4 class="dropdown-header">${PARTNER}</h4><button type="button" class="dropdown-item" role="menuitem" data-pick="info">Security Settings</button><button type="button" class="dropdown-item" role="menuitem" data-pick="switch">Switch Role</button><div class="dropdown-divider" role="separator"></div><button type="button" class="dropdown-item" role="menuitem" data-pick="out">Log out</button></clr-dropdown-menu>`,
    );
  pressMenu(
    world,
    {
      trigger: must(box, '.dropdown-toggle'),
      panel,
      into: () => dropdown,
      pick: (what) => {
        if (what === 'switch') world.switchedBack++;
        else world.others.push(what);
      },
    },
    'click',
  );
  return box;
}

const COLUMNS: readonly (readonly [string, number])[] = [
  ['Account Name', 170],
  ['Tag', 140],
  ['Customer Name', 200],
  ['Account Manager', 220],
];
const STICKY = 60;

function list(world: World): HTMLElement {
  const heads = COLUMNS.map(
    ([label, width]) =>
      `<clr-dg-column role="columnheader" class="datagrid-column" aria-sort="none" style="flex:none;width:${width}px"><div class="datagrid-column-flex"><button class="datagrid-column-title" type="button">${label}</button><div class="datagrid-column-separator"><button class="datagrid-column-handle" tabindex="-1" type="button" aria-label="Column resize handle"></button></div></div></clr-dg-column>`,
  ).join('');
  const box =
    el(`<clr-datagrid class="datagrid-host" style="display:block"><div class="datagrid"><div class="datagrid-inner-wrapper"><div class="datagrid-table" role="grid"><div role="rowgroup" class="datagrid-header"><div class="datagrid-row" role="row"><div class="datagrid-row-master" style="display:flex"><div class="datagrid-row-sticky" style="flex:none;width:${STICKY}px"><div class="datagrid-column datagrid-row-actions" role="columnheader"><span class="clr-sr-only" style="position:absolute;width:1px;height:1px;overflow:hidden">Available actions</span></div></div><div class="datagrid-row-scrollable" style="display:flex">${heads}</div></div></div></div><div class="datagrid-rows" role="rowgroup"></div></div></div></div>
    <clr-dg-footer class="datagrid-footer"><div class="datagrid-footer-description">1 - 6 of 6 customers</div></clr-dg-footer></clr-datagrid>`);
  world.redraw = () =>
    must(box, '.datagrid-rows').replaceChildren(...world.shown.map((_, index) => row(world, index)));
  world.redraw();
  return box;
}

function row(world: World, index: number): HTMLElement {
  const { account, name } = world.at(index);
  const texts = [account, 'gold', name, '-'];
  const cells = COLUMNS.map(
    ([, width], at) =>
      `<clr-dg-cell class="datagrid-cell" role="gridcell" style="flex:none;width:${width}px">${texts[at]}</clr-dg-cell>`,
  ).join('');
  const line = el(
    `<clr-dg-row class="datagrid-row" role="rowgroup" style="display:block"><div class="datagrid-row-master" role="row" style="display:flex;height:40px"><div class="datagrid-row-sticky" style="flex:none;width:${STICKY}px"><div class="datagrid-row-actions datagrid-cell" role="gridcell"><clr-dg-action-overflow><button class="datagrid-action-toggle" type="button" aria-haspopup="menu" aria-expanded="false" aria-label="Available actions for row ${index + 1}"><cds-icon shape="ellipsis-vertical" role="none"><svg width="16" height="16"></svg></cds-icon></button></clr-dg-action-overflow></div></div><div class="datagrid-row-scrollable" style="display:flex">${cells}</div></div></clr-dg-row>`,
  );
  const panel = () =>
    el(
      `<div class="datagrid-action-overflow" role="menu">${world
        .actions(index)
        .map(
          ({ action, label, disabled }) =>
            `<button type="button" clrpopovermoreitem class="action-item" role="menuitem" ${disabled ? 'disabled' : ''} data-pick="${action}">${label}</button>`,
        )
        .join('')}</div>`,
    );
  pressMenu(
    world,
    { trigger: must(line, '.datagrid-action-toggle'), panel, pick: (action) => world.pick(index, action) },
    'click',
  );
  return line;
}
