import { evaluateFields } from '../filter/evaluate.ts';
import { parse } from '../filter/parse.ts';
import type { FilterProblem } from '../filter/problem.ts';
import { resolveFor } from '../filter/resolve.ts';
import { fieldOfRow, JOURNAL_BARE_WORDS, JOURNAL_VOCABULARY } from './properties.ts';
import type { JournalRow } from './rows.ts';

export type Filtered =
  | { readonly ok: true; readonly rows: readonly JournalRow[] }
  | { readonly ok: false; readonly problem: FilterProblem };

/** The rows that a filter lets through, in their order. */
export function filterRows(
  rows: readonly JournalRow[],
  text: string,
  now: number,
  timeZone: string,
): Filtered {
  const parsed = parse(text, JOURNAL_VOCABULARY);
  if (!parsed.ok) return parsed;
  const filter = resolveFor(JOURNAL_BARE_WORDS, parsed.filter, now, timeZone);
  return {
    ok: true,
    rows: rows.filter((row) => evaluateFields(filter, (key) => fieldOfRow(row, key)) === 'true'),
  };
}
