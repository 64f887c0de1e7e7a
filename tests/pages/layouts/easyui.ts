import { el, type Layout, message, must, PARTNER, pressMenu, question, WORDS, type World } from './stage.ts';

/** EasyUI, Chinese: frozen columns in tables of their own, links of the account in the header itself, no menu there. */
export const easyUi: Layout = {
  name: 'EasyUI, frozen columns',
  shows: { id: true, account: true, name: true },
  showsType: true,
  draw: (world) => {
    world.words = WORDS.zh;
    document.body.append(header(world), list(world));
    world.toast = message(
      (text) =>
        `<div class="panel window messager-window" style="position:absolute;right:10px;top:300px;width:250px;background:#fff;border:1px solid"><div class="panel-header panel-header-noborder window-header"><div class="panel-title">提示</div><div class="panel-tool"><a class="panel-tool-close" href="javascript:;"></a></div></div><div class="messager-body panel-body"><div>${text}</div></div></div>`,
    );
    world.ask = ({ id, name }, decide) => {
      const box =
        el(`<div><div class="window-mask" style="position:fixed;inset:0;z-index:9010"></div><div class="panel window panel-htop messager-window" style="position:absolute;left:300px;top:120px;width:380px;z-index:9011;background:#fff"><div class="panel-header window-header"><div class="panel-title">确认</div><div class="panel-tool"><a class="panel-tool-close" data-answer="cancel"></a></div></div><div class="messager-body panel-body window-body"><div class="messager-icon messager-question"></div><div>${WORDS.zh.question(`${name}（${id}）`)}</div></div>
        <div class="dialog-button messager-button"><a href="javascript:;" class="l-btn l-btn-small" data-answer="ok"><span class="l-btn-left"><span class="l-btn-text">确定</span></span></a><a href="javascript:;" class="l-btn l-btn-small" data-answer="cancel"><span class="l-btn-left"><span class="l-btn-text">取消</span></span></a></div></div></div>`);
      question(world, box, decide, 0);
    };
  },
};

function header(world: World): HTMLElement {
  const box = el(
    `<div class="north" style="height:60px;position:relative;background:#e0ecff"><h1 style="margin:0;font-size:18px">伙伴中心</h1><div class="tools" style="position:absolute;right:10px;top:20px"><span>欢迎您，<b class="login-name">${PARTNER}</b></span> <a href="javascript:;" class="pwd">修改密码</a> <a href="javascript:;" class="sw">切换角色</a> <a href="javascript:;" class="out">退出登录</a></div></div>`,
  );
  must(box, '.sw').addEventListener('click', () => world.switchedBack++);
  for (const other of ['.pwd', '.out'])
    must(box, other).addEventListener('click', () => world.others.push(other));
  return box;
}

type Part = readonly (readonly [string, number])[];

const FROZEN: Part = [
  ['', 40],
  ['客户ID', 290],
];
const OTHERS: Part = [
  ['客户名称', 170],
  ['账号名', 140],
  ['关联类型', 100],
  ['客户标签', 120],
  ['操作', 160],
];
const WIDTH = (part: Part): number => part.reduce((sum, [, width]) => sum + width, 0);

function view(part: Part, name: string): string {
  const heads = part
    .map(
      ([label, width]) =>
        `<td><div class="datagrid-cell" style="width:${width}px">${label === '' ? '<input type="checkbox">' : `<span>${label}</span><span class="datagrid-sort-icon"></span>`}</div></td>`,
    )
    .join('');
  return `<div class="${name}" style="width:${WIDTH(part)}px"><div class="datagrid-header" style="height:30px;overflow:hidden"><div class="datagrid-header-inner" style="display:block"><table class="datagrid-htable" border="0" cellspacing="0" cellpadding="0" style="height:30px"><tbody><tr class="datagrid-header-row">${heads}</tr></tbody></table></div></div><div class="datagrid-body" style="overflow:auto"><table class="datagrid-btable" cellspacing="0" cellpadding="0" border="0"><tbody></tbody></table></div></div>`;
}

function list(world: World): HTMLElement {
  const box =
    el(`<div class="panel datagrid" style="width:1030px"><div class="datagrid-wrap panel-body"><div class="datagrid-view" style="display:flex">${view(FROZEN, 'datagrid-view1')}${view(OTHERS, 'datagrid-view2')}</div>
    <div class="datagrid-pager pagination"><table><tbody><tr><td><select class="pagination-page-list"><option>10</option></select></td><td><span style="padding-left:6px;">第</span></td><td><input class="pagination-num" type="text" value="1" size="2"></td><td><span>共1页</span></td></tr></tbody></table><div class="pagination-info">显示1到6,共6记录</div></div></div></div>`);
  const bodies = [...box.querySelectorAll('.datagrid-btable tbody')];
  world.redraw = () => {
    const rows = world.shown.map((_, index) => row(world, index));
    for (const [at, body] of bodies.entries())
      body.replaceChildren(...rows.flatMap((parts) => parts[at] ?? []));
  };
  world.redraw();
  return box;
}

function row(world: World, index: number): HTMLElement[] {
  const { id, account, name, type } = world.at(index);
  const part = (columns: Part, contents: readonly string[]): HTMLElement =>
    must(
      el(
        `<table><tbody><tr id="datagrid-row-r1-${index}" datagrid-row-index="${index}" class="datagrid-row" style="height:32px">${columns
          .map(
            ([, width], at) =>
              `<td><div class="datagrid-cell" style="width:${width}px;height:auto">${contents[at]}</div></td>`,
          )
          .join('')}</tr></tbody></table>`,
      ),
      'tr',
    );
  const right = part(OTHERS, [
    name,
    account,
    type === 'Referral' ? '顾问销售' : '代售',
    'VIP',
    '<a href="javascript:;" class="budget">设置预算</a> | <a href="javascript:;" class="more">更多</a>',
  ]);
  must(right, '.budget').addEventListener('click', () => world.pick(index, 'budget'));
  const panel = () =>
    el(
      `<div class="menu-top menu" style="width:160px"><div class="menu-line"></div>${world
        .actions(index)
        .map(
          ({ action, label, disabled }) =>
            `<div class="menu-item${disabled ? ' menu-item-disabled disabled' : ''}" style="height:20px" data-pick="${action}"><div class="menu-text">${label}</div></div>`,
        )
        .join('')}</div>`,
    );
  pressMenu(
    world,
    { trigger: must(right, '.more'), panel, pick: (action) => world.pick(index, action) },
    'click',
  );
  return [part(FROZEN, ['<input type="checkbox">', id]), right];
}
