import { withCustomer } from '../core/customer/link.ts';

/** Customer Management with this customer in it, ready for the operator's own click. */
export function addressOfCustomer(listAddress: string, id: string): string {
  const url = new URL(listAddress);
  url.hash = withCustomer(url.hash, id);
  return url.href;
}
