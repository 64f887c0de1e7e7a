import { computed, defineComponent, h, type VNode } from 'vue';
import { places } from '../addresses.ts';
import { type Column, cellLines, columnsOf } from '../columns.ts';
import type { Customer } from '../customers.ts';
import { has } from '../page-options.ts';
import { t } from '../texts.ts';
import { RowActions } from './row-actions.ts';
import { column, TinyGrid } from './tiny.ts';

interface Row {
  readonly rowKey: string;
  readonly customer: Customer;
}

export const CustomerGrid = defineComponent({
  props: {
    customers: { type: Array as () => readonly Customer[], required: true },
    list: { type: String as () => 'own' | 'resellers', required: true },
    shown: { type: Object as () => ReadonlySet<string>, required: true },
  },
  emits: ['toggle', 'sort'],
  setup(props, { emit }) {
    const rows = computed<Row[]>(() =>
      props.customers.map((customer) => ({ rowKey: rowKey(customer), customer })),
    );
    return () =>
      h(
        TinyGrid,
        {
          data: rows.value,
          rowId: 'rowKey',
          size: 'mini',
          autoResize: true,
          remoteSort: true,
          sortConfig: { trigger: 'default' },
          onSortChange: ({ property, order }: { property?: string; order?: string }) => {
            const sorted = columnsOf(props.list).find(({ key }) => key === property)?.sort ?? null;
            emit('sort', order ? sorted : null, order !== 'asc');
          },
        },
        () => [
          column({ type: 'selection', width: 50 }),
          ...columnsOf(props.list).map((one) => dataColumn(one, props.shown, () => emit('toggle', one))),
          column(
            { title: t('operation'), width: 392, fixed: 'right' },
            {
              default: ({ row }) =>
                ifRow(row, (customer) =>
                  h(RowActions, { key: has('rows-recycled') ? 'kept' : customer.id, customer }),
                ),
            },
          ),
        ],
      );
  },
});

const numbers = new Map<string, number>();

/** The grid writes the key into the row as `data-rowid`, so it must not give away the customer ID where that column is hidden. */
function rowKey(customer: Customer): string {
  const number = numbers.get(customer.id) ?? numbers.size;
  numbers.set(customer.id, number);
  return `row_${number}`;
}

function dataColumn(one: Column, shown: ReadonlySet<string>, toggle: () => void): VNode {
  const title = t(one.key);
  const props = {
    field: one.key,
    title,
    width: one.width + 20,
    sortable: one.sort !== undefined,
    align: one.number === true ? 'right' : 'left',
    showOverflow: false,
  };
  const cell = ({ row }: { row: unknown }) => ifRow(row, (customer) => lines(one, customer, shown));
  if (one.masked !== true) return column(props, { default: cell });
  const visible = shown.has(one.key);
  const eye = h('button', {
    type: 'button',
    class: visible ? 'eye eye-on' : 'eye',
    'aria-label': t(visible ? 'hideColumn' : 'showColumn'),
    onClick: toggle,
  });
  return column(props, { default: cell, header: () => h('span', { class: 'masked-head' }, [title, eye]) });
}

function lines(one: Column, customer: Customer, shown: ReadonlySet<string>): VNode {
  const texts = cellLines(one, customer, shown);
  if (one.key !== 'nameAccount') return h('span', { class: 'cell' }, texts.join(', '));
  return h('div', { class: 'who-cell' }, [
    h('a', { onClick: () => places.openCustomer(customer.id) }, texts[0]),
    h('span', texts[1]),
  ]);
}

/** A column tries its slot once with an empty row when it is made. */
function ifRow(row: unknown, draw: (customer: Customer) => VNode): VNode | null {
  const customer = (row as Partial<Row>).customer;
  return customer === undefined ? null : draw(customer);
}
