import type { StoredKind } from '../core/stored-part.ts';
import { hostsItem } from '../platform/consoles.ts';
import { pageReportItem, wordingsItem } from '../platform/diagnostics-items.ts';
import { DIRECTORY_PREFIX } from '../platform/directory-items.ts';
import { journalItem } from '../platform/journal-item.ts';
import { LABEL_ITEMS } from '../platform/labels.ts';
import { PLAN_PREFIX, RECENTS_PREFIX, REFUSAL_PREFIX, recentsItem } from '../platform/plan-items.ts';
import { SEARCH_ITEMS, searchKey } from '../platform/saved-searches.ts';
import { STAY_PREFIX } from '../platform/stay-item.ts';
import type { StoredItem } from '../platform/stored-item.ts';
import { JAR_PREFIX, settingsItem } from '../platform/stored-items.ts';
import { syncItem } from '../platform/synced-items.ts';
import { forgetJars } from './account-tracker.ts';
import { forgetConsoles } from './console-scripts.ts';
import { keepOtherwise } from './directory-handlers.ts';
import { forgetDirectory } from './directory-store.ts';
import { eraseJournal } from './journal.ts';
import { forgetRecents } from './recents.ts';
import { forgetRefusals } from './refusals.ts';
import { forgetStays } from './stays.ts';
import { removeItems } from './stored-areas.ts';
import { forgetIndexes, forgetPersonalData, forgetPins } from './stored-directory.ts';
import { forgetPlans } from './switch-runner.ts';
import { inTurn } from './synced-writer.ts';

/** How one kind of what is kept is found, counted and deleted. */
interface Kind {
  /** Whether an item of the browser's storage areas is of this kind. */
  readonly isOurs: (key: string) => boolean;
  /** `null` where whoever keeps it measures it: see `MEASURES`. */
  readonly measure: ((items: Items) => Measured) | null;
  /** Of one partner account where it belongs to one, else all of it. */
  readonly forget: (partner?: string) => Promise<void>;
}

/** What lies in one area: keys, and what is stored under them. */
type Items = readonly (readonly [string, unknown])[];

interface Measured {
  /** `null` where it is one thing. */
  readonly count?: number;
  /** Times that it holds, epoch milliseconds. */
  readonly times?: readonly number[];
}

const OF_SETTINGS = inAreas(
  (key) => [settingsItem.key, hostsItem.key, syncItem.key].includes(key),
  () => ({}),
);
const isAccount = startsWith(JAR_PREFIX, PLAN_PREFIX, REFUSAL_PREFIX, DIRECTORY_PREFIX, STAY_PREFIX);

/** A further kind is one more entry here, and its words in `ui/strings/privacy.ts`. */
export const KINDS: Readonly<Record<StoredKind, Kind>> = {
  customers: inDatabase(forgetDirectory),
  pins: inDatabase(forgetPins),
  personal: { ...inDatabase(forgetPersonalData), isOurs: startsWith('personal.') },
  indexes: inDatabase(forgetIndexes),
  recents: {
    isOurs: startsWith(RECENTS_PREFIX),
    measure: (items) => {
      const recents = understood(items, recentsItem('')).flat();
      return { count: recents.length, times: recents.flatMap(({ visits }) => visits) };
    },
    forget: () => forgetRecents(),
  },
  journal: { ...inDatabase(eraseJournal), isOurs: (key) => key === journalItem.key },
  view: inAreas(startsWith('results.', 'reading.'), () => ({})),
  accounts: {
    isOurs: isAccount,
    measure: (items) => ({ count: named(items, startsWith(JAR_PREFIX)) }),
    forget: async () => {
      await forgetPlans();
      await forgetStays();
      await forgetJars();
      await forgetRefusals();
      await removeItems((name, isAside) => name.startsWith(DIRECTORY_PREFIX) || (isAside && isAccount(name)));
    },
  },
  searches: inAreas(SEARCH_ITEMS.isOurs, (items) => ({ count: named(items, startsWith(searchKey(''))) })),
  labels: inAreas(LABEL_ITEMS.isOurs, (items) => ({ count: items.length })),
  settings: {
    ...OF_SETTINGS,
    forget: async () => {
      // With their permissions.
      await forgetConsoles();
      await OF_SETTINGS.forget();
      // They say what may be kept.
      await keepOtherwise();
    },
  },
  wordings: inAreas(
    (key) => key === wordingsItem.key,
    (items) => ({ count: understood(items, wordingsItem).flat().length }),
  ),
  diagnostics: inAreas(startsWith('diagnostics.'), (items) => ({
    times: understood(items, pageReportItem('')).flatMap(
      (seen) => seen?.landmarks.map(({ since }) => since) ?? [],
    ),
  })),
  // Whatever nobody named: shown and deleted, never hidden.
  other: inAreas(
    (key) => kindOf(key) === 'other',
    (items) => ({ count: items.length }),
  ),
};

/** Of an item in one of the areas; `null` for the mark that this browser session has begun, which says nothing else. */
export function kindOf(key: string): StoredKind | null {
  if (key === 'started') return null;
  const found = (Object.keys(KINDS) as StoredKind[]).find(
    (kind) => kind !== 'other' && KINDS[kind].isOurs(key),
  );
  return found ?? 'other';
}

function inDatabase(forget: Kind['forget']): Kind {
  return { isOurs: () => false, measure: null, forget };
}

/** Not beside a change of what the operator made. */
function inAreas(isOurs: Kind['isOurs'], measure: Kind['measure']): Kind {
  return { isOurs, measure, forget: () => inTurn(() => removeItems((name) => isOurs(name))) };
}

function startsWith(...prefixes: readonly string[]): (key: string) => boolean {
  return (key) => prefixes.some((prefix) => key.startsWith(prefix));
}

function named(items: Items, isWanted: (key: string) => boolean): number {
  return items.filter(([key]) => isWanted(key)).length;
}

function understood<T>(items: Items, { understand }: Pick<StoredItem<T>, 'understand'>): readonly T[] {
  return items.map(([, value]) => understand(value));
}
