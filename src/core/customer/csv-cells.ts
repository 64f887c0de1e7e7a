import { labelIn } from './language.ts';
import { type PrintStyle, printField } from './print-value.ts';
import { type Label, PROPERTIES } from './properties.ts';
import type { CustomerRecord, PropertyKey } from './record.ts';

const MASKED: Label = { en: '(hidden)', zh: '（已隐藏）' };

/** The header of an exported table. */
export function csvHeader(columns: readonly PropertyKey[], language: PrintStyle['language']): string[] {
  return columns.map((key) => {
    const property = PROPERTIES.find((one) => one.key === key);
    return property === undefined ? key : labelIn(language, property.label);
  });
}

/** One customer as cells of an exported table, in the operator's language. What the console hides stays hidden. */
export function csvCells(
  record: CustomerRecord,
  columns: readonly PropertyKey[],
  style: PrintStyle,
): string[] {
  return columns.map((key) => {
    if (key === 'id') return neutral(record.id);
    const field = record.fields[key];
    if (field?.state === 'masked') return labelIn(style.language, MASKED);
    if (field?.state === 'known' && field.value === null) return '';
    return neutral(printField(key, field, style));
  });
}

/** Makes a text that a spreadsheet program would take for a formula one that it does not (OWASP, "CSV Injection"). */
export function neutral(text: string): string {
  return /^[=+\-@\t\r\n|％＝＋－＠]/.test(text) && !/^-?\d[\d.,]*( ?\p{L}{3})?$/u.test(text)
    ? `'${text}`
    : text;
}
