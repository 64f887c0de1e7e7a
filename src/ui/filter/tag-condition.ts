import type { PropertyKey } from '../../core/customer/record.ts';
import { tags } from '../../core/filter/build.ts';
import { addPart, chipsOf, removePart, replacePart } from '../../core/filter/edit.ts';
import type { Filter, Test } from '../../core/filter/filter.ts';
import { findTarget, type Target, targetOf } from './target.ts';

export type TagMode = 'any' | 'all' | 'none';

/** The tags that the builder shows as one question, though "all of these" is one condition per tag. */
export interface TagQuestion {
  readonly mode: TagMode;
  readonly texts: readonly string[];
  /** Places of its conditions among the chips. */
  readonly indexes: readonly number[];
}

export function readTagQuestion(filter: Filter, target: Target): TagQuestion {
  const found = findTarget(filter, target);
  if (found === null) return { mode: target.isNegated ? 'none' : 'any', texts: [], indexes: [] };
  const index = found.path[0] ?? 0;
  if (target.isNegated) return { mode: 'none', texts: equalTexts(found.tests), indexes: [index] };
  const singles = chipsOf(filter).flatMap((chip) => {
    const text = singleTag(chip.filter, target.property);
    return text === null || targetOf(chip) === null ? [] : [{ text, index: chip.path[0] ?? 0 }];
  });
  if (found.tests.length === 1 && singles.length > 1)
    return { mode: 'all', texts: singles.map(({ text }) => text), indexes: singles.map((one) => one.index) };
  return { mode: 'any', texts: equalTexts(found.tests), indexes: [index] };
}

export function writeTagQuestion(
  filter: Filter,
  target: Target,
  { indexes }: TagQuestion,
  mode: TagMode,
  texts: readonly string[],
): Filter {
  const [first, ...others] = indexes;
  // From the end, so that the places before stay what they are.
  const reduced = others
    .toSorted((a, b) => b - a)
    .reduce((now, index) => removePart(now, pathOf(now, index)), filter);
  if (texts.length === 0) return first === undefined ? reduced : removePart(reduced, pathOf(reduced, first));
  const put = tags(target.property, mode, texts);
  return first === undefined ? addPart(reduced, put) : replacePart(reduced, pathOf(reduced, first), put);
}

/** A filter of a single condition is that condition itself. */
function pathOf(filter: Filter, index: number): readonly number[] {
  return filter.kind === 'all' ? [index] : [];
}

function equalTexts(tests: readonly Test[]): readonly string[] {
  return tests.flatMap((test) => (test.kind === 'text' && test.how === 'equals' ? [test.text] : []));
}

function singleTag(part: Filter, property: PropertyKey): string | null {
  if (part.kind !== 'condition' || part.property !== property || part.tests.length !== 1) return null;
  return equalTexts(part.tests)[0] ?? null;
}
