import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { applyReplacement, type FilterProblem } from '../../core/filter/problem.ts';
import type { Vocabulary } from '../../core/filter/vocabulary.ts';
import { filterWords } from '../strings/filter.ts';
import type { Language } from '../strings/words.ts';
import { ProblemMark, ProblemNote } from './ProblemNote.tsx';
import { optionId, Suggestions } from './Suggestions.tsx';
import { useBoxText } from './use-box-text.ts';
import { type AskValues, useCompletion } from './use-completion.ts';

/** So that the page's script can put the focus there. */
export const BOX_ID = 'behalf-filter';
const LIST_ID = 'behalf-suggestions';

interface Props<K extends string> {
  readonly vocabulary: Vocabulary<K>;
  /** Where something else than customers is filtered: what the box is called, and what it shows while it is empty. */
  readonly labels?: { readonly box: string; readonly placeholder: string };
  readonly text: string;
  readonly problem: FilterProblem | null;
  readonly language: Language;
  readonly type: (text: string, options?: { readonly replace?: boolean }) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly values: AskValues<K>;
  /** ArrowDown where no suggestions are open; false if there is nothing below to go to. */
  readonly onLeaveDown: () => boolean;
  readonly box?: RefObject<HTMLInputElement | null>;
}

export function FilterBox<K extends string>(props: Props<K>) {
  const { text, problem, language, type, vocabulary } = props;
  const words = { ...filterWords(language), ...props.labels };
  const boxText = useBoxText(text, type);
  const { input, caret, put } = boxText;
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { suggestions, forget } = useCompletion(text, caret, isOpen, vocabulary, props.values);
  const hasList = suggestions.length > 0;
  const chosen = active < suggestions.length ? active : -1;

  useEffect(() => {
    if (props.box) props.box.current = input.current;
  }, [props.box]);

  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const typed = (event: Event & { readonly currentTarget: HTMLInputElement }): void => {
    if (!boxText.typed(event)) return;
    setOpen(true);
    setActive(-1);
  };
  const take = (index: number): void => {
    const suggestion = suggestions[index];
    if (suggestion === undefined) return;
    const { replacement } = suggestion;
    const next = applyReplacement(text, replacement);
    const at = replacement.position + replacement.text.length;
    const isDone = suggestion.kind === 'value' || replacement.text.startsWith('is:');
    const isAtEnd = at === next.length;
    setActive(-1);
    setOpen(!isDone);
    put(isDone && isAtEnd ? `${next} ` : next, isDone && isAtEnd ? at + 1 : at);
  };
  const step = (by: number): void => {
    const { length } = suggestions;
    setActive((now) => (now === -1 && by < 0 ? length - 1 : (now + by + length) % length));
  };

  const pressed = (event: KeyboardEvent): void => {
    // The keys of an input method are its own.
    if (event.isComposing || boxText.isComposing()) return;
    const handled = (): void => event.preventDefault();
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (command && (key === 'z' || key === 'y')) {
      handled();
      boxText.endChange();
      close();
      if (key === 'y' || event.shiftKey) props.redo();
      else props.undo();
    } else if (key === 'arrowdown') {
      handled();
      if (hasList) step(1);
      else if (event.altKey || !props.onLeaveDown()) setOpen(true);
    } else if (key === 'arrowup' && hasList) {
      handled();
      step(-1);
    } else if (key === 'enter' && hasList) {
      handled();
      if (chosen === -1) close();
      else take(chosen);
    } else if (key === 'tab' && hasList && !event.shiftKey && !command && !event.altKey) {
      handled();
      take(Math.max(0, chosen));
    } else if (key === 'escape') {
      handled();
      event.stopPropagation();
      if (hasList) close();
      else input.current?.blur();
    }
  };

  return (
    <div class="filter-box">
      <span class="glass" aria-hidden="true">
        ⌕
      </span>
      <div class="field">
        {problem !== null && <ProblemMark text={text} problem={problem} box={input} />}
        <input
          id={BOX_ID}
          ref={input}
          type="text"
          role="combobox"
          aria-label={words.box}
          aria-expanded={hasList}
          aria-controls={LIST_ID}
          aria-autocomplete="list"
          aria-activedescendant={chosen === -1 ? undefined : optionId(LIST_ID, chosen)}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : 'behalf-problem'}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={words.placeholder}
          defaultValue={text}
          onInput={typed}
          onCompositionStart={() => boxText.compose(true)}
          onCompositionEnd={(event) => {
            boxText.compose(false);
            typed(event);
          }}
          onKeyDown={pressed}
          onKeyUp={(event) => boxText.read(event.currentTarget)}
          onClick={(event) => {
            boxText.read(event.currentTarget);
            setOpen(true);
          }}
          onBlur={() => {
            close();
            forget();
          }}
        />
        {hasList && (
          <Suggestions
            id={LIST_ID}
            suggestions={suggestions}
            active={chosen}
            language={language}
            onTake={take}
          />
        )}
      </div>
      {text !== '' && (
        <button
          type="button"
          class="plain"
          aria-label={words.clear}
          title={words.clear}
          onClick={() => put('', 0)}
        >
          ✕
        </button>
      )}
      {problem !== null && (
        <ProblemNote
          text={text}
          problem={problem}
          language={language}
          vocabulary={vocabulary}
          onTake={(replacement) =>
            put(applyReplacement(text, replacement), replacement.position + replacement.text.length)
          }
          onShow={() => {
            input.current?.focus();
            input.current?.setSelectionRange(problem.position, problem.position + problem.length);
          }}
        />
      )}
    </div>
  );
}
