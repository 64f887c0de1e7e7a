import { el, type Layout, message, must, PARTNER, question, sheetMenu, WORDS, type World } from './stage.ts';

/** MUI DataGrid: boxes with ARIA roles, rows placed by transform between spacers, menus under an invisible sheet. */
export const mui: Layout = {
  name: 'MUI DataGrid',
  shows: { id: true, account: true, name: false },
  showsType: true,
  draw: (world) => {
    document.body.append(header(world), list(world));
    world.toast = message(
      (text) =>
        `<div class="MuiSnackbar-root" role="presentation" style="position:fixed;bottom:24px;left:24px"><div class="MuiPaper-root MuiAlert-root" role="alert"><div class="MuiAlert-icon"></div><div class="MuiAlert-message">${text}</div></div></div>`,
    );
    world.ask = ({ account }, decide) => {
      const box =
        el(`<div role="presentation" class="MuiDialog-root" style="position:fixed;inset:0;z-index:1300"><div aria-hidden="true" class="MuiBackdrop-root" style="position:fixed;inset:0"></div><div class="MuiDialog-container" role="presentation">
        <div class="MuiPaper-root" role="dialog" aria-modal="true" aria-labelledby=":r1:" style="position:relative;width:400px;margin:60px auto;background:#fff"><h2 id=":r1:" class="MuiDialogTitle-root">${WORDS.en.operate}</h2><div class="MuiDialogContent-root"><p>${world.words.question(account)}</p></div>
        <div class="MuiDialogActions-root"><button class="MuiButton-root" type="button" data-answer="cancel">Cancel<span class="MuiTouchRipple-root"></span></button><button class="MuiButton-root" type="button" data-answer="ok" style="text-transform:uppercase">Confirm<span class="MuiTouchRipple-root"></span></button></div></div></div></div>`);
      question(world, box, decide, 200);
    };
  },
};

function header(world: World): HTMLElement {
  const box =
    el(`<header class="MuiPaper-root MuiAppBar-root" style="position:sticky;top:0;z-index:1100;height:64px"><div class="MuiToolbar-root" style="display:flex;align-items:center">
    <h6 style="flex-grow:1">Partner Center</h6><button type="button" class="MuiIconButton-root" aria-label="show 4 new mails"><svg width="24" height="24"></svg><span class="MuiBadge-badge">4</span></button>
    <button class="MuiButtonBase-root css-1yxmbwk" type="button" aria-label="account of current user" aria-controls="primary-search-account-menu" aria-haspopup="true"><div class="MuiAvatar-root">A</div><span>${PARTNER}</span></button></div></header>`);
  const panel = () =>
    el(
      `<div role="presentation" id="primary-search-account-menu" class="MuiPopover-root MuiMenu-root"><div class="MuiPaper-root"><ul class="MuiList-root" role="menu" tabindex="-1"><li class="MuiMenuItem-root" role="menuitem" tabindex="-1" data-pick="info">Security Settings</li><li class="MuiMenuItem-root" role="menuitem" tabindex="-1" data-pick="switch">Switch role</li><li role="menuitem" data-pick="out">Logout</li></ul></div></div>`,
    );
  const pick = (what: string) => {
    if (what === 'switch') world.switchedBack++;
    else world.others.push(what);
  };
  sheetMenu(world, { trigger: must(box, '[aria-haspopup]'), panel, pick }, 'panel');
  return box;
}

const COLUMNS: readonly [string, string, number][] = [
  ['check', '', 50],
  ['accountName', 'Account Name', 160],
  ['type', 'Association Type', 150],
  ['tier', 'Tier', 90],
  ['name', 'Customer Name', 160],
  ['customerId', 'Customer ID', 300],
  ['actions', 'Actions', 150],
];

