import { defineComponent, h, ref, shallowRef, type VNode } from 'vue';
import { formatTime } from '../formats.ts';
import { type CloudServer, deleteServer, loadServers } from '../servers.ts';
import { t } from '../texts.ts';
import { factTable } from './account-pages.ts';
import { notify } from './messages.ts';
import { button, column, TinyDialogBox, TinyGrid } from './tiny.ts';

/** Elastic Cloud Server. Delete is the button that must never be pressed in the wrong account. */
export const ServerList = defineComponent({
  setup() {
    const servers = shallowRef<readonly CloudServer[]>([]);
    const doomed = shallowRef<CloudServer | null>(null);
    const drawer = ref(false);
    const load = async () => {
      try {
        servers.value = await loadServers();
      } catch {
        notify(t('systemBusy'));
      }
    };
    const remove = async (server: CloudServer) => {
      doomed.value = null;
      await deleteServer(server.id);
      servers.value = servers.value.filter((one) => one !== server);
    };
    load();
    return () =>
      h('section', { class: 'card' }, [
        h('div', { class: 'tools' }, [
          h('h2', { class: 'title' }, t('servers')),
          h('div', { class: 'hd-gap' }),
          button(t('refresh'), () => void load()),
          button(t('viewSummary'), () => (drawer.value = true)),
        ]),
        grid(servers.value, (server) => (doomed.value = server)),
        deleteDialog(doomed.value, () => (doomed.value = null), remove),
        drawer.value ? summary(servers.value, () => (drawer.value = false)) : null,
      ]);
  },
});

function grid(servers: readonly CloudServer[], remove: (server: CloudServer) => void): VNode {
  const text = (title: string, width: number, read: (server: CloudServer) => string) =>
    column({ title, width }, { default: ({ row }) => (isServer(row) ? h('span', read(row)) : null) });
  return h(TinyGrid, { data: servers, rowId: 'id', autoResize: true }, () => [
    column(
      { title: t('serverName'), width: 280 },
      {
        default: ({ row }) => {
          if (!isServer(row)) return null;
          const { id, name } = row;
          return h('div', { class: 'who-cell' }, [
            h('a', { href: `#/ecs/detail/${id}/overview` }, name),
            h('span', id),
          ]);
        },
      },
    ),
    text(t('serverStatus'), 90, (server) => t(server.status)),
    text(t('serverFlavor'), 220, (server) => server.flavor),
    text(t('serverAddress'), 160, (server) => server.address),
    text(t('serverExpires'), 230, (server) => formatTime(server.expires)),
    column(
      { title: t('operation'), width: 170, fixed: 'right' },
      {
        default: ({ row }) =>
          h('span', { class: 'links' }, [
            h('a', { onClick: () => notify(t('notImitated')) }, t('remoteLogin')),
            h('a', { class: 'server-delete', onClick: () => isServer(row) && remove(row) }, t('delete')),
          ]),
      },
    ),
  ]);
}

/** A column tries its slot once with an empty row when it is made. */
function isServer(row: unknown): row is CloudServer {
  return typeof row === 'object' && row !== null && 'flavor' in row;
}

function deleteDialog(
  doomed: CloudServer | null,
  close: () => void,
  remove: (server: CloudServer) => Promise<void>,
): VNode {
  return h(
    TinyDialogBox,
    {
      title: t('delete'),
      visible: doomed !== null,
      width: '440px',
      appendToBody: true,
      'onUpdate:visible': (on: boolean) => on || close(),
    },
    {
      default: () => h('p', t('deleteText', { name: doomed?.name ?? '' })),
      footer: () => [
        button(t('cancel'), close),
        button(t('ok'), () => doomed !== null && void remove(doomed), { type: 'danger' }),
      ],
    },
  );
}

/** Reaches from the top of the window to its bottom, over the header. */
function summary(servers: readonly CloudServer[], close: () => void): VNode {
  const running = servers.filter((server) => server.status === 'running').length;
  return h('div', { class: 'drawer', role: 'dialog', 'aria-label': t('viewSummary') }, [
    h('div', { class: 'drawer-head' }, [
      h('b', t('viewSummary')),
      h('button', { type: 'button', class: 'drawer-close', 'aria-label': t('close'), onClick: close }, '✕'),
    ]),
    h('p', t('summaryText', { count: servers.length, running })),
  ]);
}

export const ServerDetail = defineComponent({
  props: { id: { type: String, required: true } },
  setup(props) {
    const server = shallowRef<CloudServer | undefined>();
    loadServers().then(
      (servers) => {
        server.value = servers.find(({ id }) => id === props.id);
      },
      () => notify(t('systemBusy')),
    );
    return () =>
      h('section', { class: 'card' }, [
        h('h2', { class: 'title' }, server.value?.name ?? t('noData')),
        factTable([
          [t('serverName'), props.id],
          [t('serverFlavor'), server.value?.flavor ?? '--'],
          [t('serverAddress'), server.value?.address ?? '--'],
        ]),
      ]);
  },
});
