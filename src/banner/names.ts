import { type CustomerRef, displayName } from '../core/account/customer-ref.ts';
import { isolated } from '../core/customer/text.ts';

/** The customer, or with `null` the partner by its own label. */
export function subjectName(
  customer: CustomerRef | null,
  [label]: readonly string[],
  text: { readonly ownAccount: string },
): string {
  return isolated(customer === null ? (label ?? text.ownAccount) : displayName(customer));
}
