import { places, signInAddress } from '../addresses.ts';
import type { Identity } from '../identity.ts';
import { has, page } from '../page-options.ts';
import { request } from '../requests.ts';
import { t } from '../texts.ts';
import { autoId, type Child, el } from './dom.ts';

const account = el('div', { class: 'topbar-account', id: autoId() });

export function createHeader(): HTMLElement {
  const home = page.part === 'account' ? places.partnerCenter() : places.consoleHome();
  return el(
    'div',
    { id: 'service-menus', class: 'frame-topbar' },
    el('a', { class: 'topbar-logo', href: home }, el('i', { class: 'topbar-cloud' }), 'Cloud Stand-in'),
    el('a', { class: 'console-topbar-btn', href: places.consoleHome() }, t('console')),
    ...(page.part === 'console' ? [el('span', { class: 'topbar-region' }, page.region)] : []),
    el('div', { class: 'topbar-search' }, el('input', { type: 'text', placeholder: t('searchConsole') })),
    ...[t('billing'), t('tickets'), t('support'), t('language')].map((label) =>
      el('a', { class: 'console-topbar-btn' }, label),
    ),
    account,
  );
}

/** The account arrives by a request, so a little after everything else. Its menu is in the page from then on, hidden until hovered. */
export function showAccount(loaded: Identity): void {
  const menu = el('ul', { class: 'topbar-account-menu', style: 'display: none' }, ...entries(loaded));
  const name = has('header-missing') ? '' : headerName(loaded);
  const button = el(
    'a',
    { class: 'console-topbar-btn topbar-account-btn', tabindex: '0' },
    el('span', { class: 'topbar-account-name', title: name }, name),
    el('i', { class: 'ti3-icon-chevron-down' }),
  );
  let closing = 0;
  const open = () => {
    clearTimeout(closing);
    menu.style.display = 'block';
  };
  const close = () => {
    closing = window.setTimeout(() => {
      menu.style.display = 'none';
    }, 200);
  };
  account.replaceChildren(button, menu);
  account.addEventListener('mouseenter', open);
  account.addEventListener('mouseleave', close);
  button.addEventListener('focus', open);
  account.addEventListener('focusout', close);
}

function headerName(loaded: Identity): string {
  const asUser = has('header-iam-user') && !loaded.hasAssumeRoleFlag;
  return asUser ? `${loaded.domainName} / op_li` : loaded.domainName;
}

function entries(loaded: Identity): HTMLElement[] {
  const partner = !loaded.hasAssumeRoleFlag;
  const items: HTMLElement[] = [
    entry(t('basicInformation'), places.basicInformation()),
    entry(t('securitySettings'), places.basicInformation()),
  ];
  if (partner) items.push(entry(t('partnerCenter'), places.partnerCenter()));
  if (!has('switch-role-missing')) {
    items.push(
      partner ? entry(t('switchRole'), places.switchRole()) : entry(t('switchRole'), null, switchBack),
    );
  }
  items.push(entry(t('signOut'), null, signOut));
  return items;
}

function entry(label: string, href: string | null, click: () => void = () => undefined): HTMLElement {
  const content: Child = label;
  const anchor =
    href === null ? el('a', { tabindex: '0', on: { click } }, content) : el('a', { href }, content);
  return el('li', {}, anchor);
}

/** Out of a role the entry leads back to the own account at once, to Partner Center. */
async function switchBack(): Promise<void> {
  const { agencyId } = await request<{ agencyId: string }>('/usercenter/rest/switch-role', {
    method: 'POST',
  });
  const address = new URL(places.partnerCenter());
  address.searchParams.set('agencyId', agencyId);
  location.assign(address);
}

async function signOut(): Promise<void> {
  await request('/usercenter/rest/sign-out', { method: 'POST' });
  location.assign(signInAddress());
}
