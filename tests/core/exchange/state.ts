import { applyImport } from '../../../src/core/exchange/apply.ts';
import { compare, type Difference, importOf } from '../../../src/core/exchange/difference.ts';
import type { Exchanged, Incoming } from '../../../src/core/exchange/exchanged.ts';
import { readImport } from '../../../src/core/exchange/read.ts';
import { NO_LABELS } from '../../../src/core/label/label.ts';
import { NO_SAVED_SEARCHES, orderedIds } from '../../../src/core/saved-search/collection.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';

export const FRESH: Exchanged = {
  searches: NO_SAVED_SEARCHES,
  labels: NO_LABELS,
  settings: DEFAULT_SETTINGS,
  wordings: [],
};

export function understood(text: string): Incoming {
  const read = readImport(text);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

export function differenceTo(current: Exchanged, text: string): Difference {
  let ids = 0;
  return compare(current, understood(text), () => `new-${++ids}`);
}

/** With everything picked that is not the same. */
export function imported(current: Exchanged, text: string): Exchanged {
  const { entries } = differenceTo(current, text);
  const applied = applyImport(current, importOf(entries.filter(({ state }) => state !== 'same')));
  if (!applied.ok) throw new Error(applied.problem.code);
  return applied.value;
}

/** What an operator sees of it: in which order things were stored nobody sees. */
export function seen({ searches, labels, settings, wordings }: Exchanged): unknown {
  return {
    own: searches.own.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    order: orderedIds(searches),
    hidden: searches.hidden.toSorted(),
    defaultId: searches.defaultId,
    labels: Object.fromEntries([...labels].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    settings,
    wordings,
  };
}
