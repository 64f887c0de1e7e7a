import { defineComponent, h, nextTick, onUnmounted, ref, shallowRef, type VNode } from 'vue';
import type { Column } from '../columns.ts';
import { FIRST_PAGE, type ListPage, type ListQuery, loadCustomers, PAGE_SIZES } from '../customers.ts';
import { drawAgain } from '../draw-again.ts';
import { has, page } from '../page-options.ts';
import { RequestFailed } from '../requests.ts';
import { isProperty, searchChoices, searchHint } from '../search-properties.ts';
import { t } from '../texts.ts';
import { CustomerGrid } from './customer-grid.ts';
import { dialogs } from './dialogs.ts';
import { notify } from './messages.ts';
import { button, TinyPager, TinySearch, TinyTabItem, TinyTabs } from './tiny.ts';

/** Customer Management. */
export const CustomerList = defineComponent({
  emits: ['refused'],
  setup(_props, { emit }) {
    const query = shallowRef<ListQuery>(FIRST_PAGE);
    const current = shallowRef<ListPage | null>(null);
    const shown = ref(new Set<string>());
    /** A new table key makes a new table. */
    const tableGeneration = ref(0);
    /** The grid keeps its row elements and fills them with other customers; only an empty grid lets go of them. */
    const emptied = ref(false);
    const replaceRows = async () => {
      emptied.value = true;
      await nextTick();
      emptied.value = false;
      await nextTick();
    };
    /** How often in a row; the pager is made anew then, it has already moved on. */
    const failures = ref(0);
    let asked = 0;

    const load = async (next: ListQuery) => {
      const mine = ++asked;
      try {
        const answer = await loadCustomers(next);
        if (mine !== asked) return;
        failures.value = 0;
        query.value = next;
        current.value = answer;
        dialogs.letterAgreed ||= answer.letterAgreed;
        if (has('rows-replaced')) setTimeout(replaceRows, 150);
      } catch (error) {
        if (error instanceof RequestFailed && error.status === 403) return emit('refused');
        failures.value++;
        notify(t('systemBusy'));
      }
    };
    load(query.value);

    const gone = new AbortController();
    onUnmounted(() => gone.abort());
    if (has('rows-replaced')) drawAgain(400, replaceRows, gone.signal);
    if (has('table-recreated')) drawAgain(1500, () => void tableGeneration.value++, gone.signal);

    const toggle = (column: Column) => {
      const next = new Set(shown.value);
      if (!next.delete(column.key)) next.add(column.key);
      shown.value = next;
    };

    return () => [
      h('nav', { class: 'path' }, [t('partnerCenter'), t('sales'), t('customersMenu')].join(' > ')),
      h('h2', { class: 'title' }, t('customerManagement')),
      tabs(query.value, load),
      h('p', { class: 'hint' }, t('pageHint')),
      h('div', { class: 'tools' }, [
        ...[t('batchBudget'), t('batchManager'), t('exportList')].map((label) =>
          button(label, () => notify(`${label}: ${t('notImitated')}`)),
        ),
        h('div', { class: 'hd-gap' }),
        has('no-search') ? null : search(query.value, load),
      ]),
      failures.value > 0 && current.value === null
        ? h('p', { class: 'failed' }, [t('systemBusy'), button(t('retry'), () => void load(query.value))])
        : h(CustomerGrid, {
            // The grid keeps columns in their old places when some are added.
            key: `${query.value.list}-${tableGeneration.value}`,
            customers: emptied.value ? [] : (current.value?.customers ?? []),
            list: query.value.list,
            shown: shown.value,
            onToggle: toggle,
            onSort: (sort: ListQuery['sort'], descending: boolean) =>
              void load({ ...query.value, sort, descending, page: 1 }),
          }),
      has('no-pager') ? null : pager(query.value, current.value?.total ?? 0, failures.value, load),
    ];
  },
});

type Load = (query: ListQuery) => void;

function tabs(query: ListQuery, load: Load): VNode {
  const lists = page.partner === 'distributor' ? (['own', 'resellers'] as const) : (['own'] as const);
  return h(
    TinyTabs,
    {
      modelValue: query.list,
      onClick: (tab: { name?: unknown }) => {
        const list = lists.find((name) => name === tab.name);
        if (list !== undefined && list !== query.list) load({ ...FIRST_PAGE, size: query.size, list });
      },
    },
    () =>
      lists.map((list) =>
        h(TinyTabItem, { key: list, name: list, title: t(list === 'own' ? 'tabOwn' : 'tabResellers') }),
      ),
  );
}

/** The component's own type list is the property; its field is the value. */
function search(query: ListQuery, load: Load): VNode {
  const types = searchChoices(query.list).map(({ property, label }) => ({ text: t(label), value: property }));
  const chosen = types.find((type) => type.value === query.property) ?? types[0];
  return h(TinySearch, {
    key: query.list,
    class: 'customer-find',
    searchTypes: types,
    typeValue: chosen,
    modelValue: query.value,
    placeholder: searchHint(query.property),
    isEnterSearch: true,
    clearable: true,
    onSearch: (type: { value?: string } | undefined, value: string) => {
      const property = type?.value ?? '';
      load({ ...query, property: isProperty(property) ? property : query.property, value, page: 1 });
    },
    onClear: () => load({ ...query, value: '', page: 1 }),
  });
}

function pager(query: ListQuery, total: number, failures: number, load: Load): VNode {
  return h(TinyPager, {
    key: failures,
    currentPage: query.page,
    pageSize: query.size,
    pageSizes: PAGE_SIZES,
    total,
    layout: 'total, sizes, prev, pager, next, jumper',
    onCurrentChange: (next: number) => load({ ...query, page: next }),
    onSizeChange: (size: number) => load({ ...query, size, page: 1 }),
  });
}
