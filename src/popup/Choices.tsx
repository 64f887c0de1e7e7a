import { useEffect } from 'preact/hooks';
import type { Labels } from '../core/label/label.ts';
import { popupWords } from '../ui/strings/popup.ts';
import type { Language } from '../ui/strings/words.ts';
import { CustomerOption } from './CustomerOption.tsx';
import { type Choice, keyOf } from './choice.ts';
import type { FinderView } from './finder-view.ts';
import { SearchOption } from './SearchOption.tsx';

interface Props {
  readonly view: FinderView;
  readonly labels: Labels;
  readonly language: Language;
  readonly now: number;
  readonly onChoose: (choice: Choice) => void;
}

export const CHOICES_ID = 'choices';

export function optionId(key: string): string {
  return `option-${key}`;
}

/** The list that belongs to the box: the focus stays there, `aria-activedescendant` tells which row keys act on. */
export function Choices({ view, labels, language, now, onChoose }: Props) {
  const words = popupWords(language);
  const { groups, active } = view;
  useEffect(() => {
    if (active !== null)
      document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [active]);
  return (
    <div id={CHOICES_ID} role="listbox" aria-label={words.choices} class="choices">
      {groups.map(({ name, choices }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox.
        <div key={name} role="group" aria-labelledby={`group-${name}`}>
          <div id={`group-${name}`} class={name === 'matches' ? 'group-name unseen' : 'group-name'}>
            {words.groups[name]}
          </div>
          {choices.map((choice) => {
            const key = keyOf(choice);
            return (
              // The keys are the box's: it keeps the focus.
              // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
              <div
                key={key}
                id={optionId(key)}
                role="option"
                tabIndex={-1}
                aria-selected={key === active}
                class="option"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(choice)}
              >
                {choice.kind === 'customer' ? (
                  <CustomerOption choice={choice} labels={labels} language={language} now={now} />
                ) : (
                  <SearchOption choice={choice} language={language} />
                )}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
