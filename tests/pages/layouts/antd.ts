import { el, hoverMenu, type Layout, message, must, PARTNER, question, WORDS, type World } from './stage.ts';

/** Ant Design 5: hover drop-downs in the body, modal or pop-confirm, optional split header with a fixed column. */
function antd(options: { name: string; split: boolean; popconfirm: boolean }): Layout {
  return {
    name: options.name,
    shows: { id: true, account: true, name: true },
    showsType: true,
    unsure: true,
    draw: (world) => {
      document.body.append(header(world), list(world, options.split));
      world.toast = message(
        (text) =>
          `<div class="ant-message" style="position:fixed;top:8px;left:40%"><div class="ant-message-notice"><div class="ant-message-error"><span role="img" aria-label="close-circle"></span><span>${text}</span></div></div></div>`,
      );
      world.ask = ({ account }, decide) =>
        question(
          world,
          options.popconfirm
            ? popconfirm(world.words.question(account))
            : modal(world.words.question(account)),
          decide,
          200,
        );
    },
  };
}

export const antdModal = antd({ name: 'Ant Design', split: false, popconfirm: false });
export const antdSplit = antd({ name: 'Ant Design, split header', split: true, popconfirm: true });

function header(world: World): HTMLElement {
  const box =
    el(`<header class="ant-layout-header" style="height:64px;display:flex;justify-content:space-between;padding:0 24px">
    <div class="css-logo">Partner Center</div>
    <ul class="ant-menu-overflow" role="menu" style="display:flex"><li role="menuitem">Home</li><li role="menuitem">Sales</li></ul>
    <div style="display:flex;gap:16px"><span>Ticket</span><span>English</span>
      <span class="css-1x2y" style="cursor:pointer"><span style="border-radius:50%;display:inline-block;width:24px;height:24px;overflow:hidden"><img alt="" width="24" height="24" src="data:,"></span><span class="css-9q8r">${PARTNER} / op_li</span></span>
    </div></header>`);
  const trigger = must(box, '.css-1x2y');
  const panel = () =>
    el(
      `<div class="ant-dropdown"><ul class="ant-dropdown-menu" role="menu"><li class="ant-dropdown-menu-item" role="menuitem" data-pick="info"><span class="ant-dropdown-menu-title-content">Basic Information</span></li><li class="ant-dropdown-menu-item" role="menuitem" data-pick="switch"><span class="ant-dropdown-menu-title-content">Switch Role</span></li><li class="ant-dropdown-menu-item" role="menuitem" data-pick="out"><span>Log Out</span></li></ul></div>`,
    );
  const pick = (what: string) => {
    if (what === 'switch') world.switchedBack++;
    else world.others.push(what);
  };
  hoverMenu(world, { trigger, panel, pick }, true);
  return box;
}

const COLUMNS: readonly [string, string][] = [
  ['', '48px'],
  ['', '48px'],
  ['Customer ID', '300px'],
  ['Account Name', '140px'],
  ['Health', '80px'],
  ['Customer Name', '160px'],
  ['Association Type', '140px'],
  ['Month-to-Date Expenditure (USD)', '160px'],
  ['Operation', '160px'],
];

function list(world: World, split: boolean): HTMLElement {
  const colgroup = `<colgroup>${COLUMNS.map(([, width]) => `<col style="width:${width}">`).join('')}</colgroup>`;
  const head = `<thead class="ant-table-thead"><tr>${COLUMNS.map(([label], at) =>
    at === 1
      ? '<th class="ant-table-selection-column"><label><input type="checkbox" aria-label="Select all"></label></th>'
      : at === 3
        ? `<th class="ant-table-cell ant-table-column-has-sorters" aria-label="${label}"><div class="ant-table-column-sorters"><span class="ant-table-column-title">${label}</span><span class="ant-table-column-sorter"><span role="img" aria-label="caret-up">▲</span><span role="img" aria-label="caret-down">▼</span></span></div></th>`
        : `<th class="ant-table-cell" scope="col">${label}</th>`,
  ).join('')}${split ? '<th class="ant-table-cell-scrollbar"></th>' : ''}</tr></thead>`;
  const body = '<tbody class="ant-table-tbody"></tbody>';
  const foot =
    '<tfoot class="ant-table-summary"><tr><td colspan="2">Total</td><td>6</td><td></td><td></td><td></td><td></td><td>2,312.39</td><td></td></tr></tfoot>';
  const table = (inner: string) =>
    `<table style="table-layout:fixed;width:1236px">${colgroup}${inner}</table>`;
  const box = el(
    `<main class="ant-table-wrapper"><div class="ant-table">${
      split
        ? `<div class="ant-table-header" style="overflow:hidden">${table(head)}</div><div class="ant-table-body" style="max-height:480px;overflow-y:scroll">${table(body)}</div><div class="ant-table-summary">${table(foot)}</div>`
        : `<div class="ant-table-content">${table(head + body + foot)}</div>`
    }</div><ul class="ant-pagination"><li>Total 6 items</li><li title="1"><a>1</a></li></ul></main>`,
  );
  world.redraw = () => {
    const rows = world.shown.map((_, index) => row(world, index));
    const measure = el(
      `<table><tbody><tr aria-hidden="true" class="ant-table-measure-row" style="height:0">${COLUMNS.map(() => '<td style="padding:0;border:0;height:0"><div style="height:0;overflow:hidden">&nbsp;</div></td>').join('')}</tr></tbody></table>`,
    );
    const detail = el(
      `<table><tbody><tr class="ant-table-expanded-row"><td colspan="9"><table><thead><tr><th>Order</th><th>Customer Name</th><th>Amount</th></tr></thead><tbody><tr><td>CS1</td><td>${world.at(0).name}</td><td>3.00</td></tr></tbody></table></td></tr></tbody></table>`,
    );
    must(box, '.ant-table-tbody').replaceChildren(
      must(measure, 'tr'),
      ...rows.slice(0, 1),
      must(detail, 'tr'),
      ...rows.slice(1),
    );
  };
  world.redraw();
  return box;
}

