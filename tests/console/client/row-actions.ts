import type { Customer } from './customers.ts';
import { has } from './page-options.ts';
import type { TextKey } from './texts.ts';

export interface RowAction {
  readonly key: TextKey;
  readonly disabled: boolean;
}

/** The first three stand in the row, the others under More. */
export const DIRECT_ACTIONS = 3;

export function rowActions(customer: Customer): RowAction[] {
  const keys: TextKey[] = [
    'setBudget',
    customer.frozen === 'no' ? 'freezeAccount' : 'unfreezeAccount',
    'viewOrders',
  ];
  // Orders, O&M and the request for them exist for the reseller model only.
  if (customer.type === 'reseller') keys.push('requestAuthorization');
  if (customer.authorized) keys.push('placeOrder');
  if (offersOperate(customer)) keys.push('operate');
  keys.push('viewResources', 'viewExpenditure', 'assignManager', 'disassociate');
  return keys.map((key) => ({ key, disabled: key === 'operate' && !canOperate(customer) }));
}

function offersOperate(customer: Customer): boolean {
  if (has('om-missing')) return false;
  return canOperate(customer) || has('om-disabled');
}

function canOperate(customer: Customer): boolean {
  return customer.authorized || (customer.type === 'reseller' && has('om-error-after-ok'));
}
