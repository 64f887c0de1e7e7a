import { places } from '../addresses.ts';
import { formatTime } from '../formats.ts';
import { type CloudServer, deleteServer, loadServers } from '../servers.ts';
import { t } from '../texts.ts';
import { el } from './dom.ts';
import { openDrawer } from './drawer.ts';
import { openModal, showToast } from './modal.ts';
import { createTable } from './table.ts';

/** Elastic Cloud Server. Delete is the button that must never be pressed in the wrong account. */
export async function renderServerList(host: HTMLElement, signal: AbortSignal): Promise<void> {
  const place = el('div', {}, t('loading'));
  let servers: readonly CloudServer[] = [];
  host.replaceChildren(
    el('h1', { class: 'page-title' }, t('servers')),
    el(
      'div',
      { class: 'customer-toolbar' },
      el('a', { class: 'ti3-btn ti3-btn-primary', href: places.buyServer() }, t('buyServer')),
      el(
        'button',
        { class: 'ti3-btn', type: 'button', on: { click: () => summarize(servers) } },
        t('viewSummary'),
      ),
    ),
    place,
  );
  try {
    servers = await loadServers();
    if (!signal.aborted) place.replaceChildren(renderTable(servers));
  } catch {
    showToast(t('systemBusy'));
    const again = () => renderServerList(host, signal);
    place.replaceChildren(el('a', { class: 'retry', on: { click: () => void again() } }, t('retry')));
  }
}

function renderTable(servers: readonly CloudServer[]): HTMLElement {
  const heads = [
    'serverName',
    'monitoring',
    'serverStatus',
    'serverFlavor',
    'serverImage',
    'serverAddress',
  ] as const;
  const widths = [300, 110, 120, 230, 220, 150];
  const table = createTable([
    ...heads.map((key, index) => ({ width: widths[index] ?? 150, head: () => [t(key)] })),
    { width: 230, head: () => [t('serverExpires')] },
    { width: 240, fixedRight: true, head: () => [t('operation')] },
  ]);
  table.body.append(
    ...servers.map((server) => {
      const row = el('tr', {});
      const link = el('a', { href: `#/ecs/detail/${server.id}/overview` }, server.name);
      const status = el('span', { class: `status status-${server.status}` }, t(server.status));
      const cells = [
        el('div', {}, link, el('div', { class: 'customer-account' }, server.id)),
        el('span', { class: 'sparkline' }),
        status,
        server.flavor,
        server.image,
        server.address,
        formatTime(server.expires),
        operations(server, row),
      ];
      row.append(...cells.map((cell, index) => el('td', { class: table.cellClass(index) }, cell)));
      return row;
    }),
  );
  return table.element;
}

function operations(server: CloudServer, row: HTMLElement): HTMLElement {
  const dull = (label: string) =>
    el('a', { class: 'ti3-action-menu-item', on: { click: () => showToast(t('notImitated')) } }, label);
  const remove = async () => {
    await deleteServer(server.id);
    row.remove();
  };
  return el(
    'ti-actionmenu',
    {},
    dull(t('remoteLogin')),
    dull(t('stop')),
    el(
      'a',
      {
        class: 'ti3-action-menu-item',
        on: {
          click: () =>
            void openModal({
              title: t('delete'),
              body: [el('p', {}, t('deleteText', { name: server.name }))],
              onOk: () => void remove(),
            }),
        },
      },
      t('delete'),
    ),
  );
}

function summarize(servers: readonly CloudServer[]): void {
  const running = servers.filter((server) => server.status === 'running').length;
  openDrawer(t('viewSummary'), [
    el('p', {}, t('summaryText', { count: servers.length, running })),
    ...servers.map((server) => el('p', {}, `${server.name} · ${server.flavor}`)),
  ]);
}

export async function renderServerDetail(host: HTMLElement, id: string, signal: AbortSignal): Promise<void> {
  const servers = await loadServers().catch(() => []);
  if (signal.aborted) return;
  const server = servers.find((one) => one.id === id);
  const facts: [string, string][] = [
    [t('serverName'), `${server?.name ?? '--'} / ${id}`],
    [t('serverFlavor'), server?.flavor ?? '--'],
    [t('serverImage'), server?.image ?? '--'],
    [t('serverAddress'), server?.address ?? '--'],
  ];
  host.replaceChildren(
    el('div', { class: 'crumbs' }, el('a', { href: '#/ecs/list' }, t('servers')), ` / ${server?.name ?? id}`),
    el('h1', { class: 'page-title' }, server?.name ?? t('noData')),
    el(
      'div',
      { class: 'panel facts' },
      ...facts.flatMap(([label, value]) => [
        el('span', { class: 'fact-label' }, label),
        el('span', { class: 'fact-value' }, value),
      ]),
    ),
  );
}
