import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SavedSearchProblem } from '../core/saved-search/collection.ts';
import { overlayWords } from '../ui/strings/overlay.ts';
import type { Language } from '../ui/strings/words.ts';

interface Props {
  readonly language: Language;
  readonly initial: string;
  readonly check: (name: string) => SavedSearchProblem | null;
  /** `null`: not after all. */
  readonly onDone: (name: string | null) => void;
}

/** The name of a saved search, in its place: Enter keeps it, Esc does not. */
export function SearchName({ language, initial, check, onDone }: Props) {
  const words = overlayWords(language).searches;
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<SavedSearchProblem | null>(null);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <form
      class="search-name"
      onSubmit={(event) => {
        event.preventDefault();
        const name = input.current?.value ?? '';
        const found = check(name);
        setProblem(found);
        if (found === null) onDone(name);
      }}
    >
      <input
        ref={input}
        type="text"
        aria-label={words.name}
        placeholder={words.name}
        aria-invalid={problem !== null}
        defaultValue={initial}
        onInput={() => setProblem(null)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.isComposing) return;
          event.stopPropagation();
          onDone(null);
        }}
      />
      <button type="submit" class="link">
        {words.save}
      </button>
      <button type="button" class="link" onClick={() => onDone(null)}>
        {words.cancel}
      </button>
      {problem !== null && (
        <span class="failure" role="alert">
          {words.problem[problem]}
        </span>
      )}
    </form>
  );
}
