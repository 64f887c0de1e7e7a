import { type CustomerRef, displayName } from '../core/account/customer-ref.ts';

/** For a sentence. A name may be written from right to left and carry marks that turn what follows: it ends where it ends. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** The customer, or with `null` the partner by its own label. */
export function subjectName(
  customer: CustomerRef | null,
  [label]: readonly string[],
  text: { readonly ownAccount: string },
): string {
  return isolated(customer === null ? (label ?? text.ownAccount) : displayName(customer));
}
