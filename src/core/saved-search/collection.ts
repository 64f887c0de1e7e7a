import { tidy } from '../customer/text.ts';
import { fold } from '../filter/fold.ts';
import { fail, type Result, succeed } from '../problem.ts';
import { asksTheSame, type Question, type SavedSearch, type ShippedSearch } from './saved-search.ts';
import { SHIPPED, shippedSearch } from './shipped.ts';

/** Every saved search of the operator, how the shipped ones are mixed in, and those that the organisation set. */
export interface SavedSearches {
  /** Set by the organisation: they come first, in this order, and stay as they are. Not stored. */
  readonly locked: readonly SavedSearch[];
  readonly own: readonly SavedSearch[];
  /** Ids of own and shipped ones in the order of the row of buttons; one that is missing comes at its natural end. */
  readonly order: readonly string[];
  /** Ids of shipped ones that the operator hid. */
  readonly hidden: readonly string[];
  /** Applied when the page opens. */
  readonly defaultId: string | null;
}

export const NO_SAVED_SEARCHES: SavedSearches = {
  locked: [],
  own: [],
  order: [],
  hidden: [],
  defaultId: null,
};

/** More than a row of buttons can show; the browser's sync area ends at 512 items. */
export const MOST_SEARCHES = 200;
export const LONGEST_NAME = 60;

export type SavedSearchProblem =
  | 'name-empty'
  | 'name-too-long'
  | 'name-taken'
  | 'too-many'
  | 'not-found'
  | 'shipped-is-fixed'
  | 'locked';

export type Changed = Result<SavedSearches, SavedSearchProblem>;

export type ListedSearch =
  | { readonly kind: 'own' | 'locked'; readonly search: SavedSearch }
  | { readonly kind: 'shipped'; readonly search: ShippedSearch };

/** All that are shown, in order. */
export function listed(searches: SavedSearches): readonly ListedSearch[] {
  const locked = searches.locked.map((search): ListedSearch => ({ kind: 'locked', search }));
  const others = orderedIds(searches).flatMap((id): ListedSearch[] => {
    // One of the operator's with the id of a locked one waits until that is gone.
    if (isLockedSearch(searches, id)) return [];
    const shipped = shippedSearch(id);
    if (shipped) return searches.hidden.includes(id) ? [] : [{ kind: 'shipped', search: shipped }];
    const own = searches.own.find((search) => search.id === id);
    return own ? [{ kind: 'own', search: own }] : [];
  });
  return [...locked, ...others];
}

export function isLockedSearch({ locked }: SavedSearches, id: string): boolean {
  return locked.some((search) => search.id === id);
}

export function findSearch(searches: SavedSearches, id: string): SavedSearch | ShippedSearch | undefined {
  return [...searches.locked, ...searches.own].find((search) => search.id === id) ?? shippedSearch(id);
}

/** How what is shown relates to the saved search it began with. */
export function modification(
  searches: SavedSearches,
  id: string | null,
  shown: Question,
): 'none' | 'unchanged' | 'modified' {
  const search = id === null ? undefined : findSearch(searches, id);
  if (search === undefined) return 'none';
  return asksTheSame(search, shown) ? 'unchanged' : 'modified';
}

/** Adds one, behind `after` if given, else at the end: also *save as* and *duplicate*. The id comes from the caller. */
export function addSearch(
  searches: SavedSearches,
  search: SavedSearch,
  after: string | null = null,
): Changed {
  if (isLockedSearch(searches, search.id)) return fail('locked');
  if (searches.own.length >= MOST_SEARCHES) return fail('too-many');
  const named = checkName(searches, search.name, null);
  if (!named.ok) return named;
  const ids = orderedIds(searches).filter((id) => id !== search.id);
  const place = after === null ? -1 : ids.indexOf(after);
  const order = ids.toSpliced(place === -1 ? ids.length : place + 1, 0, search.id);
  const own = [...searches.own.filter(({ id }) => id !== search.id), { ...search, name: named.value }];
  return succeed({ ...searches, own, order });
}

