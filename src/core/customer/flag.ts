import type { Property } from './properties.ts';
import { labelForm } from './text.ts';

const YES: ReadonlySet<string> = new Set(['yes', 'y', 'true', 'on', '1', '是']);
const NO: ReadonlySet<string> = new Set(['no', 'n', 'false', 'off', '0', '否']);

/** Yes or no in either language, or in the words the property brings along; `null` if neither. */
export function flagOf(text: string, words?: Property['flagWords']): boolean | null {
  const form = labelForm(text);
  const means = (plain: ReadonlySet<string>, own: readonly string[] = []): boolean =>
    plain.has(form) || own.some((word) => labelForm(word) === form);
  if (means(YES, words?.yes)) return true;
  return means(NO, words?.no) ? false : null;
}
