import { browser } from '../platform/browser.ts';
import { addressOfCustomer } from './list-address.ts';

/** Opens Customer Management with the customer in it: there the operator presses the console's own button. */
export async function openCustomer(listAddress: string, id: string): Promise<void> {
  await browser.tabs.create({ url: addressOfCustomer(listAddress, id) });
  window.close();
}
