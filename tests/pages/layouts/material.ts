import { el, type Layout, message, must, PARTNER, question, sheetMenu, type World } from './stage.ts';

/** Angular Material on the CDK: mat-table on a real table, overlay container with backdrop, icon ligatures as text. */
export const material: Layout = {
  name: 'Angular Material',
  shows: { id: false, account: true, name: true },
  showsType: false,
  draw: (world) => {
    document.body.append(
      header(world),
      list(world),
      el(
        '<div class="cdk-overlay-container" style="position:fixed;inset:0;pointer-events:none;z-index:1000"></div>',
      ),
    );
    world.toast = message(
      (text) =>
        `<div class="cdk-global-overlay-wrapper" style="position:fixed;bottom:0;left:40%"><mat-snack-bar-container class="mat-mdc-snack-bar-container"><div class="mdc-snackbar__surface"><div aria-hidden="true"><div matsnackbarlabel="">${text}</div></div><div aria-live="assertive"></div></div></mat-snack-bar-container></div>`,
    );
    world.ask = ({ account, name }, decide) => {
      const box =
        el(`<div class="cdk-global-overlay-wrapper" dir="ltr" style="position:fixed;inset:0;z-index:1000;pointer-events:auto"><div class="cdk-overlay-pane mat-mdc-dialog-panel" style="position:static;width:420px;margin:60px auto;background:#fff"><mat-dialog-container tabindex="-1" role="dialog" aria-modal="true" style="display:block"><h2 mat-dialog-title>O&amp;M on behalf</h2><mat-dialog-content style="display:block"><div>Account Name: ${account}</div><div>Customer Name: ${name}</div></mat-dialog-content>
        <mat-dialog-actions style="display:block"><button mat-button class="mdc-button" data-answer="cancel"><span class="mat-mdc-button-persistent-ripple"></span><span class="mdc-button__label">CANCEL</span><span class="mat-mdc-focus-indicator"></span></button><button mat-button class="mdc-button" data-answer="ok"><span class="mdc-button__label">OK</span><span class="mat-mdc-focus-indicator"></span></button></mat-dialog-actions></mat-dialog-container></div></div>`);
      question(world, box, decide, 75);
    };
  },
};

function header(world: World): HTMLElement {
  const box =
    el(`<mat-toolbar class="mat-toolbar" style="display:flex;height:64px;align-items:center"><span>Partner Center</span><span style="flex:1"></span><button mat-icon-button aria-label="Notifications"><mat-icon>notifications</mat-icon></button>
    <button mat-button class="mat-mdc-menu-trigger" aria-haspopup="menu" aria-expanded="false"><mat-icon role="img" aria-hidden="true">account_circle</mat-icon><span class="mdc-button__label">${PARTNER} (op_li)<mat-icon aria-hidden="true">arrow_drop_down</mat-icon></span></button></mat-toolbar>`);
  const panel = () =>
    el(
      `<div class="mat-mdc-menu-panel" tabindex="-1" role="menu"><div class="mat-mdc-menu-content"><button mat-menu-item role="menuitem" data-pick="info" style="display:block"><span class="mat-mdc-menu-item-text">My Account</span></button><button mat-menu-item role="menuitem" data-pick="switch" style="display:block"><mat-icon>swap_horiz</mat-icon><span class="mat-mdc-menu-item-text">Switch Role</span></button><button mat-menu-item role="menuitem" data-pick="out"><span>Sign out</span></button></div></div>`,
    );
  const pick = (what: string) => {
    if (what === 'switch') world.switchedBack++;
    else world.others.push(what);
  };
  sheetMenu(world, { trigger: must(box, '.mat-mdc-menu-trigger'), panel, pick }, 'body');
  return box;
}

const COLUMNS = ['select', 'Customer', 'Account', 'Mobile Number', 'Budget Usage', 'menu'];

function list(world: World): HTMLElement {
  const box = el(
    `<main><div class="mat-elevation-z8"><table mat-table class="mat-mdc-table" role="table" style="width:1100px"><thead role="rowgroup"><tr mat-header-row role="row">${COLUMNS.map(
      (label, at) =>
        `<th mat-header-cell role="columnheader" scope="col" class="mat-column-${label}">${at === 0 ? '<mat-checkbox><input type="checkbox"></mat-checkbox>' : at === 5 ? 'Operation' : `<div class="mat-sort-header-container" role="button" tabindex="0"><div class="mat-sort-header-content">${label}</div><div class="mat-sort-header-arrow"></div></div>`}</th>`,
    ).join(
      '',
    )}</tr></thead><tbody role="rowgroup"></tbody></table><mat-paginator><div>Items per page:</div></mat-paginator></div></main>`,
  );
  world.redraw = () =>
    must(box, 'tbody').replaceChildren(...world.shown.map((_, index) => row(world, index)));
  world.redraw();
  return box;
}

function row(world: World, index: number): HTMLElement {
  const { account, name } = world.at(index);
  const line = must(
    el(
      `<table><tbody><tr mat-row role="row" class="mat-mdc-row"><td role="cell"><mat-checkbox><input type="checkbox"></mat-checkbox></td><td mat-cell role="cell">${name}</td><td mat-cell role="cell">${account}</td><td role="cell">138****0000</td><td role="cell"><mat-progress-bar role="progressbar" aria-valuenow="40"></mat-progress-bar> 40 %</td><td mat-cell role="cell"><button mat-icon-button class="mat-mdc-menu-trigger" aria-haspopup="menu" aria-expanded="false"><mat-icon role="img" aria-hidden="true">more_vert</mat-icon></button></td></tr></tbody></table>`,
    ),
    'tr',
  );
  const panel = () =>
    el(
      `<div class="mat-mdc-menu-panel" tabindex="-1" role="menu"><div class="mat-mdc-menu-content">${world
        .actions(index)
        .map(
          ({ action, label, disabled }) =>
            `<button mat-menu-item role="menuitem" tabindex="0" aria-disabled="${disabled}" ${disabled ? 'disabled' : ''} data-pick="${action}" style="display:block"><mat-icon>build</mat-icon><span class="mat-mdc-menu-item-text">${label}</span></button>`,
        )
        .join('')}</div></div>`,
    );
  sheetMenu(
    world,
    {
      trigger: must(line, '.mat-mdc-menu-trigger'),
      panel,
      pick: (action) => world.pick(index, action),
    },
    'body',
  );
  return line;
}
