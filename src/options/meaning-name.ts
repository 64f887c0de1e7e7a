import { labelIn } from '../core/customer/language.ts';
import { PROPERTIES } from '../core/customer/properties.ts';
import type { LandmarkKey } from '../core/diagnostics/landmark.ts';
import { columnMeaning, type Meaning } from '../core/wording/wording.ts';
import { diagnosticsWords } from '../ui/strings/diagnostics.ts';
import type { Language } from '../ui/strings/words.ts';

/** What a landmark, or what words may be taught for, is called. */
export function nameOf(key: LandmarkKey | Meaning, language: Language): string {
  const words = diagnosticsWords(language);
  const property = PROPERTIES.find((one) => columnMeaning(one.key) === key);
  if (property !== undefined) return words.column(labelIn(language, property.label));
  const names: Readonly<Record<string, string>> = words.names;
  return names[key] ?? key;
}
