import { defineComponent, h, shallowRef } from 'vue';
import { places } from '../addresses.ts';
import type { Identity } from '../identity.ts';
import { page } from '../page-options.ts';
import { type CloudServer, loadServers } from '../servers.ts';
import { t } from '../texts.ts';
import { notify } from './messages.ts';
import { button, column, TinyGrid } from './tiny.ts';

export const ConsoleHome = defineComponent({
  props: { identity: { type: Object as () => Identity, required: true } },
  setup(props) {
    const servers = shallowRef<readonly CloudServer[]>([]);
    loadServers().then(
      (loaded) => {
        servers.value = loaded;
      },
      () => notify(t('systemBusy')),
    );
    return () => [
      h('h2', { class: 'title' }, t('consoleHome')),
      h('p', t('consoleHomeText', { account: props.identity.domainName, region: page.region })),
      h('section', { class: 'tiles' }, [
        h('a', { class: 'tile', href: places.servers() }, [h('b', servers.value.length), t('servers')]),
        h('div', { class: 'tile' }, [h('b', servers.value.length * 2), t('storage')]),
        h('div', { class: 'tile' }, [h('b', 1), t('network')]),
        h('a', { class: 'tile', href: places.users() }, [h('b', 2), t('users')]),
      ]),
    ];
  },
});

export const Users = defineComponent({
  props: { identity: { type: Object as () => Identity, required: true } },
  setup: (props) => () =>
    h('section', { class: 'card' }, [
      h('h2', { class: 'title' }, t('users')),
      h(TinyGrid, { data: [{ user: props.identity.domainName }, { user: 'readonly' }] }, () => [
        column({ field: 'user', title: t('userName') }),
      ]),
    ]),
});

/** With a bar at the bottom of the window: nothing may cover its button. */
export const BuyServer = defineComponent({
  setup: () => () => [
    h('section', { class: 'card' }, [
      h('h2', { class: 'title' }, t('buyServer')),
      h('p', [
        t('billingMode'),
        ' ',
        button(t('yearly'), () => undefined),
        button(t('payPerUse'), () => undefined),
      ]),
      h('p', [
        t('specification'),
        ' ',
        ...['c7.large.2', 'c7.xlarge.2'].map((one) => button(one, () => undefined)),
      ]),
    ]),
    h('footer', { class: 'order-bar' }, [
      h('span', `${t('price')} `),
      h('b', '$42.30'),
      button(t('next'), () => notify(t('notImitated')), { type: 'primary', class: 'order-next' }),
    ]),
  ],
});
