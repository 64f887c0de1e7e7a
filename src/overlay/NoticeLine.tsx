import { overlayWords } from '../ui/strings/overlay.ts';
import type { FilterActions, FilterView, Notice } from './filter-view.ts';

interface Props {
  readonly view: FilterView;
  readonly actions: FilterActions;
}

/** What was just done, or did not work; and a deletion that can be taken back. */
export function NoticeLine({ view, actions }: Props) {
  const words = overlayWords(view.language);
  const { notice, removed } = view;
  if (notice === null && removed === null) return null;
  const isBad =
    notice !== null && ['search-problem', 'not-located', 'linked-not-found', 'failed'].includes(notice.kind);
  return (
    <div class="notices">
      {removed !== null && (
        <p role="status">
          <bdi>{words.searches.removed(removed.search.name)}</bdi>{' '}
          <button type="button" class="link" onClick={actions.undoRemove}>
            {words.searches.undo}
          </button>
        </p>
      )}
      {notice !== null && (
        <p class={isBad ? 'failure' : ''} role={isBad ? 'alert' : 'status'}>
          <span>{noticeWords(notice, words)}</span>
          <button
            type="button"
            class="plain"
            aria-label={words.notice.dismiss}
            title={words.notice.dismiss}
            onClick={actions.dismissNotice}
          >
            ✕
          </button>
        </p>
      )}
    </div>
  );
}

function noticeWords(notice: Notice, { notice: words, searches }: ReturnType<typeof overlayWords>): string {
  switch (notice.kind) {
    case 'exported':
      return words.exported(notice.rows);
    case 'search-problem':
      return searches.problem[notice.problem];
    case 'locating':
      return notice.step === 'search' ? words['locating-search'] : words['locating-pages'];
    case 'not-located':
    case 'linked':
    case 'linked-not-found':
      return words[notice.kind](notice.id);
    case 'failed':
      return words.failed(notice.detail);
    default:
      return words[notice.kind];
  }
}
