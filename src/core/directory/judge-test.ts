import type { PropertyKey } from '../customer/record.ts';
import { compareText } from '../filter/evaluate.ts';
import { fold } from '../filter/fold.ts';
import type { ResolvedTest } from '../filter/resolve.ts';
import { addBit, and, type Bits, noBits, or, removeInto } from './bits.ts';
import type { ChoiceColumn, DirectoryIndex, NumberColumn, TagsColumn, TextColumn } from './columns.ts';
import { findIds } from './id-table.ts';
import { certain, type Judged } from './judge.ts';
import { rowsWithin } from './number-index.ts';
import { addPosting, rowsOfEntries, rowsOfEntry } from './postings.ts';
import { findTexts } from './text-index.ts';

type Of<Kind extends ResolvedTest['kind']> = ResolvedTest & { readonly kind: Kind };

/** One test on the rows whose field is known; the others are neither sure nor possible here. */
export function judgeTest(index: DirectoryIndex, property: PropertyKey, test: ResolvedTest): Judged {
  const { count } = index;
  const column = index.columns[property];
  if (!column) return certain(noBits(count));
  if (test.kind === 'none') return certain(column.empty ?? noBits(count));
  switch (column.kind) {
    case 'text':
      if (test.kind !== 'text') return certain(noBits(count));
      return certain(
        property === 'id' && test.how === 'equals'
          ? rowsOfId(index, column, test.text)
          : rowsOfText(column, test, count),
      );
    case 'choice':
    case 'flag':
      return certain(rowsOfChoice(column, test, count));
    case 'tags':
      return certain(test.kind === 'text' ? rowsOfValues(column, test, count) : noBits(count));
    case 'number':
      return judgeNumber(column, test, count);
  }
}

function rowsOfId(index: DirectoryIndex, column: TextColumn, folded: string): Bits {
  const bits = noBits(index.count);
  for (const row of findIds(index.ids, column.values, folded)) addBit(bits, row);
  return bits;
}

function rowsOfText(column: TextColumn, test: Of<'text'>, count: number): Bits {
  const texts = findTexts(column.index, test.text, test.how);
  if (column.spread) return rowsOfEntries(column.spread.rowsOf, texts, column.index.count, count);
  // A row without a text has an empty one here, which only the empty question finds.
  if (test.text === '')
    for (const none of [column.masked, column.absent, column.empty]) if (none) removeInto(texts, none);
  return texts;
}

function rowsOfChoice(column: ChoiceColumn, test: ResolvedTest, count: number): Bits {
  if (test.kind === 'text' && column.kind === 'choice') return rowsOfValues(column, test, count);
  if (test.kind !== column.kind || !('value' in test)) return noBits(count);
  return rowsOfEntry(column.rowsOf, column.values.indexOf(String(test.value)), count);
}

/** For the short dictionaries of choices and tags: each value is asked. */
function rowsOfValues(column: ChoiceColumn | TagsColumn, test: Of<'text'>, count: number): Bits {
  const passing = column.values.flatMap((value, i) =>
    compareText(test.how, fold(value), test.text) ? [i] : [],
  );
  if (passing.length === 1) return rowsOfEntry(column.rowsOf, passing[0] ?? 0, count);
  const bits = noBits(count);
  for (const entry of passing) addPosting(bits, column.rowsOf, entry);
  return bits;
}

/** An amount without a currency may be in the one that was asked for. */
function judgeNumber(column: NumberColumn, test: ResolvedTest, count: number): Judged {
  if (test.kind !== 'money' && test.kind !== 'percent' && test.kind !== 'date') return certain(noBits(count));
  if ((test.kind === 'money') !== (column.currency !== undefined)) return certain(noBits(count));
  const within = rowsWithin(column.index, test.range);
  if (test.kind !== 'money' || test.currency === null || !column.currency) return certain(within);
  const { values, rowsOf, empty } = column.currency;
  const sure = and(within, rowsOfEntry(rowsOf, values.indexOf(test.currency), count));
  return { sure, possible: empty ? or(sure, and(within, empty)) : sure };
}
