import { labelForm } from '../customer/text.ts';
import { fold } from '../filter/fold.ts';
import { isNothing, type SubjectLabel, saysTheSame, subjectKey } from '../label/label.ts';
import { MOST_SEARCHES, orderedIds } from '../saved-search/collection.ts';
import type { Arrangement } from '../saved-search/document.ts';
import { asksTheSame, type SavedSearch } from '../saved-search/saved-search.ts';
import { shippedSearch } from '../saved-search/shipped.ts';
import type { SettingsChange } from '../settings.ts';
import { MOST_WORDINGS, type Wording } from '../wording/wording.ts';
import { applyImport, type Import } from './apply.ts';
import type { Exchanged, Incoming, IncomingSearch, Part, Refused } from './exchanged.ts';

interface Compared<P extends Part, T> {
  readonly part: P;
  /** Among the entries of one difference. */
  readonly key: string;
  readonly state: 'new' | 'changed' | 'same';
  readonly before: T | null;
  readonly after: T;
}

/** One piece of what comes in beside what is there. */
export type Entry =
  | Compared<'search', SavedSearch>
  | Compared<'arrangement', Arrangement>
  | Compared<'label', SubjectLabel>
  | Compared<'setting', SettingsChange>
  | Compared<'wording', Wording>;

export interface Difference {
  readonly entries: readonly Entry[];
  readonly refused: readonly Refused[];
}

/** What an import would do. Any choice of the entries can be applied: no two of them are in each other's way. */
export function compare(current: Exchanged, incoming: Incoming, newId: () => string): Difference {
  const searches = compareSearches(current, incoming.searches, newId);
  const labels = compareLabels(current, incoming.labels);
  const settings = incoming.settings.map((after): Entry => {
    const before = { key: after.key, value: current.settings[after.key] } as SettingsChange;
    return compared('setting', after.key, before, after, JSON.stringify(before) === JSON.stringify(after));
  });
  const wordings = compareWordings(current, incoming.wordings);
  const arrangement = compareArrangement(current, incoming, searches);
  return {
    entries: [...searches.entries, ...arrangement, ...labels.entries, ...settings, ...wordings.entries],
    refused: [...incoming.refused, ...searches.refused, ...labels.refused, ...wordings.refused],
  };
}

/** What is sent to the background: the entries that the operator picked. */
export function importOf(entries: readonly Entry[]): Import {
  const after = <P extends Part>(part: P) =>
    entries.flatMap((entry) =>
      entry.part === part ? [entry.after as Extract<Entry, { part: P }>['after']] : [],
    );
  return {
    searches: after('search'),
    arrangement: after('arrangement')[0] ?? null,
    labels: after('label'),
    settings: after('setting'),
    wordings: after('wording'),
  };
}

