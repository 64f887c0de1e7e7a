import { PROPERTIES } from '../core/customer/properties.ts';
import type { PropertyKey } from '../core/customer/record.ts';
import type { Sort } from '../core/directory/order.ts';
import { labelOf } from '../ui/filter/describe.ts';
import { Popover } from '../ui/Popover.tsx';
import { overlayWords } from '../ui/strings/overlay.ts';
import type { FilterActions, FilterView } from './filter-view.ts';
import { isNumeric } from './ResultCell.tsx';

interface Props {
  readonly view: FilterView;
  readonly actions: FilterActions;
}

export function ResultHead({ view, actions }: Props) {
  const { language, sort } = view;
  const words = overlayWords(language).results;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" class="pin">
          <span class="unseen">{words.pinColumn}</span>
        </th>
        {view.columns.map((property) => {
          const direction = sort?.property === property ? sort.direction : null;
          const label = labelOf(property, language);
          return (
            <th
              key={property}
              scope="col"
              class={isNumeric(property) ? 'number' : ''}
              aria-sort={direction ?? 'none'}
            >
              <button
                type="button"
                class="sort"
                title={words.sort(label)}
                onClick={() => actions.sort(nextSort(property, direction))}
              >
                {label}
                <span class="arrow" aria-hidden="true">
                  {direction === null ? '' : direction === 'ascending' ? '↑' : '↓'}
                </span>
              </button>
            </th>
          );
        })}
        <th scope="col" class="actions">
          <span class="unseen">{words.actions}</span>
          <Popover label={words.columns} buttonClass="small" boxClass="menu">
            {() => <ColumnChoice view={view} actions={actions} />}
          </Popover>
        </th>
      </tr>
    </thead>
  );
}

function nextSort(property: PropertyKey, now: Sort['direction'] | null): Sort | null {
  if (now === null) return { property, direction: 'ascending' };
  return now === 'ascending' ? { property, direction: 'descending' } : null;
}

function ColumnChoice({ view, actions }: Props) {
  const { columns, language } = view;
  return (
    <>
      {PROPERTIES.filter(({ key }) => key !== 'pinned').map(({ key }) => {
        const isShown = columns.includes(key);
        return (
          <label key={key}>
            <input
              type="checkbox"
              checked={isShown}
              // A list without columns could not be brought back.
              disabled={isShown && columns.length === 1}
              onChange={() =>
                actions.chooseColumns(isShown ? columns.filter((one) => one !== key) : [...columns, key])
              }
            />
            {labelOf(key, language)}
          </label>
        );
      })}
    </>
  );
}
