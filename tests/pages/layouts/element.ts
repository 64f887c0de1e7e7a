import { el, hoverMenu, type Layout, message, must, PARTNER, question, WORDS, type World } from './stage.ts';

/** Element UI 2, Chinese: a second copy of the table for the fixed column, hover menus, message box. */
export const elementUi: Layout = {
  name: 'Element UI 2, fixed column copy',
  shows: { id: false, account: true, name: true },
  showsType: true,
  draw: (world) => {
    world.words = WORDS.zh;
    document.body.append(header(world), list(world));
    world.toast = message(
      (text) =>
        `<div role="alert" class="el-message el-message--error" style="position:fixed;top:20px;left:40%;z-index:2004"><i class="el-message__icon el-icon-error"></i><p class="el-message__content">${text}</p></div>`,
    );
    world.ask = ({ account }, decide) => {
      const box =
        el(`<div tabindex="-1" role="dialog" aria-modal="true" aria-label="提示" class="el-message-box__wrapper" style="position:fixed;inset:0;z-index:2001;text-align:center">
        <div class="el-message-box" style="display:inline-block;width:420px;background:#fff"><div class="el-message-box__header"><div class="el-message-box__title"><span>提示</span></div><button type="button" aria-label="Close" class="el-message-box__headerbtn" data-answer="cancel"><i class="el-icon-close"></i></button></div>
        <div class="el-message-box__content"><p>${world.words.question(account)}</p></div>
        <div class="el-message-box__btns"><button type="button" class="el-button" data-answer="cancel"><span>\n 取消 \n</span></button><button type="button" class="el-button el-button--primary" data-answer="ok"><span>\n 确定 \n</span></button></div></div></div>`);
      question(world, box, decide, 300);
    };
  },
};

function header(world: World): HTMLElement {
  const box =
    el(`<section class="el-container"><header class="el-header" style="height:60px;position:relative">
    <span style="position:absolute;left:20px">华为云 伙伴中心</span><span style="position:absolute;right:300px">消息(3)</span>
    <div class="el-dropdown" style="position:absolute;right:20px;top:20px"><span class="el-dropdown-link el-dropdown-selfdefine" aria-haspopup="list" aria-controls="dropdown-menu-1" role="button" tabindex="0">\n ${PARTNER}<i class="el-icon-arrow-down"></i></span></div></header></section>`);
  const panel = () =>
    el(
      `<ul id="dropdown-menu-1" class="el-dropdown-menu el-popper"><li tabindex="-1" class="el-dropdown-menu__item" data-pick="info">账号中心</li><li tabindex="-1" class="el-dropdown-menu__item" data-pick="switch">切换角色</li><li class="el-dropdown-menu__item" data-pick="out">退出登录</li></ul>`,
    );
  const pick = (what: string) => {
    if (what === 'switch') world.switchedBack++;
    else world.others.push(what);
  };
  hoverMenu(world, { trigger: must(box, '.el-dropdown-link'), panel, pick }, false);
  return box;
}

const COLUMNS = ['', '序号', '关联类型', '客户名称', '客户账号名', '本月消费(元)', '操作'];

function list(world: World): HTMLElement {
  const columns = `<colgroup>${COLUMNS.map((_, at) => `<col width="${at === 6 ? 200 : at < 2 ? 60 : 180}">`).join('')}</colgroup>`;
  const head = (fixed: boolean) =>
    `<table cellspacing="0" class="el-table__header" style="width:1040px">${columns}<thead class="has-gutter"><tr>${COLUMNS.map(
      (label, at) =>
        `<th class="el-table__cell ${(at === 6) !== fixed ? 'is-hidden' : ''}" style="${(at === 6) !== fixed ? 'visibility:hidden' : ''}"><div class="cell">${at === 0 ? '<label class="el-checkbox"><input type="checkbox"></label>' : label}${at === 5 ? '<span class="caret-wrapper"><i class="sort-caret ascending"></i><i class="sort-caret descending"></i></span>' : ''}</div></th>`,
    ).join('')}<th class="gutter" style="width:0;display:none"></th></tr></thead></table>`;
  const body = (kind: string) =>
    `<table cellspacing="0" class="el-table__body" style="width:1040px">${columns}<tbody class="${kind}"></tbody></table>`;
  const box =
    el(`<main><div class="el-table" style="position:relative;width:800px;overflow:hidden;height:400px">
    <div class="el-table__header-wrapper" style="overflow:hidden">${head(false)}</div><div class="el-table__body-wrapper" style="overflow-x:auto">${body('own')}</div>
    <div class="el-table__fixed-right" style="position:absolute;top:0;right:0;width:200px;overflow:hidden;background:#fff;height:380px">
      <div class="el-table__fixed-header-wrapper" style="position:absolute;right:0;top:0">${head(true)}</div><div class="el-table__fixed-body-wrapper" style="position:absolute;right:0;top:26px">${body('fixed')}</div></div>
    </div><div class="el-pagination"><span class="el-pagination__total">共 6 条</span></div></main>`);
  world.redraw = () => {
    for (const kind of ['own', 'fixed']) {
      must(box, `.${kind}`).replaceChildren(
        ...world.shown.map((_, index) => row(world, index, kind === 'fixed')),
      );
    }
  };
  world.redraw();
  queueMicrotask(() => {
    const top = must(box, '.el-table__body-wrapper').offsetTop;
    must(box, '.el-table__fixed-body-wrapper').style.top = `${top}px`;
  });
  return box;
}

function row(world: World, index: number, fixed: boolean): HTMLElement {
  const { account, name, type, spend } = world.at(index);
  const texts = [
    '<label class="el-checkbox"><input type="checkbox"></label>',
    String(index + 1),
    type === 'Referral' ? '顾问销售' : '转售',
    `<a class="el-link"><span class="el-link--inner">${name}</span></a>`,
    account,
    spend,
    '<button type="button" class="el-button el-button--text"><span>设置预算</span></button><div class="el-dropdown"><span class="el-dropdown-link" aria-haspopup="list" role="button" tabindex="0">更多<i class="el-icon-arrow-down el-icon--right"></i></span></div>',
  ];
  const line = must(
    el(
      `<table><tbody><tr class="el-table__row" style="height:40px">${texts.map((text, at) => `<td class="el-table__cell ${(at === 6) !== fixed ? 'is-hidden' : ''}" style="${(at === 6) !== fixed ? 'visibility:hidden' : ''}"><div class="cell">${text}</div></td>`).join('')}</tr></tbody></table>`,
    ),
    'tr',
  );
  const panel = () =>
    el(
      `<ul class="el-dropdown-menu el-popper">${world
        .actions(index)
        .map(
          ({ action, label, disabled }) =>
            `<li tabindex="-1" class="el-dropdown-menu__item${disabled ? ' is-disabled' : ''}" ${disabled ? 'aria-disabled="true"' : ''} data-pick="${action}">\n  ${label}\n</li>`,
        )
        .join('')}</ul>`,
    );
  hoverMenu(
    world,
    { trigger: must(line, '.el-dropdown-link'), panel, pick: (action) => world.pick(index, action) },
    false,
  );
  must(line, 'button').addEventListener('click', () => world.pick(index, 'budget'));
  return line;
}
