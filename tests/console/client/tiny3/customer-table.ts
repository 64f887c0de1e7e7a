import { type Column, columnsOf } from '../columns.ts';
import type { Customer, ListQuery } from '../customers.ts';
import { has } from '../page-options.ts';
import { t } from '../texts.ts';
import { type CustomerRow, checkbox, createCustomerRow } from './customer-row.ts';
import { type Child, el } from './dom.ts';
import { createTable, type Table, type TableColumn } from './table.ts';

export interface TableEvents {
  readonly toggleColumn: (column: Column) => void;
  readonly sort: (column: Column) => void;
}

/** The list's table. Rows are new elements at every call, unless the fault says they are recycled. */
export class CustomerTable {
  element: HTMLElement;
  #table: Table;
  #rows: CustomerRow[] = [];
  readonly #query: ListQuery;
  readonly #shown: ReadonlySet<string>;
  readonly #events: TableEvents;
  readonly #columns: readonly Column[];

  constructor(query: ListQuery, shown: ReadonlySet<string>, events: TableEvents) {
    this.#query = query;
    this.#shown = shown;
    this.#events = events;
    this.#columns = columnsOf(query.list);
    this.#table = createTable(this.#tableColumns());
    this.element = this.#table.element;
  }

  show(customers: readonly Customer[]): void {
    if (has('rows-recycled') && this.#rows.length > 0 && customers.length > 0) this.#recycle(customers);
    else this.#replace(customers);
  }

  showEmpty(...content: Child[]): void {
    this.#replace([]);
    this.#table.showEmpty(...content);
  }

  leave(): void {
    for (const row of this.#rows) row.leave();
  }

  #replace(customers: readonly Customer[]): void {
    this.leave();
    this.#rows = customers.map((customer) => this.#createRow(customer));
    this.#table.body.replaceChildren(...this.#rows.map((row) => row.element));
    if (customers.length === 0) this.#table.showEmpty();
  }

  #recycle(customers: readonly Customer[]): void {
    while (this.#rows.length > customers.length) this.#rows.pop()?.element.remove();
    for (const [index, customer] of customers.entries()) {
      const row = this.#rows[index];
      if (row !== undefined) row.update(customer);
      else {
        const added = this.#createRow(customer);
        this.#rows.push(added);
        this.#table.body.append(added.element);
      }
    }
  }

  #createRow(customer: Customer): CustomerRow {
    return createCustomerRow(customer, this.#columns, this.#shown, this.#table);
  }

  #tableColumns(): TableColumn[] {
    return [
      { width: 44, head: () => [checkbox()] },
      ...this.#columns.map((column) => ({
        width: column.width,
        number: column.number,
        head: () => this.#head(column),
      })),
      { width: 350, fixedRight: true, head: () => [el('span', { class: 'ti3-th-text' }, t('operation'))] },
    ];
  }

  #head(column: Column): Child[] {
    const content: Child[] = [el('span', { class: 'ti3-th-text' }, t(column.key))];
    if (column.masked === true) {
      const shown = this.#shown.has(column.key);
      content.push(
        el('i', {
          class: shown ? 'ti3-icon ti3-icon-eye-open' : 'ti3-icon ti3-icon-eye-close',
          title: t(shown ? 'hideColumn' : 'showColumn'),
          on: { click: () => this.#events.toggleColumn(column) },
        }),
      );
    }
    if (column.sort !== undefined) {
      const active = this.#query.sort === column.sort;
      const order = active ? (this.#query.descending ? ' ti3-sort-desc' : ' ti3-sort-asc') : '';
      content.push(el('span', { class: `ti3-sort${order}`, on: { click: () => this.#events.sort(column) } }));
    }
    return content;
  }
}
