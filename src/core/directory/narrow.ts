import type { ResolvedCondition, ResolvedFilter, ResolvedTest } from '../filter/resolve.ts';
import { addBit, type Bits, hasBit, noBits } from './bits.ts';
import type { DirectoryIndex, NumberColumn } from './columns.ts';
import { judge } from './judge.ts';
import { rangeOf } from './judge-tests.ts';
import { codesWithin } from './number-index.ts';
import { findInTable } from './text-table.ts';

/** The rows that pass one condition, counted before they are read; in no order. Nothing about them is unknown. */
interface FewRows {
  readonly count: number;
  readonly read: () => Uint32Array;
}

/** So much rarer than all rows they have to be to be asked one by one. */
const SHARE = 64;

/**
 * Where one part of an `all` is passed by few rows (an ID, a manager, some days), the other parts are asked of these rows
 * only, and no set of all rows is made. The answer is ascending; `undefined` where no part is narrow.
 */
export function judgeFew(
  index: DirectoryIndex,
  filter: ResolvedFilter,
): { readonly sure: Uint32Array; readonly possible: Uint32Array } | undefined {
  const parts = filter.kind === 'all' ? filter.of : [filter];
  let narrow: FewRows | undefined;
  let narrowest: ResolvedFilter | undefined;
  for (const part of parts) {
    const few = part.kind === 'condition' ? fewRows(index, part) : undefined;
    if (!few || few.count * SHARE > index.count || (narrow && few.count >= narrow.count)) continue;
    narrow = few;
    narrowest = part;
  }
  if (!narrow) return undefined;
  let possible = narrow.read();
  let sure = possible;
  for (const part of parts) {
    if (part === narrowest) continue;
    const asked = askRow(index, part);
    const both = sure === possible && asked.sure === asked.possible;
    possible = possible.filter(asked.possible);
    sure = both ? possible : sure.filter(asked.sure);
  }
  const ordered = ascending(possible, index.count);
  return { sure: sure === possible ? ordered : ascending(sure, index.count), possible: ordered };
}

type AskRow = (row: number) => boolean;

function askRow(
  index: DirectoryIndex,
  part: ResolvedFilter,
): { readonly sure: AskRow; readonly possible: AskRow } {
  const numbers = part.kind === 'condition' ? plainRange(index, part) : undefined;
  if (numbers) {
    const [from, to] = codesWithin(numbers.column.index, numbers.range);
    const { codes } = numbers.column.index;
    const passes = (row: number) => (codes[row] ?? 0) >= from && (codes[row] ?? 0) < to;
    return { sure: passes, possible: passes };
  }
  const judged = judge(index, part);
  const sure = (row: number) => hasBit(judged.sure, row);
  return { sure, possible: judged.sure === judged.possible ? sure : (row) => hasBit(judged.possible, row) };
}

function fewRows(index: DirectoryIndex, condition: ResolvedCondition): FewRows | undefined {
  const numbers = plainRange(index, condition);
  if (numbers) {
    const { starts, order } = numbers.column.index;
    const [from, to] = codesWithin(numbers.column.index, numbers.range).map((code) => starts[code] ?? 0);
    return { count: (to ?? 0) - (from ?? 0), read: () => order.slice(from, to) };
  }
  const wanted = condition.tests.flatMap((test) => (isWhole(test) ? [test.text] : []));
  const [subject] = condition.subjects;
  const column = subject && index.columns[subject.property];
  if (wanted.length < condition.tests.length || condition.subjects.length > 1) return undefined;
  if (column?.kind !== 'text' || column.masked || column.absent || !column.index.table) return undefined;
  const { table, words } = column.index;
  const texts = [...new Set(wanted)].flatMap((text) => findInTable(table, words, text));
  if (!column.spread) return { count: texts.length, read: () => Uint32Array.from(texts) };
  const { rowsOf } = column.spread;
  if (texts.some((text) => rowsOf.dense.has(text))) return undefined;
  const lists = texts.map((text) => rowsOf.rows.subarray(rowsOf.starts[text], rowsOf.starts[text + 1]));
  return { count: lists.reduce((sum, list) => sum + list.length, 0), read: () => concatenate(lists) };
}

function isWhole(test: ResolvedTest): test is ResolvedTest & { kind: 'text' } {
  return test.kind === 'text' && test.how === 'equals';
}

/** For a condition that is one range of a column in which nothing is hidden. */
function plainRange(index: DirectoryIndex, { subjects, tests }: ResolvedCondition) {
  const [subject] = subjects;
  const [test] = tests;
  const column: unknown = subject && index.columns[subject.property];
  if (!test || tests.length > 1 || subjects.length > 1 || !isOpen(column)) return undefined;
  const range = rangeOf(column, test);
  return range && !('currency' in test && test.currency !== null) ? { column, range } : undefined;
}

function isOpen(column: unknown): column is NumberColumn {
  const open = column as NumberColumn | undefined;
  return open?.kind === 'number' && !open.masked && !open.absent;
}

function concatenate(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

/** Kept empty between calls: a fresh set would cost more than it is used for. */
let scratch: Bits = noBits(0);

/** A set sorts by itself: put in, taken out. */
function ascending(rows: Uint32Array, count: number): Uint32Array {
  if (rows.length < 2) return rows;
  if (rows.length < 32) return rows.sort();
  const words = (count + 31) >>> 5;
  if (scratch.length < words) scratch = noBits(count);
  for (let i = 0; i < rows.length; i++) addBit(scratch, rows[i] ?? 0);
  let at = 0;
  for (let word = 0; word < words; word++) {
    let rest = scratch[word] ?? 0;
    if (rest === 0) continue;
    scratch[word] = 0;
    for (; rest !== 0; rest &= rest - 1) rows[at++] = (word << 5) + 31 - Math.clz32(rest & -rest);
  }
  return rows;
}
