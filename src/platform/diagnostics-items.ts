import { parseHeaderReport, parsePageReport } from '../core/diagnostics/document.ts';
import type { HeaderReport } from '../core/diagnostics/header.ts';
import type { PageReport } from '../core/diagnostics/landmark.ts';
import { nullable } from '../core/parse.ts';
import { parseWordings, WORDINGS_VERSION } from '../core/wording/document.ts';
import type { Wordings } from '../core/wording/wording.ts';
import { browser } from './browser.ts';
import type { Jar } from './jar.ts';
import { type StoredItem, storedItem } from './stored-item.ts';

/** The page of customers as a jar showed it last, for as long as the browser runs. Not for content scripts. */
export function pageReportItem(jar: Jar): StoredItem<PageReport | null> {
  return storedItem(
    { key: `diagnostics.${jar}`, version: 1, parse: nullable(parsePageReport), fallback: null },
    browser.storage.session,
  );
}

/** The header of the console page that a jar showed last, as long. */
export function headerReportItem(jar: Jar): StoredItem<HeaderReport | null> {
  return storedItem(
    { key: `diagnostics.header.${jar}`, version: 1, parse: nullable(parseHeaderReport), fallback: null },
    browser.storage.session,
  );
}

/** What the operator taught, on this machine. */
export const wordingsItem: StoredItem<Wordings> = storedItem({
  key: 'wordings',
  version: WORDINGS_VERSION,
  parse: parseWordings,
  fallback: [],
});
