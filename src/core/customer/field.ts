/**
 * One attribute of a customer as the console let us see it.
 *
 * - `known`: the console showed it; `null` means it showed that there is none ("--").
 * - `masked`: the console hides it until the eye icon is clicked. The mask itself is never kept.
 * - `absent`: the page has no such column (or it is switched off).
 */
export type Field<T> =
  | { readonly state: 'known'; readonly value: T | null }
  | { readonly state: 'masked' }
  | { readonly state: 'absent' };

export const MASKED: Field<never> = { state: 'masked' };
export const ABSENT: Field<never> = { state: 'absent' };

export function known<T>(value: T | null): Field<T> {
  return { state: 'known', value };
}

/** The value, or `null` when it is empty, masked or absent. */
export function knownValue<T>(field: Field<T> | undefined): T | null {
  return field?.state === 'known' ? field.value : null;
}
