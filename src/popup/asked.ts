import type { Filter } from '../core/filter/filter.ts';
import { parse } from '../core/filter/parse.ts';
import type { FilterProblem } from '../core/filter/problem.ts';
import { CUSTOMER_VOCABULARY, isIsName, nameForm } from '../core/filter/vocabulary.ts';

/** What somebody means by a text in the box: words of a customer, or a question in the filter language. */
export type Asked =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'words' }
  | { readonly kind: 'filter'; readonly problem: FilterProblem | null };

/** Only a condition on a named property makes it a filter: "acme OR" may be the beginning of a name. */
export function readAsked(text: string): Asked {
  if (text.trim() === '') return { kind: 'nothing' };
  const parsed = parse(text, CUSTOMER_VOCABULARY);
  if (parsed.ok) return namesProperty(parsed.filter) ? { kind: 'filter', problem: null } : { kind: 'words' };
  return beginsCondition(text) ? { kind: 'filter', problem: parsed.problem } : { kind: 'words' };
}

function namesProperty(filter: Filter): boolean {
  switch (filter.kind) {
    case 'condition':
      return filter.property !== 'any';
    case 'not':
      return namesProperty(filter.of);
    default:
      return filter.of.some(namesProperty);
  }
}

function beginsCondition(text: string): boolean {
  for (const [, name = ''] of text.matchAll(/([\p{L}\p{N}_.-]+)\s*[:：=<>≤≥]/gu)) {
    const bare = name.replace(/^-+/, '');
    if (isIsName(bare) || CUSTOMER_VOCABULARY.byName.has(nameForm(bare))) return true;
  }
  return false;
}
