import type { PropertyKey } from '../customer/record.ts';
import type { ResolvedFilter } from '../filter/resolve.ts';
import { type Bits, bitsOf, countBits, countCommon, rowsOfBits, without } from './bits.ts';
import { finish } from './build.ts';
import type { DirectoryIndex } from './columns.ts';
import { judge } from './judge.ts';
import type { DirectoryRecord } from './merge.ts';
import { judgeFew } from './narrow.ts';
import { type Collator, orderRows, rowsInOrder, type Sort } from './order.ts';
import { recordsAt } from './rows.ts';

export interface QueryResult {
  /** Records for which the filter is true. */
  readonly matched: number;
  /** Records that cannot be judged, since a field the filter asks for is not shown. */
  readonly undecided: number;
  /** Records of the directory. */
  readonly total: number;
  /** Why; a record with two hidden fields counts for both. */
  undecidedBy(): readonly Undecided[];
  /** Row numbers of the matches in the wanted order: from the first, up to (not including) the second. */
  rows(from?: number, to?: number): Uint32Array;
  /** The same as records. Ask for what is on the screen. */
  records(from: number, to: number): readonly DirectoryRecord[];
  /** Records that cannot be judged, in the order of the list. */
  undecidedRecords(from: number, to: number): readonly DirectoryRecord[];
}

export interface Undecided {
  readonly property: PropertyKey;
  /** `currency`: the amount is shown, but not in which currency. */
  readonly why: 'masked' | 'absent' | 'currency';
  readonly count: number;
}

/** Without `sort` in the order of the list. `collator` is for texts. */
export function query(
  index: DirectoryIndex,
  filter: ResolvedFilter,
  sort?: Sort,
  collator: Collator = CODE_UNITS,
): QueryResult {
  const { sure, unsure } = answer(index, filter);
  const rows = (from = 0, to = sure.count) => {
    const end = Math.min(to, sure.count);
    if (!sort || sure.count === 0) return sure.rows(from, end);
    return rowsInOrder(finish(orderRows(index, sort, collator)), sure.bits(), from, end);
  };
  return {
    matched: sure.count,
    undecided: unsure.count,
    total: index.count,
    undecidedBy: () => (unsure.count > 0 ? reasons(index, filter, unsure.bits()) : []),
    rows,
    records: (from, to) => recordsAt(index, rows(from, to)),
    undecidedRecords: (from, to) => recordsAt(index, unsure.rows(from, Math.min(to, unsure.count))),
  };
}

/** Rows as a list where they are few, as a set otherwise. */
interface Rows {
  readonly count: number;
  /** Ascending; `to` is at most `count`. */
  rows(from: number, to: number): Uint32Array;
  bits(): Bits;
}

function answer(
  index: DirectoryIndex,
  filter: ResolvedFilter,
): { readonly sure: Rows; readonly unsure: Rows } {
  const few = judgeFew(index, filter);
  if (few) {
    const { sure, possible } = few;
    const decided = new Set(sure === possible ? [] : sure);
    const unsure = sure === possible ? NO_ROWS : possible.filter((row) => !decided.has(row));
    return { sure: listed(sure, index.count), unsure: listed(unsure, index.count) };
  }
  const { sure, possible } = judge(index, filter);
  return {
    sure: held(sure),
    unsure: sure === possible ? listed(NO_ROWS, index.count) : held(without(possible, sure)),
  };
}

const NO_ROWS = new Uint32Array(0);

function listed(list: Uint32Array, count: number): Rows {
  return {
    count: list.length,
    rows: (from, to) => list.slice(from, Math.max(from, to)),
    bits: () => bitsOf(list, count),
  };
}

function held(bits: Bits): Rows {
  return { count: countBits(bits), rows: (from, to) => rowsOfBits(bits, from, to), bits: () => bits };
}

const CODE_UNITS: Collator = { compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0) };

/** The hidden fields among those the filter asks for, in the order in which it does. */
function reasons(index: DirectoryIndex, filter: ResolvedFilter, unsure: Bits): readonly Undecided[] {
  const found = new Map<string, Undecided>();
  const note = (property: PropertyKey, why: Undecided['why'], bits: Bits | undefined) => {
    const count = bits ? countCommon(bits, unsure) : 0;
    if (count > 0) found.set(`${property} ${why}`, { property, why, count });
  };
  const walk = (part: ResolvedFilter): void => {
    for (const inner of partsOf(part)) walk(inner);
    if (part.kind !== 'condition') return;
    for (const { property, absent } of part.subjects) {
      const column = index.columns[property];
      note(property, 'masked', column?.masked);
      if (absent === 'unknown') note(property, 'absent', column ? column.absent : unsure);
      const named = part.tests.some((test) => test.kind === 'money' && test.currency !== null);
      if (named && column?.kind === 'number') note(property, 'currency', column.currency?.empty);
    }
  };
  walk(filter);
  return [...found.values()];
}

function partsOf(filter: ResolvedFilter): readonly ResolvedFilter[] {
  if (filter.kind === 'condition') return [];
  return filter.kind === 'not' ? [filter.of] : filter.of;
}
