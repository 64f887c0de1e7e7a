import { el, type Layout, message, must, PARTNER, pressMenu, question, WORDS, type World } from './stage.ts';

/** OpenTiny ng: every item in the row, the overflow hidden; fixed head drawn twice; More opens on `mousedown`. */
export const ti3: Layout = {
  name: 'OpenTiny ng',
  shows: { id: false, account: true, name: true },
  inline: true,
  showsType: true,
  draw: (world) => {
    world.words = WORDS.zh;
    document.body.append(header(world), list(world));
    world.toast = message(
      (text) =>
        `<div class="ti3-alert ti3-alert-error" style="position:fixed;top:60px;right:20px"><span class="ti3-alert-label">${text}</span></div>`,
    );
    world.ask = ({ name }, decide) => {
      const box =
        el(`<div style="position:absolute;inset:0"><div class="ti3-modal-backdrop" style="position:fixed;inset:0;z-index:1200"></div><div class="ti3-modal" style="position:fixed;inset:0;z-index:1300"><div class="ti3-modal-dialog" style="width:400px;margin:80px auto;background:#fff"><div class="ti3-modal-content"><div class="ti3-modal-close" data-answer="cancel"></div><ti-modal-header class="ti3-modal-header">代客运维</ti-modal-header><ti-modal-body>${world.words.question(name)}</ti-modal-body>
        <ti-modal-footer style="display:block"><button type="button" tibutton id="a_ok_btn" data-answer="ok">确定</button><button type="button" id="a_cancel_btn" data-answer="cancel">取消</button></ti-modal-footer></div></div></div></div>`);
      question(world, box, decide, 300);
    };
  },
};

function header(world: World): HTMLElement {
  const box =
    el(`<div id="frame-head" style="position:fixed;left:0;right:0;top:0;height:50px;background:#252b3a;color:#fff;z-index:1002"><ul style="position:absolute;right:0;display:flex;gap:20px;list-style:none;margin:0"><li>费用</li><li>工单</li><li>简体中文</li>
    <li class="frame-person" style="position:relative"><a class="frame-person-name"><span>${PARTNER}</span></a><div class="drop" style="display:none;position:absolute;right:0;background:#333"><ul><li><a>基本信息</a></li><li class="sub"><a class="entry">切换角色 ›</a><ul class="roles" style="display:none"><li><a class="own">${PARTNER}</a></li><li><a>切换其他角色</a></li></ul></li><li><a>退出登录</a></li></ul></div></li></ul></div>`);
  const open = (on: string, what: string): void => {
    must(box, on).addEventListener('mouseenter', () => {
      must(box, what).style.display = 'block';
    });
    must(box, on).addEventListener('mouseleave', () => {
      must(box, what).style.display = 'none';
    });
  };
  open('.frame-person', '.drop');
  open('.sub', '.roles');
  must(box, '.own').addEventListener('click', () => world.switchedBack++);
  return box;
}

const COLUMNS = ['', '客户名称/账号名', '关联类型', '客户经理', '移动电话', '操作'];

function list(world: World): HTMLElement {
  const head = `<thead><tr>${COLUMNS.map((label, at) => `<th style="width:190px">${at === 0 ? '<input type="checkbox">' : `<span>${label}</span>`}${at === 1 ? '<i class="eye"></i><ti-sort class="ti3-sort"></ti-sort>' : ''}</th>`).join('')}</tr></thead>`;
  const box = el(
    `<main style="padding-top:60px"><ti-table class="ti3-table" style="display:block;position:relative"><div class="ti3-table-fixed-head" style="overflow:hidden"><table style="width:1150px">${head}</table></div><div class="ti3-table-container" style="height:400px;overflow:auto"><table style="width:1150px"><thead style="visibility:collapse">${head.slice(7, -8)}</thead><tbody></tbody></table></div><ti-pagination><label class="ti3-pag-total-items">总条数：6</label></ti-pagination></ti-table></main>`,
  );
  world.redraw = () =>
    must(box, 'tbody').replaceChildren(...world.shown.map((_, index) => row(world, index)));
  world.redraw();
  return box;
}

function row(world: World, index: number): HTMLElement {
  const { account, name, type } = world.at(index);
  const items = [{ action: 'budget', label: WORDS.zh.budget, disabled: false }, ...world.actions(index)];
  const line = must(
    el(
      `<table><tbody><tr><td><input type="checkbox"></td><td><a>${name}</a><br><span>${account}</span></td><td>${type === 'Referral' ? '顾问销售' : '代售'}</td><td>王**</td><td>138****1111</td><td><ti-actionmenu>${items
        .map(
          ({ action, label, disabled }, at) =>
            `<a class="ti3-action-menu-item${disabled ? ' ti3-action-menu-item-disabled' : ''}" data-do="${action}" style="${at > 1 ? 'display:none' : ''}"><section>${label}</section></a>`,
        )
        .join(
          '',
        )}<ti-menu><a class="ti3-menu-toggle-menu"><section class="tiMoreText">更多</section><i class="ti3-icon"></i></a></ti-menu></ti-actionmenu></td></tr></tbody></table>`,
    ),
    'tr',
  );
  for (const { action, disabled } of items)
    must(line, `[data-do=${action}]`).addEventListener('click', () => {
      if (!disabled) world.pick(index, action);
    });
  const panel = () =>
    el(
      `<ti-drop class="ti3-dropdown-container ti3-menu-panel-container" style="display:block"><ti-menulist><ul>${items
        .slice(2)
        .map(
          ({ action, label, disabled }) =>
            `<li class="${disabled ? 'ti3-menu-panel-list-disabled disabled' : 'ti3-menu-panel-list'}" data-pick="${action}"><span>${label}</span></li>`,
        )
        .join('')}</ul></ti-menulist></ti-drop>`,
    );
  pressMenu(
    world,
    {
      trigger: must(line, '.ti3-menu-toggle-menu'),
      panel,
      pick: (action) => world.pick(index, action),
    },
    'mousedown',
  );
  return line;
}
