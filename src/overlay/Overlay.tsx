import { useRef } from 'preact/hooks';
import { isEverything } from '../core/filter/filter.ts';
import { CUSTOMER_VOCABULARY } from '../core/filter/vocabulary.ts';
import { FilterBox } from '../ui/filter/FilterBox.tsx';
import { Help } from '../ui/filter/Help.tsx';
import { overlayWords } from '../ui/strings/overlay.ts';
import { Announcement } from './Announcement.tsx';
import { ConditionRow } from './ConditionRow.tsx';
import { CoverageLine } from './CoverageLine.tsx';
import type { FilterActions, FilterView } from './filter-view.ts';
import { NoticeLine } from './NoticeLine.tsx';
import { Results } from './Results.tsx';
import { Searches } from './Searches.tsx';
import { countWords } from './view-words.ts';

interface Props {
  readonly view: FilterView;
  readonly actions: FilterActions;
}

/** The bar above the native list, and the results in its place. */
export function Overlay({ view, actions }: Props) {
  const { language } = view;
  const words = overlayWords(language);
  const results = useRef<HTMLDivElement>(null);
  const section = useRef<HTMLElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const showsResults = view.showing === 'results';
  const hasQuestion = !isEverything(view.filter);

  const enterResults = (): boolean => {
    const list = results.current;
    const row =
      list?.querySelector<HTMLElement>('tr[tabindex="0"]') ??
      list?.querySelector<HTMLElement>('[data-place]');
    row?.focus();
    return row !== undefined && row !== null;
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !hasQuestion) return;
    const { target } = event;
    // What is open closes first, and letters typed into a field are text.
    if (!(target instanceof Element) || target.closest('[popover], input, select') !== null) return;
    if (section.current?.querySelector('[popover=auto]:popover-open')) return;
    const toNative = showsResults && (event.key === 'Escape' || event.key.toLowerCase() === 'n');
    if (toNative) actions.show('native');
    else if (event.key.toLowerCase() === 'n') actions.show('results');
    else return;
    event.preventDefault();
    // The row that had the focus goes away with the list.
    if (toNative) box.current?.focus();
  };

  return (
    // Keys of what lies inside, on their way out.
    <section ref={section} class="overlay" aria-label={words.region} lang={language} onKeyDown={pressed}>
      <div class="top">
        <FilterBox
          vocabulary={CUSTOMER_VOCABULARY}
          text={view.text}
          problem={view.problem}
          language={language}
          type={actions.type}
          undo={actions.undo}
          redo={actions.redo}
          values={actions.values}
          onLeaveDown={enterResults}
          box={box}
        />
        <span class={`count number ${view.settled ? '' : 'stale'}`}>{countWords(view, words)}</span>
        <Help language={language} />
      </div>
      <ConditionRow view={view} actions={actions} box={box} />
      <Searches view={view} actions={actions} />
      <CoverageLine view={view} actions={actions} />
      <NoticeLine view={view} actions={actions} />
      <Announcement view={view} />
      {showsResults && (
        <div ref={results}>
          <Results view={view} actions={actions} />
        </div>
      )}
    </section>
  );
}
