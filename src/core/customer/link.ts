import { parameterIn, withoutParameter, withParameter } from '../fragment.ts';

/** IDs are 32 hexadecimal digits today. What is no plain word of letters and digits is none of theirs. */
const ID = /^[\w-]{1,128}$/;

/** The fragment of Customer Management's address with the customer in it: `#/route&behalf-customer=<ID>`. */
export function withCustomer(fragment: string, id: string): string {
  return withParameter(fragment, 'behalf-customer', id);
}

/** The customer ID in a fragment: whom to show, never a reason to act; `null` if there is none that can be one. */
export function customerIn(fragment: string): string | null {
  const id = parameterIn(fragment, 'behalf-customer', 128);
  return id !== null && ID.test(id) ? id : null;
}

export function withoutCustomer(fragment: string): string {
  return withoutParameter(fragment, 'behalf-customer');
}
