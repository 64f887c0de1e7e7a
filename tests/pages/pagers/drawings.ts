import { el, must } from '../layouts/stage.ts';
import { components } from './components.ts';
import { agGrid, carbon, easyUi } from './more-drawings.ts';
import { on, type PagedList, type PagerDrawing, place, shownPages, sizePanel } from './stage.ts';

/** Ant Design: items are `li`, "•••" leaps five pages, sizes open on `mousedown`, a jump field without a button. */
const antd = (
  words: { total: string; size: string; jump: [string, string] },
  name: string,
): PagerDrawing => ({
  name,
  draw: (list) =>
    place(list, () => {
      const items = shownPages(list).map((page, at) =>
        page === null
          ? `<li title="${at < 3 && list.page > 3 ? 'Previous' : 'Next'} 5 Pages" tabindex="0" class="ant-pagination-jump-${at < 3 && list.page > 3 ? 'prev' : 'next'}"><a class="ant-pagination-item-link"><span class="ant-pagination-item-ellipsis">•••</span></a></li>`
          : `<li title="${page}" class="ant-pagination-item ant-pagination-item-${page}${page === list.page ? ' ant-pagination-item-active' : ''}" tabindex="0" data-page="${page}"><a rel="nofollow">${page}</a></li>`,
      );
      const off = (is: boolean) =>
        is ? ' ant-pagination-disabled" aria-disabled="true' : '" aria-disabled="false';
      const box =
        el(`<ul class="ant-pagination ant-table-pagination" style="display:flex;list-style:none"><li class="ant-pagination-total-text">${words.total.replace('N', String(list.total))}</li>
        <li title="Previous Page" class="ant-pagination-prev${off(list.page === 1)}"><button class="ant-pagination-item-link" type="button" tabindex="-1"><span role="img" aria-label="left" class="anticon anticon-left"><svg width="9" height="9"></svg></span></button></li>
        ${items.join('')}
        <li title="Next Page" class="ant-pagination-next${off(list.page === list.pages)}"><button class="ant-pagination-item-link" type="button" tabindex="-1"><span role="img" aria-label="right" class="anticon anticon-right"><svg width="9" height="9"></svg></span></button></li>
        <li class="ant-pagination-options"><div class="ant-select ant-pagination-options-size-changer" style="cursor:pointer"><div class="ant-select-selector"><span class="ant-select-selection-search"><input type="search" readonly role="combobox" aria-haspopup="listbox" aria-label="Page Size" style="opacity:0;width:4px"></span><span class="ant-select-selection-item">${list.size}${words.size}</span></div></div>
        <div class="ant-pagination-options-quick-jumper">${words.jump[0]}<input type="text" aria-label="Page">${words.jump[1]}</div></li></ul>`);
      on(box, '.ant-pagination-prev', 'click', () => list.page > 1 && list.go(list.page - 1));
      on(box, '.ant-pagination-next', 'click', () => list.page < list.pages && list.go(list.page + 1));
      on(box, '.ant-pagination-jump-next', 'click', () => list.go(list.page + 5));
      on(box, '.ant-pagination-jump-prev', 'click', () => list.go(list.page - 5));
      on(box, '[data-page]', 'click', ({ currentTarget }) => list.go(pageOf(currentTarget)));
      on(box, '.ant-pagination-options-quick-jumper input', 'keyup', (event) => jumpOn(event, list));
      sizePanel({
        trigger: must(box, '.ant-select-selector'),
        opens: 'mousedown',
        item: '.ant-select-item',
        html: (size) =>
          `<li class="ant-select-item" title="${size}"><div class="ant-select-item-option-content">${size}${words.size}</div></li>`,
        pick: (size) => list.go(1, size),
      });
      return box;
    }),
});

function pageOf(target: EventTarget | null): number {
  return target instanceof HTMLElement ? Number(target.dataset.page) : Number.NaN;
}

function jumpOn(event: Event, list: PagedList): void {
  const { target } = event;
  if (!(event instanceof KeyboardEvent) || event.keyCode !== 13 || !(target instanceof HTMLInputElement))
    return;
  list.go(Number(target.value));
}

