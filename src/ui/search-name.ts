import { labelIn } from '../core/customer/language.ts';
import type { ListedSearch } from '../core/saved-search/collection.ts';
import type { Language } from './strings/words.ts';

/** What a saved search is called: one that ships with the product in every language, one's own as it was named. */
export function searchName(one: ListedSearch, language: Language): string {
  return one.kind === 'shipped' ? labelIn(language, one.search.label) : one.search.name;
}
