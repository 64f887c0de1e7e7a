import type { CustomerFields, PropertyKey } from '../customer/record.ts';
import { build } from './build.ts';
import type { Column, DirectoryIndex } from './columns.ts';
import { idAt } from './rows.ts';

/**
 * The index with the columns of some properties put in the place of its own: for what is kept apart from the records,
 * such as pins and personal data. Costs only those columns.
 */
export function* graft(
  index: DirectoryIndex,
  properties: readonly PropertyKey[],
  fieldsOf: (id: string) => CustomerFields,
): Generator<void, DirectoryIndex> {
  // Without an ID: that column is there already, and one with a single text is made at once.
  const apart = Array.from({ length: index.count }, (_, row) => ({
    id: '',
    fields: fieldsOf(idAt(index, row)),
    readAt: 0,
  }));
  const built = yield* build(apart);
  const columns: { [K in PropertyKey]?: Column } = { ...index.columns };
  for (const key of properties) {
    const column = built.columns[key];
    if (column) columns[key] = column;
    else delete columns[key];
  }
  return { ...index, columns };
}
