import { el, type Layout, message, must, PARTNER, pressMenu, question, WORDS, type World } from './stage.ts';

/** DevUI: head and body in tables of their own, a drawn icon without a name for the menu, a modal known by classes only. */
export const devui: Layout = {
  name: 'DevUI, icon of a font',
  shows: { id: false, account: true, name: true },
  showsType: true,
  draw: (world) => {
    world.words = WORDS.zh;
    document.body.append(header(world), list(world));
    world.toast = message(
      (text) =>
        `<d-toast style="position:fixed;top:50px;right:20px"><div class="devui-toast"><div class="devui-toast-item-container"><div class="devui-toast-message"><span class="devui-toast-title">提示</span><p>${text}</p></div></div></div></d-toast>`,
    );
    world.ask = ({ name }, decide) => {
      const box =
        el(`<d-modal><div class="modal-backdrop" style="position:fixed;inset:0;z-index:1049"></div><div class="modal in" style="position:fixed;inset:0;z-index:1050"><div class="modal-dialog" tabindex="1" style="width:420px;margin:60px auto;background:#fff"><div class="modal-content"><div class="devui-modal-header"><span>代客运维</span><d-button icon="icon-close"><button class="devui-btn devui-btn-text" type="button" data-answer="cancel"><i class="icon icon-close"></i></button></d-button></div><div class="modal-body"><span>${WORDS.zh.question(name)}</span></div>
        <div class="modal-footer"><d-button><button class="devui-btn devui-btn-primary" type="button" data-answer="ok"><span class="button-content">确定</span></button></d-button><d-button><button class="devui-btn devui-btn-common" type="button" data-answer="cancel"><span class="button-content">取消</span></button></d-button></div></div></div></div></d-modal>`);
      question(world, box, decide, 200);
    };
  },
};

function header(world: World): HTMLElement {
  const box = el(
    `<d-header><div class="devui-header" style="display:flex;height:50px;background:#fff;justify-content:space-between"><div class="left"><span class="logo">华为云</span></div><div class="right" style="display:flex;gap:14px"><span class="icon icon-helping"></span><span>控制台</span><div class="dropdown-user" style="position:relative"><span class="user-name">${PARTNER}<i class="icon icon-select-arrow"></i></span></div></div></div></d-header>`,
  );
  const user = must(box, '.dropdown-user');
  const panel = () =>
    el(
      `<ul class="devui-dropdown-menu" role="menu" style="position:absolute;right:0;background:#fff;z-index:4"><li class="devui-dropdown-item" data-pick="info">我的凭证</li><li class="devui-dropdown-item" data-pick="switch">切换角色</li><li class="devui-dropdown-item" data-pick="out">退出登录</li></ul>`,
    );
  pressMenu(
    world,
    {
      trigger: must(box, '.user-name'),
      panel,
      into: () => user,
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
  ['', 40],
  ['客户名称', 200],
  ['账号名', 200],
  ['关联类型', 120],
  ['关联时间', 220],
  ['操作', 140],
];
const COLGROUP = `<colgroup>${COLUMNS.map(([, width]) => `<col style="width:${width}px">`).join('')}</colgroup>`;
const FIXED = 'table-layout:fixed;width:920px';

function list(world: World): HTMLElement {
  const heads = COLUMNS.map(([label], at) =>
    at === 0
      ? '<th class="header-cell devui-checkable-cell"><d-checkbox><div class="devui-checkbox"><label><input type="checkbox" class="devui-checkbox-input"></label></div></d-checkbox></th>'
      : `<th class="resizeable" style="position:relative"><div class="header-container"><span class="title">${label}</span>${at === 4 ? '<d-table-sort><span class="table-sort-icon"><svg width="16" height="16"></svg></span></d-table-sort>' : ''}</div><span class="resize-handle"></span></th>`,
  ).join('');
  const box =
    el(`<main><d-data-table><div class="devui-data-table"><div class="devui-table-view"><div class="table-wrap" style="overflow:hidden"><table class="devui-table table-fix-header" style="${FIXED}">${COLGROUP}<thead><tr>${heads}</tr></thead></table></div><div class="devui-scrollbar scroll-view" style="max-height:360px;overflow:auto"><table class="devui-table" style="${FIXED}">${COLGROUP}<tbody></tbody></table></div></div></div></d-data-table>
    <d-pagination><div class="devui-pagination"><div class="devui-page-size"><span>10</span></div><div class="devui-total-size">总条数: 6</div></div></d-pagination></main>`);
  world.redraw = () =>
    must(box, 'tbody').replaceChildren(...world.shown.map((_, index) => row(world, index)));
  world.redraw();
  return box;
}

function row(world: World, index: number): HTMLElement {
  const { account, name, type } = world.at(index);
  const line = must(
    el(
      `<table><tbody><tr><td class="devui-checkable-cell"><label><input type="checkbox"></label></td><td><a class="devui-link">${name}</a></td><td title="${account}">${account}</td><td>${type === 'Referral' ? '顾问销售' : '代售'}</td><td>2026-01-0${index + 1} 10:00:00 GMT+08:00</td><td><div class="operations" style="display:flex;gap:12px"><a class="devui-link budget">设置预算</a><div class="devui-dropdown"><span class="icon icon-more-operate" style="display:inline-block;width:16px;height:16px;cursor:pointer"></span></div></div></td></tr></tbody></table>`,
    ),
    'tr',
  );
  must(line, '.budget').addEventListener('click', () => world.pick(index, 'budget'));
  const panel = () =>
    el(
      `<div class="cdk-overlay-pane"><ul class="devui-dropdown-menu">${world
        .actions(index)
        .map(
          ({ action, label, disabled }) =>
            `<li class="devui-dropdown-item${disabled ? ' disabled' : ''}" data-pick="${action}"><a>${label}</a></li>`,
        )
        .join('')}</ul></div>`,
    );
  pressMenu(
    world,
    { trigger: must(line, '.icon-more-operate'), panel, pick: (action) => world.pick(index, action) },
    'click',
  );
  return line;
}
