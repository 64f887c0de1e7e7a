import { type Field, known } from '../../core/customer/field.ts';
import { type CellStyle, readValue } from '../../core/customer/read-value.ts';
import type { CustomerRecord } from '../../core/customer/record.ts';
import type { ListReading } from './read.ts';
import { offerOf } from './row-actions.ts';
import { shownList } from './tabs.ts';

/** The customers of a reading, as far as the page shows them. Rows without an ID are nobody's record. */
export function recordsOf(reading: ListReading, timeZone: string, readAt: number): CustomerRecord[] {
  const style: CellStyle = { timeZone, language: document.documentElement.lang };
  const list = shownList();
  return reading.rows.flatMap(({ ref, texts, operation }) => {
    if (ref.id === null) return [];
    const fields: Record<string, Field<unknown>> = {};
    for (const [property, text] of texts) fields[property] = readValue(property, text, style);
    if (list !== null) fields.list = known(list);
    const offer = operation === null ? 'in-menu' : offerOf(operation, 'operate').state;
    if (offer !== 'in-menu') fields.om = known(offer === 'inline' ? 'offered' : offer);
    return [{ id: ref.id, fields, readAt }];
  });
}
