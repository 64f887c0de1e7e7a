import type { CustomerFields, PropertyKey } from '../customer/record.ts';
import { buildColumns } from './build.ts';
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
  const apart: { readonly fields: CustomerFields }[] = [];
  for (let row = 0; row < index.count; row++) {
    apart.push({ fields: fieldsOf(idAt(index, row)) });
    if ((row & 0xfff) === 0xfff) yield;
  }
  const columns: { [K in PropertyKey]?: Column } = { ...index.columns };
  for (const key of properties) delete columns[key];
  return { ...index, columns: { ...columns, ...(yield* buildColumns(apart, properties)) } };
}
