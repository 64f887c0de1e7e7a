import { problemWords } from '../ui/filter/problem-words.ts';
import { popupWords } from '../ui/strings/popup.ts';
import type { Language } from '../ui/strings/words.ts';
import type { FinderActions, FinderView } from './finder-view.ts';

interface Props {
  readonly view: FinderView;
  readonly actions: FinderActions;
  readonly language: Language;
}

/** In place of the list, where there is nothing to list: why, and what to do next. */
export function NothingShown({ view, actions, language }: Props) {
  const words = popupWords(language);
  const openList = (
    <button type="button" onClick={actions.openList}>
      {words.open}
    </button>
  );
  if (view.state === 'loading' || (view.isWaiting && view.state === 'ready'))
    return <div class="nothing">{words.loading}</div>;
  if (view.state === 'failed')
    return (
      <div class="nothing" role="alert">
        <b>{words.failed}</b>
        <span>{words.failedHint}</span>
        <button type="button" onClick={actions.retry}>
          {words.retry}
        </button>
      </div>
    );
  if (view.state === 'unknown')
    return (
      <div class="nothing">
        <b>{words.nobody}</b>
        <span>{words.nobodyHint}</span>
        {openList}
      </div>
    );
  if (view.problem !== null)
    return (
      <div class="nothing">
        <b>{words.unreadable}</b>
        <span>{problemWords(view.problem.reason, language)}</span>
      </div>
    );
  if (view.asks === 'nothing')
    return (
      <div class="nothing">
        <span>{words.typeHint}</span>
      </div>
    );
  return (
    <div class="nothing">
      <b>{words.noMatch(view.text.trim())}</b>
      <span>{view.undecided > 0 ? words.undecided(view.undecided) : words.noMatchHint}</span>
      {openList}
    </div>
  );
}
