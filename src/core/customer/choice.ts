import type { Choice } from './properties.ts';
import { labelForm } from './text.ts';

/** The choice that a text names: by its key, else its label, else another spelling; `null` if by none. */
export function choiceOf(choices: readonly Choice[], text: string): string | null {
  const form = labelForm(text);
  const spellings: ((choice: Choice) => readonly string[])[] = [
    ({ value }) => [value],
    ({ label }) => [label.en, label.zh],
    (choice) => choice.spellings,
  ];
  for (const spellingsOf of spellings) {
    const found = choices.find((choice) => spellingsOf(choice).some((one) => labelForm(one) === form));
    if (found) return found.value;
  }
  return null;
}
