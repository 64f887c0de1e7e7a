import type { PropertyKey } from '../customer/record.ts';
import { compareText } from '../filter/evaluate.ts';
import { fold } from '../filter/fold.ts';
import type { ResolvedTest } from '../filter/resolve.ts';
import type { Interval } from '../filter/resolve-dates.ts';
import { and, type Bits, noBits, or, orInto, removeInto } from './bits.ts';
import type { ChoiceColumn, DirectoryIndex, NumberColumn, TagsColumn, TextColumn } from './columns.ts';
import { certain, type Judged } from './judge.ts';
import { rowsWithin } from './number-index.ts';
import { rowsOfEntries, rowsOfEntry } from './postings.ts';
import { findTexts } from './text-index.ts';

/**
 * The tests of one condition, each judged on the rows whose field is known; the others are neither sure nor possible here.
 * A test that does not fit the column is passed by no row.
 */
export function judgeTests(
  index: DirectoryIndex,
  property: PropertyKey,
  tests: readonly ResolvedTest[],
): Judged[] {
  const { count } = index;
  const column = index.columns[property];
  if (!column) return [];
  const judged = column.empty && tests.some(({ kind }) => kind === 'none') ? [certain(column.empty)] : [];
  switch (column.kind) {
    case 'text':
      judged.push(...rowsOfTexts(column, tests, count).map(certain));
      break;
    case 'number':
      for (const test of tests) judged.push(...judgeNumber(column, test, count));
      break;
    default:
      judged.push(certain(rowsOfValues(column, tests, count)));
  }
  return judged;
}

/** All texts are looked for first: their rows are gathered once. */
function rowsOfTexts(column: TextColumn, tests: readonly ResolvedTest[], count: number): Bits[] {
  let texts: Bits | undefined;
  for (const test of tests) {
    if (test.kind !== 'text') continue;
    const found = findTexts(column.index, test.text, test.how);
    // A row without a text has an empty one here, which only the empty question finds.
    const none = test.text === '' && !column.spread ? [column.masked, column.absent, column.empty] : [];
    for (const rows of none) if (rows) removeInto(found, rows);
    if (texts) orInto(texts, found);
    else texts = found;
  }
  if (!texts) return [];
  return [column.spread ? rowsOfEntries(column.spread.rowsOf, texts, column.index.count, count) : texts];
}

/** For the short dictionaries of choices, flags and tags: each value is asked. */
function rowsOfValues(
  column: ChoiceColumn | TagsColumn,
  tests: readonly ResolvedTest[],
  count: number,
): Bits {
  let rows: Bits | undefined;
  let own = false;
  for (const [entry, value] of column.values.entries()) {
    if (!tests.some((test) => passes(column, test, value))) continue;
    const here = rowsOfEntry(column.rowsOf, entry, count);
    if (!rows) rows = here;
    else if (own) orInto(rows, here);
    else {
      rows = or(rows, here);
      own = true;
    }
  }
  return rows ?? noBits(count);
}

function passes(column: ChoiceColumn | TagsColumn, test: ResolvedTest, value: string): boolean {
  if (test.kind === 'text') return column.kind !== 'flag' && compareText(test.how, fold(value), test.text);
  return (
    (test.kind === 'choice' || test.kind === 'flag') &&
    test.kind === column.kind &&
    String(test.value) === value
  );
}

/** An amount without a currency may be in the one that was asked for. */
function judgeNumber(column: NumberColumn, test: ResolvedTest, count: number): Judged[] {
  const { currency } = column;
  const range = rangeOf(column, test);
  if (!range) return [];
  const within = rowsWithin(column.index, range);
  if (test.kind !== 'money' || test.currency === null || !currency) return [certain(within)];
  const sure = and(within, rowsOfEntry(currency.rowsOf, currency.values.indexOf(test.currency), count));
  return [{ sure, possible: currency.empty ? or(sure, and(within, currency.empty)) : sure }];
}

/** The range of a test that fits the column. */
export function rangeOf({ currency }: NumberColumn, test: ResolvedTest): Interval | undefined {
  if (test.kind === 'money') return currency && test.range;
  return (test.kind === 'percent' || test.kind === 'date') && !currency ? test.range : undefined;
}
