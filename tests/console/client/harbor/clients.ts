import { type Customer, FIRST_PAGE, type ListPage, type ListQuery, loadCustomers } from '../customers.ts';
import { mask } from '../operate.ts';
import { page } from '../page-options.ts';
import { rowActions } from '../row-actions.ts';
import { runAction } from './behalf.ts';
import { DOTS, draw, EYE, openMenu, picture } from './draw.ts';
import { w } from './words.ts';

const SIZES = [10, 25, 100];

/** The list of customers: rows of boxes, the first and the last column stay where they are when it is scrolled. */
export function clients(): HTMLElement {
  const place = draw('div', { class: 'hb-main-pane' });
  const tabsPlace = draw('div', {});
  const card = draw('div', { class: 'hb-card' });
  let query: ListQuery = FIRST_PAGE;
  let answer: ListPage | null = null;
  let revealed = false;

  const load = async (change: Partial<ListQuery>): Promise<void> => {
    query = { ...query, ...change };
    answer = await loadCustomers(query);
    render();
  };
  const render = (): void => {
    if (page.partner === 'distributor') tabsPlace.replaceChildren(tabs());
    card.replaceChildren(grid(answer?.customers ?? []), pager(answer?.total ?? 0));
  };
  const tabs = (): HTMLElement =>
    draw(
      'div',
      { class: 'hb-tabs', role: 'tablist' },
      ...(['own', 'resellers'] as const).map((list) => {
        const click = (): void => void load({ ...FIRST_PAGE, size: query.size, list });
        const tab = draw('button', { class: 'hb-tab', role: 'tab', click }, w(list));
        tab.setAttribute('aria-selected', String(query.list === list));
        return tab;
      }),
    );

  const searchBox = (): HTMLElement => {
    const field = document.createElement('input');
    field.placeholder = w('search');
    field.type = 'search';
    field.value = query.value;
    field.addEventListener('keydown', ({ key }) => {
      const value = field.value.trim();
      if (key === 'Enter')
        void load({ value, property: /^[0-9a-f]{32}$/.test(value) ? 'id' : 'name', page: 1 });
    });
    return draw('div', { class: 'hb-search' }, field);
  };

  const grid = (customers: readonly Customer[]): HTMLElement => {
    const eye = draw('button', { label: w('reveal'), click: toggle }, picture(EYE, 'see'));
    const heads = [w('customer'), w('id'), w('type'), w('budget'), w('spend'), w('expires'), w('tag'), ''];
    return draw(
      'div',
      { class: 'hb-grid', role: 'grid' },
      draw(
        'div',
        { class: 'hb-row hb-head', role: 'row' },
        ...heads.map((label, at) =>
          draw('div', { role: 'columnheader' }, draw('span', {}, label), at === 0 ? eye : null),
        ),
      ),
      ...customers.map(row),
      customers.length > 0 ? null : draw('div', { class: 'hb-empty' }, w('empty')),
    );
  };
  const toggle = (): void => {
    revealed = !revealed;
    render();
  };
  const row = (customer: Customer): HTMLElement => {
    const shown = (text: string): string => (revealed ? text : mask(text));
    const cells = [
      draw(
        'div',
        { class: 'hb-who' },
        draw('div', {}, shown(customer.name)),
        draw('div', { class: 'hb-small' }, shown(customer.account)),
      ),
      customer.id,
      w(customer.type),
      customer.budget === null ? '—' : `${Math.round(customer.budget)}%`,
      `${customer.spend.currency} ${customer.spend.amount.toFixed(2)}`,
      customer.expires === null ? '—' : new Date(customer.expires).toISOString().slice(0, 10),
      draw('div', {}, ...customer.tags.map((tag) => draw('span', { class: 'hb-chip' }, tag))),
      rowMenu(customer),
    ];
    return draw(
      'div',
      { class: 'hb-row', role: 'row' },
      ...cells.map((cell) => draw('div', { role: 'gridcell' }, cell)),
    );
  };

  const pager = (total: number): HTMLElement => {
    const last = Math.max(1, Math.ceil(total / query.size));
    const from = total === 0 ? 0 : (query.page - 1) * query.size + 1;
    const to = Math.min(total, query.page * query.size);
    const sizes = document.createElement('select');
    sizes.append(...SIZES.map((size) => new Option(String(size), String(size), false, size === query.size)));
    sizes.addEventListener('change', () => void load({ size: Number(sizes.value), page: 1 }));
    const step = (label: string, sign: string, to: number): HTMLElement => {
      const button = draw('button', { class: 'hb-step', label, click: () => void load({ page: to }) }, sign);
      button.toggleAttribute('disabled', to < 1 || to > last);
      return button;
    };
    return draw(
      'div',
      { class: 'hb-pager' },
      draw('span', {}, w('rows')),
      sizes,
      draw('span', {}, w('ofAll', { from, to, total })),
      step(w('previousPage'), '<', query.page - 1),
      step(w('nextPage'), '>', query.page + 1),
    );
  };

  place.append(
    draw('div', { class: 'hb-title', role: 'heading' }, w('clients')),
    tabsPlace,
    searchBox(),
    card,
  );
  void load({});
  return place;
}

/** Everything a row offers is in one menu; what the console does not offer there is not in it. */
function rowMenu(customer: Customer): HTMLElement {
  const offered = rowActions(customer);
  const entry = (key: Parameters<typeof runAction>[0]) => ({
    label: w(key),
    select: () => runAction(key, customer),
  });
  const operate = offered.find(({ key }) => key === 'operate');
  const behalf = [
    ...(offered.some(({ key }) => key === 'placeOrder') ? [entry('placeOrder')] : []),
    entry('records'),
    ...(operate === undefined ? [] : [{ ...entry('operate'), disabled: operate.disabled }]),
    ...(offered.some(({ key }) => key === 'requestAuthorization') ? [entry('authorize')] : []),
  ];
  const button = draw(
    'button',
    {
      class: 'hb-dots',
      label: w('actions'),
      popup: 'menu',
      click: () =>
        openMenu(button, [
          [w('groupAccount'), [entry('setBudget'), entry('orders')]],
          [w('groupBehalf'), behalf],
        ]),
    },
    picture(DOTS, 'dots'),
  );
  return button;
}
