import { PROPERTIES } from '../customer/properties.ts';
import { tidy } from '../customer/text.ts';
import type { Sort } from '../directory/order.ts';
import { type Migrations, type ReadDocument, readDocument, type StoredDocument } from '../document.ts';
import { LIMITS } from '../filter/problem.ts';
import { check, list, nullable, number, object, oneOf, otherwise, type Parser, text } from '../parse.ts';
import { LONGEST_NAME, MOST_SEARCHES, type SavedSearches } from './collection.ts';
import type { SavedSearch } from './saved-search.ts';
import { shippedSearch } from './shipped.ts';

/** Own searches are stored one item each, so that two windows that change different ones lose nothing. */
export const SEARCH_VERSION = 1;
/** Order, hidden ones and default are stored in one item beside them. */
export const ARRANGEMENT_VERSION = 1;

export type Arrangement = Omit<SavedSearches, 'own' | 'locked'>;

const identifier = check(text(64), (id) => /^[\w-]+$/.test(id), 'an identifier');

const parseSort: Parser<Sort> = object<Sort>({
  property: oneOf(...PROPERTIES.map(({ key }) => key)),
  direction: oneOf('ascending', 'descending'),
});

/** Of the current version; throws `ParseError`. A filter that cannot be read is kept: it can be mended. */
export const parseSearch: Parser<SavedSearch> = object<SavedSearch>({
  id: check(identifier, (id) => shippedSearch(id) === undefined, 'an id of its own'),
  name: check(text(LONGEST_NAME), (name) => tidy(name) !== '', 'a name'),
  filter: text(LIMITS.length),
  sort: otherwise(nullable(parseSort), null),
  hue: otherwise(
    nullable(check(number, (hue) => Number.isInteger(hue) && hue >= 0 && hue < 12, 'one of twelve hues')),
    null,
  ),
});

export const parseArrangement: Parser<Arrangement> = object<Arrangement>({
  order: otherwise(list(identifier, MOST_SEARCHES * 2), []),
  hidden: otherwise(list(identifier, MOST_SEARCHES), []),
  defaultId: otherwise(nullable(identifier), null),
});

export function searchDocument(search: SavedSearch): StoredDocument {
  return { version: SEARCH_VERSION, value: search };
}

export function readSearchDocument(stored: unknown): ReadDocument<SavedSearch> {
  return readDocument(stored, SEARCH_VERSION, SEARCH_MIGRATIONS, parseSearch);
}

export function arrangementDocument({ order, hidden, defaultId }: Arrangement): StoredDocument {
  return { version: ARRANGEMENT_VERSION, value: { order, hidden, defaultId } };
}

export function readArrangementDocument(stored: unknown): ReadDocument<Arrangement> {
  return readDocument(stored, ARRANGEMENT_VERSION, ARRANGEMENT_MIGRATIONS, parseArrangement);
}

const SEARCH_MIGRATIONS: Migrations = [];
const ARRANGEMENT_MIGRATIONS: Migrations = [];
