import { defineComponent, h, ref, shallowRef } from 'vue';
import { type Customer, loadCustomer } from '../customers.ts';
import { formatMoney, formatPercent, formatTime } from '../formats.ts';
import { RequestFailed } from '../requests.ts';
import { rowActions } from '../row-actions.ts';
import { t } from '../texts.ts';
import { factTable } from './account-pages.ts';
import { runAction } from './dialogs.ts';
import { button } from './tiny.ts';

const BUTTONS = ['setBudget', 'assignManager', 'requestAuthorization', 'operate'];

/** A customer's own page, with a second way into its account. */
export const CustomerDetail = defineComponent({
  props: { id: { type: String, required: true } },
  emits: ['refused'],
  setup(props, { emit }) {
    const customer = shallowRef<Customer | null>(null);
    const failed = ref(false);
    const load = async () => {
      try {
        customer.value = await loadCustomer(props.id);
      } catch (error) {
        if (error instanceof RequestFailed && error.status === 403) emit('refused');
        else failed.value = true;
      }
    };
    load();
    return () => {
      const shown = customer.value;
      if (shown === null) {
        return failed.value ? button(t('retry'), () => void load()) : h('p', t('loading'));
      }
      return h('section', { class: 'card' }, [
        h('div', { class: 'tools' }, [
          h('h2', { class: 'title' }, shown.name),
          h('div', { class: 'hd-gap' }),
          ...rowActions(shown)
            .filter(({ key }) => BUTTONS.includes(key))
            .map((action) =>
              button(t(action.key), () => runAction(action, shown), {
                disabled: action.disabled,
                ...(action.key === 'operate' ? { type: 'primary' } : {}),
              }),
            ),
        ]),
        factTable([
          [t('id'), shown.id],
          [t('account'), shown.account],
          [t('manager'), '***'],
          [t('type'), t(shown.type === 'reseller' ? 'typeReseller' : 'typeReferral')],
          [t('associated'), formatTime(shown.associated)],
          [t('authorization'), t(shown.authorized ? 'authorized' : 'notYetAuthorized')],
          [t('frozen'), t(shown.frozen === 'auto' ? 'yes' : 'no')],
          [t('spend'), formatMoney(shown.spend)],
          [t('budget'), formatPercent(shown.budget)],
          [t('expires'), formatTime(shown.expires)],
        ]),
      ]);
    };
  },
});
