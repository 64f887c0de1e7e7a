import type { ShippedSearch } from './saved-search.ts';

/** What operators of partner consoles look for every day. The ids are for ever: hiding one is stored by its id. */
export const SHIPPED: readonly ShippedSearch[] = [
  {
    id: 'shipped-expiring',
    label: { en: 'Expiring within 7 days', zh: '7天内到期' },
    filter: 'expires:0d..7d',
    sort: { property: 'expires', direction: 'ascending' },
  },
  {
    id: 'shipped-budget',
    label: { en: 'Budget at 80 %', zh: '预算已用80%' },
    filter: 'budget>=80%',
    sort: { property: 'budget', direction: 'descending' },
  },
  {
    id: 'shipped-frozen',
    label: { en: 'Frozen automatically', zh: '已自动冻结' },
    filter: 'is:frozen',
    sort: null,
  },
  {
    id: 'shipped-no-authorization',
    label: { en: 'No authorization', zh: '未授权代客运维' },
    filter: 'om:disabled,missing',
    sort: null,
  },
  {
    id: 'shipped-untagged',
    label: { en: 'Untagged', zh: '无标签' },
    filter: 'tag:none',
    sort: null,
  },
  {
    id: 'shipped-high-spend',
    label: { en: 'High spend this month', zh: '本月高消费' },
    filter: 'spend>=10000',
    sort: { property: 'spend', direction: 'descending' },
  },
];

export function shippedSearch(id: string): ShippedSearch | undefined {
  return SHIPPED.find((search) => search.id === id);
}
