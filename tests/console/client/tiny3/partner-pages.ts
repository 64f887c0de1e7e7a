import { places } from '../addresses.ts';
import type { Identity } from '../identity.ts';
import { page } from '../page-options.ts';
import { request } from '../requests.ts';
import { t } from '../texts.ts';
import { el } from './dom.ts';
import { showMessage } from './modal.ts';

export function renderPartnerHome(host: HTMLElement): void {
  const cards: [string, string | null][] = [
    [t('customerManagement'), places.customerManagement()],
    [t('customerOrders'), null],
    [t('customerExpenditure'), null],
    [t('customerAlerts'), null],
  ];
  host.replaceChildren(
    el('h1', { class: 'page-title' }, t('partnerCenter')),
    el(
      'div',
      { class: 'cards' },
      ...cards.map(([label, href]) =>
        el(
          'div',
          { class: 'card' },
          el('div', { class: 'card-title' }, href === null ? label : el('a', { href }, label)),
          el('div', { class: 'card-bars' }, el('i', {}), el('i', {}), el('i', {})),
        ),
      ),
    ),
  );
}

export function renderBasicInformation(host: HTMLElement, identity: Identity): void {
  const rows: [string, string][] = [
    [t('accountName'), identity.domainName],
    [t('accountId'), identity.domainId],
    ...(identity.customerName === '' ? [] : ([[t('name'), identity.customerName]] as [string, string][])),
  ];
  host.replaceChildren(
    el('h1', { class: 'page-title' }, t('basicInformation')),
    el(
      'div',
      { class: 'panel facts' },
      ...rows.flatMap(([label, value]) => [
        el('span', { class: 'fact-label' }, label),
        el('span', { class: 'fact-value' }, value),
      ]),
    ),
  );
}

/** The classic form: the delegating account's name, its agency, OK. */
export function renderSwitchRole(host: HTMLElement): void {
  const account = el('input', { class: 'ti3-input', type: 'text', placeholder: t('delegatingAccount') });
  const agency = el('input', { class: 'ti3-input', type: 'text', value: 'partner_om_agency' });
  const submit = async () => {
    try {
      const body = { account: account.value.trim() || '?' };
      const { agencyId } = await request<{ agencyId: string }>('/usercenter/rest/switch-role', {
        method: 'POST',
        body,
      });
      location.assign(places.consoleHome(agencyId));
    } catch {
      showMessage(t('noPermission'));
    }
  };
  host.replaceChildren(
    el('h1', { class: 'page-title' }, t('switchRole')),
    el(
      'div',
      { class: 'panel form' },
      el('p', {}, t('switchRoleText')),
      el('label', {}, t('delegatingAccount'), account),
      el('label', {}, t('agencyName'), agency),
      el('button', { class: 'ti3-btn ti3-btn-primary', type: 'button', on: { click: submit } }, t('ok')),
    ),
  );
}

/** Second line of the account pages: the sections of Partner Center. */
export function createPartnerMenu(): HTMLElement {
  const sales = el(
    'div',
    { class: 'partner-menu-drop' },
    el('div', { class: 'partner-menu-group' }, t('customersMenu')),
    el('a', { href: places.customerManagement() }, t('customerManagement')),
    el('a', {}, t('customerOrders')),
    el('a', {}, t('customerExpenditure')),
    el('a', {}, t('customerAlerts')),
  );
  return el(
    'div',
    { class: 'partner-menu' },
    el('span', { class: 'partner-menu-title' }, page.part === 'account' ? t('partnerCenter') : t('console')),
    el('a', { href: places.partnerCenter() }, t('home')),
    el('span', { class: 'partner-menu-parent' }, t('sales'), sales),
    ...[t('incentives'), t('finance'), t('organization'), t('training')].map((label) => el('a', {}, label)),
  );
}
