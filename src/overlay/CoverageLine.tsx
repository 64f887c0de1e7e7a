import { isEverything } from '../core/filter/filter.ts';
import { overlayWords } from '../ui/strings/overlay.ts';
import type { FilterActions, FilterView } from './filter-view.ts';
import { ReadingControls, ReadingProgress } from './ReadingControls.tsx';
import { Undecided } from './Undecided.tsx';
import { ageWords, readSince } from './view-words.ts';

interface Props {
  readonly view: FilterView;
  readonly actions: FilterActions;
}

/** How much of the list the answer is about, how old it is, and what it could not judge. */
export function CoverageLine({ view, actions }: Props) {
  const words = overlayWords(view.language);
  return (
    <div class="coverage">
      <div class="line">
        <span class="sentence">
          {view.failed === null ? (
            coverageWords(view)
          ) : (
            <span class="failure" role="alert">
              {words.coverage.failed} <bdi>{view.failed}</bdi> {words.coverage.failedNext}
            </span>
          )}
        </span>
        <Undecided view={view} actions={actions} />
        <ReadingControls view={view} actions={actions} />
      </div>
      <ReadingProgress view={view} actions={actions} />
    </div>
  );
}

function coverageWords(view: FilterView): string {
  const words = overlayWords(view.language);
  const { coverage } = words;
  const { answer, complete, filter } = view;
  if (answer === null) return coverage.opening;
  if (view.hasNoIds) return coverage.noIds;
  if (answer.read === 0)
    return joined(coverage.nothing, answer.total === null ? null : coverage.inList(answer.total));
  const isOpen = isEverything(filter);
  const { matched, read, total } = answer;
  if (complete) {
    const since = readSince(answer);
    return joined(
      isOpen ? coverage.everyone(read) : coverage.all(matched, total ?? read),
      since === null ? null : coverage.allRead(ageWords(since, view.now, words)),
    );
  }
  return joined(
    isOpen ? coverage.read(read) : coverage.among(matched, read),
    total === null ? coverage.totalUnknown : coverage.inList(total),
  );
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' · ');
}
