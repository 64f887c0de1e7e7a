import { computed, defineComponent, h, ref, shallowRef, type VNode } from 'vue';
import { places } from '../addresses.ts';
import { type Identity, loadIdentity } from '../identity.ts';
import { has, page } from '../page-options.ts';
import { currentRoute, lastPart, onRoute } from '../route.ts';
import { t } from '../texts.ts';
import { BasicInformation, PartnerHome, SwitchRoleForm } from './account-pages.ts';
import { BuyServer, ConsoleHome, Users } from './console-pages.ts';
import { CustomerDetail } from './customer-detail.ts';
import { CustomerList } from './customer-list.ts';
import { Dialogs, dialogs } from './dialogs.ts';
import { PageHeader } from './header.ts';
import { Messages } from './messages.ts';
import { ServerDetail, ServerList } from './server-list.ts';

/** Frame, navigation at the left on account and console pages alike, and the page of the current route. */
export const App = defineComponent({
  setup() {
    const identity = shallowRef<Identity | null>(null);
    const headerIdentity = shallowRef<Identity | null>(null);
    const route = ref(currentRoute());
    /** The server said that this session may not see partner pages. */
    const refused = ref(false);
    onRoute(() => {
      route.value = currentRoute();
    });
    loadIdentity().then((loaded) => {
      identity.value = loaded;
      // The header asks on its own and is a little later than the page.
      setTimeout(() => {
        headerIdentity.value = loaded;
      }, 150);
      if (has('survey')) dialogs.survey = true;
    });
    const refuse = () => {
      refused.value = true;
    };
    const content = computed(() =>
      identity.value === null ? null : contentOf(route.value, identity.value, refused.value, refuse),
    );
    return () => [
      h(PageHeader, { identity: headerIdentity.value }),
      h('div', { class: 'frame' }, [navigation(), h('main', { class: 'content' }, [content.value])]),
      h(Dialogs),
      h(Messages),
    ];
  },
});

function contentOf(route: string, identity: Identity, refused: boolean, refuse: () => void): VNode {
  document.title = page.part === 'console' ? t('console') : t('partnerCenter');
  if (page.part === 'console') return consolePage(route, identity);
  if (location.pathname === '/usercenter/') {
    return route.endsWith('/switchRole') ? h(SwitchRoleForm) : h(BasicInformation, { identity });
  }
  if (identity.hasAssumeRoleFlag || refused) return noAccess(identity);
  if (route.startsWith('/obmgr/customers/detail/')) {
    return h(CustomerDetail, { key: route, id: lastPart(route), onRefused: refuse });
  }
  if (!route.startsWith('/obmgr/customers')) return h(PartnerHome);
  document.title = `${t('customerManagement')} - ${t('partnerCenter')}`;
  return h('section', { class: 'card' }, [h(CustomerList, { onRefused: refuse })]);
}

function consolePage(route: string, identity: Identity): VNode {
  if (route.startsWith('/ecs/detail/')) return h(ServerDetail, { key: route, id: route.split('/')[3] ?? '' });
  if (route.startsWith('/ecs/buy')) return h(BuyServer);
  if (location.pathname === '/ecm/') return h(ServerList);
  return location.pathname === '/iam/' ? h(Users, { identity }) : h(ConsoleHome, { identity });
}

function noAccess(identity: Identity): VNode {
  return h('section', { class: 'card refused' }, [
    h('h2', t('noAccessTitle')),
    h('p', t('noAccessText', { account: identity.domainName })),
  ]);
}

function navigation(): VNode {
  const account: [string, string][] = [
    [t('home'), places.partnerCenter()],
    [t('customerManagement'), places.customerManagement()],
    [t('myAccount'), places.basicInformation()],
    [t('console'), places.consoleHome()],
  ];
  const service: [string, string][] = [
    [t('consoleHome'), places.consoleHome()],
    [t('servers'), places.servers()],
    [t('buyServer'), places.buyServer()],
    [t('users'), places.users()],
  ];
  return h('aside', { class: 'side' }, [
    h('div', { class: 'side-title' }, page.part === 'account' ? t('partnerCenter') : t('console')),
    ...(page.part === 'account' ? account : service).map(([label, href]) => {
      const { pathname, hash } = new URL(href);
      const here = pathname === location.pathname && hash === location.hash;
      return h('a', { href, class: here ? 'side-link on' : 'side-link' }, label);
    }),
  ]);
}
