import type { Field } from './field.ts';
import { type Language, labelIn } from './language.ts';
import { printMoney } from './money.ts';
import { printPercentage } from './percent.ts';
import { printDay, printRelativeDay } from './print-date.ts';
import { type Label, PROPERTIES, type Property } from './properties.ts';
import type { Money, PropertyKey, PropertyValues } from './record.ts';

export interface PrintStyle {
  readonly language: Language;
  readonly timeZone: string;
  /** Dates are told relative to it, too. */
  readonly now?: number;
}

const BY_KEY: ReadonlyMap<PropertyKey, Property> = new Map(
  PROPERTIES.map((property) => [property.key, property]),
);
const YES: Label = { en: 'Yes', zh: '是' };
const NO: Label = { en: 'No', zh: '否' };

/** A value in the operator's language. */
export function printValue<K extends PropertyKey>(
  key: K,
  value: PropertyValues[K],
  style: PrintStyle,
): string {
  const { language, timeZone, now } = style;
  const property = BY_KEY.get(key);
  switch (property?.kind) {
    case 'choice': {
      const choice = property.choices?.find((one) => one.value === value);
      return choice ? labelIn(language, choice.label) : String(value);
    }
    case 'flag':
      return labelIn(language, value ? YES : NO);
    case 'money':
      return printMoney(value as Money);
    case 'percent':
      return printPercentage(Number(value));
    case 'date':
      return now === undefined
        ? printDay(Number(value), language, timeZone)
        : printRelativeDay(Number(value), now, language, timeZone);
    case 'tags':
      return Array.isArray(value) ? value.join(language === 'en' ? ', ' : '、') : '';
    default:
      return String(value);
  }
}

/** The same for a field: a dash for what is empty, nothing for what is not seen, which the surface has to say itself. */
export function printField<K extends PropertyKey>(
  key: K,
  field: Field<PropertyValues[K]> | undefined,
  style: PrintStyle,
): string {
  if (field?.state !== 'known') return '';
  return field.value === null ? '–' : printValue(key, field.value, style);
}
