import type { PlanRefusal } from '../core/account/switch-plan.ts';
import { browser } from '../platform/browser.ts';
import { containerOf, jarOf } from '../platform/jar.ts';
import type { OfWindow } from '../platform/messages.ts';
import { sendPlan } from '../platform/plan-messages.ts';
import { addressOfCustomer } from './list-address.ts';

/** Takes the window's cookie jar to the customer, whoever is assumed now; why not, if it was not begun. */
export async function startSwitch(id: string, of: OfWindow): Promise<PlanRefusal | null> {
  return (await sendPlan('plan.start', { id, ...of })).refused;
}

/** Opens Customer Management with the customer in it: there the operator presses the console's own button. */
export async function openCustomer(listAddress: string, id: string): Promise<void> {
  await openTab(addressOfCustomer(listAddress, id));
}

/** A new tab is in the container of the one that it is opened from, here the one in front; else it would be in none. */
export async function openTab(url: string): Promise<void> {
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  const opener = front?.id !== undefined && containerOf(jarOf(front)) !== null ? front.id : null;
  await browser.tabs.create(opener === null ? { url } : { url, openerTabId: opener });
  window.close();
}
