import { fold } from '../filter/fold.ts';
import { parseSubjectLabel } from '../label/document.ts';
import { isNothing, type SubjectLabel, subjectKey } from '../label/label.ts';
import { check, list, nullable, object, type Parser } from '../parse.ts';
import { fail, type Result, succeed } from '../problem.ts';
import {
  findSearch,
  MOST_SEARCHES,
  orderedIds,
  type SavedSearches,
  type SavedSearchProblem,
} from '../saved-search/collection.ts';
import { type Arrangement, parseArrangement, parseSearch } from '../saved-search/document.ts';
import type { SavedSearch } from '../saved-search/saved-search.ts';
import { DEFAULT_SETTINGS, parseSettingsChange, type SettingsChange } from '../settings.ts';
import { parseWordings } from '../wording/document.ts';
import { changeWordings, type Wordings } from '../wording/wording.ts';
import type { Exchanged } from './exchanged.ts';
import { MOST_IN_FILE } from './file.ts';

/** What an operator picked of a difference, as it is to be. What it does not name stays as it is. */
export interface Import {
  readonly searches: readonly SavedSearch[];
  readonly arrangement: Arrangement | null;
  readonly labels: readonly SubjectLabel[];
  readonly settings: readonly SettingsChange[];
  readonly wordings: Wordings;
}

export const parseImport: Parser<Import> = object<Import>({
  searches: list(parseSearch, MOST_SEARCHES),
  arrangement: nullable(parseArrangement),
  labels: list(
    check(parseSubjectLabel, (label) => !isNothing(label), 'a label'),
    MOST_IN_FILE,
  ),
  settings: list(parseSettingsChange, Object.keys(DEFAULT_SETTINGS).length),
  wordings: parseWordings,
});

/** All of it or nothing: what another window did meanwhile may be in its way. */
export function applyImport(current: Exchanged, change: Import): Result<Exchanged, SavedSearchProblem> {
  const searches = putSearches(current.searches, change.searches);
  if (!searches.ok) return searches;
  const wordings = change.wordings.reduce(
    (all, wording) => changeWordings(all, { kind: 'teach', wording }),
    current.wordings,
  );
  const labels = change.labels.map((label) => [subjectKey(label.subject), label] as const);
  return succeed({
    searches: change.arrangement === null ? searches.value : arrange(searches.value, change.arrangement),
    labels: new Map([...current.labels, ...labels]),
    settings: Object.assign(
      {},
      current.settings,
      ...change.settings.map(({ key, value }) => ({ [key]: value })),
    ),
    wordings,
  });
}

function putSearches(
  searches: SavedSearches,
  put: readonly SavedSearch[],
): Result<SavedSearches, SavedSearchProblem> {
  const own = [...new Map([...searches.own, ...put].map((search) => [search.id, search])).values()];
  if (own.length > MOST_SEARCHES) return fail('too-many');
  if (namesakes(own) > namesakes(searches.own)) return fail('name-taken');
  const added = put.filter(({ id }) => searches.own.every((one) => one.id !== id));
  const order = added.length === 0 ? searches.order : [...orderedIds(searches), ...added.map(({ id }) => id)];
  return succeed({ ...searches, own, order });
}

/** Two machines that did not hear of each other may have given one name to two. */
function namesakes(searches: readonly SavedSearch[]): number {
  return searches.length - new Set(searches.map(({ name }) => fold(name))).size;
}

/** The chosen one by default may not have been picked: then it is the one that it was. */
function arrange(searches: SavedSearches, { order, hidden, defaultId }: Arrangement): SavedSearches {
  const isThere = defaultId === null || findSearch(searches, defaultId) !== undefined;
  const next = { ...searches, order, hidden, defaultId: isThere ? defaultId : searches.defaultId };
  return { ...next, order: orderedIds(next) };
}
