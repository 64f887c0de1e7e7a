import { el, hoverMenu, type Layout, message, must, PARTNER, question, WORDS, type World } from './stage.ts';

/** Arco Design, Chinese: every action a link in the row, a drawer asks, the account is an avatar whose menu has a submenu beside it. */
export const arco: Layout = {
  name: 'Arco Design, links in the row',
  shows: { id: true, account: true, name: true },
  inline: true,
  menuless: true,
  showsType: true,
  unsure: true,
  draw: (world) => {
    world.words = WORDS.zh;
    document.body.append(header(world), list(world));
    world.toast = message(
      (text) =>
        `<div class="arco-message-wrapper arco-message-wrapper-top" style="position:fixed;top:40px;left:0;right:0;z-index:1003"><div class="arco-message arco-message-error" role="alert"><span class="arco-message-icon"><svg width="14" height="14" class="arco-icon"></svg></span><span class="arco-message-content">${text}</span></div></div>`,
    );
    world.ask = ({ account, id }, decide) => {
      const box =
        el(`<div class="arco-drawer-wrapper" style="position:fixed;inset:0;z-index:1001"><div class="arco-drawer-mask" style="position:absolute;inset:0"></div><div role="dialog" aria-modal="true" class="arco-drawer slideRight-enter-done" style="position:absolute;right:0;top:0;bottom:0;width:300px;background:#fff"><div class="arco-drawer-inner"><div class="arco-drawer-scroll"><div class="arco-drawer-header"><div class="arco-drawer-header-title">代客运维确认</div></div><span tabindex="-1" role="button" aria-label="Close" class="arco-icon-hover arco-drawer-close-icon" data-answer="cancel"><svg width="12" height="12"></svg></span>
        <div class="arco-drawer-content"><div class="arco-descriptions"><table><tbody><tr><td class="arco-descriptions-item-label">账号名</td><td>${account}</td></tr><tr><td class="arco-descriptions-item-label">客户ID</td><td>${id}</td></tr></tbody></table></div></div>
        <div class="arco-drawer-footer"><button class="arco-btn arco-btn-secondary" type="button" data-answer="cancel"><span>取消</span></button> <button class="arco-btn arco-btn-primary" type="button" data-answer="ok"><span>确定</span></button></div></div></div></div></div>`);
      question(world, box, decide, 150);
    };
  },
};

function header(world: World): HTMLElement {
  const box = el(
    `<div class="navbar" style="display:flex;justify-content:space-between;height:60px;position:sticky;top:0;background:#fff;z-index:99"><div class="left-side">伙伴中心</div><ul class="right-side" style="display:flex;list-style:none;gap:20px"><li>帮助</li><li>简体中文</li><li><div class="arco-dropdown-trigger" style="display:flex"><div class="arco-avatar arco-avatar-circle" style="width:32px;height:32px;border-radius:50%;background:#ccc"><span class="arco-avatar-image"><img alt="avatar" src="data:," width="32" height="32"></span></div><span class="nick">${PARTNER}</span></div></li></ul></div>`,
  );
  const submenu = () =>
    el(
      `<div class="arco-dropdown-menu" role="menu"><div role="menuitem" class="arco-dropdown-menu-item" data-pick="own">${PARTNER}</div><div role="menuitem" class="arco-dropdown-menu-item" data-pick="another">切换其他角色</div></div>`,
    );
  const panel = (): HTMLElement => {
    const drawn = el(
      `<span class="arco-trigger arco-dropdown"><div role="menu" class="arco-dropdown-menu"><div role="menuitem" class="arco-dropdown-menu-item" data-pick="info">基本信息</div><div class="arco-dropdown-menu-pop roles" aria-haspopup="true"><div class="arco-dropdown-menu-pop-header">切换角色<span class="arco-dropdown-menu-icon-suffix"><svg width="12" height="12"></svg></span></div></div><div role="menuitem" class="arco-dropdown-menu-item" data-pick="out">退出登录</div></div></span>`,
    );
    hoverMenu(
      world,
      {
        trigger: must(drawn, '.roles'),
        panel: submenu,
        into: () => must(drawn, '.arco-dropdown-menu'),
        pick: (what) => {
          if (what === 'own') world.switchedBack++;
          else world.others.push(what);
        },
      },
      true,
    );
    return drawn;
  };
  hoverMenu(
    world,
    {
      trigger: must(box, '.arco-dropdown-trigger'),
      panel,
      pick: (what) => what === 'own' || what === 'another' || world.others.push(what),
    },
    true,
  );
  return box;
}

const COLUMNS: readonly (readonly [string, number])[] = [
  ['客户名称', 150],
  ['账号名', 130],
  ['客户ID', 280],
  ['关联类型', 90],
  ['操作', 420],
];

function list(world: World): HTMLElement {
  const box = el(
    `<div class="container"><div class="arco-card"><div class="arco-table arco-table-size-default arco-table-has-fixed-col-right"><div class="arco-spin"><div class="arco-spin-children"><div class="arco-table-container"><div class="arco-table-content-scroll"><div class="arco-table-content-inner" style="width:1240px;overflow:auto"><table style="width:1100px"><colgroup>${COLUMNS.map(([, width]) => `<col style="width:${width}px">`).join('')}</colgroup><thead><tr class="arco-table-tr">${COLUMNS.map(([label], at) => `<th class="arco-table-th${at === 4 ? ' arco-table-col-fixed-right' : ''}"><div class="arco-table-th-item"><span class="arco-table-th-item-title">${label}</span></div></th>`).join('')}</tr></thead><tbody></tbody></table></div></div></div><div class="arco-table-pagination"><div class="arco-pagination"><div class="arco-pagination-total-text">共 6 条</div></div></div></div></div></div></div></div>`,
  );
  world.redraw = () =>
    must(box, 'tbody').replaceChildren(...world.shown.map((_, index) => row(world, index)));
  world.redraw();
  return box;
}

function row(world: World, index: number): HTMLElement {
  const { id, account, name, type } = world.at(index);
  const cell = (content: string) =>
    `<td class="arco-table-td"><div class="arco-table-cell"><span class="arco-table-cell-wrap-value">${content}</span></div></td>`;
  const links = world
    .actions(index)
    .map(
      ({ action, label, disabled }) =>
        `<div class="arco-space-item"><a class="arco-link${disabled ? ' arco-link-disabled' : ''}" role="link" ${disabled ? 'aria-disabled="true"' : ''} data-do="${action}">${label}</a></div>`,
    )
    .join('');
  const line = must(
    el(
      `<table><tbody><tr class="arco-table-tr">${[name, account, id, type === 'Referral' ? '顾问销售' : '代售'].map(cell).join('')}<td class="arco-table-td arco-table-col-fixed-right"><div class="arco-table-cell"><div class="arco-space" style="display:flex;gap:8px">${links}</div></div></td></tr></tbody></table>`,
    ),
    'tr',
  );
  line.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('[data-do]') : null;
    if (link !== null && !link.classList.contains('arco-link-disabled'))
      world.pick(index, link.getAttribute('data-do') ?? '');
  });
  return line;
}
