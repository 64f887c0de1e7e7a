import { el, type Layout, message, must, PARTNER, pressMenu, question, WORDS, type World } from './stage.ts';

/** Element Plus: one table with sticky columns, teleported popper, icon-only "⋯", name and account in one cell. */
export const elementPlus: Layout = {
  name: 'Element Plus, mixed languages',
  shows: { id: false, account: true, name: true },
  showsType: false,
  draw: (world) => {
    document.body.append(header(world), list(world));
    world.toast = message(
      (text) =>
        `<div id="notification_1" class="el-notification right" role="alert" style="position:fixed;top:16px;right:16px;width:330px;background:#fff"><div class="el-notification__group"><h2 class="el-notification__title">Error</h2><div class="el-notification__content"><p>${text}</p></div></div></div>`,
    );
    world.ask = ({ account }, decide) => {
      const box =
        el(`<div class="el-overlay" style="position:fixed;inset:0;z-index:2010"><div role="dialog" aria-modal="true" aria-label="代客运维" class="el-overlay-dialog"><div class="el-dialog" style="width:500px;margin:80px auto;background:#fff">
        <header class="el-dialog__header"><span role="heading" class="el-dialog__title">代客运维</span><button aria-label="关闭此对话框" class="el-dialog__headerbtn" type="button" data-answer="cancel"><i class="el-icon"></i></button></header>
        <div class="el-dialog__body"><dl><dt>客户账号名：</dt><dd>${account}</dd></dl><p>${WORDS.zh.question('以下客户')}</p></div>
        <footer class="el-dialog__footer"><span class="dialog-footer"><button type="button" class="el-button el-button--primary" data-answer="ok"><span>确认</span></button><button type="button" class="el-button" data-answer="cancel"><span>取消</span></button></span></footer></div></div></div>`);
      question(world, box, decide, 100);
    };
  },
};

function header(world: World): HTMLElement {
  const box =
    el(`<div class="layout-navbar" style="position:fixed;top:0;left:0;right:0;height:50px;display:flex;justify-content:space-between;z-index:9">
    <div>Huawei Cloud</div><div style="display:flex;gap:12px"><span>Help</span><button type="button" class="el-button is-circle" aria-haspopup="menu" aria-expanded="false" title="${PARTNER}" aria-label="${PARTNER}" style="width:32px;height:32px"><svg width="16" height="16" aria-hidden="true"></svg></button></div></div>`);
  const panel = () =>
    el(
      `<div class="el-popper is-light" role="tooltip" style="z-index:2003"><ul class="el-dropdown-menu" role="menu"><li role="menuitem" tabindex="-1" data-pick="info">My Credentials</li><li role="menuitem" tabindex="-1" aria-haspopup="true" class="roles">Switch Role</li><li role="menuitem" data-pick="out">Sign Out</li></ul></div>`,
    );
  const open = (): HTMLElement => {
    const drawn = panel();
    pressMenu(
      world,
      {
        trigger: must(drawn, '.roles'),
        panel: () =>
          el(
            `<ul role="menu"><li role="menuitem" data-pick="back">${PARTNER}</li><li role="menuitem" data-pick="another">Switch to Another Role</li></ul>`,
          ),
        into: () => must(drawn, '.roles'),
        pick: (what) => {
          if (what === 'back') world.switchedBack++;
          else world.others.push(what);
        },
      },
      'click',
    );
    return drawn;
  };
  pressMenu(
    world,
    { trigger: must(box, 'button'), panel: open, pick: (what) => what === 'back' || world.others.push(what) },
    'click',
  );
  return box;
}

const COLUMNS = ['', '客户名称/账号名', '邮箱', 'Account Manager', 'MTD Expenditure (USD)', '操作'];

function list(world: World): HTMLElement {
  const box =
    el(`<main style="padding-top:60px"><form class="el-form" style="display:flex"><label class="el-form-item__label">客户名称</label><input><label class="el-form-item__label">Account Manager</label><input><label>客户标签</label><input><button type="button">搜索</button></form>
    <div class="el-table--fit el-table" style="width:1200px"><div class="el-table__inner-wrapper"><div class="el-table__header-wrapper"><table class="el-table__header" style="width:1200px;table-layout:fixed"><thead><tr>${COLUMNS.map((label, at) => `<th class="el-table__cell" colspan="1" rowspan="1"><div class="cell">${label}${at === 1 ? '<span class="eye" role="button" aria-label="显示" tabindex="0"><svg width="12" height="12"></svg></span>' : ''}</div></th>`).join('')}</tr></thead></table></div>
    <div class="el-table__body-wrapper"><div class="el-scrollbar"><div class="el-scrollbar__wrap"><div class="el-scrollbar__view"><table class="el-table__body" style="width:1200px;table-layout:fixed"><tbody tabindex="-1"></tbody></table></div></div></div></div>
    <div class="el-table__footer-wrapper"><table style="width:1200px;table-layout:fixed"><tfoot><tr>${['合计', '6', '', '', '2,312.39', ''].map((text) => `<td><div class="cell">${text}</div></td>`).join('')}</tr></tfoot></table></div></div></div></main>`);
  world.redraw = () => {
    const skeleton = must(
      el(
        `<table><tbody><tr class="el-table__row skeleton" aria-busy="true">${COLUMNS.map(() => '<td><div class="el-skeleton__item" style="height:16px;background:#eee"></div></td>').join('')}</tr></tbody></table>`,
      ),
      'tr',
    );
    must(box, 'tbody').replaceChildren(...world.shown.map((_, index) => row(world, index)), skeleton);
  };
  world.redraw();
  return box;
}

function row(world: World, index: number): HTMLElement {
  const { account, name, spend } = world.at(index);
  const line = must(
    el(`<table><tbody><tr class="el-table__row"><td><label class="el-checkbox"><input type="checkbox"></label></td>
    <td><div class="cell"><div><a>${name}</a></div><div style="color:gray">${account}</div></div></td><td><div class="cell">i***@example.com</div></td><td><div class="cell">***</div></td><td><div class="cell">${spend}</div></td>
    <td class="el-table-fixed-column--right" style="position:sticky;right:0"><div class="cell"><button type="button" class="el-button is-link" aria-label="更多" aria-haspopup="menu"><i class="el-icon"><svg width="14" height="14"></svg></i></button></div></td></tr></tbody></table>`),
    'tr',
  );
  const panel = () =>
    el(
      `<div class="el-popper is-pure is-light el-dropdown__popper" data-popper-placement="bottom"><div class="el-scrollbar"><ul class="el-dropdown-menu" role="menu" tabindex="-1">${world
        .actions(index)
        .map(
          ({ action, label, disabled }) =>
            `<li class="el-dropdown-menu__item${disabled ? ' is-disabled' : ''}" aria-disabled="${disabled}" role="menuitem" tabindex="-1" data-pick="${action}"><i class="el-icon"></i>${label}</li>`,
        )
        .join('')}</ul></div></div>`,
    );
  pressMenu(
    world,
    { trigger: must(line, 'button'), panel, pick: (action) => world.pick(index, action) },
    'click',
  );
  return line;
}
