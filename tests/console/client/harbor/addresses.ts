import { page } from '../page-options.ts';

/** Paths instead of hash routes, and nothing of language, region or user in them. */
export const CLIENTS = '/partner/clients';

export const places = {
  clients: () => `https://${page.hosts.account}${CLIENTS}`,
  home: () => `https://${page.hosts.console}/workbench/home`,
  servers: () => `https://${page.hosts.console}/workbench/machines`,
};

/** Whatever address the page was opened by: from here on it has this layout's own. */
export function takeOwnAddress(): void {
  if (location.pathname.startsWith('/partner/') || location.pathname.startsWith('/workbench/')) return;
  const path =
    page.part === 'account'
      ? CLIENTS
      : location.pathname === '/ecm/'
        ? '/workbench/machines'
        : '/workbench/home';
  const link = /behalf[-\w]*=.*$/.exec(location.hash)?.[0];
  history.replaceState(null, '', path + (link === undefined ? '' : `#${link}`));
}