interface ComparedSearches extends Difference {
  readonly entries: readonly Compared<'search', SavedSearch>[];
  /** The ids here of what has other ones in the file. */
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * The one of the same name is the same search, else the one with the same id, which is renamed. Like this no choice of
 * them gives two the same name.
 */
function compareSearches(
  { searches: { own } }: Exchanged,
  incoming: readonly IncomingSearch[],
  newId: () => string,
): ComparedSearches {
  const byName = new Map(own.map((search) => [fold(search.name), search]));
  const first = new Map(
    incoming.map((search) => [fold(search.name), search]).reverse() as [string, IncomingSearch][],
  );
  const named = new Set([...first.keys()].flatMap((name) => byName.get(name)?.id ?? []));
  const byId = new Map(own.filter(({ id }) => !named.has(id)).map((search) => [search.id, search]));
  const taken = new Set(own.map(({ id }) => id));
  let room = MOST_SEARCHES - own.length;
  const entries: Compared<'search', SavedSearch>[] = [];
  const refused: Refused[] = [];
  const ids = new Map<string, string>();
  for (const search of incoming) {
    const { name, id: given } = search;
    if (first.get(fold(name)) !== search) {
      refused.push({ part: 'search', name, why: 'twice' });
      continue;
    }
    const before = byName.get(fold(name)) ?? byId.get(given ?? '') ?? null;
    if (before === null && room-- <= 0) {
      refused.push({ part: 'search', name, why: 'too-many' });
      continue;
    }
    byId.delete(before?.id ?? '');
    const id = before?.id ?? (given === undefined || taken.has(given) ? newId() : given);
    taken.add(id);
    if (given !== undefined && !ids.has(given)) ids.set(given, id);
    const after: SavedSearch = { sort: null, hue: null, ...before, ...search, id };
    const same =
      before !== null && before.name === name && before.hue === after.hue && asksTheSame(before, after);
    entries.push(compared('search', fold(name), before, after, same));
  }
  return { entries, refused, ids };
}

function compareLabels({ labels }: Exchanged, incoming: readonly SubjectLabel[]): Difference {
  const seen = new Set<string>();
  const entries: Entry[] = [];
  const refused: Refused[] = [];
  for (const after of incoming) {
    const { subject } = after;
    const key = subjectKey(subject);
    const name = subject.kind === 'customer' ? subject.id : subject.tag;
    if (isNothing(after)) refused.push({ part: 'label', name, why: 'unreadable' });
    else if (seen.has(key)) refused.push({ part: 'label', name, why: 'twice' });
    else {
      const before = labels.get(key) ?? null;
      const same = before !== null && saysTheSame(before, after);
      entries.push(compared('label', key, before, after, same));
    }
    seen.add(key);
  }
  return { entries, refused };
}

function compareWordings({ wordings }: Exchanged, incoming: readonly Wording[]): Difference {
  const seen = new Set<string>();
  const entries: Entry[] = [];
  const refused: Refused[] = [];
  let room = MOST_WORDINGS - wordings.length;
  for (const after of incoming) {
    const form = labelForm(after.text);
    const before = wordings.find(({ text }) => labelForm(text) === form) ?? null;
    if (seen.has(form)) refused.push({ part: 'wording', name: after.text, why: 'twice' });
    else if (before === null && room-- <= 0)
      refused.push({ part: 'wording', name: after.text, why: 'too-many' });
    else {
      const same = before?.means === after.means && before.text === after.text;
      entries.push(compared('wording', form, before, after, same));
    }
    seen.add(form);
  }
  return { entries, refused };
}

/** By what it does: the ids of the file mean little by themselves. */
function compareArrangement(
  current: Exchanged,
  { arrangement }: Incoming,
  { entries, ids }: ComparedSearches,
): readonly Entry[] {
  if (arrangement === null) return [];
  const here = (id: string): string => ids.get(id) ?? id;
  const own = entries.map(({ after }) => after);
  const known = new Set([...current.searches.own, ...own].map(({ id }) => id));
  const isKnown = (id: string): boolean => known.has(id) || shippedSearch(id) !== undefined;
  const defaultId = arrangement.defaultId && here(arrangement.defaultId);
  const after: Arrangement = {
    order: arrangement.order.map(here).filter(isKnown),
    hidden: arrangement.hidden.filter((id) => shippedSearch(id) !== undefined),
    defaultId: defaultId !== null && isKnown(defaultId) ? defaultId : null,
  };
  const nothing: Import = { searches: own, arrangement: null, labels: [], settings: [], wordings: [] };
  const [without, withIt] = [nothing, { ...nothing, arrangement: after }].map((change) =>
    effectOf(current, change),
  );
  return [compared('arrangement', '', current.searches, after, without === withIt)];
}

function effectOf(current: Exchanged, change: Import): string {
  const applied = applyImport(current, change);
  if (!applied.ok) return applied.problem.code;
  const { searches } = applied.value;
  return JSON.stringify([orderedIds(searches), searches.hidden.toSorted(), searches.defaultId]);
}

function compared<P extends Part, T>(
  part: P,
  key: string,
  before: T | null,
  after: T,
  same: boolean,
): Compared<P, T> {
  const state = before === null ? 'new' : same ? 'same' : 'changed';
  return { part, key: `${part} ${key}`, state, before, after };
}
