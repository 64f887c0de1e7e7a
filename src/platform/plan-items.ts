import { parsePlan } from '../core/account/parse-plan.ts';
import { parseRecents, type Recents } from '../core/account/recents.ts';
import { parseRefusal, type Refusal } from '../core/account/refusal.ts';
import type { SwitchPlan } from '../core/account/switch-plan.ts';
import { nullable } from '../core/parse.ts';
import type { Jar } from './jar.ts';
import { type StoredItem, storedItem } from './stored-item.ts';

export const PLAN_PREFIX = 'plan.';

/** The switch plan of a jar, under way or ended; `null` when there was none, or its end has been seen. */
export function planItem(jar: Jar): StoredItem<SwitchPlan | null> {
  return storedItem({
    key: `${PLAN_PREFIX}${jar}`,
    version: 1,
    parse: nullable(parsePlan),
    fallback: null,
  });
}

export const REFUSAL_PREFIX = 'refusal.';

/** Why the last key or address was refused, until the popup has said it; `null` when nothing was. */
export function refusalItem(jar: Jar): StoredItem<Refusal | null> {
  return storedItem({
    key: `${REFUSAL_PREFIX}${jar}`,
    version: 1,
    parse: nullable(parseRefusal),
    fallback: null,
  });
}

export const RECENTS_PREFIX = 'recents.';

/** Whose accounts were confirmed in a jar; see `byFrecency`. */
export function recentsItem(jar: Jar): StoredItem<Recents> {
  return storedItem({ key: `${RECENTS_PREFIX}${jar}`, version: 1, parse: parseRecents, fallback: [] });
}
