import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PropertyKey } from '../../core/customer/record.ts';
import { EVERYTHING, type Filter } from '../../core/filter/filter.ts';
import { change, historyOf, redo, undo } from '../../core/filter/history.ts';
import { parse } from '../../core/filter/parse.ts';
import { print } from '../../core/filter/print.ts';
import { CUSTOMER_VOCABULARY } from '../../core/filter/vocabulary.ts';
import { addSearch, freeName, renameSearch, type SavedSearches } from '../../core/saved-search/collection.ts';
import type { SavedSearch } from '../../core/saved-search/saved-search.ts';
import { ConditionEditor } from '../../ui/filter/ConditionEditor.tsx';
import { FilterBox } from '../../ui/filter/FilterBox.tsx';
import { Swatches } from '../../ui/label/Swatches.tsx';
import { optionsWords } from '../../ui/strings/options.ts';
import { overlayWords } from '../../ui/strings/overlay.ts';
import type { Language } from '../../ui/strings/words.ts';
import { changesBetween, isContested } from './draft.ts';
import { SortChoice } from './SortChoice.tsx';
import type { SearchesActions } from './searches-store.ts';
import { useLatest } from './use-latest.ts';

interface Props {
  /** As it is stored, or would be; it was that when the editor opened. */
  readonly opened: SavedSearch;
  readonly isNew: boolean;
  readonly searches: SavedSearches;
  readonly language: Language;
  readonly timeZone: string;
  readonly actions: SearchesActions;
  readonly onDone: () => void;
}

/** Box, chips and builder of the console page, for a saved search. Nothing is written before it is saved. */
export function SearchEditor(props: Props) {
  const { isNew, searches, language, timeZone, actions, onDone } = props;
  const words = optionsWords(language).searches;
  const shared = overlayWords(language);
  const id = useId();
  const nameInput = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const [opened] = useState(props.opened);
  const [name, setName] = useState(opened.name);
  const [sort, setSort] = useState(opened.sort);
  const [hue, setHue] = useState(opened.hue);
  const [history, setHistory] = useState(() => historyOf(opened.filter));
  const [spreads, setSpreads] = useState<readonly PropertyKey[]>([]);
  const [isTried, setTried] = useState(false);
  // Before it is drawn: what is typed right after the press belongs to it.
  useLayoutEffect(() => nameInput.current?.focus(), []);

  const text = history.present;
  const parsed = parse(text, CUSTOMER_VOCABULARY);
  const lastGood = useRef<Filter>(EVERYTHING);
  if (parsed.ok) lastGood.current = parsed.filter;
  const filter = lastGood.current;
  const answer = useLatest({ filter: print(filter), sort, spreads }, actions.ask);

  const draft: SavedSearch = { id: opened.id, name, filter: text, sort, hue };
  const stored = searches.own.find((search) => search.id === opened.id);
  const isGone = !isNew && stored === undefined;
  const contested = stored !== undefined && isContested(opened, draft, stored);
  const named = stored === undefined ? addSearch(searches, draft) : renameSearch(searches, opened.id, name);
  const problem = named.ok ? null : shared.searches.problem[named.problem.code];

  const save = async (): Promise<void> => {
    setTried(true);
    if (!named.ok || !parsed.ok) {
      (named.ok ? box : nameInput).current?.focus();
      return;
    }
    const changes =
      stored === undefined
        ? [{ kind: 'add', search: draft, after: null } as const]
        : changesBetween(opened, draft);
    for (const one of changes) if (!(await actions.change(one))) return;
    onDone();
  };
  const saveCopy = async (): Promise<void> => {
    const search = { ...draft, id: crypto.randomUUID(), name: freeName(searches, words.copyOf(name)) };
    if (await actions.change({ kind: 'add', search, after: opened.id })) onDone();
  };

  return (
    <form
      class="search-editor"
      aria-label={isNew ? words.adding : words.editing(opened.name)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label class="field-of-search">
        <span>{words.name}</span>
        <input
          ref={nameInput}
          type="text"
          value={name}
          autocomplete="off"
          aria-invalid={isTried && problem !== null}
          aria-describedby={`${id}-name`}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <p id={`${id}-name`} class="failure" role="alert">
        {isTried ? problem : null}
      </p>
      <div class="field-of-search">
        <span>{words.filter}</span>
        <FilterBox
          vocabulary={CUSTOMER_VOCABULARY}
          text={text}
          problem={parsed.ok ? null : parsed.problem}
          language={language}
          type={(next, options) => setHistory((before) => change(before, next, options))}
          undo={() => setHistory(undo)}
          redo={() => setHistory(redo)}
          values={actions.values}
          onLeaveDown={() => false}
          box={box}
        />
      </div>
      <ConditionEditor
        filter={filter}
        language={language}
        timeZone={timeZone}
        now={Date.now()}
        spreads={answer?.spreads ?? []}
        setFilter={(next) => setHistory((before) => change(before, print(next)))}
        watchSpreads={setSpreads}
        box={box}
      />
      <p class="muted finds" role="status">
        {answer !== null && shared.coverage.among(answer.matched, answer.read)}
        {answer !== null && answer.undecided > 0 && ` · ${shared.coverage.undecided(answer.undecided, '')}`}
      </p>
      <SortChoice sort={sort} language={language} onChoose={setSort} />
      <Swatches language={language} hue={hue} initials="" automatic={null} onChoose={setHue} />
      {(isGone || contested) && (
        <p class="warning" role="alert">
          {isGone ? words.gone : words.contested}
        </p>
      )}
      <div class="acts">
        <button type="submit" class="button primary">
          {words.save}
        </button>
        {contested && (
          <button type="button" class="button" onClick={() => void saveCopy()}>
            {words.saveCopy}
          </button>
        )}
        <button type="button" class="button" onClick={onDone}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
