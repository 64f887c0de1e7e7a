import { type Customer, requestAuthorization } from '../customers.ts';
import { namedInDialog } from '../operate.ts';
import { has } from '../page-options.ts';
import { RequestFailed, request } from '../requests.ts';
import { places } from './addresses.ts';
import { draw, openDrawer, toast } from './draw.ts';
import { w } from './words.ts';

type Key = 'setBudget' | 'orders' | 'placeOrder' | 'operate' | 'records' | 'authorize';

export function runAction(key: Key, customer: Customer): void {
  if (key === 'operate') confirm(customer);
  else if (key === 'authorize')
    openDrawer(w(key), [customer.id], [w('ok'), w('cancel')], () => apply(customer));
  else toast(w(key));
}

async function apply({ id }: Customer): Promise<void> {
  await requestAuthorization(id);
  toast(w('sent'));
}

function confirm(customer: Customer): void {
  const named = namedInDialog(customer);
  const fact = (label: string, value: string): HTMLElement =>
    draw('div', { class: 'hb-fact' }, draw('span', {}, label), draw('b', {}, value));
  openDrawer(
    w('operate'),
    [
      draw('p', {}, w('operateText')),
      ...(named === null ? [] : [fact(w('customer'), named.name), fact(w('account'), named.account)]),
    ],
    [w('ok'), w('cancel')],
    () => void enter(customer),
  );
}

async function enter({ id }: Customer): Promise<void> {
  if (has('ok-ignored')) return;
  try {
    await request(`/obmgr/rest/customers/${id}/operate`, { method: 'POST' });
  } catch (error) {
    toast(w(error instanceof RequestFailed && error.status === 403 ? 'refused' : 'busy'));
    return;
  }
  toast(w('switching'));
  if (has('new-tab')) window.open(places.home(), '_blank');
  else location.assign(places.home());
}
