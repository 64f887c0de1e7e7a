import { page } from './page-options.ts';

/** Every link of the console carries these three, as its framework's `genHWSHref` adds them. */
export function link(host: 'account' | 'console', path: string, route: string, agencyId?: string): string {
  const query = new URLSearchParams();
  const agency = agencyId ?? currentAgencyId();
  if (agency !== null) query.set('agencyId', agency);
  query.set('region', page.region);
  query.set('locale', page.locale);
  return `https://${page.hosts[host]}${path}?${query}#${route}`;
}

export function currentAgencyId(): string | null {
  return new URLSearchParams(location.search).get('agencyId');
}

export const places = {
  partnerCenter: () => link('account', '/obmgr/', '/obmgr/index'),
  customerManagement: () => link('account', '/obmgr/', '/obmgr/customers/list'),
  /** The link has no address: where the ID column is hidden, nothing in the row may give the ID away. */
  openCustomer: (id: string) => {
    location.hash = `#/obmgr/customers/detail/${id}`;
  },
  basicInformation: () => link('account', '/usercenter/', '/userindex/basicInformation'),
  switchRole: () => link('account', '/usercenter/', '/userindex/switchRole'),
  consoleHome: (agencyId?: string) => link('console', '/console/', '/home', agencyId),
  servers: () => link('console', '/ecm/', '/ecs/list'),
  buyServer: () => link('console', '/ecm/', '/ecs/buy'),
  users: () => link('console', '/iam/', '/iam/users'),
};

export function signInAddress(): string {
  const query = new URLSearchParams({ locale: page.locale, service: location.href });
  return `https://${page.hosts.auth}/authui/login.html?${query}#/login`;
}
