import { useState } from 'preact/hooks';
import { labelIn } from '../core/customer/language.ts';
import { isEverything } from '../core/filter/filter.ts';
import { addSearch, listed, modification } from '../core/saved-search/collection.ts';
import { SHIPPED } from '../core/saved-search/shipped.ts';
import { Popover } from '../ui/Popover.tsx';
import { searchName } from '../ui/search-name.ts';
import { overlayWords } from '../ui/strings/overlay.ts';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import type { FilterActions, FilterView } from './filter-view.ts';
import { SearchButton } from './SearchButton.tsx';
import { SearchName } from './SearchName.tsx';

interface Props {
  readonly view: FilterView;
  readonly actions: FilterActions;
}

/** One button per saved search with how many it finds now, and what to do with a question that was changed. */
export function Searches({ view, actions }: Props) {
  const { language, searches, searchId, filter, text, sort } = view;
  const words = overlayWords(language).searches;
  const [isNaming, setNaming] = useState(false);
  const saveAs = useReturnFocus(isNaming);
  const shown = listed(searches);
  const state = modification(searches, searchId, { filter: text, sort });
  const isOwn = shown.some(({ kind, search }) => kind === 'own' && search.id === searchId);
  const hidden = SHIPPED.filter(({ id }) => searches.hidden.includes(id));
  const mayKeep = state === 'modified' || (state === 'none' && !isEverything(filter));
  return (
    <div class="searches">
      <ul aria-label={words.row}>
        {shown.map((one, place) => (
          <SearchButton
            key={one.search.id}
            one={one}
            name={searchName(one, language)}
            place={place}
            first={searches.locked.length}
            last={shown.length - 1}
            isActive={one.search.id === searchId}
            isModified={one.search.id === searchId && state === 'modified'}
            view={view}
            actions={actions}
          />
        ))}
        {hidden.length > 0 && (
          <li>
            <Popover label={words.hidden(hidden.length)} buttonClass="link" boxClass="menu">
              {(close) =>
                hidden.map(({ id, label }) => (
                  <button
                    key={id}
                    type="button"
                    onClick={() => {
                      actions.showSearch(id);
                      close();
                    }}
                  >
                    {words.show(labelIn(language, label))}
                  </button>
                ))
              }
            </Popover>
          </li>
        )}
      </ul>
      <span class="keep">
        {state === 'modified' && <span class="muted">{words.modified}</span>}
        {state === 'modified' && isOwn && (
          <button type="button" class="link" onClick={actions.saveSearch}>
            {words.save}
          </button>
        )}
        {mayKeep && !isNaming && (
          <button ref={saveAs} type="button" class="link" onClick={() => setNaming(true)}>
            {words.saveAs}
          </button>
        )}
        {state === 'modified' && (
          <button type="button" class="link" onClick={actions.resetSearch}>
            {words.reset}
          </button>
        )}
        {isNaming && (
          <SearchName
            language={language}
            initial=""
            check={(name) => {
              const added = addSearch(searches, { id: '', name, hue: null, filter: text, sort });
              return added.ok ? null : added.problem.code;
            }}
            onDone={(name) => {
              setNaming(false);
              if (name !== null) actions.saveSearchAs(name);
            }}
          />
        )}
      </span>
      {view.searchesLocal && <p class="local">{words.local}</p>}
    </div>
  );
}
