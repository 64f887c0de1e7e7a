import type { RefObject } from 'preact';
import { isEverything } from '../core/filter/filter.ts';
import { ConditionEditor } from '../ui/filter/ConditionEditor.tsx';
import { filterWords } from '../ui/strings/filter.ts';
import { overlayWords } from '../ui/strings/overlay.ts';
import type { FilterActions, FilterView } from './filter-view.ts';

interface Props {
  readonly view: FilterView;
  readonly actions: FilterActions;
  readonly box: RefObject<HTMLInputElement | null>;
}

/** The conditions as chips, and what can be done with the whole question. */
export function ConditionRow({ view, actions, box }: Props) {
  const { language, filter } = view;
  const words = overlayWords(language);
  const { undo, redo } = filterWords(language);
  const hasQuestion = !isEverything(filter);
  const showsResults = view.showing === 'results';
  const toggle = showsResults ? words.results.showNative : words.results.showResults;
  return (
    <div class="conditions">
      <ConditionEditor
        filter={filter}
        language={language}
        timeZone={view.timeZone}
        now={view.now}
        spreads={view.answer?.spreads ?? []}
        setFilter={actions.setFilter}
        watchSpreads={actions.watchSpreads}
        box={box}
      />
      <span class="tools">
        <button
          type="button"
          class="plain"
          aria-label={undo}
          title={`${undo} (Ctrl+Z)`}
          disabled={!view.canUndo}
          onClick={actions.undo}
        >
          ↶
        </button>
        <button
          type="button"
          class="plain"
          aria-label={redo}
          title={`${redo} (Ctrl+Shift+Z)`}
          disabled={!view.canRedo}
          onClick={actions.redo}
        >
          ↷
        </button>
        {view.mayShare && (
          <button
            type="button"
            class="link"
            title={words.shareTitle}
            disabled={!hasQuestion}
            onClick={actions.share}
          >
            {words.share}
          </button>
        )}
        {view.mayExport && (
          <button
            type="button"
            class="link"
            title={words.exportTitle}
            disabled={(view.answer?.matched ?? 0) === 0}
            onClick={actions.exportCsv}
          >
            {words.export}
          </button>
        )}
        {hasQuestion && (
          <button
            type="button"
            class="link"
            title={`${toggle} (${showsResults ? words.results.nativeKeys : 'N'})`}
            onClick={() => actions.show(showsResults ? 'native' : 'results')}
          >
            {toggle}
          </button>
        )}
      </span>
    </div>
  );
}
