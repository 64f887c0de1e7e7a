import type { SearchesChange } from '../../core/saved-search/change.ts';
import { asksTheSame, type SavedSearch } from '../../core/saved-search/saved-search.ts';

type Part = 'name' | 'question' | 'hue';

function differs(part: Part, one: SavedSearch, other: SavedSearch): boolean {
  return part === 'question' ? !asksTheSame(one, other) : one[part] !== other[part];
}

const PARTS: readonly Part[] = ['name', 'question', 'hue'];

/** Only what was edited is written: what another window changed beside it stays. */
export function changesBetween(opened: SavedSearch, draft: SavedSearch): readonly SearchesChange[] {
  const { id, name, hue, filter, sort } = draft;
  const change: Readonly<Record<Part, SearchesChange>> = {
    name: { kind: 'rename', id, name },
    question: { kind: 'save', id, question: { filter, sort } },
    hue: { kind: 'colour', id, hue },
  };
  return PARTS.filter((part) => differs(part, opened, draft)).map((part) => change[part]);
}

/** Somebody else changed the same part meanwhile, to something else: saving would lose theirs. */
export function isContested(opened: SavedSearch, draft: SavedSearch, stored: SavedSearch): boolean {
  return PARTS.some(
    (part) => differs(part, opened, draft) && differs(part, opened, stored) && differs(part, draft, stored),
  );
}
