import { policyWords } from './strings/policy.ts';
import type { Language } from './strings/words.ts';

/** Beside what the organisation decided; the words are its name and its tooltip. */
export function LockMark({ language }: { readonly language: Language }) {
  const { set } = policyWords(language);
  return (
    <svg role="img" aria-label={set} viewBox="0 0 12 12" width="12" height="12" fill="none">
      <title>{set}</title>
      <path d="M3.5 5.5v-2a2.5 2.5 0 0 1 5 0v2" stroke="currentColor" stroke-width="1.5" />
      <rect x="2" y="5.5" width="8" height="5.5" rx="1" fill="currentColor" />
    </svg>
  );
}
