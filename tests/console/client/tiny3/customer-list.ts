import type { Column } from '../columns.ts';
import { FIRST_PAGE, type ListPage, type ListQuery, loadCustomers } from '../customers.ts';
import { drawAgain } from '../draw-again.ts';
import { has, page } from '../page-options.ts';
import { RequestFailed } from '../requests.ts';
import { t } from '../texts.ts';
import { letter } from './customer-dialogs.ts';
import { CustomerTable } from './customer-table.ts';
import { el } from './dom.ts';
import { showToast } from './modal.ts';
import { renderNoAccess } from './no-access.ts';
import { createPagination } from './pagination.ts';
import { createSearch } from './search.ts';
import { createTabs } from './tabs.ts';

/** Customer Management. Everything but the page's frame is drawn anew after each answer of the server. */
export function renderCustomerList(host: HTMLElement, signal: AbortSignal): void {
  let query: ListQuery = FIRST_PAGE;
  let current: ListPage | null = null;
  let asked = 0;
  const shown = new Set<string>();
  const tabs = el('div', {});
  const search = el('div', { class: 'customer-toolbar-search' });
  const tablePlace = el('div', { class: 'customer-table-place' });
  const pager = el('div', { class: 'customer-pager' });

  let table = newTable();
  host.replaceChildren(
    el('div', { class: 'crumbs' }, `${t('sales')} / ${t('customersMenu')} / ${t('customerManagement')}`),
    el('h1', { class: 'page-title' }, t('customerManagement')),
    el('div', { class: 'ti3-alert' }, t('pageHint')),
    tabs,
    el('div', { class: 'customer-toolbar' }, ...toolbarButtons(), search),
    tablePlace,
    pager,
  );
  drawFrame();
  table.showEmpty(t('loading'));
  load(query);
  if (has('rows-replaced')) drawAgain(400, drawRows, signal);
  if (has('table-recreated')) drawAgain(1500, drawTable, signal);

  async function load(next: ListQuery): Promise<void> {
    const mine = ++asked;
    try {
      const answer = await loadCustomers(next);
      if (mine !== asked || signal.aborted) return;
      const framed =
        next.list !== query.list || next.property !== query.property || next.value !== query.value;
      const sameHead =
        next.list === query.list && next.sort === query.sort && next.descending === query.descending;
      query = next;
      current = answer;
      letter.agreed ||= answer.letterAgreed;
      if (framed) drawFrame();
      if (sameHead) drawRows();
      else drawTable();
      drawPager();
      if (has('rows-replaced')) setTimeout(drawRows, 150);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof RequestFailed && error.status === 403) renderNoAccess(host);
      else fail(next);
    }
  }

  /** What was on the page stays there; an empty page offers to try again. */
  function fail(wanted: ListQuery): void {
    showToast(t('systemBusy'));
    if (current !== null) return;
    table.showEmpty(
      t('systemBusy'),
      ' ',
      el('a', { class: 'retry', on: { click: () => load(wanted) } }, t('retry')),
    );
  }

  function newTable(): CustomerTable {
    const created = new CustomerTable(query, shown, {
      toggleColumn,
      sort: (column) => {
        if (column.sort === undefined) return;
        const descending = query.sort === column.sort ? !query.descending : true;
        load({ ...query, sort: column.sort, descending, page: 1 });
      },
    });
    tablePlace.replaceChildren(created.element);
    return created;
  }

  function toggleColumn(column: Column): void {
    if (!shown.delete(column.key)) shown.add(column.key);
    drawTable();
  }

  function drawRows(): void {
    if (current !== null) table.show(current.customers);
  }

  function drawTable(): void {
    const scrolled = tablePlace.querySelector('.ti3-table-container')?.scrollLeft ?? 0;
    table.leave();
    table = newTable();
    drawRows();
    const container = tablePlace.querySelector('.ti3-table-container');
    if (container !== null) container.scrollLeft = scrolled;
  }

  function drawPager(): void {
    if (has('no-pager')) return;
    pager.replaceChildren(
      createPagination(query, current?.total ?? 0, (place) => load({ ...query, ...place })),
    );
  }

  function drawFrame(): void {
    const lists = page.partner === 'distributor' ? (['own', 'resellers'] as const) : (['own'] as const);
    tabs.replaceChildren(
      createTabs(
        lists.map((list) => ({
          label: t(list === 'own' ? 'tabOwn' : 'tabResellers'),
          active: list === query.list,
          select: () => load({ ...FIRST_PAGE, size: query.size, list }),
        })),
      ),
    );
    if (!has('no-search'))
      search.replaceChildren(createSearch(query, (change) => load({ ...query, ...change, page: 1 })));
  }
}

function toolbarButtons(): HTMLElement[] {
  const labels = [t('batchBudget'), t('batchManager'), t('manageRecords'), t('exportList')];
  return labels.map((label) =>
    el(
      'button',
      { class: 'ti3-btn', type: 'button', on: { click: () => showToast(`${label}: ${t('notImitated')}`) } },
      label,
    ),
  );
}
