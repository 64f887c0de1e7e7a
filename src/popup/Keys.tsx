import { Fragment } from 'preact';
import { popupWords } from '../ui/strings/popup.ts';
import type { Language } from '../ui/strings/words.ts';
import type { Choice } from './choice.ts';
import type { FinderActions } from './finder-view.ts';

interface Props {
  readonly active: Choice | null;
  readonly actions: FinderActions;
  readonly language: Language;
}

/** Said once, before the keys that go with it: one line has room for them all. */
const FIRST_WITH_ALT = 'Alt+P';

/** What the keys do with the row that is chosen; for a mouse they are buttons. */
export function Keys({ active, actions, language }: Props) {
  const { keys } = popupWords(language);
  const customer = active?.kind === 'customer' ? active : null;
  const rows = [
    {
      key: 'Enter',
      shown: '↵',
      does: active?.kind === 'search' ? keys.show : keys.operate,
      act: active && (() => actions.choose(active)),
    },
    {
      key: 'Alt+P',
      shown: 'P',
      does: customer?.isPinned ? keys.unpin : keys.pin,
      act: customer && (() => actions.pin(customer)),
    },
    { key: 'Alt+C', shown: 'C', does: keys.copy, act: customer && (() => actions.copyId(customer)) },
    {
      key: 'Alt+O',
      shown: 'O',
      does: keys.details,
      act: customer && (() => actions.openDetails(customer)),
    },
    { key: 'Alt+L', shown: 'L', does: keys.mark, act: customer && (() => actions.label(customer)) },
  ];
  return (
    <div class="keys" role="toolbar" aria-label={keys.label}>
      {rows.map(({ key, shown, does, act }) => (
        <Fragment key={key}>
          {key === FIRST_WITH_ALT && (
            <span class="with" aria-hidden="true">
              Alt +
            </span>
          )}
          <button
            type="button"
            aria-keyshortcuts={key}
            disabled={act === null}
            // The box keeps the focus: the next letter belongs there.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => act?.()}
          >
            <kbd>{shown}</kbd> {does}
          </button>
        </Fragment>
      ))}
    </div>
  );
}
