import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Labels } from '../core/label/label.ts';
import { popupWords } from '../ui/strings/popup.ts';
import { rowActionWords } from '../ui/strings/row-action.ts';
import type { Language } from '../ui/strings/words.ts';
import { CHOICES_ID, Choices, optionId } from './Choices.tsx';
import { keyOf } from './choice.ts';
import type { FinderActions, FinderView, Note } from './finder-view.ts';
import { Keys } from './Keys.tsx';
import { NothingShown } from './NothingShown.tsx';

interface Props {
  readonly view: FinderView;
  readonly actions: FinderActions;
  readonly labels: Labels;
  readonly language: Language;
  readonly now: number;
}

/** The box and what it finds. */
export function FinderPane({ view, actions, labels, language, now }: Props) {
  const words = popupWords(language);
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const { groups, active } = view;
  const isListed = view.state === 'ready' || (view.state === 'loading' && view.asks !== 'words');
  const isOpen = groups.length > 0 && isListed;
  const choices = groups.flatMap(({ choices }) => choices);
  const chosen = choices.find((choice) => keyOf(choice) === active) ?? null;

  const onKeyDown = (event: KeyboardEvent): void => {
    const act = actOf(event);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const actOf = (event: KeyboardEvent): (() => void) | null => {
    const { altKey, ctrlKey, metaKey, shiftKey, isComposing } = event;
    // Enter and the arrows choose among what an input method offers.
    if (isComposing || ctrlKey || metaKey || shiftKey) return null;
    const customer = chosen?.kind === 'customer' ? chosen : null;
    if (altKey) {
      // By place: with Alt some keyboards type other letters.
      const keys: Readonly<Record<string, typeof actions.pin>> = {
        KeyP: actions.pin,
        KeyC: actions.copyId,
        KeyO: actions.openDetails,
      };
      if (event.code === 'KeyL') return () => actions.label(customer);
      const act = keys[event.code];
      return act && customer ? () => act(customer) : null;
    }
    switch (event.key) {
      case 'ArrowDown':
        return () => actions.walk('next');
      case 'ArrowUp':
        return () => actions.walk('previous');
      case 'PageDown':
        return () => actions.walk('last');
      case 'PageUp':
        return () => actions.walk('first');
      case 'Enter':
        return chosen && (() => actions.choose(chosen));
      case 'Escape':
        // A second one closes the popup, as the browser does it.
        return view.text === '' ? null : () => actions.type('');
      default:
        return null;
    }
  };

  return (
    <section class="finder" aria-label={words.find}>
      <input
        ref={box}
        type="text"
        role="combobox"
        aria-label={words.find}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? CHOICES_ID : undefined}
        aria-activedescendant={isOpen && active !== null ? optionId(active) : undefined}
        aria-describedby="found"
        placeholder={words.placeholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={view.text}
        onInput={(event) => actions.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div id="found" class="found" role="status">
        {foundWords(view, choices.length, language)}
      </div>
      <div class="shown">
        {isOpen ? (
          <Choices view={view} labels={labels} language={language} now={now} onChoose={actions.choose} />
        ) : (
          <NothingShown view={view} actions={actions} language={language} />
        )}
      </div>
      {view.note !== null && <NoteLine note={view.note} language={language} />}
      <Keys active={isOpen ? chosen : null} actions={actions} language={language} />
    </section>
  );
}

/** A refusal has to be heard; that a key did what it says need not interrupt. */
function NoteLine({ note, language }: { note: Note; language: Language }) {
  const words = popupWords(language);
  if (note.kind !== 'obstacle' && note.kind !== 'refused')
    return (
      <p class="note" role={note.kind === 'failed' ? 'alert' : 'status'}>
        {words.notes[note.kind]}
      </p>
    );
  const { name, account, id } = note.who;
  return (
    <p class="note warning" role="alert">
      <b>
        <bdi>{name.text || account.text || id.text}</bdi>
      </b>{' '}
      {note.kind === 'obstacle' ? rowActionWords(language).disabled[note.why] : words.plan.refused[note.why]}
    </p>
  );
}

function foundWords(view: FinderView, shown: number, language: Language): string {
  const words = popupWords(language);
  if (view.state !== 'ready') return '';
  if (view.asks === 'nothing') return words.customers(view.customers);
  if (view.asks === 'words') return shown === 0 ? '' : words.best(shown, view.customers);
  if (view.matched === null || view.isWaiting) return '';
  const more = view.undecided > 0 ? ` · ${words.undecided(view.undecided)}` : '';
  const part = view.matched > shown ? words.firstOf(shown, view.matched) : words.matched(view.matched);
  return part + more;
}
