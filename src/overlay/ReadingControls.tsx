import { overlayWords } from '../ui/strings/overlay.ts';
import type { FilterActions, FilterView, ReadingView } from './filter-view.ts';

interface Props {
  readonly view: FilterView;
  readonly actions: FilterActions;
}

/** Reading every page is the operator's decision: it takes the native list through its pages. */
export function ReadingControls({ view, actions }: Props) {
  const { reading } = overlayWords(view.language);
  const isRunning = view.reading?.state === 'running';
  return (
    <span class="reading-controls">
      {isRunning ? (
        <button type="button" class="small" onClick={actions.stopReading}>
          {reading.stop}
        </button>
      ) : (
        <>
          <label title={reading.includeHiddenTitle}>
            <input
              type="checkbox"
              checked={view.includeHidden}
              onChange={(event) => actions.setIncludeHidden(event.currentTarget.checked)}
            />
            {reading.includeHidden}
          </label>
          <button type="button" class="small" onClick={actions.readAll}>
            {view.complete ? reading.readAgain : reading.readAll}
          </button>
        </>
      )}
    </span>
  );
}

export function ReadingProgress({ view }: Props) {
  const { reading } = view;
  if (reading === null) return null;
  const words = overlayWords(view.language).reading;
  if (reading.state === 'running') {
    const left = remainingWords(reading, view);
    return (
      <div class="line progress">
        <progress
          aria-label={words.progress}
          max={reading.total ?? undefined}
          value={reading.total === null ? undefined : Math.min(reading.read, reading.total)}
        />
        <span class="number">{words.running(reading.read, reading.total)}</span>
        <span class="muted number">{left}</span>
      </div>
    );
  }
  if (reading.state === 'stopped') return <div class="line muted">{words.stopped(reading.read)}</div>;
  return (
    <div class="line failure" role="alert">
      {words.problem[reading.problem ?? 'left-incomplete']}
    </div>
  );
}

function remainingWords({ remaining }: ReadingView, view: FilterView): string {
  const { reading } = overlayWords(view.language);
  if (remaining === null) return '';
  const seconds = Math.max(1, Math.round(remaining / 1000));
  // To the second only where it is near: a figure that jumps about says nothing.
  if (seconds < 60) return reading.seconds(seconds < 10 ? seconds : Math.ceil(seconds / 5) * 5);
  return reading.minutes(Math.round(seconds / 60));
}