/** Element UI and Element Plus: numbers in `ul.el-pager`, the jump field acts on `change`, a read-only field of sizes. */
const element = (zh: boolean): PagerDrawing => ({
  name: `Element, ${zh ? 'Chinese' : 'English'}`,
  draw: (list) =>
    place(list, () => {
      const items = shownPages(list).map((page, at) =>
        page === null
          ? `<li class="el-icon more btn-quick${at < 3 && list.page > 3 ? 'prev' : 'next'} el-icon-more"></li>`
          : `<li class="number${page === list.page ? ' active' : ''}" data-page="${page}">${page}</li>`,
      );
      const box =
        el(`<div class="el-pagination is-background"><span class="el-pagination__total">${zh ? `共 ${list.total} 条` : `Total ${list.total}`}</span>
        <span class="el-pagination__sizes"><div class="el-select el-select--mini"><div class="el-input el-input--suffix"><input type="text" readonly="readonly" autocomplete="off" placeholder="Select" class="el-input__inner" value="${list.size}${zh ? '条/页' : '/page'}"><span class="el-input__suffix"><i class="el-select__caret el-icon-arrow-up"></i></span></div></div></span>
        <button type="button" ${list.page === 1 ? 'disabled="disabled"' : ''} class="btn-prev"><i class="el-icon el-icon-arrow-left" style="display:inline-block;width:9px;height:9px"></i></button><ul class="el-pager" style="display:inline-flex;list-style:none;gap:9px">${items.join('')}</ul><button type="button" ${list.page === list.pages ? 'disabled="disabled"' : ''} class="btn-next"><i class="el-icon el-icon-arrow-right" style="display:inline-block;width:9px;height:9px"></i></button>
        <span class="el-pagination__jump">${zh ? '前往' : 'Go to'}<div class="el-input el-pagination__editor"><input type="number" autocomplete="off" min="1" class="el-input__inner" value="${list.page}"></div>${zh ? '页' : ''}</span></div>`);
      on(box, '.btn-prev', 'click', () => list.go(list.page - 1));
      on(box, '.btn-next', 'click', () => list.go(list.page + 1));
      on(box, '[data-page]', 'click', ({ currentTarget }) => list.go(pageOf(currentTarget)));
      on(box, '[type=number]', 'change', ({ target }) => list.go(Number((target as HTMLInputElement).value)));
      sizePanel({
        trigger: must(box, '.el-select'),
        opens: 'click',
        item: 'li',
        html: (size) =>
          `<li class="el-select-dropdown__item"><span>${size}${zh ? '条/页' : '/page'}</span></li>`,
        pick: (size) => list.go(1, size),
      });
      return box;
    }),
});

/** MUI's TablePagination in the foot of the table, its selection of sizes without a text of its own. */
const mui: PagerDrawing = {
  name: 'MUI, in the foot of the table',
  hides: [],
  draw: (list) => {
    place(list, () => el('<div></div>'));
    const foot = el('<div></div>').appendChild(document.createElement('tfoot'));
    list.table.querySelector('table')?.append(foot);
    list.drawPager = () => {
      foot.innerHTML = `<tr><td colspan="5"><div class="MuiToolbar-root" style="display:flex"><p class="MuiTablePagination-selectLabel" id=":r1:">Rows per page:</p><div class="MuiInputBase-root"><div tabindex="0" role="combobox" aria-haspopup="listbox" aria-expanded="false" class="MuiSelect-select" style="cursor:pointer">${list.size}</div><input aria-hidden="true" tabindex="-1" class="MuiSelect-nativeInput" value="${list.size}" style="position:absolute;opacity:0;pointer-events:none;width:100%"></div><p class="MuiTablePagination-displayedRows">${list.from}–${list.to} of ${list.total}</p>
        <div><button type="button" aria-label="Go to previous page" title="Go to previous page" ${list.page === 1 ? 'disabled' : ''}><svg width="9" height="9"></svg></button><button type="button" aria-label="Go to next page" title="Go to next page" ${list.page === list.pages ? 'disabled' : ''}><svg width="9" height="9"></svg></button></div></div></td></tr>`;
      on(foot, '[aria-label*=previous]', 'click', () => list.go(list.page - 1));
      on(foot, '[aria-label*=next]', 'click', () => list.go(list.page + 1));
      sizePanel({
        trigger: must(foot, '[role=combobox]'),
        opens: 'mousedown',
        item: 'li',
        html: (size) =>
          `<li role="option" class="MuiMenuItem-root">${size}<span class="MuiTouchRipple-root"></span></li>`,
        pick: (size) => list.go(1, size),
      });
    };
    list.drawPager();
  },
};

