import { defineComponent, h, reactive, type VNode } from 'vue';
import { type Customer, requestAuthorization } from '../customers.ts';
import { namedInDialog, operateOnBehalf } from '../operate.ts';
import { has, locale } from '../page-options.ts';
import { RequestFailed } from '../requests.ts';
import type { RowAction } from '../row-actions.ts';
import { t } from '../texts.ts';
import { notify } from './messages.ts';
import { button, TinyDialogBox } from './tiny.ts';

export const dialogs = reactive({
  operate: null as Customer | null,
  request: null as Customer | null,
  agreed: false,
  /** The commitment letter was agreed to before. */
  letterAgreed: false,
  survey: false,
});

export function runAction(action: RowAction, customer: Customer): void {
  if (action.key === 'operate') openOperate(customer);
  else if (action.key === 'requestAuthorization') open('request', customer);
  else notify(`${t(action.key)}: ${t('notImitated')}`);
}

function open(which: 'operate' | 'request', customer: Customer): void {
  dialogs.agreed = dialogs.letterAgreed;
  setTimeout(
    () => {
      dialogs[which] = customer;
    },
    has('slow-dialog') ? 1500 : 0,
  );
}

function openOperate(customer: Customer): void {
  open('operate', customer);
  if (has('survey')) setTimeout(() => (dialogs.survey = true), has('slow-dialog') ? 1900 : 400);
}

async function operate(customer: Customer): Promise<void> {
  dialogs.operate = null;
  try {
    const blocked = await operateOnBehalf(customer);
    if (blocked !== null) notify(t('popupBlocked'), { link: { href: blocked, label: t('openConsole') } });
  } catch (error) {
    notify(t(error instanceof RequestFailed && error.status === 403 ? 'notAuthorized' : 'systemBusy'));
  }
}

async function sendRequest(customer: Customer): Promise<void> {
  dialogs.request = null;
  try {
    await requestAuthorization(customer.id);
    dialogs.letterAgreed = true;
    notify(t('requestSent'), { kind: 'success' });
  } catch {
    notify(t('systemBusy'));
  }
}

export const Dialogs = defineComponent({
  setup: () => () => [operateDialog(), requestDialog(), survey()],
});

function operateDialog(): VNode | null {
  const customer = dialogs.operate;
  const other = has('dialog-wording');
  return box(
    t(other ? 'operateTitleOther' : 'operate'),
    customer !== null,
    () => {
      dialogs.operate = null;
    },
    () => [
      h('p', t(other ? 'operateTextOther' : 'operateText')),
      describe(customer === null ? null : namedInDialog(customer)),
    ],
    () => customer !== null && void operate(customer),
    { label: other && locale === 'zh-cn' ? '确认' : t('ok') },
  );
}

function requestDialog(): VNode | null {
  const customer = dialogs.request;
  return box(
    t('requestAuthorization'),
    customer !== null,
    () => {
      dialogs.request = null;
    },
    () => [
      h('p', t('requestText')),
      describe(customer),
      dialogs.letterAgreed
        ? null
        : h('label', { class: 'letter' }, [
            h('input', {
              type: 'checkbox',
              checked: dialogs.agreed,
              onChange: (event: Event) => {
                dialogs.agreed = event.target instanceof HTMLInputElement && event.target.checked;
              },
            }),
            t('letter'),
          ]),
    ],
    () => customer !== null && void sendRequest(customer),
    { label: t('ok'), disabled: !dialogs.agreed },
  );
}

function box(
  title: string,
  visible: boolean,
  close: () => void,
  body: () => unknown[],
  onOk: () => void,
  ok: { label: string; disabled?: boolean },
): VNode {
  return h(
    TinyDialogBox,
    {
      title,
      visible,
      width: '540px',
      appendToBody: true,
      'onUpdate:visible': (on: boolean) => on || close(),
    },
    {
      default: body,
      footer: () => [
        button(t('cancel'), close),
        button(ok.label, onOk, { type: 'primary', disabled: ok.disabled === true }),
      ],
    },
  );
}

function describe(named: { name: string; account: string } | null): VNode | null {
  if (named === null) return null;
  return h('div', { class: 'who' }, [
    h('span', { class: 'who-label' }, `${t('name')}:`),
    h('span', named.name),
    h('span', { class: 'who-label' }, `${t('account')}:`),
    h('span', named.account),
  ]);
}

function survey(): VNode | null {
  if (!dialogs.survey) return null;
  const close = () => {
    dialogs.survey = false;
  };
  return h('div', { class: 'survey', role: 'dialog', 'aria-label': t('surveyTitle') }, [
    h('b', t('surveyTitle')),
    h('p', t('surveyText')),
    h('p', { class: 'survey-stars' }, '★★★★☆'),
    h('div', [button(t('surveyLater'), close), button(t('surveySubmit'), close, { type: 'primary' })]),
  ]);
}
