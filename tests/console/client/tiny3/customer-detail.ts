import { places } from '../addresses.ts';
import { type Customer, loadCustomer } from '../customers.ts';
import { formatMoney, formatPercent, formatTime } from '../formats.ts';
import { RequestFailed } from '../requests.ts';
import { rowActions } from '../row-actions.ts';
import { t } from '../texts.ts';
import { runAction } from './customer-dialogs.ts';
import { type Child, el } from './dom.ts';
import { showToast } from './modal.ts';
import { renderNoAccess } from './no-access.ts';
import { createTabs } from './tabs.ts';

/** A customer's own page, with a second way into its account. */
export async function renderCustomerDetail(
  host: HTMLElement,
  id: string,
  signal: AbortSignal,
): Promise<void> {
  host.replaceChildren(el('p', {}, t('loading')));
  try {
    const customer = await loadCustomer(id);
    if (!signal.aborted) draw(host, customer);
  } catch (error) {
    if (signal.aborted) return;
    if (error instanceof RequestFailed && error.status === 403) return renderNoAccess(host);
    showToast(t('systemBusy'));
    const again = () => renderCustomerDetail(host, id, signal);
    host.replaceChildren(el('a', { class: 'retry', on: { click: () => void again() } }, t('retry')));
  }
}

function draw(host: HTMLElement, customer: Customer): void {
  const facts: [string, string][] = [
    [t('id'), customer.id],
    [t('account'), customer.account],
    [t('manager'), '***'],
    [t('type'), t(customer.type === 'reseller' ? 'typeReseller' : 'typeReferral')],
    [t('associated'), formatTime(customer.associated)],
    [t('authorization'), t(customer.authorized ? 'authorized' : 'notYetAuthorized')],
    [t('frozen'), t(customer.frozen === 'auto' ? 'yes' : 'no')],
    [t('spend'), formatMoney(customer.spend)],
    [t('budget'), formatPercent(customer.budget)],
    [t('expires'), formatTime(customer.expires)],
  ];
  host.replaceChildren(
    el(
      'div',
      { class: 'crumbs' },
      el('a', { href: places.customerManagement() }, t('customerManagement')),
      ` / ${t('details')}`,
    ),
    el(
      'div',
      { class: 'detail-head' },
      el('h1', { class: 'page-title detail-name' }, customer.name),
      el('div', { class: 'detail-buttons' }, ...buttons(customer)),
    ),
    createTabs([{ label: t('overview'), active: true, select: () => undefined }]),
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

function buttons(customer: Customer): Child[] {
  const shown = rowActions(customer).filter(({ key }) =>
    ['operate', 'requestAuthorization', 'assignManager', 'setBudget'].includes(key),
  );
  return shown.map((action) => {
    const primary = action.key === 'operate' ? ' ti3-btn-primary' : '';
    const button = el(
      'button',
      {
        class: `ti3-btn${primary}`,
        type: 'button',
        on: { click: () => runAction(action, customer) },
      },
      t(action.key),
    );
    button.disabled = action.disabled;
    return button;
  });
}
