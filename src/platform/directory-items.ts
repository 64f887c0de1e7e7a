import { parseReading, type Reading } from '../core/directory/reading.ts';
import { nullable, number, object } from '../core/parse.ts';
import type { Jar } from './jar.ts';
import { type StoredItem, storedItem } from './stored-item.ts';

/** Tells the pages of a jar that the directory changed: see `Answer.revision`. */
export interface DirectoryState {
  readonly revision: number;
}

export const DIRECTORY_PREFIX = 'directory.';

export function directoryItem(jar: Jar): StoredItem<DirectoryState> {
  return storedItem({
    key: `${DIRECTORY_PREFIX}${jar}`,
    version: 1,
    parse: object<DirectoryState>({ revision: number }),
    fallback: { revision: 0 },
  });
}

/** Where a walk over every page stands, so that it goes on after a reload; `null` when none is under way. */
export function readingItem(jar: Jar): StoredItem<Reading | null> {
  return storedItem({
    key: `reading.${jar}`,
    version: 1,
    parse: nullable(parseReading),
    fallback: null,
  });
}
