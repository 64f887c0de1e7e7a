import { readList } from '../pages/customer-list/read.ts';
import { isVisible, press } from '../pages/dom.ts';
import { queryAll } from '../pages/flat-tree.ts';

/** Follows the console's own link in the customer's row; false where the row has none. */
export function openDetails(id: string): boolean {
  const list = readList(document.body);
  const row = list?.rows.find((one) => one.ref.id === id);
  if (list === undefined || list === null || row === undefined) return false;
  for (const { index, properties } of list.grid.columns) {
    if (!properties.some((property) => property === 'name' || property === 'account' || property === 'id'))
      continue;
    const cell = row.cells[index];
    const [link] = cell === undefined ? [] : queryAll(cell, 'a, [role=link], button');
    if (link && isVisible(link)) {
      press(link);
      return true;
    }
  }
  return false;
}
