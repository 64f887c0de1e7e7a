import { labelForm } from '../customer/text.ts';
import type { CustomerRef } from './customer-ref.ts';

/**
 * What the operator types to confirm a protected customer: its name, else its account, else its ID; the first that has
 * anything that can be seen.
 */
export function textToType({ name, account, id }: CustomerRef): string {
  return [name, account, id].find((text) => text !== null && seen(text) !== '') ?? '';
}

/** In whatever case and spacing, and without what a name may hold that nobody can see or type. */
export function isTyped(customer: CustomerRef, typed: string): boolean {
  const wanted = seen(textToType(customer));
  return wanted !== '' && seen(typed) === wanted;
}

function seen(text: string): string {
  return labelForm(text.replace(/[\p{Cf}\p{Cc}]/gu, ''));
}
