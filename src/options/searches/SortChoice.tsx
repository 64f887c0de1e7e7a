import { PROPERTIES } from '../../core/customer/properties.ts';
import type { Sort } from '../../core/directory/order.ts';
import { labelOf } from '../../ui/filter/describe.ts';
import { optionsWords } from '../../ui/strings/options.ts';
import type { Language } from '../../ui/strings/words.ts';

interface Props {
  readonly sort: Sort | null;
  readonly language: Language;
  readonly onChoose: (sort: Sort | null) => void;
}

const DIRECTIONS = ['ascending', 'descending'] as const;

/** In which order the customers are shown that a search finds. */
export function SortChoice({ sort, language, onChoose }: Props) {
  const words = optionsWords(language).searches;
  return (
    <div class="sorting">
      <label>
        <span>{words.order}</span>
        <select
          value={sort?.property ?? ''}
          onChange={(event) => {
            const property = PROPERTIES.find(({ key }) => key === event.currentTarget.value)?.key;
            onChoose(property ? { property, direction: sort?.direction ?? 'ascending' } : null);
          }}
        >
          <option value="">{words.asConsole}</option>
          {PROPERTIES.map(({ key }) => (
            <option key={key} value={key}>
              {labelOf(key, language)}
            </option>
          ))}
        </select>
      </label>
      {sort !== null && (
        <select
          aria-label={words.direction}
          value={sort.direction}
          onChange={(event) => {
            const direction = DIRECTIONS.find((one) => one === event.currentTarget.value);
            if (direction) onChoose({ ...sort, direction });
          }}
        >
          {DIRECTIONS.map((direction) => (
            <option key={direction} value={direction}>
              {words.directions[direction]}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
