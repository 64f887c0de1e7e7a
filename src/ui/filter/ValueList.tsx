import { useState } from 'preact/hooks';
import { fold } from '../../core/filter/fold.ts';
import { filterWords } from '../strings/filter.ts';
import type { Language } from '../strings/words.ts';

export interface ValueOption {
  readonly key: string;
  readonly label: string;
  /** `null` where nobody has counted yet. */
  readonly count: number | null;
  readonly isChosen: boolean;
}

interface Props {
  readonly options: readonly ValueOption[];
  readonly language: Language;
  readonly onChoose: (key: string, isChosen: boolean) => void;
}

/** So many can be looked through without searching. */
const FEW = 10;
const MOST = 100;

/** Values with how often they occur; what is chosen stays in sight. */
export function ValueList({ options, language, onChoose }: Props) {
  const words = filterWords(language).builder;
  const [wanted, setWanted] = useState('');
  const shown = options
    .filter(({ label, isChosen }) => isChosen || fold(label).includes(fold(wanted)))
    .slice(0, MOST);
  return (
    <div class="values">
      {options.length > FEW && (
        <input
          type="text"
          aria-label={words.find}
          placeholder={words.find}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      <fieldset>
        <legend class="unseen">{words.values}</legend>
        {shown.map(({ key, label, count, isChosen }) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={isChosen}
              onChange={(event) => onChoose(key, event.currentTarget.checked)}
            />
            <bdi title={label}>{label}</bdi>
            <span class="number">{count === null ? '' : count.toLocaleString('en')}</span>
          </label>
        ))}
      </fieldset>
      {options.length === 0 && <p class="muted">{words.noValues}</p>}
    </div>
  );
}
