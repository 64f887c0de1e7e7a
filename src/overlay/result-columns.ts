import type { Language } from '../core/customer/language.ts';
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
const WIDTHS = { text: 140, choice: 120, flag: 100, date: 204, money: 140, percent: 132, tags: 112 } as const;
const OWN_WIDTHS: Partial<Record<PropertyKey, number>> = { name: 220, id: 316, email: 200, manager: 96 };
const PIN_WIDTH = 40;
/** The button, whose words are as long as this, and the menu beside it. */
const ACTIONS_WIDTH: Record<Language, number> = { en: 176, 'zh-CN': 124 };

/** Of the whole table: the pin, each property, what can be done. */
export function columnWidths(properties: readonly PropertyKey[], language: Language): readonly number[] {
  return [PIN_WIDTH, ...properties.map(widthOf), ACTIONS_WIDTH[language]];
}

function widthOf(property: PropertyKey): number {
  const kind = CUSTOMER_VOCABULARY.byKey.get(property)?.kind ?? 'text';
  return OWN_WIDTHS[property] ?? WIDTHS[kind];
}
