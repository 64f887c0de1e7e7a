import type { PropertyKey } from '../customer/record.ts';
import { fold } from '../filter/fold.ts';
import type { DirectoryIndex } from './columns.ts';
import { facet, type ValueCount } from './facets.ts';

/**
 * The values of a property that contain what was typed, for completion: most frequent first, but those that begin with
 * it before those that only contain it, so that a long tail cuts off none of them.
 */
export function occurring(
  index: DirectoryIndex,
  property: PropertyKey,
  typed: string,
  most: number,
): readonly ValueCount[] {
  const wanted = fold(typed);
  const starts: ValueCount[] = [];
  const contains: ValueCount[] = [];
  for (const found of facet(index, { kind: 'all', of: [] }, property).values) {
    const form = fold(found.value);
    if (form.startsWith(wanted)) starts.push(found);
    else if (form.includes(wanted)) contains.push(found);
  }
  return [...starts, ...contains].slice(0, most);
}
