import { labelWithin } from '../ui/filter/describe.ts';
import { overlayWords } from '../ui/strings/overlay.ts';
import type { FilterActions, FilterView } from './filter-view.ts';

interface Props {
  readonly view: FilterView;
  readonly actions: FilterActions;
}

/** Who could not be judged and why, with the way to change that. */
export function Undecided({ view, actions }: Props) {
  const { language, answer, maskedColumns, shownColumns } = view;
  const { coverage } = overlayWords(language);
  const reasons = answer?.undecidedBy ?? [];
  const why = [...new Set(reasons.map((one) => coverage[one.why](labelWithin(one.property, language))))];
  const masked = new Set(reasons.filter((one) => one.why === 'masked').map((one) => one.property));
  const isUndecided = answer !== null && answer.undecided > 0;
  if (!isUndecided && shownColumns.length === 0) return null;
  return (
    <span class="undecided">
      {isUndecided && (
        <span>{coverage.undecided(answer.undecided, why.join(language === 'en' ? ', ' : '、'))}</span>
      )}
      {maskedColumns
        .filter((property) => masked.has(property) && !shownColumns.includes(property))
        .map((property) => (
          <button key={property} type="button" class="link" onClick={() => actions.showColumn(property)}>
            {coverage.show(labelWithin(property, language))}
          </button>
        ))}
      {shownColumns.map((property) => (
        <button key={property} type="button" class="link" onClick={() => actions.hideColumn(property)}>
          {coverage.hide(labelWithin(property, language))}
        </button>
      ))}
    </span>
  );
}
