import { defineComponent, h, ref, type VNode } from 'vue';
import { places } from '../addresses.ts';
import type { Identity } from '../identity.ts';
import { request } from '../requests.ts';
import { t } from '../texts.ts';
import { notify } from './messages.ts';
import { button } from './tiny.ts';

export const PartnerHome = defineComponent({
  setup: () => () =>
    h('section', { class: 'tiles' }, [
      h('a', { class: 'tile', href: places.customerManagement() }, t('customerManagement')),
      ...[t('customerOrders'), t('customerExpenditure'), t('customerAlerts')].map((label) =>
        h('div', { class: 'tile' }, label),
      ),
    ]),
});

export const BasicInformation = defineComponent({
  props: { identity: { type: Object as () => Identity, required: true } },
  setup: (props) => () =>
    h('section', { class: 'card' }, [
      h('h2', { class: 'title' }, t('basicInformation')),
      factTable([
        [t('accountName'), props.identity.domainName],
        [t('accountId'), props.identity.domainId],
        ...(props.identity.customerName === ''
          ? []
          : ([[t('name'), props.identity.customerName]] as [string, string][])),
      ]),
    ]),
});

/** The classic form: the delegating account's name, its agency, OK. */
export const SwitchRoleForm = defineComponent({
  setup() {
    const account = ref('');
    const submit = async () => {
      try {
        const { agencyId } = await request<{ agencyId: string }>('/usercenter/rest/switch-role', {
          method: 'POST',
          body: { account: account.value.trim() || '?' },
        });
        location.assign(places.consoleHome(agencyId));
      } catch {
        notify(t('noPermission'));
      }
    };
    return () =>
      h('section', { class: 'card form' }, [
        h('h2', { class: 'title' }, t('switchRole')),
        h('p', t('switchRoleText')),
        h('input', {
          class: 'field',
          placeholder: t('delegatingAccount'),
          value: account.value,
          onInput: (event: Event) => {
            if (event.target instanceof HTMLInputElement) account.value = event.target.value;
          },
        }),
        h('input', { class: 'field', value: 'partner_om_agency', 'aria-label': t('agencyName') }),
        button(t('ok'), () => void submit(), { type: 'primary' }),
      ]);
  },
});

export function factTable(facts: readonly (readonly [string, string])[]): VNode {
  return h(
    'table',
    { class: 'fact-table' },
    facts.map(([label, value]) => h('tr', { key: label }, [h('th', label), h('td', value)])),
  );
}
