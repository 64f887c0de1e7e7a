import { vi } from 'vitest';
import type { StandInCustomer } from '../console/data/customers.ts';
import { findCustomers, isSearchProperty, isSortKey } from '../console/data/find-customers.ts';
import type { PageOptions } from '../console/http/shell.ts';
import { el } from './layouts/stage.ts';

/** Milliseconds until the stand-in's server answers. */
const LATENCY = 40;

export const standIn = {
  /** Every question for customers, as its query. */
  asked: [] as URLSearchParams[],
  fails: false,
};

/** The stand-in's own customers need Node to be drawn. */
function createCustomer(list: StandInCustomer['list'], index: number): StandInCustomer {
  return {
    id: `${list === 'own' ? 'a' : 'b'}${String(index).padStart(31, '0')}`,
    name: `Customer ${index} Ltd.`,
    account: `hwc_${list}${1000 + index}`,
    email: `it@c${index}.example`,
    mobile: `138${String(index).padStart(8, '0')}`,
    manager: index % 3 === 0 ? '' : 'Li Wei',
    type: 'reseller',
    associated: Date.UTC(2026, 1, 1) - index * 3_600_000,
    frozen: index % 7 === 0 ? 'auto' : 'no',
    spend: { amount: index * 3, currency: 'USD' },
    expires: null,
    budget: index % 100,
    tags: index % 2 === 0 ? ['vip'] : [],
    list,
    reseller: list === 'own' ? null : 'Nova Ltd.',
    authorized: true,
  };
}

const customers = (['own', 'resellers'] as const).flatMap((list) =>
  Array.from({ length: list === 'own' ? 240 : 60 }, (_, index) => createCustomer(list, index)),
);

export const OWN = customers.filter(({ list }) => list === 'own');
export const RESELLERS = customers.filter(({ list }) => list === 'resellers');

/**
 * What the stand-in's pages need to run without their server: their options in the page, answers to what they ask.
 * Their texts are chosen when they are loaded, so a test file has one language.
 */
export function prepareStandIn(layout: 'tiny3' | 'tinyvue', locale: 'en-us' | 'zh-cn'): void {
  const options: PageOptions = {
    part: 'account',
    layout,
    locale,
    site: 'intl',
    partner: 'distributor',
    region: 'ap-southeast-1',
    hosts: { account: 'a.example', console: 'c.example', auth: 'i.example' },
    faults: [],
    partnerAccount: 'acme_partner',
  };
  const script = document.createElement('script');
  script.type = 'application/json';
  script.id = 'page-options';
  script.textContent = JSON.stringify(options);
  document.head.append(script, el('<style>body { margin: 0 }</style>'));
  vi.stubGlobal('fetch', answer);
}

async function answer(path: string): Promise<Response> {
  await new Promise((resolve) => setTimeout(resolve, LATENCY));
  const query = new URL(path, 'https://a.example').searchParams;
  standIn.asked.push(query);
  if (standIn.fails) return Response.json({ error: 'busy' }, { status: 503 });
  const list = query.get('list') === 'resellers' ? 'resellers' : 'own';
  const property = query.get('property') ?? '';
  const sort = query.get('sort') ?? '';
  const found = findCustomers(
    customers.filter((customer) => customer.list === list),
    {
      list,
      property: isSearchProperty(property) ? property : null,
      value: query.get('value') ?? '',
      sort: isSortKey(sort) ? sort : null,
      descending: query.get('order') !== 'asc',
    },
  );
  const offset = Number(query.get('offset'));
  const page = found.slice(offset, offset + Number(query.get('limit')));
  return Response.json({ total: found.length, customers: page, letterAgreed: true });
}
