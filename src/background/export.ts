import { json2csv } from 'csv42';
import { csvCells, csvHeader } from '../core/customer/csv-cells.ts';
import type { PropertyKey } from '../core/customer/record.ts';
import type { DirectoryRecord } from '../core/directory/merge.ts';
import type { Export } from '../platform/messages.ts';

/** Records as CSV (RFC 4180), with a header in the operator's language. */
export function csvOf(
  records: readonly DirectoryRecord[],
  { columns, language, timeZone }: Pick<Export, 'columns' | 'language' | 'timeZone'>,
): string {
  // A customer without an ID in the file could not be found again.
  const shown: readonly PropertyKey[] = columns.includes('id') ? columns : [...columns, 'id'];
  const header = csvHeader(shown, language);
  const rows = records.map((record) => csvCells(record, shown, { language, timeZone }));
  return csvText(header, rows);
}

/** A table as CSV (RFC 4180). */
export function csvText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return json2csv(rows as string[][], {
    header: true,
    eol: '\r\n',
    fields: header.map((name, at) => ({ name, getValue: (row: string[]) => row[at] ?? '' })),
  });
}
