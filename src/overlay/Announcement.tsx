import { useRef } from 'preact/hooks';
import { isEverything } from '../core/filter/filter.ts';
import { overlayWords } from '../ui/strings/overlay.ts';
import type { FilterView } from './filter-view.ts';

/** For those who listen: what the last question that came to rest found. Counts in between are not spoken. */
export function Announcement({ view }: { readonly view: FilterView }) {
  const last = useRef('');
  const { answer, settled, filter, problem } = view;
  if (settled && answer !== null && problem === null) {
    last.current = isEverything(filter)
      ? ''
      : overlayWords(view.language).announce(answer.matched, answer.undecided);
  }
  return (
    <p class="unseen" role="status">
      {last.current}
    </p>
  );
}
