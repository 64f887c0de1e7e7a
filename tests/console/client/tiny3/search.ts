import type { ListQuery } from '../customers.ts';
import { isProperty, searchChoices, searchHint } from '../search-properties.ts';
import { t } from '../texts.ts';
import { autoId, el, TIVERSION } from './dom.ts';
import { createSelect } from './select.ts';

/** One property at a time: which one, its value, Enter or the looking glass. */
export function createSearch(
  query: ListQuery,
  search: (change: Pick<ListQuery, 'property' | 'value'>) => void,
): HTMLElement {
  let property = query.property;
  const input = el('input', {
    class: 'ti3-searchbox-input',
    id: `${autoId()}_input`,
    type: 'text',
    placeholder: searchHint(property),
    value: query.value,
  });
  const submit = () => search({ property, value: input.value });
  const choices = searchChoices(query.list).map((choice) => ({
    value: choice.property,
    label: t(choice.label),
  }));
  const select = createSelect('ti3-search-property', choices, property, (value) => {
    if (isProperty(value)) property = value;
    input.placeholder = searchHint(property);
    input.focus();
  });
  input.addEventListener('keyup', (event) => {
    if (event.key === 'Enter') submit();
  });
  const clear = el('span', { class: 'ti3-searchbox-clear', title: t('reset') }, '×');
  clear.addEventListener('mousedown', () => {
    input.value = '';
    submit();
  });
  const button = el('span', { class: 'ti3-searchbox-search', title: t('search') });
  button.addEventListener('mousedown', submit);
  return el(
    'div',
    { class: 'customer-search' },
    select,
    el('ti-searchbox', { class: 'ti3-searchbox', tiversion: TIVERSION }, input, clear, button),
  );
}
