import { entryWithId } from './find-id.ts';
import type { Boosts } from './search.ts';
import type { TypeAhead } from './type-ahead.ts';

/** Whoever was pinned or visited lately comes before those who match a little better. */
export function boostsOf(index: TypeAhead, pins: readonly string[], recent: readonly string[]): Boosts {
  const boosts = new Map<number, number>();
  for (const id of [...pins, ...recent]) {
    const entry = entryWithId(index, id);
    if (entry !== undefined) boosts.set(entry, 1);
  }
  return boosts;
}
