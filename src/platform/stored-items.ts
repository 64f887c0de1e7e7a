import type { Known } from '../core/account/hear.ts';
import { parsePartnerKnowledge } from '../core/account/parse-account.ts';
import { ACTING, type Acting, NOBODY_ACTING } from '../core/label/acting.ts';
import { check, list, nullable, number, object, type Parser, text } from '../core/parse.ts';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../core/settings.ts';
import type { Jar } from './jar.ts';
import { type StoredItem, storedItem } from './stored-item.ts';

/** Everything known about who acts in one cookie jar. */
export interface JarState extends Known, Acting {
  /** Where the Customer Management list was seen last. */
  readonly listAddress: string | null;
  /** Language of the console page seen last, as its address says: `en-us`, `zh-cn`. */
  readonly locale: string | null;
}

export const EMPTY_JAR: JarState = {
  ...NOBODY_ACTING,
  partner: null,
  customerAgencyIds: [],
  requestTab: null,
  listAddress: null,
  locale: null,
};

const parseJarState: Parser<JarState> = object<JarState>({
  ...ACTING,
  partner: nullable(parsePartnerKnowledge),
  customerAgencyIds: list(text(), 50),
  requestTab: nullable(number),
  listAddress: nullable(check(text(2000), (address) => address.startsWith('https://'), 'an address')),
  locale: nullable(text(20)),
});

export const JAR_PREFIX = 'jar.';

export function jarItem(jar: Jar): StoredItem<JarState> {
  return storedItem({ key: `${JAR_PREFIX}${jar}`, version: 1, parse: parseJarState, fallback: EMPTY_JAR });
}

/** What the operator decided. What counts is in `settings.ts`: the organisation may have decided otherwise. */
export const settingsItem: StoredItem<Settings> = storedItem({
  key: 'settings',
  version: 1,
  parse: parseSettings,
  fallback: DEFAULT_SETTINGS,
});