/** Bootstrap with DataTables' texts: sizes above the table, what is shown and numbers below it. */
const bootstrap = (zh: boolean): PagerDrawing => ({
  name: `Bootstrap, ${zh ? 'Chinese' : 'English'}`,
  draw: (list) => {
    place(list, () => {
      const items = shownPages(list).map((page) =>
        page === null
          ? '<li class="page-item disabled"><a class="page-link">…</a></li>'
          : `<li class="page-item${page === list.page ? ' active' : ''}"><a href="#" class="page-link" data-page="${page}">${page}${page === list.page ? '<span class="sr-only">(current)</span>' : ''}</a></li>`,
      );
      const info = zh
        ? `显示第 ${list.from} 至 ${list.to} 项结果，共 ${list.total.toLocaleString('en')} 项`
        : `Showing ${list.from} to ${list.to} of ${list.total.toLocaleString('en')} entries`;
      const [before, after] = zh ? ['上页', '下页'] : ['Previous', 'Next'];
      const box =
        el(`<div class="row"><div class="col"><div class="dataTables_info" role="status" aria-live="polite">${info}</div></div>
        <div class="col"><ul class="pagination" style="display:flex;gap:9px"><li class="page-item${list.page === 1 ? ' disabled' : ''}"><a href="#" class="page-link" data-page="${list.page - 1}">${before}</a></li>${items.join('')}<li class="page-item${list.page === list.pages ? ' disabled' : ''}"><a href="#" class="page-link" data-page="${list.page + 1}">${after}</a></li></ul></div></div>`);
      on(box, '[data-page]', 'click', (event) => {
        event.preventDefault();
        const { currentTarget } = event;
        if (currentTarget instanceof Element && currentTarget.closest('.disabled') === null)
          list.go(pageOf(currentTarget));
      });
      return box;
    });
    const sizes = el(
      `<div class="dataTables_length"><label>${zh ? '显示' : 'Show'} <select>${[10, 25, 50, 100].map((size) => `<option>${size}</option>`).join('')}<option value="-1">${zh ? '全部' : 'All'}</option></select> ${zh ? '项结果' : 'entries'}</label></div>`,
    );
    on(sizes, 'select', 'change', ({ target }) => list.go(1, Number((target as HTMLSelectElement).value)));
    list.table.before(sizes);
  },
});

/** Angular Material: what is shown, and four pictures. */
const material: PagerDrawing = {
  name: 'Angular Material',
  draw: (list) =>
    place(list, () => {
      const button = (label: string, name: string, page: number, off: boolean) =>
        `<button type="button" class="mat-mdc-icon-button mat-mdc-paginator-navigation-${name}${off ? ' mat-mdc-button-disabled' : ''}" aria-label="${label}" ${off ? 'disabled="true" aria-disabled="true"' : ''} data-page="${page}"><svg viewBox="0 0 24 24" width="9" height="9"></svg></button>`;
      const box =
        el(`<mat-paginator role="group" class="mat-mdc-paginator"><div class="mat-mdc-paginator-page-size"><div class="mat-mdc-paginator-page-size-label">Items per page:</div><mat-select role="combobox" aria-haspopup="listbox" tabindex="0" class="mat-mdc-select"><div class="mat-mdc-select-trigger"><span class="mat-mdc-select-value-text"><span class="mat-mdc-select-min-line">${list.size}</span></span></div></mat-select></div>
        <div class="mat-mdc-paginator-range-label" aria-live="polite">${list.from} – ${list.to} of ${list.total}</div>${button('First page', 'first', 1, list.page === 1)}${button('Previous page', 'previous', list.page - 1, list.page === 1)}${button('Next page', 'next', list.page + 1, list.page === list.pages)}${button('Last page', 'last', list.pages, list.page === list.pages)}</mat-paginator>`);
      on(box, '[data-page]', 'click', ({ currentTarget }) => list.go(pageOf(currentTarget)));
      sizePanel({
        trigger: must(box, '.mat-mdc-select-trigger'),
        opens: 'click',
        item: 'li',
        html: (size) =>
          `<li><mat-option role="option"><span class="mdc-list-item__primary-text"> ${size} </span></mat-option></li>`,
        pick: (size) => list.go(1, size),
      });
      return box;
    }),
};

