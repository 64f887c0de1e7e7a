import type { Customer } from '../customers.ts';
import { requestAuthorization } from '../customers.ts';
import { namedInDialog, operateOnBehalf } from '../operate.ts';
import { has, locale } from '../page-options.ts';
import { RequestFailed } from '../requests.ts';
import type { RowAction } from '../row-actions.ts';
import { t } from '../texts.ts';
import { type Child, el } from './dom.ts';
import { openModal, showMessage, showToast } from './modal.ts';
import { openSurvey } from './survey.ts';

/** Remembered for the page once the server has said it or the letter was agreed to here. */
export const letter = { agreed: false };

export function runAction(action: RowAction, customer: Customer): void {
  if (action.key === 'operate') confirmOperate(customer);
  else if (action.key === 'requestAuthorization') confirmRequest(customer);
  else showToast(`${t(action.key)}: ${t('notImitated')}`);
}

async function confirmOperate(customer: Customer): Promise<void> {
  const other = has('dialog-wording');
  await openModal({
    title: t(other ? 'operateTitleOther' : 'operate'),
    body: [
      el('p', { class: 'om-text' }, t(other ? 'operateTextOther' : 'operateText')),
      ...describe(namedInDialog(customer)),
    ],
    okLabel: other && locale === 'zh-cn' ? '确认' : t('ok'),
    onOk: () => operate(customer),
  });
  if (has('survey')) openSurvey();
}

async function operate(customer: Customer): Promise<void> {
  try {
    const blocked = await operateOnBehalf(customer);
    if (blocked !== null) {
      showMessage(t('popupBlocked'), [el('a', { href: blocked, target: '_blank' }, t('openConsole'))]);
    }
  } catch (error) {
    showMessage(t(error instanceof RequestFailed && error.status === 403 ? 'notAuthorized' : 'systemBusy'));
  }
}

async function confirmRequest(customer: Customer): Promise<void> {
  const box = el('input', { type: 'checkbox' });
  const agreed = letter.agreed;
  const { okButton } = await openModal({
    title: t('requestAuthorization'),
    body: [
      el('p', {}, t('requestText')),
      ...describe(customer),
      ...(agreed ? [] : [el('label', { class: 'ti3-checkbox commitment' }, box, t('letter'))]),
    ],
    onOk: () => sendRequest(customer),
  });
  okButton.disabled = !agreed;
  box.addEventListener('change', () => {
    okButton.disabled = !box.checked;
  });
}

async function sendRequest(customer: Customer): Promise<void> {
  try {
    await requestAuthorization(customer.id);
    letter.agreed = true;
    showToast(t('requestSent'), 'success');
  } catch {
    showMessage(t('systemBusy'));
  }
}

function describe(named: { name: string; account: string } | null): Child[] {
  if (named === null) return [];
  return [
    el(
      'div',
      { class: 'om-customer' },
      el('span', { class: 'om-label' }, t('name')),
      el('span', { class: 'om-value' }, named.name),
      el('span', { class: 'om-label' }, t('account')),
      el('span', { class: 'om-value' }, named.account),
    ),
  ];
}
