import { chipsOf, removePart } from '../core/filter/edit.ts';
import { describe } from '../ui/filter/describe.ts';
import { overlayWords } from '../ui/strings/overlay.ts';
import type { FilterActions, FilterView } from './filter-view.ts';

interface Props {
  readonly view: FilterView;
  readonly actions: FilterActions;
}

/** Nobody matches: why that may be, and what to do about it. */
export function NoMatch({ view, actions }: Props) {
  const words = overlayWords(view.language).results;
  const { answer, complete, filter } = view;
  return (
    <div class="state">
      <p>
        <strong>{complete ? words.none : words.noneRead}</strong>
      </p>
      {answer !== null && answer.undecided > 0 && <p>{words.noneHidden(answer.undecided)}</p>}
      {!complete && answer !== null && answer.total !== null && answer.total > answer.read && (
        <p>{words.noneUnread(answer.read, answer.total)}</p>
      )}
      <p class="choices">
        <span>{words.noneNext}</span>
        {chipsOf(filter).map((chip) => (
          <button
            key={chip.path.join(' ')}
            type="button"
            class="small"
            onClick={() => actions.setFilter(removePart(filter, chip.path))}
          >
            <bdi>{describe(chip.filter, view.language)}</bdi> ✕
          </button>
        ))}
      </p>
    </div>
  );
}
