import { labelIn } from '../core/customer/language.ts';
import { popupWords } from '../ui/strings/popup.ts';
import type { Language } from '../ui/strings/words.ts';
import type { SearchChoice } from './choice.ts';

/** A saved search and how many it finds now; what cannot be judged is said. */
export function SearchOption({ choice, language }: { choice: SearchChoice; language: Language }) {
  const words = popupWords(language);
  const { name, filter, count } = choice;
  return (
    <>
      <span class="initials search" aria-hidden="true">
        ⌕
      </span>
      <span class="lines">
        <span class="line">
          <span class="name">
            <bdi>{labelIn(language, name)}</bdi>
          </span>
        </span>
        <span class="line second">
          <code>{filter}</code>
        </span>
      </span>{' '}
      {count !== null && (
        <span class="count">
          <span aria-hidden="true">{count.matched.toLocaleString(language)}</span>
          <span class="unseen">{words.matched(count.matched)}</span>
        </span>
      )}
    </>
  );
}
