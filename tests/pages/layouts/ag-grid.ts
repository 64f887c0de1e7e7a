import { el, type Layout, message, must, PARTNER, pressMenu, question, WORDS, type World } from './stage.ts';

/**
 * AG Grid: boxes with ARIA roles, each row three times (pinned left, middle, pinned right), placed by transform in no
 * order of the document; a picture without a name for the menu; a native dialog.
 */
export const agGrid: Layout = {
  name: 'AG Grid, pinned columns',
  shows: { id: true, account: true, name: true },
  showsType: true,
  draw: (world) => {
    document.body.append(header(world), list(world));
    world.toast = message(
      (text) =>
        `<div class="toast-stack" style="position:fixed;bottom:8px;right:8px"><output class="toast" style="display:block;background:#fdd">${text}</output></div>`,
    );
    world.ask = ({ account }, decide) => {
      const box =
        el(`<dialog class="confirm"><form method="dialog"><h2>Operate on behalf</h2><p>${WORDS.en.question(`<strong>${account}</strong>`)}</p>
        <footer><button type="button" data-answer="cancel" autofocus>No</button><button type="button" data-answer="ok">Confirm</button></footer></form></dialog>`);
      question(world, box, decide, 0);
      if (box instanceof HTMLDialogElement) box.showModal();
    };
  },
};

function header(world: World): HTMLElement {
  const box =
    el(`<header class="topnav" style="display:flex;align-items:center;height:48px;justify-content:space-between"><a href="#home">Console</a>
    <nav style="display:flex;gap:16px"><a href="#docs">Documentation</a><a href="#support">Support</a>
    <button type="button" class="identity" aria-haspopup="true" aria-expanded="false"><span class="initials" aria-hidden="true">AP</span> <span class="who">${PARTNER}</span></button></nav></header>`);
  const panel = () =>
    el(
      `<div class="flyout"><p>Signed in as ${PARTNER}</p><ul><li><a href="#profile" data-pick="profile">Basic Information</a></li><li><a data-pick="switch">Switch Role</a></li><li><a data-pick="out">Sign out</a></li></ul></div>`,
    );
  pressMenu(
    world,
    {
      trigger: must(box, '.identity'),
      panel,
      pick: (what) => {
        if (what === 'switch') world.switchedBack++;
        else world.others.push(what);
      },
    },
    'click',
  );
  return box;
}

type Part = readonly (readonly [string, number])[];

const LEFT: Part = [['Customer ID', 300]];
const MIDDLE: Part = [
  ['Customer Name', 170],
  ['Account Name', 160],
  ['Association Type', 140],
  ['MTD Expenditure (USD)', 170],
];
const RIGHT: Part = [['', 60]];
const ROW = 42;

function widthOf(part: Part): number {
  return part.reduce((sum, [, width]) => sum + width, 0);
}

function cells(part: Part, role: string, contents: readonly string[]): string {
  let left = 0;
  return part
    .map(([, width], at) => {
      const style = `position:absolute;left:${left}px;width:${width}px;height:${ROW}px;overflow:hidden`;
      left += width;
      return `<div role="${role}" class="ag-${role}" tabindex="-1" style="${style}">${contents[at] ?? ''}</div>`;
    })
    .join('');
}

function list(world: World): HTMLElement {
  const heads = [LEFT, MIDDLE, RIGHT]
    .map(
      (part) =>
        `<div class="ag-header-viewport" role="rowgroup" style="position:relative;flex:none;width:${widthOf(part)}px;height:${ROW}px"><div class="ag-header-row" role="row" aria-rowindex="1">${cells(
          part,
          'columnheader',
          part.map(
            ([label]) =>
              `<div class="ag-header-cell-comp-wrapper" role="presentation"><div class="ag-cell-label-container" role="presentation"><span class="ag-header-cell-text">${label}</span></div></div>`,
          ),
        )}</div></div>`,
    )
    .join('');
  const bodies = [LEFT, MIDDLE, RIGHT]
    .map(
      (part) =>
        `<div class="ag-cols-container" role="rowgroup" style="position:relative;flex:none;width:${widthOf(part)}px;height:${ROW * 6}px"></div>`,
    )
    .join('');
  const box =
    el(`<main><div class="ag-root-wrapper" role="presentation"><div class="ag-root" role="treegrid" aria-colcount="6" aria-rowcount="7"><div class="ag-header" role="presentation" style="display:flex">${heads}</div><div class="ag-body" role="presentation" style="display:flex">${bodies}</div></div>
    <div class="ag-paging-panel"><span>1 to 6 of 6</span> <button type="button" aria-label="Next Page" disabled></button> <span>Page 1 of 1</span></div></div></main>`);
  const containers = [...box.querySelectorAll('.ag-cols-container')];
  world.redraw = () => {
    const rows = world.shown.map((_, index) => row(world, index));
    for (const [at, container] of containers.entries())
      container.replaceChildren(...rows.flatMap((parts) => parts[at] ?? []).reverse());
  };
  world.redraw();
  return box;
}

function row(world: World, index: number): HTMLElement[] {
  const { id, account, name, type, spend } = world.at(index);
  const part = (columns: Part, contents: readonly string[]): HTMLElement =>
    el(
      `<div role="row" row-index="${index}" row-id="${id}" aria-rowindex="${index + 2}" class="ag-row" style="position:absolute;left:0;right:0;height:${ROW}px;transform:translateY(${index * ROW}px)">${cells(columns, 'gridcell', contents)}</div>`,
    );
  const text = (value: string) => `<span class="ag-cell-value" role="presentation">${value}</span>`;
  const right = part(RIGHT, [
    '<button type="button" class="row-menu" aria-haspopup="menu"><svg class="icon-kebab" width="16" height="16"><circle cx="8" cy="3" r="1"></circle><circle cx="8" cy="8" r="1"></circle><circle cx="8" cy="13" r="1"></circle></svg></button>',
  ]);
  const panel = () =>
    el(
      `<div class="ag-menu ag-popup-child" role="menu">${world
        .actions(index)
        .map(
          ({ action, label, disabled }) =>
            `<div class="ag-menu-option" role="menuitem" tabindex="-1" aria-disabled="${disabled}" data-pick="${action}"><span class="ag-menu-option-icon"></span><span class="ag-menu-option-text">${label}</span></div>`,
        )
        .join('')}</div>`,
    );
  pressMenu(
    world,
    { trigger: must(right, '.row-menu'), panel, pick: (action) => world.pick(index, action) },
    'click',
  );
  return [
    part(LEFT, [text(id)]),
    part(MIDDLE, [`<a href="#c">${name}</a>`, text(account), text(type), text(spend)]),
    right,
  ];
}
