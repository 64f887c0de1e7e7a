import type { PropertyKey } from '../../core/customer/record.ts';
import { condition, negated } from '../../core/filter/build.ts';
import {
  addPart,
  type Chip,
  chipsOf,
  type FilterPath,
  removePart,
  replacePart,
} from '../../core/filter/edit.ts';
import type { Filter, Test } from '../../core/filter/filter.ts';

/** Which condition the builder is about. It may not exist yet, or no longer while its last value is being exchanged. */
export interface Target {
  readonly property: PropertyKey;
  readonly isNegated: boolean;
  /** Its place among the chips when it was opened; `null` for a new one. */
  readonly index: number | null;
}

export interface Found {
  readonly path: FilterPath;
  readonly tests: readonly Test[];
}

/** What a chip is about; `null` for bare words and groups, which are edited in the box. */
export function targetOf({ path, filter }: Chip<PropertyKey>): Target | null {
  const isNegated = filter.kind === 'not';
  const part = isNegated ? filter.of : filter;
  if (part.kind !== 'condition' || part.property === 'any') return null;
  return { property: part.property, isNegated, index: path[0] ?? 0 };
}

/** The condition as it stands now: where it was, else the first on the property that is negated or not as it was. */
export function findTarget(filter: Filter, target: Target): Found | null {
  const fitting = chipsOf(filter).filter((chip) => {
    const found = targetOf(chip);
    return found?.property === target.property && found.isNegated === target.isNegated;
  });
  const chip = fitting.find(({ path }) => (path[0] ?? 0) === target.index) ?? fitting[0];
  const part = chip?.filter.kind === 'not' ? chip.filter.of : chip?.filter;
  return chip === undefined || part?.kind !== 'condition' ? null : { path: chip.path, tests: part.tests };
}

/** With that condition asking for these tests; without it for no tests. */
export function withTests(filter: Filter, target: Target, tests: readonly Test[]): Filter {
  const found = findTarget(filter, target);
  if (tests.length === 0) return found === null ? filter : removePart(filter, found.path);
  const plain = condition(target.property, ...tests);
  const put = target.isNegated ? negated(plain) : plain;
  return found === null ? addPart(filter, put) : replacePart(filter, found.path, put);
}