/** Boxes with hashed names, signs for steps, no total. */
const plain = (words: (page: number, pages: number) => string): PagerDrawing => ({
  name: `plain, "${words(1, 24)}"`,
  noSizes: true,
  hides: ['total', 'pageSize'],
  draw: (list) =>
    place(list, () => {
      const box = el(
        `<div class="sc-a1"><span class="sc-b2" style="cursor:${list.page === 1 ? 'default' : 'pointer'}">‹</span><span>${words(list.page, list.pages)}</span><span class="sc-b3" style="cursor:${list.page === list.pages ? 'not-allowed' : 'pointer'}">›</span></div>`,
      );
      on(box, '.sc-b2', 'click', () => list.page > 1 && list.go(list.page - 1));
      on(box, '.sc-b3', 'click', () => list.page < list.pages && list.go(list.page + 1));
      return box;
    }),
});

/** Old pages: links with words, the current page a plain number, a selection of pages and a button beside a field. */
const links: PagerDrawing = {
  name: 'links and plain words',
  noSizes: true,
  draw: (list) =>
    place(list, () => {
      const items = shownPages(list).map((page) =>
        page === null
          ? '...'
          : page === list.page
            ? `<b>${page}</b>`
            : `<a href="#p" data-page="${page}">${page}</a>`,
      );
      const step = (label: string, page: number, off: boolean) =>
        off ? `<span>${label}</span>` : `<a href="#p" data-page="${page}">${label}</a>`;
      const box = el(
        `<p>总条数：${list.total} 第${list.page}/${list.pages}页 ${step('首页', 1, list.page === 1)} ${step('上一页', list.page - 1, list.page === 1)} ${items.join(' ')} ${step('下一页', list.page + 1, list.page === list.pages)} ${step('末页', list.pages, list.page === list.pages)} 跳转到 <input size="3"> 页 <button type="button">确定</button></p>`,
      );
      on(box, '[data-page]', 'click', (event) => {
        event.preventDefault();
        list.go(pageOf(event.currentTarget));
      });
      on(box, 'button', 'click', () => list.go(Number(box.querySelector('input')?.value)));
      return box;
    }),
};

/** A selection of pages between two pictures, which only class names tell apart. */
const selection: PagerDrawing = {
  name: 'a selection of pages',
  noSizes: true,
  hides: ['pageSize'],
  draw: (list) =>
    place(list, () => {
      const icon = (name: string) =>
        `<i class="icon-chevron-${name}" style="display:inline-block;width:9px;height:9px"></i>`;
      const box = el(
        `<div><em>240 records</em><button ${list.page === 1 ? 'disabled' : ''}>${icon('left')}</button><select>${Array.from({ length: list.pages }, (_, at) => `<option ${at + 1 === list.page ? 'selected' : ''}>${at + 1}</option>`).join('')}</select><button ${list.page === list.pages ? 'disabled' : ''}>${icon('right')}</button></div>`,
      );
      on(box, 'select', 'change', ({ target }) => list.go(Number((target as HTMLSelectElement).value)));
      on(box, 'button:first-of-type', 'click', () => list.go(list.page - 1));
      on(box, 'button:last-of-type', 'click', () => list.go(list.page + 1));
      return box;
    }),
};

export const PAGERS: readonly PagerDrawing[] = [
  antd({ total: 'Total N items', size: ' / page', jump: ['Go to', 'Page'] }, 'Ant Design, English'),
  antd({ total: '共 N 条', size: ' 条/页', jump: ['跳至', '页'] }, 'Ant Design, Chinese'),
  element(false),
  element(true),
  mui,
  bootstrap(false),
  bootstrap(true),
  material,
  plain((page, pages) => `Page ${page} of ${pages}`),
  plain((page, pages) => `${page} / ${pages}`),
  links,
  selection,
  easyUi,
  agGrid,
  carbon,
  components,
];
