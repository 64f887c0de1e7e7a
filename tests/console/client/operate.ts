import { places } from './addresses.ts';
import type { Customer } from './customers.ts';
import { has } from './page-options.ts';
import { request } from './requests.ts';

/** OK in the O&M dialog: the server switches, then the console page opens. Resolves to its address when the browser refused the new tab. */
export async function operateOnBehalf(customer: Customer): Promise<string | null> {
  if (has('ok-ignored')) return null;
  const { agencyId } = await request<{ agencyId: string }>(`/obmgr/rest/customers/${customer.id}/operate`, {
    method: 'POST',
  });
  const address = places.consoleHome(agencyId);
  if (!has('new-tab')) {
    location.assign(address);
    return null;
  }
  return window.open(address, '_blank') === null ? address : null;
}

/** Whom the dialog names. */
export function namedInDialog(customer: Customer): { name: string; account: string } | null {
  if (has('dialog-silent')) return null;
  if (has('dialog-wrong-customer')) return { name: 'Somebody Else Ltd.', account: 'hwc_else9999' };
  if (has('dialog-masked')) return { name: mask(customer.name), account: mask(customer.account) };
  return { name: customer.name, account: customer.account };
}

export function mask(text: string): string {
  const letters = [...text];
  return letters.length < 3 ? '***' : `${letters[0]}***${letters.at(-1)}`;
}
