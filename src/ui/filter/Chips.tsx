import type { ComponentChildren } from 'preact';
import type { PropertyKey } from '../../core/customer/record.ts';
import { type Chip, chipsOf, removePart } from '../../core/filter/edit.ts';
import type { Filter } from '../../core/filter/filter.ts';
import { filterWords } from '../strings/filter.ts';
import type { Language } from '../strings/words.ts';
import { describe } from './describe.ts';

interface Props {
  readonly filter: Filter;
  readonly language: Language;
  readonly setFilter: (filter: Filter) => void;
  readonly onEdit: (chip: Chip<PropertyKey>, anchor: HTMLElement) => void;
  /** After the chips: the menu that adds one. */
  readonly children?: ComponentChildren;
}

/** The conditions that all have to hold, each to be opened or taken away. */
export function Chips({ filter, language, setFilter, onEdit, children }: Props) {
  const words = filterWords(language);
  return (
    <ul class="chips" aria-label={words.chips}>
      {chipsOf(filter).map((chip) => {
        const said = describe(chip.filter, language);
        return (
          <li key={chip.path.join(' ')} class="chip">
            <button
              type="button"
              class="said"
              aria-label={words.edit(said)}
              title={said}
              onClick={(event) => onEdit(chip, event.currentTarget)}
            >
              <bdi>{said}</bdi>
            </button>
            <button
              type="button"
              class="remove"
              aria-label={words.remove(said)}
              title={words.remove(said)}
              onClick={() => setFilter(removePart(filter, chip.path))}
            >
              ✕
            </button>
          </li>
        );
      })}
      <li>{children}</li>
    </ul>
  );
}
