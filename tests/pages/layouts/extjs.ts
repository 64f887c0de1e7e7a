import { el, type Layout, message, must, PARTNER, pressMenu, question, WORDS, type World } from './stage.ts';

/** Ext JS: headers in boxes, every row a table of its own, a picture known by its class, links for buttons. */
export const extJs: Layout = {
  name: 'Ext JS, a table for each row',
  shows: { id: true, account: true, name: true },
  showsType: true,
  draw: (world) => {
    document.body.append(header(world), list(world));
    world.toast = message(
      (text) =>
        `<div class="x-window x-toast x-layer" role="dialog" aria-hidden="false" style="position:absolute;right:10px;top:80px;width:260px;background:#fff;z-index:19010"><div class="x-window-body"><div class="x-autocontainer-innerCt">${text}</div></div></div>`,
    );
    world.ask = ({ name }, decide) => {
      const button = (answer: string, label: string) =>
        `<a class="x-btn x-box-item x-btn-default-small" role="button" tabindex="0" data-answer="${answer}"><span class="x-btn-wrap" role="presentation"><span class="x-btn-button" role="presentation"><span class="x-btn-icon-el" role="presentation"></span><span class="x-btn-inner" unselectable="on">${label}</span></span></span></a>`;
      const box =
        el(`<div role="presentation"><div class="x-mask" role="presentation" style="position:fixed;inset:0;z-index:19000"></div><div class="x-window x-message-box x-layer" role="alertdialog" aria-modal="true" style="position:absolute;left:300px;top:120px;width:400px;background:#fff;z-index:19001"><div class="x-window-header" role="presentation"><div class="x-title-text" role="presentation">Confirm</div><div class="x-tool" role="button" aria-label="Close dialog" data-answer="cancel"></div></div>
        <div class="x-window-body" role="presentation"><div class="x-message-box-icon x-message-box-question" role="presentation"></div><div class="x-window-text">${WORDS.en.question(name)}</div></div><div class="x-toolbar x-toolbar-footer" role="toolbar">${button('ok', 'Yes')}${button('cancel', 'No')}</div></div></div>`);
      question(world, box, decide, 0);
    };
  },
};

function header(world: World): HTMLElement {
  const box =
    el(`<div class="x-toolbar x-box-layout-ct" role="toolbar" style="height:48px;position:relative"><div class="x-box-inner" role="presentation"><div class="x-box-target" role="presentation"><div class="x-component" style="position:absolute;left:8px">Partner Center</div>
    <a class="x-btn" role="button" aria-haspopup="true" tabindex="0" style="position:absolute;right:20px;top:10px"><span class="x-btn-wrap" role="presentation"><span class="x-btn-button" role="presentation"><span class="x-btn-icon-el x-fa fa-user" role="presentation"></span><span class="x-btn-inner">${PARTNER}</span></span></span></a></div></div></div>`);
  pressMenu(
    world,
    {
      trigger: must(box, '.x-btn'),
      panel: () =>
        menu([
          ['info', 'My Account', false],
          ['switch', 'Switch Role', false],
          ['out', 'Sign Out', false],
        ]),
      pick: (what) => {
        if (what === 'switch') world.switchedBack++;
        else world.others.push(what);
      },
    },
    'click',
  );
  return box;
}

function menu(items: readonly (readonly [string, string, boolean])[]): HTMLElement {
  return el(
    `<div class="x-panel x-layer x-menu" role="menu"><div class="x-menu-body" role="presentation">${items
      .map(
        ([pick, label, disabled]) =>
          `<div class="x-component x-menu-item${disabled ? ' x-item-disabled x-menu-item-disabled' : ''}" role="presentation" ${disabled ? '' : `data-pick="${pick}"`}><a class="x-menu-item-link" role="menuitem" ${disabled ? 'aria-disabled="true"' : ''} tabindex="-1"><div role="presentation" class="x-menu-item-icon"></div><span class="x-menu-item-text">${label}</span></a></div>`,
      )
      .join('')}</div></div>`,
  );
}

const COLUMNS: readonly (readonly [string, number])[] = [
  ['#', 40],
  ['Customer ID', 290],
  ['Account Name', 140],
  ['Customer Name', 170],
  ['Association Type', 140],
  ['Actions', 90],
];

function list(world: World): HTMLElement {
  const heads = COLUMNS.map(
    ([label, width]) =>
      `<div class="x-column-header x-box-item" role="columnheader" aria-readonly="true" tabindex="-1" style="flex:none;width:${width}px"><div class="x-column-header-inner" role="presentation"><div class="x-column-header-text-container" role="presentation"><div class="x-column-header-text-wrapper" role="presentation"><div class="x-column-header-text" role="presentation"><span class="x-column-header-text-inner" role="presentation">${label}</span></div></div></div><div class="x-column-header-trigger" role="presentation"></div></div></div>`,
  ).join('');
  const box =
    el(`<div class="x-panel x-grid" role="grid"><div class="x-panel-body" role="presentation"><div class="x-grid-header-ct" role="row"><div class="x-box-inner" role="presentation"><div class="x-box-target" role="presentation" style="display:flex">${heads}</div></div></div><div class="x-grid-view" role="rowgroup"><div class="x-grid-item-container" role="presentation"></div></div></div>
    <div class="x-toolbar x-toolbar-paging" role="toolbar"><a class="x-btn x-item-disabled" role="button" aria-disabled="true" aria-label="Next Page"></a><div class="x-toolbar-text">Displaying 1 - 6 of 6</div></div></div>`);
  world.redraw = () =>
    must(box, '.x-grid-item-container').replaceChildren(...world.shown.map((_, index) => row(world, index)));
  world.redraw();
  return box;
}

function row(world: World, index: number): HTMLElement {
  const { id, account, name, type } = world.at(index);
  const texts = [
    `${index + 1}`,
    id,
    account,
    name,
    type,
    '<div role="button" tabindex="0" class="x-action-col-icon x-fa fa-ellipsis-v" style="width:14px;height:14px"></div>',
  ];
  const line = el(
    `<table class="x-grid-item" role="presentation" data-recordindex="${index}" cellspacing="0" cellpadding="0" style="width:870px;table-layout:fixed"><tbody><tr class="x-grid-row" role="row">${COLUMNS.map(
      ([, width], at) =>
        `<td class="x-grid-cell" role="gridcell" style="width:${width}px"><div class="x-grid-cell-inner">${texts[at]}</div></td>`,
    ).join('')}</tr></tbody></table>`,
  );
  pressMenu(
    world,
    {
      trigger: must(line, '.x-action-col-icon'),
      panel: () =>
        menu(world.actions(index).map(({ action, label, disabled }) => [action, label, disabled] as const)),
      pick: (action) => world.pick(index, action),
    },
    'click',
  );
  return line;
}
