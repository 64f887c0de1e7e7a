import { useId } from 'preact/hooks';
import type { Entry } from '../core/exchange/difference.ts';
import { exchangeWords } from '../ui/strings/exchange.ts';
import type { Language } from '../ui/strings/words.ts';
import { entryFacts, entryName, isToMend } from './entry-facts.ts';

interface Props {
  readonly language: Language;
  readonly entry: Entry;
  readonly picked: boolean;
  readonly onPick: (on: boolean) => void;
}

/** One piece: what it is called, whether it is new, and what is other than before. */
export function DifferenceEntry({ language, entry, picked, onPick }: Props) {
  const words = exchangeWords(language);
  const id = useId();
  return (
    <li class="entry">
      <label>
        <input
          type="checkbox"
          checked={picked}
          aria-describedby={id}
          onChange={({ currentTarget }) => onPick(currentTarget.checked)}
        />
        <bdi>{entryName(entry, language)}</bdi>
      </label>
      <span class="state">{entry.state !== 'same' && words.state[entry.state]}</span>
      <div class="facts" id={id}>
        {entryFacts(entry, language).map(({ what, before, after }) => (
          <div key={what}>
            {what !== '' && <span class="what">{what}</span>}
            <span>
              {before !== null && (
                <>
                  <del>
                    <bdi>{before}</bdi>
                  </del>{' '}
                  <span role="img" aria-label={words.becomes}>
                    →
                  </span>{' '}
                </>
              )}
              <bdi>{after}</bdi>
            </span>
          </div>
        ))}
        {isToMend(entry) && (
          <div>
            <span class="mend">{words.mend}</span>
          </div>
        )}
      </div>
    </li>
  );
}
