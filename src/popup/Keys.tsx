import { popupWords } from '../ui/strings/popup.ts';
import type { Language } from '../ui/strings/words.ts';
import type { Choice } from './choice.ts';
import type { FinderActions } from './finder-view.ts';

interface Props {
  readonly active: Choice | null;
  readonly actions: FinderActions;
  readonly language: Language;
}

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
      shown: 'Alt P',
      does: customer?.isPinned ? keys.unpin : keys.pin,
      act: customer && (() => actions.pin(customer)),
    },
    { key: 'Alt+C', shown: 'Alt C', does: keys.copy, act: customer && (() => actions.copyId(customer)) },
    {
      key: 'Alt+O',
      shown: 'Alt O',
      does: keys.details,
      act: customer && (() => actions.openDetails(customer)),
    },
    { key: 'Alt+L', shown: 'Alt L', does: keys.mark, act: customer && (() => actions.label(customer)) },
  ];
  return (
    <div class="keys" role="toolbar" aria-label={keys.label}>
      {rows.map(({ key, shown, does, act }) => (
        <button
          key={key}
          type="button"
          aria-keyshortcuts={key}
          disabled={act === null}
          // The box keeps the focus: the next letter belongs there.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => act?.()}
        >
          <kbd>{shown}</kbd> {does}
        </button>
      ))}
    </div>
  );
}
