import type { Filter } from './filter.ts';
import type { FilterProblem } from './problem.ts';

/** A part of the tree, or what is wrong with the text. */
export type Parsed<K extends string> = Filter<K> | FilterProblem;

export function isProblem(parsed: object): parsed is FilterProblem {
  return 'reason' in parsed;
}
