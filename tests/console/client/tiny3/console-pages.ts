import { places } from '../addresses.ts';
import type { Identity } from '../identity.ts';
import { page } from '../page-options.ts';
import { loadServers } from '../servers.ts';
import { t } from '../texts.ts';
import { autoId, el } from './dom.ts';
import { createTable } from './table.ts';

export function renderConsoleHome(host: HTMLElement, identity: Identity): void {
  const counts = el('div', { class: 'cards' });
  const services: [string, string][] = [
    [t('servers'), places.servers()],
    [t('storage'), places.servers()],
    [t('network'), places.servers()],
    [t('users'), places.users()],
  ];
  host.replaceChildren(
    el('h1', { class: 'page-title' }, t('consoleHome')),
    el('p', {}, t('consoleHomeText', { account: identity.domainName, region: page.region })),
    el('h2', { class: 'section-title' }, t('myResources')),
    counts,
    el('h2', { class: 'section-title' }, t('recentServices')),
    el(
      'div',
      { class: 'cards' },
      ...services.map(([label, href]) => el('a', { class: 'card service-card', href }, label)),
    ),
  );
  loadServers().then(
    (servers) => {
      const running = servers.filter((server) => server.status === 'running').length;
      const figures: [string, number][] = [
        [t('servers'), servers.length],
        [t('running'), running],
        [t('storage'), servers.length * 2],
        [t('alarms'), servers.length - running],
      ];
      counts.replaceChildren(
        ...figures.map(([label, value]) =>
          el('div', { class: 'card' }, el('div', { class: 'card-figure' }, String(value)), label),
        ),
      );
    },
    () => counts.replaceChildren(t('systemBusy')),
  );
}

export function renderUsers(host: HTMLElement, identity: Identity): void {
  const table = createTable([
    { width: 300, head: () => [t('userName')] },
    { width: 300, head: () => [t('lastLogin')] },
  ]);
  table.body.append(
    el('tr', {}, el('td', {}, identity.domainName), el('td', {}, '--')),
    el('tr', {}, el('td', {}, 'readonly'), el('td', {}, '--')),
  );
  host.replaceChildren(el('h1', { class: 'page-title' }, t('users')), table.element);
}

/** With the bar at the bottom that every purchase page has: nothing may cover its button. */
export function renderBuyServer(host: HTMLElement): void {
  const choice = (label: string, options: readonly string[]) =>
    el(
      'div',
      { class: 'buy-row' },
      el('span', { class: 'fact-label' }, label),
      ...options.map((option, index) =>
        el('button', { class: index === 0 ? 'ti3-btn ti3-btn-chosen' : 'ti3-btn', type: 'button' }, option),
      ),
    );
  const count = el('input', { class: 'ti3-input', type: 'text', value: '1' });
  host.replaceChildren(
    el('h1', { class: 'page-title' }, t('buyServer')),
    el(
      'div',
      { class: 'panel' },
      choice(t('billingMode'), [t('yearly'), t('payPerUse')]),
      choice(t('specification'), ['c7.large.2', 'c7.xlarge.2', 's7.2xlarge.4']),
      el('div', { class: 'buy-row' }, el('span', { class: 'fact-label' }, t('quantity')), count),
    ),
    el(
      'div',
      { class: 'buy-bar' },
      el('span', {}, t('price')),
      el('b', { class: 'buy-price' }, '$42.30'),
      el(
        'button',
        { class: 'ti3-btn ti3-btn-primary buy-next', id: `${autoId()}_next`, type: 'button' },
        t('next'),
      ),
    ),
  );
}

export function createConsoleMenu(): HTMLElement {
  const entries: [string, string][] = [
    [t('consoleHome'), places.consoleHome()],
    [t('servers'), places.servers()],
    [t('buyServer'), places.buyServer()],
    [t('users'), places.users()],
  ];
  return el(
    'div',
    { class: 'console-menu', id: 'menu' },
    ...entries.map(([label, href]) => {
      const here = new URL(href).pathname === location.pathname && new URL(href).hash === location.hash;
      return el('a', { href, class: here ? 'active' : '' }, label);
    }),
  );
}
