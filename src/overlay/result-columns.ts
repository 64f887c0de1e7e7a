import { PROPERTIES } from '../core/customer/properties.ts';
import type { PropertyKey } from '../core/customer/record.ts';
import { CUSTOMER_VOCABULARY } from '../core/filter/vocabulary.ts';

const USUAL: readonly PropertyKey[] = ['name', 'account', 'expires', 'budget', 'spend', 'tag', 'manager'];

/**
 * The columns of the result list that were chosen and that there are. Where none is left the usual ones, led by the ID
 * when some customers show neither name nor account.
 */
export function resultColumns(chosen: readonly string[], hasUnnamed: boolean): readonly PropertyKey[] {
  const known = chosen.filter((key): key is PropertyKey => PROPERTIES.some((one) => one.key === key));
  if (known.length > 0) return [...new Set(known)];
  return hasUnnamed ? ['id', ...USUAL] : USUAL;
}

/** Least widths in CSS pixels. Told beforehand: what is measured by the rows in sight changes as they are scrolled. */
const WIDTHS = { text: 150, choice: 120, flag: 100, date: 180, money: 130, percent: 140, tags: 120 } as const;
const OWN_WIDTHS: Partial<Record<PropertyKey, number>> = { name: 280, id: 260, email: 200, manager: 110 };
export const PIN_WIDTH = 40;
export const ACTIONS_WIDTH = 176;

export function columnWidth(property: PropertyKey): number {
  const kind = CUSTOMER_VOCABULARY.byKey.get(property)?.kind ?? 'text';
  return OWN_WIDTHS[property] ?? WIDTHS[kind];
}
