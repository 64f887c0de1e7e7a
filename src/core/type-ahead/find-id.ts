import { findInTable } from '../directory/text-table.ts';
import { fold } from '../filter/fold.ts';
import { shownText, type TypeAhead } from './type-ahead.ts';

/** The number of the entry with exactly this ID: what is pinned or was visited is remembered by ID, boosts are by number. */
export function entryWithId(index: TypeAhead, id: string): number | undefined {
  const { table, words } = index.ids;
  if (!table) return undefined;
  const row = findInTable(table, words, fold(id)).find((each) => shownText(index, 'id', each) === id);
  return row === undefined ? undefined : index.entryOf[row];
}