function list(world: World): HTMLElement {
  const heads = COLUMNS.map(
    ([field, label, width], at) =>
      `<div class="MuiDataGrid-columnHeader" role="columnheader" data-field="${field}" aria-colindex="${at + 1}" tabindex="-1" style="width:${width}px;flex:none"><div class="MuiDataGrid-columnHeaderDraggableContainer"><div class="MuiDataGrid-columnHeaderTitleContainer"><div class="MuiDataGrid-columnHeaderTitleContainerContent">${at === 0 ? '<span class="MuiCheckbox-root"><input type="checkbox" aria-label="Select all rows"></span>' : `<div class="MuiDataGrid-columnHeaderTitle">${label}</div>`}</div><div class="MuiDataGrid-iconButtonContainer"><button type="button" aria-label="Sort" title="Sort"><svg width="12" height="12"></svg></button></div></div></div></div>`,
  ).join('');
  const box =
    el(`<main><div class="MuiDataGrid-root" role="grid" aria-colcount="7" aria-rowcount="7" aria-multiselectable="true" style="width:1100px"><div class="MuiDataGrid-main"><div class="MuiDataGrid-virtualScroller"><div class="MuiDataGrid-topContainer" role="presentation"><div class="MuiDataGrid-columnHeaders" role="presentation"><div class="MuiDataGrid-row--borderBottom" role="row" aria-rowindex="1" style="display:flex">${heads}<div role="presentation" class="MuiDataGrid-filler"></div></div></div></div>
    <div class="MuiDataGrid-virtualScrollerContent" role="presentation"><div class="MuiDataGrid-virtualScrollerRenderZone" role="rowgroup"></div></div></div></div><div class="MuiDataGrid-footerContainer"><p>1–6 of 6</p><button type="button" aria-label="Go to next page" title="Go to next page" disabled></button></div></div></main>`);
  world.redraw = () => {
    const space = () => el('<div role="presentation" class="spacer" style="height:20px"></div>');
    must(box, '[role=rowgroup]').replaceChildren(
      space(),
      ...world.shown.map((_, index) => row(world, index)),
      space(),
    );
  };
  world.redraw();
  return box;
}

function row(world: World, index: number): HTMLElement {
  const { id, account, name, type } = world.at(index);
  const texts = [
    '<span class="MuiCheckbox-root"><input type="checkbox" aria-label="Select row"></span>',
    account,
    type,
    'Gold',
    `${name[0]}***${name.at(-1)}`,
    `<span title="${id}">${id}</span>`,
    '<div role="menu" class="MuiDataGrid-actionsCell"><button class="MuiIconButton-root" type="button" role="menuitem" aria-label="more" aria-haspopup="menu" aria-controls=":r9:" tabindex="-1"><svg width="20" height="20"></svg></button></div>',
  ];
  const line = el(
    `<div class="MuiDataGrid-row" role="row" data-id="${index}" data-rowindex="${index}" aria-rowindex="${index + 2}" style="display:flex;height:52px">${COLUMNS.map(
      ([field, , width], at) =>
        `<div class="MuiDataGrid-cell" role="gridcell" data-field="${field}" aria-colindex="${at + 1}" tabindex="-1" style="width:${width}px;flex:none">${texts[at]}</div>`,
    ).join('')}<div role="presentation" class="MuiDataGrid-filler" style="width:0"></div></div>`,
  );
  const panel = () =>
    el(
      `<div role="tooltip" class="MuiPopper-root MuiDataGrid-menu"><div class="MuiPaper-root"><ul class="MuiList-root" role="menu" tabindex="-1">${world
        .actions(index)
        .map(
          ({ action, label, disabled }) =>
            `<li class="MuiMenuItem-root${disabled ? ' Mui-disabled' : ''}" tabindex="-1" role="menuitem" ${disabled ? 'aria-disabled="true"' : ''} data-pick="${action}"><div class="MuiListItemIcon-root"><svg width="10" height="10"></svg></div>${label}<span class="MuiTouchRipple-root"></span></li>`,
        )
        .join('')}</ul></div></div>`,
    );
  sheetMenu(
    world,
    { trigger: must(line, '[aria-haspopup]'), panel, pick: (action) => world.pick(index, action) },
    'panel',
  );
  return line;
}
