import type { StandInCustomer } from '../data/customers.ts';
import type { SearchProperty, SortKey } from '../data/find-customers.ts';
import { request } from './requests.ts';

export type Customer = StandInCustomer;

export interface ListQuery {
  readonly list: 'own' | 'resellers';
  readonly property: SearchProperty;
  readonly value: string;
  readonly sort: SortKey | null;
  readonly descending: boolean;
  readonly page: number;
  readonly size: number;
}

export interface ListPage {
  readonly total: number;
  readonly customers: readonly Customer[];
  readonly letterAgreed: boolean;
}

export const PAGE_SIZES = [10, 20, 50, 100];

export const FIRST_PAGE: ListQuery = {
  list: 'own',
  property: 'name',
  value: '',
  sort: null,
  descending: true,
  page: 1,
  size: 10,
};

export function loadCustomers(query: ListQuery): Promise<ListPage> {
  const parameters = new URLSearchParams({
    list: query.list,
    offset: String((query.page - 1) * query.size),
    limit: String(query.size),
    order: query.descending ? 'desc' : 'asc',
  });
  if (query.value !== '') {
    parameters.set('property', query.property);
    parameters.set('value', query.value);
  }
  if (query.sort !== null) parameters.set('sort', query.sort);
  return request(`/obmgr/rest/customers?${parameters}`);
}

export function loadCustomer(id: string): Promise<Customer> {
  return request(`/obmgr/rest/customers/${id}`);
}

export function requestAuthorization(id: string): Promise<unknown> {
  return request(`/obmgr/rest/customers/${id}/request-authorization`, { method: 'POST' });
}
