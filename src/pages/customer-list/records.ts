import { type Field, known } from '../../core/customer/field.ts';
import { type CellStyle, readValue } from '../../core/customer/read-value.ts';
import type { CustomerList, CustomerRecord } from '../../core/customer/record.ts';
import { isVisible, textNodes } from '../dom.ts';
import { listOfTab } from './labels.ts';
import type { ListReading } from './read.ts';
import { offerOf } from './row-actions.ts';

/** The customers of a reading, as far as the page shows them. Rows without an ID are nobody's record. */
export function recordsOf(reading: ListReading, style: CellStyle, readAt: number): CustomerRecord[] {
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

/** Which of a distributor's two lists is shown; `null` where the tabs do not say. A reseller has one list and no tabs. */
export function shownList(): CustomerList | null {
  const tabs = new Map<CustomerList, boolean>();
  for (const node of textNodes(document.body)) {
    const list = node.data.length > 40 ? null : listOfTab(node.data);
    const element = node.parentElement;
    if (
      list === null ||
      element === null ||
      element.closest('th, td, [role=row]') !== null ||
      !isVisible(element)
    )
      continue;
    tabs.set(list, tabs.get(list) === true || isSelected(element));
  }
  if (!tabs.has('resellers')) return 'own';
  if (tabs.get('resellers') === tabs.get('own')) return null;
  return tabs.get('resellers') === true ? 'resellers' : 'own';
}

/** Announced as selected, or marked so by the class that tab components give to the one in front. */
function isSelected(element: Element): boolean {
  for (
    let at: Element | null = element, depth = 0;
    at !== null && depth < 4;
    at = at.parentElement, depth++
  ) {
    const announced = at.getAttribute('aria-selected') ?? at.getAttribute('aria-current');
    if (announced !== null) return announced !== 'false';
    if (/(^|[-_\s])(is-)?(active|selected|current)($|[-_\s])/i.test(at.getAttribute('class') ?? ''))
      return true;
  }
  return false;
}
