import { PROPERTIES } from '../core/customer/properties.ts';
import type { PropertyKey } from '../core/customer/record.ts';

const SHOWN_FIRST: readonly PropertyKey[] = [
  'name',
  'account',
  'expires',
  'budget',
  'spend',
  'tag',
  'manager',
];

/** The columns of the result list that the settings name and that there are; the usual ones where none is left. */
export function resultColumns(stored: readonly string[]): readonly PropertyKey[] {
  const known = stored.filter((key): key is PropertyKey => PROPERTIES.some((one) => one.key === key));
  return known.length > 0 ? [...new Set(known)] : SHOWN_FIRST;
}