function row(world: World, index: number): HTMLElement {
  const { id, account, name, type, spend } = world.at(index);
  const line = must(
    el(`<table><tbody><tr class="ant-table-row" data-row-key="${id}">
    <td><button type="button" class="ant-table-row-expand-icon" aria-label="Expand row"></button></td>
    <td class="ant-table-selection-column"><label><input type="checkbox"></label></td>
    <td class="ant-table-cell"><span>${id}</span><span role="img" aria-label="copy"></span></td>
    <td class="ant-table-cell">${account}</td><td><span class="ant-badge-status-text">good</span></td>
    <td class="ant-table-cell"><a>${name}</a></td><td class="ant-table-cell"><span class="ant-tag">${type}</span></td><td>${spend}</td>
    <td class="ant-table-cell ant-table-cell-fix-right"><div class="ant-space" style="display:flex;gap:8px"><a class="budget">Set Budget</a><a class="ant-dropdown-trigger">More <span role="img" aria-label="down"><svg width="8" height="8"></svg></span></a></div></td></tr></tbody></table>`),
    'tr',
  );
  must(line, '.budget').addEventListener('click', () => world.pick(index, 'budget'));
  const panel = () =>
    el(
      `<div class="ant-dropdown ant-dropdown-placement-bottomLeft"><ul class="ant-dropdown-menu" role="menu" tabindex="0">${world
        .actions(index)
        .map(
          ({ action, label, disabled }) =>
            `<li class="ant-dropdown-menu-item${disabled ? ' ant-dropdown-menu-item-disabled' : ''}" role="menuitem" aria-disabled="${disabled}" data-pick="${action}"><span class="ant-dropdown-menu-title-content">${label}</span></li>`,
        )
        .join('')}</ul></div>`,
    );
  hoverMenu(
    world,
    {
      trigger: must(line, '.ant-dropdown-trigger'),
      panel,
      pick: (action) => world.pick(index, action),
    },
    true,
  );
  return line;
}

function modal(text: string): HTMLElement {
  return el(`<div class="ant-modal-root"><div class="ant-modal-mask" style="position:fixed;inset:0"></div>
    <div tabindex="-1" class="ant-modal-wrap" style="position:fixed;inset:0;z-index:1100"><div role="dialog" aria-modal="true" class="ant-modal" style="width:416px;margin:100px auto;background:#fff"><div tabindex="0" aria-hidden="true" style="width:0;height:0"></div>
    <div class="ant-modal-content"><button type="button" aria-label="Close" class="ant-modal-close" data-answer="cancel">×</button><div class="ant-modal-header"><div class="ant-modal-title">${WORDS.en.operate}</div></div><div class="ant-modal-body"><p>${text}</p></div>
    <div class="ant-modal-footer"><button type="button" class="ant-btn" data-answer="cancel"><span>Cancel</span></button><button type="button" class="ant-btn ant-btn-primary" data-answer="ok"><span>OK</span></button></div></div></div></div></div>`);
}

function popconfirm(text: string): HTMLElement {
  return el(`<div class="ant-popover ant-popconfirm" style="position:absolute;top:300px;left:700px;z-index:1060;background:#fff"><div class="ant-popover-arrow"></div><div class="ant-popover-content"><div class="ant-popover-inner" role="tooltip"><div class="ant-popconfirm-message"><span role="img" aria-label="exclamation-circle"></span><div class="ant-popconfirm-title">${text}</div></div>
    <div class="ant-popconfirm-buttons"><button type="button" class="ant-btn ant-btn-sm" data-answer="cancel"><span>No</span></button><button type="button" class="ant-btn ant-btn-primary" data-answer="ok"><span>Yes</span></button></div></div></div></div>`);
}
