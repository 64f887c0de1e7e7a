import { el } from '../layouts/stage.ts';
import { on, type PagedList, type PagerDrawing, place } from './stage.ts';

const goTo = (list: PagedList) => (event: Event) => {
  const { currentTarget } = event;
  if (!(currentTarget instanceof HTMLElement) || currentTarget.matches('[class*=disabled]')) return;
  event.preventDefault();
  list.go(Number(currentTarget.dataset.page));
};

const onEnter = (list: PagedList) => (event: Event) => {
  const { target } = event;
  if (event instanceof KeyboardEvent && event.keyCode === 13 && target instanceof HTMLInputElement)
    list.go(Number(target.value));
};

/** EasyUI: a toolbar made of a table, pictures known by their classes, a field for the page that Enter sends. */
export const easyUi: PagerDrawing = {
  name: 'EasyUI',
  draw: (list) =>
    place(list, () => {
      const button = (icon: string, page: number, off: boolean) =>
        `<td><a href="javascript:void(0)" class="l-btn l-btn-small l-btn-plain${off ? ' l-btn-disabled l-btn-plain-disabled' : ''}" data-page="${page}"><span class="l-btn-left l-btn-icon-left"><span class="l-btn-text l-btn-empty">&nbsp;</span><span class="l-btn-icon pagination-${icon}" style="display:inline-block;width:9px;height:9px">&nbsp;</span></span></a></td>`;
      const separator = '<td><div class="pagination-btn-separator"></div></td>';
      const isFirst = list.page === 1;
      const isLast = list.page === list.pages;
      const box = el(
        `<div class="datagrid-pager pagination"><table cellspacing="0" cellpadding="0" border="0"><tbody><tr><td><select class="pagination-page-list">${[10, 20, 50, 100].map((size) => `<option${size === list.size ? ' selected' : ''}>${size}</option>`).join('')}</select></td>${separator}${button('first', 1, isFirst)}${button('prev', list.page - 1, isFirst)}${separator}<td><span style="padding-left:6px">第</span></td><td><input class="pagination-num" type="text" value="${list.page}" size="2"></td><td><span style="padding-right:6px">共${list.pages}页</span></td>${separator}${button('next', list.page + 1, isLast)}${button('last', list.pages, isLast)}</tr></tbody></table><div class="pagination-info">显示${list.from}到${list.to},共${list.total}记录</div><div style="clear:both"></div></div>`,
      );
      on(box, '[data-page]', 'click', goTo(list));
      on(box, 'select', 'change', ({ target }) => list.go(1, Number((target as HTMLSelectElement).value)));
      on(box, '.pagination-num', 'keydown', onEnter(list));
      return box;
    }),
};

/** AG Grid: boxes with the role of a button, what is shown and the page in separate words. */
export const agGrid: PagerDrawing = {
  name: 'AG Grid',
  noSizes: true,
  hides: ['pageSize'],
  draw: (list) =>
    place(list, () => {
      const button = (label: string, page: number, off: boolean) =>
        `<div class="ag-button ag-paging-button${off ? ' ag-disabled' : ''}" role="button" tabindex="${off ? -1 : 0}" aria-label="${label}" ${off ? 'aria-disabled="true"' : ''} data-page="${page}"><span class="ag-icon" style="display:inline-block;width:16px;height:16px" role="presentation"></span></div>`;
      const number = (value: number) =>
        `<span class="ag-paging-row-summary-panel-number">${value.toLocaleString('en')}</span>`;
      const box = el(
        `<div class="ag-paging-panel" style="display:flex;gap:9px"><span class="ag-paging-row-summary-panel" role="status">${number(list.from)} <span>to</span> ${number(list.to)} <span>of</span> ${number(list.total)}</span><span class="ag-paging-page-summary-panel" style="display:flex" role="presentation">${button('First Page', 1, list.page === 1)}${button('Previous Page', list.page - 1, list.page === 1)}<span class="ag-paging-description" role="status"><span>Page</span> <span class="ag-paging-number">${list.page}</span> <span>of</span> <span class="ag-paging-number">${list.pages}</span></span>${button('Next Page', list.page + 1, list.page === list.pages)}${button('Last Page', list.pages, list.page === list.pages)}</span></div>`,
      );
      on(box, '[data-page]', 'click', goTo(list));
      return box;
    }),
};

/** Carbon: sizes and pages in native selections, words around them. */
export const carbon: PagerDrawing = {
  name: 'Carbon',
  draw: (list) =>
    place(list, () => {
      const box = el(
        `<div class="cds--pagination" style="display:flex;gap:9px"><div class="cds--pagination__left"><label class="cds--pagination__text" for="sizes">Items per page:</label><select id="sizes" class="cds--select-input sizes">${[10, 20, 50, 100].map((size) => `<option value="${size}"${size === list.size ? ' selected' : ''}>${size}</option>`).join('')}</select><span class="cds--pagination__text cds--pagination__items-count">${list.from}–${list.to} of ${list.total} items</span></div><div class="cds--pagination__right"><label class="cds--visually-hidden" style="position:absolute;width:1px;height:1px;overflow:hidden" for="page">Page of ${list.pages} pages</label><select id="page" class="cds--select-input page">${Array.from({ length: list.pages }, (_, at) => `<option value="${at + 1}"${at + 1 === list.page ? ' selected' : ''}>${at + 1}</option>`).join('')}</select><span class="cds--pagination__text">of ${list.pages} pages</span><button class="cds--btn--icon-only" type="button" aria-labelledby="tip-b" ${list.page === 1 ? 'disabled' : ''} data-page="${list.page - 1}"><svg width="16" height="16"></svg></button><span id="tip-b" role="tooltip" aria-hidden="true" style="display:none">Previous page</span><button class="cds--btn--icon-only" type="button" aria-labelledby="tip-f" ${list.page === list.pages ? 'disabled' : ''} data-page="${list.page + 1}"><svg width="16" height="16"></svg></button><span id="tip-f" role="tooltip" aria-hidden="true" style="display:none">Next page</span></div></div>`,
      );
      on(box, '[data-page]', 'click', goTo(list));
      on(box, '.page', 'change', ({ target }) => list.go(Number((target as HTMLSelectElement).value)));
      on(box, '.sizes', 'change', ({ target }) => list.go(1, Number((target as HTMLSelectElement).value)));
      return box;
    }),
};
