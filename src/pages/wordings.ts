import type { PropertyKey } from '../core/customer/record.ts';
import { labelForm } from '../core/customer/text.ts';
import { COLUMN_PROPERTIES, columnMeaning, type Meaning } from '../core/wording/wording.ts';
import { GERMAN } from './wordings/de.ts';
import { SPANISH } from './wordings/es.ts';
import { FRENCH } from './wordings/fr.ts';
import { JAPANESE } from './wordings/ja.ts';
import { PORTUGUESE } from './wordings/pt.ts';
import { THAI } from './wordings/th.ts';
import { TURKISH } from './wordings/tr.ts';

/** The words of one language, by what they mean, as a console writes them. */
export type LanguageWordings = Readonly<Partial<Record<Meaning, readonly string[]>>>;

/**
 * Languages that the console is offered in beside English and Chinese. Its own wordings there are not documented: these
 * are the words that such pages use for such things, and only where a word can mean nothing else. The item that
 * operates on behalf and what it is asked for are therefore few; the options teach what is missing.
 */
const LANGUAGES: readonly LanguageWordings[] = [FRENCH, GERMAN, JAPANESE, PORTUGUESE, SPANISH, THAI, TURKISH];

const MEANINGS = new Map<string, Meaning>(
  LANGUAGES.flatMap((words) =>
    Object.entries(words).flatMap(([means, texts]) =>
      texts.map((text) => [labelForm(text), means as Meaning] as const),
    ),
  ),
);
const COLUMNS = new Map(COLUMN_PROPERTIES.map((key) => [columnMeaning(key) as Meaning, key]));

/** `form` in label form. */
export function isWritten(means: Meaning, form: string): boolean {
  return MEANINGS.get(form) === means;
}

/** The property of a column's header, in column form. */
export function writtenColumn(form: string): PropertyKey | undefined {
  const means = MEANINGS.get(form);
  return means === undefined ? undefined : COLUMNS.get(means);
}
