import type { CustomerRef } from '../core/account/customer-ref.ts';
import { sendPagePlan } from '../platform/page-plan.ts';
import { sendPopup } from '../platform/popup-messages.ts';
import type { ShownPlan } from '../platform/shown-items.ts';

/** To a customer by a switch plan, or with `null` to the partner itself. */
export async function goTo(customer: CustomerRef | null): Promise<void> {
  await sendPagePlan('plan.return', { id: customer?.id ?? null });
}

/** Cancels the switch plan, or takes note that it has failed. */
export async function endPlan(plan: ShownPlan | null): Promise<void> {
  await sendPagePlan(plan?.ended ? 'plan.dismiss' : 'plan.cancel', { incognito: false });
}

/** What Behalf believes of who acts. */
export async function forget(): Promise<void> {
  await sendPopup('account.forget', { incognito: false });
}
