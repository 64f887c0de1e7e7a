import { choiceOf } from './choice.ts';
import { readDateTime } from './date-time.ts';
import { ABSENT, type Field, known, MASKED } from './field.ts';
import { flagOf } from './flag.ts';
import { readMoney } from './money.ts';
import { readPercentage } from './percent.ts';
import { PROPERTIES, type Property } from './properties.ts';
import type { PropertyKey, PropertyValues } from './record.ts';
import { readTags } from './tag-list.ts';
import { isBlank, isMasked, labelForm, tidy } from './text.ts';

/** How the page that showed the cell writes. */
export interface CellStyle {
  /** IANA zone of dates that name none. */
  readonly timeZone: string;
  /** BCP 47, as the page says of itself. */
  readonly language?: string;
  /** The currency that the column header names, if it does. */
  readonly currency?: string | null;
}

export interface ReadCell<K extends PropertyKey> {
  readonly field: Field<PropertyValues[K]>;
  /** The cell shows something that is no value of the property. The field is then `absent`: nothing is guessed. */
  readonly isUnreadable: boolean;
}

/** What one cell of the console says about a property, in either language; never throws. */
export function readCell<K extends PropertyKey>(key: K, text: string, style: CellStyle): ReadCell<K> {
  const property = BY_KEY.get(key);
  if (property === undefined) return { field: ABSENT, isUnreadable: true };
  if (isMasked(text)) return { field: MASKED, isUnreadable: false };
  if (isEmpty(property, text)) return { field: known<PropertyValues[K]>(null), isUnreadable: false };
  const value = valueOfKind(property, text, style);
  if (value === null) return { field: ABSENT, isUnreadable: true };
  // The registry's kind is what ties the key to the type of its values.
  return { field: known(value as PropertyValues[K]), isUnreadable: false };
}

export function readValue<K extends PropertyKey>(
  key: K,
  text: string,
  style: CellStyle,
): Field<PropertyValues[K]> {
  return readCell(key, text, style).field;
}

const BY_KEY: ReadonlyMap<PropertyKey, Property> = new Map(
  PROPERTIES.map((property) => [property.key, property]),
);

const EMPTY: ReadonlySet<string> = new Set(
  [
    'n/a',
    'none',
    'null',
    'not set',
    'unset',
    'no budget',
    '无',
    '暂无',
    '未设置',
    '未设置预算',
    '未分配',
  ].map(labelForm),
);

/** No amount, percentage, date or choice is longer; what is, is not searched for one. */
const LONGEST = 200;

/** Dashes are empty anywhere. Words for "nothing" are so only where they could not be a value, as a name could. */
function isEmpty({ kind }: Property, text: string): boolean {
  if (isBlank(tidy(text))) return true;
  return kind !== 'text' && kind !== 'tags' && EMPTY.has(labelForm(text));
}

function valueOfKind(property: Property, text: string, style: CellStyle): unknown {
  if (text.length > LONGEST && property.kind !== 'text' && property.kind !== 'tags') return null;
  switch (property.kind) {
    case 'text':
      return tidy(text);
    case 'tags':
      return readTags(text);
    case 'choice':
      return choiceOf(property.choices ?? [], text);
    case 'flag':
      return flagOf(text, property.flagWords);
    case 'money':
      return readMoney(text, style.currency ?? null);
    case 'percent':
      return readPercentage(text);
    case 'date':
      return readDateTime(text, style.timeZone, style.language);
  }
}
