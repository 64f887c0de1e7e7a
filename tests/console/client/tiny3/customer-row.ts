import { places } from '../addresses.ts';
import { type Column, cellLines } from '../columns.ts';
import type { Customer } from '../customers.ts';
import { rowActions } from '../row-actions.ts';
import { createActionMenu } from './action-menu.ts';
import { runAction } from './customer-dialogs.ts';
import { el } from './dom.ts';
import type { Table } from './table.ts';

export interface CustomerRow {
  readonly element: HTMLTableRowElement;
  /** Shows another customer in the same elements. */
  update(customer: Customer): void;
  /** Leaves nothing open behind; the menu's panel stays in `body`, hidden. */
  leave(): void;
}

export function createCustomerRow(
  first: Customer,
  columns: readonly Column[],
  shown: ReadonlySet<string>,
  table: Table,
): CustomerRow {
  let customer = first;
  const actions = createActionMenu(rowActions(first), (action) => runAction(action, customer));
  const cells = columns.map((column, index) => {
    const cell = el('td', { class: table.cellClass(index + 1) });
    return { column, cell };
  });
  const fill = () => {
    for (const { column, cell } of cells) {
      cell.replaceChildren(...renderLines(column, customer, cellLines(column, customer, shown)));
    }
  };
  fill();
  return {
    element: el(
      'tr',
      {},
      el('td', { class: 'ti3-cell-checkbox' }, checkbox()),
      ...cells.map(({ cell }) => cell),
      el('td', { class: table.cellClass(columns.length + 1) }, actions.element),
    ),
    update(next) {
      customer = next;
      fill();
      actions.update(rowActions(next));
    },
    leave: actions.close,
  };
}

function renderLines(column: Column, customer: Customer, lines: readonly string[]): HTMLElement[] {
  if (column.key === 'nameAccount') {
    const [name = '', account = ''] = lines;
    return [
      el(
        'a',
        { class: 'customer-name', title: name, on: { click: () => places.openCustomer(customer.id) } },
        name,
      ),
      el('div', { class: 'customer-account' }, account),
    ];
  }
  if (column.key === 'tag' && customer.tags.length > 0) {
    return lines.map((line) => el('span', { class: 'ti3-tag' }, line));
  }
  return lines.map((line) => el('span', { title: line }, line));
}

export function checkbox(): HTMLElement {
  const input = el('input', { type: 'checkbox' });
  return el('label', { class: 'ti3-checkbox' }, input, el('span', { class: 'ti3-checkbox-skin' }));
}