/** Saves what is shown under the name it has. */
export function saveSearch(searches: SavedSearches, id: string, { filter, sort }: Question): Changed {
  return changeOwn(searches, id, (search) => ({ ...search, filter, sort }));
}

export function renameSearch(searches: SavedSearches, id: string, name: string): Changed {
  const named = checkName(searches, name, id);
  return named.ok ? changeOwn(searches, id, (search) => ({ ...search, name: named.value })) : named;
}

export function colourSearch(searches: SavedSearches, id: string, hue: number | null): Changed {
  return changeOwn(searches, id, (search) => ({ ...search, hue }));
}

/** Puts one at a place among those that are shown; locked ones stay in front. */
export function moveSearch(searches: SavedSearches, id: string, to: number): Changed {
  if (isLockedSearch(searches, id)) return fail('locked');
  const shown = listed(searches).flatMap(({ kind, search }) => (kind === 'locked' ? [] : search.id));
  if (!shown.includes(id)) return fail('not-found');
  const moved = shown
    .filter((other) => other !== id)
    .toSpliced(Math.max(0, to - searches.locked.length), 0, id);
  const rest = orderedIds(searches).filter((other) => !shown.includes(other));
  return succeed({ ...searches, order: [...moved, ...rest] });
}

/** `null` for none. A hidden one is shown again by it. */
export function chooseDefault(searches: SavedSearches, id: string | null): Changed {
  if (id !== null && findSearch(searches, id) === undefined) return fail('not-found');
  return succeed({ ...searches, defaultId: id, hidden: searches.hidden.filter((one) => one !== id) });
}

export function hideShipped(searches: SavedSearches, id: string): Changed {
  if (shippedSearch(id) === undefined) return fail('not-found');
  const hidden = [...new Set([...searches.hidden, id])];
  return succeed({ ...searches, hidden, defaultId: searches.defaultId === id ? null : searches.defaultId });
}

export function showShipped(searches: SavedSearches, id: string): Changed {
  if (shippedSearch(id) === undefined) return fail('not-found');
  return succeed({ ...searches, hidden: searches.hidden.filter((one) => one !== id) });
}

/** Every id there is, in order: the stored order, then shipped and own ones it does not name. */
export function orderedIds({ own, order }: SavedSearches): readonly string[] {
  const all = [...SHIPPED.map(({ id }) => id), ...own.map(({ id }) => id)];
  const known = new Set(all);
  return [...new Set([...order.filter((id) => known.has(id)), ...all])];
}

/** The name itself, else with the first number behind it that nobody has. */
export function freeName(searches: SavedSearches, wanted: string): string {
  const start = wanted.slice(0, LONGEST_NAME - 4);
  for (let number = 1; ; number++) {
    const name = number === 1 ? start : `${start} ${number}`;
    const named = checkName(searches, name, null);
    if (named.ok || named.problem.code !== 'name-taken') return name;
  }
}

function changeOwn(
  searches: SavedSearches,
  id: string,
  change: (search: SavedSearch) => SavedSearch,
): Changed {
  if (isLockedSearch(searches, id)) return fail('locked');
  if (shippedSearch(id)) return fail('shipped-is-fixed');
  if (!searches.own.some((search) => search.id === id)) return fail('not-found');
  const own = searches.own.map((search) => (search.id === id ? change(search) : search));
  return succeed({ ...searches, own });
}

function checkName(
  searches: SavedSearches,
  name: string,
  self: string | null,
): Result<string, SavedSearchProblem> {
  const tidied = tidy(name);
  if (tidied === '') return fail('name-empty');
  if (tidied.length > LONGEST_NAME) return fail('name-too-long');
  const form = fold(tidied);
  const taken = [...searches.locked, ...searches.own].some(
    (search) => search.id !== self && fold(search.name) === form,
  );
  return taken ? fail('name-taken') : succeed(tidied);
}
