import type { PropertyKey } from '../customer/record.ts';
import type { ResolvedFilter } from '../filter/resolve.ts';
import { type Bits, countBits, countCommon, hasBit, rowsOfBits } from './bits.ts';
import type { DirectoryIndex, TextColumn } from './columns.ts';
import { judge } from './judge.ts';
import { firstPlace } from './number-index.ts';
import type { Postings } from './postings.ts';
import { textAt } from './texts.ts';

export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** How a property is spread over the records that pass the *other* conditions. */
export interface Facet {
  /** Most frequent first, then in order of appearance; values nobody has are left out. Flags are `true` and `false`. */
  readonly values: readonly ValueCount[];
  /** Known to be empty. */
  readonly empty: number;
  /** Masked or absent. */
  readonly hidden: number;
}

/** `values` is empty for numbers and dates, which have `histogram`. */
export function facet(index: DirectoryIndex, filter: ResolvedFilter, property: PropertyKey): Facet {
  const column = index.columns[property];
  const bits = passingOthers(index, filter, property);
  if (!column) return { values: [], empty: 0, hidden: countBits(bits) };
  const hidden = [column.masked, column.absent].reduce(
    (sum, set) => sum + (set ? countCommon(set, bits) : 0),
    0,
  );
  const empty = column.empty ? countCommon(column.empty, bits) : 0;
  if (column.kind === 'number') return { values: [], empty, hidden };
  const count = column.kind === 'text' ? column.values.ends.length : column.values.length;
  const rowsOf = column.kind === 'text' ? column.spread?.rowsOf : column.rowsOf;
  if (column.kind === 'text' && !column.spread) return { values: countTexts(column, bits), empty, hidden };
  const found: { entry: number; count: number }[] = [];
  for (let entry = 0; entry < count; entry++) {
    const here = rowsOf ? countPosting(rowsOf, entry, bits) : 0;
    if (here > 0) found.push({ entry, count: here });
  }
  found.sort((a, b) => b.count - a.count);
  const textOf = (entry: number) =>
    column.kind === 'text' ? textAt(column.values, entry) : (column.values[entry] ?? '');
  return { values: found.map((one) => ({ value: textOf(one.entry), count: one.count })), empty, hidden };
}

/**
 * Counts of numbers or dates between neighbouring edges (ascending): `counts[i]` is for `edges[i] <= value < edges[i + 1]`,
 * the last one includes its upper edge.
 */
export function histogram(
  index: DirectoryIndex,
  filter: ResolvedFilter,
  property: PropertyKey,
  edges: readonly number[],
): readonly number[] {
  const column = index.columns[property];
  if (column?.kind !== 'number') return edges.slice(1).map(() => 0);
  const bits = passingOthers(index, filter, property);
  const { distinct, starts, order } = column.index;
  const places = edges.map((edge, i) => {
    const entry = firstPlace(distinct, edge);
    return starts[i === edges.length - 1 && distinct[entry] === edge ? entry + 1 : entry] ?? 0;
  });
  return places.slice(1).map((to, i) => countPlaces(bits, order, places[i] ?? 0, to));
}

/** The least and the greatest known number of the whole directory, for the axis of a histogram. */
export function extent(index: DirectoryIndex, property: PropertyKey): readonly [number, number] | undefined {
  const column = index.columns[property];
  if (column?.kind !== 'number') return undefined;
  const { distinct } = column.index;
  const [least, greatest] = [distinct[0], distinct[distinct.length - 1]];
  return least === undefined || greatest === undefined ? undefined : [least, greatest];
}

/** The rows that surely pass every top-level part that is not about `property` alone. */
function passingOthers(index: DirectoryIndex, filter: ResolvedFilter, property: PropertyKey): Bits {
  const parts = filter.kind === 'all' ? filter.of : [filter];
  return judge(index, { kind: 'all', of: parts.filter((part) => !isAbout(part, property)) }).sure;
}

function isAbout(part: ResolvedFilter, property: PropertyKey): boolean {
  if (part.kind === 'condition') return part.subjects.every((subject) => subject.property === property);
  if (part.kind === 'not') return isAbout(part.of, property);
  return part.of.length > 0 && part.of.every((inner) => isAbout(inner, property));
}

/** Of a property that hardly repeats itself. */
function countTexts(column: TextColumn, bits: Bits): readonly ValueCount[] {
  const counts = new Map<string, number>();
  for (const row of rowsOfBits(bits, 0, countBits(bits))) {
    if ([column.masked, column.absent, column.empty].some((none) => none && hasBit(none, row))) continue;
    const text = textAt(column.values, row);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return Array.from(counts, ([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

function countPosting(postings: Postings, entry: number, bits: Bits): number {
  const dense = postings.dense.get(entry);
  if (dense) return countCommon(dense, bits);
  let count = 0;
  let before = -1;
  for (let i = postings.starts[entry] ?? 0; i < (postings.starts[entry + 1] ?? 0); i++) {
    const row = postings.rows[i] ?? 0;
    if (row !== before && hasBit(bits, row)) count++;
    before = row;
  }
  return count;
}

function countPlaces(bits: Bits, order: Uint32Array, from: number, to: number): number {
  let count = 0;
  for (let place = from; place < to; place++) {
    const row = order[place] ?? 0;
    count += ((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1;
  }
  return count;
}
