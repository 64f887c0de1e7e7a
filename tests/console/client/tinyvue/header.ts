import { defineComponent, h, ref, type VNode } from 'vue';
import { places, signInAddress } from '../addresses.ts';
import type { Identity } from '../identity.ts';
import { has, page } from '../page-options.ts';
import { request } from '../requests.ts';
import { t } from '../texts.ts';

/** The account menu opens on click and is created then; Switch Role has a menu of its own. */
export const PageHeader = defineComponent({
  props: { identity: { type: Object as () => Identity | null, default: null } },
  setup(props) {
    const open = ref(false);
    const submenu = ref(false);
    const toggle = () => {
      open.value = !open.value;
      submenu.value = false;
    };
    document.addEventListener('click', (event) => {
      const inside = event.target instanceof Element && event.target.closest('.hd-user') !== null;
      if (!inside) open.value = false;
    });
    return () =>
      h('header', { class: 'hd' }, [
        h('a', { class: 'hd-brand', href: places.consoleHome() }, [
          h('i', { class: 'hd-mark' }),
          'Cloud Stand-in',
        ]),
        page.part === 'console' ? h('span', { class: 'hd-region' }, page.region) : null,
        h('div', { class: 'hd-gap' }),
        ...[t('billing'), t('tickets'), t('support')].map((label) => h('span', { class: 'hd-link' }, label)),
        props.identity === null
          ? h('div', { class: 'hd-user hd-user-empty' })
          : h('div', { class: 'hd-user' }, [
              h(
                'button',
                { type: 'button', class: 'hd-user-button', 'aria-expanded': open.value, onClick: toggle },
                [
                  h('span', { class: 'hd-avatar' }),
                  h('span', { class: 'hd-name' }, has('header-missing') ? '' : nameOf(props.identity)),
                ],
              ),
              open.value ? menu(props.identity, submenu.value, (shown) => (submenu.value = shown)) : null,
            ]),
      ]);
  },
});

function nameOf(identity: Identity): string {
  const asUser = has('header-iam-user') && !identity.hasAssumeRoleFlag;
  return asUser ? `${identity.domainName} / op_li` : identity.domainName;
}

function menu(identity: Identity, submenu: boolean, show: (shown: boolean) => void): VNode {
  const go = (address: string) => () => location.assign(address);
  const item = (label: string, onClick: () => void) =>
    h('div', { class: 'hd-item', role: 'menuitem', tabindex: 0, onClick }, label);
  return h('div', { class: 'hd-menu', role: 'menu' }, [
    h('div', { class: 'hd-menu-head' }, [h('b', identity.domainName), h('small', `ID ${identity.domainId}`)]),
    item(t('myAccount'), go(places.basicInformation())),
    item(t('myCredentials'), go(places.users())),
    identity.hasAssumeRoleFlag ? null : item(t('partnerCenter'), go(places.partnerCenter())),
    has('switch-role-missing')
      ? null
      : h(
          'div',
          {
            class: 'hd-item hd-parent',
            role: 'menuitem',
            'aria-haspopup': 'true',
            tabindex: 0,
            onMouseenter: () => show(true),
            onMouseleave: () => show(false),
            onClick: () => show(true),
          },
          [
            h('span', t('switchRole')),
            submenu
              ? h('div', { class: 'hd-submenu', role: 'menu' }, [
                  identity.hasAssumeRoleFlag ? item(page.partnerAccount, () => void switchBack()) : null,
                  item(t('switchToAnother'), go(places.switchRole())),
                ])
              : null,
          ],
        ),
    item(t('signOut'), () => void signOut()),
  ]);
}

/** Choosing the own account leads to the console's home page as oneself. */
async function switchBack(): Promise<void> {
  const { agencyId } = await request<{ agencyId: string }>('/usercenter/rest/switch-role', {
    method: 'POST',
  });
  location.assign(places.consoleHome(agencyId));
}

async function signOut(): Promise<void> {
  await request('/usercenter/rest/sign-out', { method: 'POST' });
  location.assign(signInAddress());
}
