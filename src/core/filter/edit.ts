import { canonical } from './canonical.ts';
import { type Condition, EVERYTHING, type Filter, isEverything, type Test } from './filter.ts';

/** The way from the root to a part: which child at each `all` or `any`, 0 at each `not`. The root itself is `[]`. */
export type FilterPath = readonly number[];

/** One removable piece of a filter as the row of chips shows it. */
export interface Chip<K extends string> {
  readonly path: FilterPath;
  /** The part at `path`; a negated part is shown negated, a group as one chip. */
  readonly filter: Filter<K>;
}

/** The conditions that all have to hold, in order. `filter` should be canonical; so is what the functions below return. */
export function chipsOf<K extends string>(filter: Filter<K>): readonly Chip<K>[] {
  if (isEverything(filter)) return [];
  if (filter.kind !== 'all') return [{ path: [], filter }];
  return filter.of.map((part, index) => ({ path: [index], filter: part }));
}

/** The part at a path, or `undefined` where there is none. */
export function partAt<K extends string>(filter: Filter<K>, path: FilterPath): Filter<K> | undefined {
  let part: Filter<K> | undefined = filter;
  for (const index of path) {
    if (part === undefined || part.kind === 'condition') return undefined;
    if (part.kind === 'not') part = index === 0 ? part.of : undefined;
    else part = part.of[index];
  }
  return part;
}

/** With another part in the place of that at `path`; as it was if there is none. */
export function replacePart<K extends string>(
  filter: Filter<K>,
  path: FilterPath,
  put: Filter<K>,
): Filter<K> {
  return canonical(edited(filter, path, 0, () => put) ?? EVERYTHING);
}

/** Without the part at `path`. A negation goes with what it negated, a group with its last part. */
export function removePart<K extends string>(filter: Filter<K>, path: FilterPath): Filter<K> {
  return canonical(edited(filter, path, 0, () => null) ?? EVERYTHING);
}

export function negatePart<K extends string>(filter: Filter<K>, path: FilterPath): Filter<K> {
  return canonical(edited(filter, path, 0, (part) => ({ kind: 'not', of: part })) ?? EVERYTHING);
}

/** With one more condition that has to hold. */
export function addPart<K extends string>(filter: Filter<K>, put: Filter<K>): Filter<K> {
  return canonical({ kind: 'all', of: [filter, put] });
}

/** The condition on a property that has to hold and is neither negated nor part of a group: what a facet or a brush shows. */
export function conditionOn<K extends string>(
  filter: Filter<K>,
  property: K,
): (Chip<K> & { readonly filter: Condition<K> }) | undefined {
  for (const { path, filter: part } of chipsOf(filter)) {
    if (part.kind === 'condition' && part.property === property) return { path, filter: part };
  }
  return undefined;
}

/** With that condition asking for these tests instead, with one more condition if there is none, without it for no tests. */
export function setCondition<K extends string>(
  filter: Filter<K>,
  property: K,
  tests: readonly Test[],
): Filter<K> {
  const there = conditionOn(filter, property);
  if (tests.length === 0) return there ? removePart(filter, there.path) : filter;
  const put: Condition<K> = { kind: 'condition', property, tests };
  return there ? replacePart(filter, there.path, put) : addPart(filter, put);
}

/** True if both print alike. */
export function sameFilter<K extends string>(left: Filter<K>, right: Filter<K>): boolean {
  return left === right || stable(canonical(left)) === stable(canonical(right));
}

function edited<K extends string>(
  filter: Filter<K>,
  path: FilterPath,
  depth: number,
  change: (part: Filter<K>) => Filter<K> | null,
): Filter<K> | null {
  const index = path[depth];
  if (index === undefined) return change(filter);
  if (filter.kind === 'condition') return filter;
  if (filter.kind === 'not') {
    const of = index === 0 ? edited(filter.of, path, depth + 1, change) : filter.of;
    return of && { kind: 'not', of };
  }
  const part = filter.of[index];
  if (part === undefined) return filter;
  const put = edited(part, path, depth + 1, change);
  const of = filter.of.flatMap((old, place) => (place === index ? (put ?? []) : [old]));
  return of.length === 0 ? null : { kind: filter.kind, of };
}

/** Object keys in one order, whoever built the tree. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
}
