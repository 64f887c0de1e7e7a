import { useState } from 'preact/hooks';
import { COLOURS } from '../core/account/colour.ts';
import { type ListedSearch, renameSearch } from '../core/saved-search/collection.ts';
import { LockMark } from '../ui/LockMark.tsx';
import { MenuItem } from '../ui/MenuItem.tsx';
import { Popover } from '../ui/Popover.tsx';
import { overlayWords } from '../ui/strings/overlay.ts';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import type { FilterActions, FilterView } from './filter-view.ts';
import { SearchName } from './SearchName.tsx';

interface Props {
  readonly one: ListedSearch;
  readonly name: string;
  /** Among those that are shown; it may stand between `first` and `last`. */
  readonly place: number;
  readonly first: number;
  readonly last: number;
  readonly isActive: boolean;
  readonly isModified: boolean;
  readonly view: FilterView;
  readonly actions: FilterActions;
}

export function SearchButton(props: Props) {
  const { one, name, place, first, last, isActive, isModified, view, actions } = props;
  const { id } = one.search;
  const { searches: words, coverage } = overlayWords(view.language);
  const [isNaming, setNaming] = useState(false);
  const apply = useReturnFocus(isNaming);
  const count = view.searchCounts.get(id);
  const undecided = count?.undecided ?? 0;
  const isLocked = one.kind === 'locked';
  const hue = one.kind === 'own' && one.search.hue !== null ? COLOURS[one.search.hue] : undefined;
  const isDefault = view.searches.defaultId === id;
  if (isNaming) {
    return (
      <li>
        <SearchName
          language={view.language}
          initial={name}
          check={(next) => {
            const renamed = renameSearch(view.searches, id, next);
            return renamed.ok ? null : renamed.problem.code;
          }}
          onDone={(next) => {
            setNaming(false);
            if (next !== null) actions.renameSearch(id, next);
          }}
        />
      </li>
    );
  }
  return (
    <li class={`search ${isActive ? 'active' : ''}`}>
      <button
        ref={apply}
        type="button"
        class="apply"
        aria-pressed={isActive}
        title={isDefault ? `${name} · ${words.default}` : name}
        onClick={() => actions.apply(id)}
      >
        {hue && <span class="hue" aria-hidden="true" style={{ background: hue.paint }} />}
        <bdi>{name}</bdi>
        {isLocked && <LockMark language={view.language} />}
        {isDefault && <span aria-hidden="true"> ⌂</span>}
        <span
          class="number"
          title={
            count === null ? words.unreadable : undecided > 0 ? coverage.undecided(undecided, '') : undefined
          }
        >
          {count === null ? '?' : (count?.matched.toLocaleString('en') ?? '')}
        </span>
        {isModified && (
          <span class="dot" role="img" aria-label={words.modified}>
            •
          </span>
        )}
      </button>
      <Popover label={words.menu(name)} face="⋯" buttonClass="plain more" boxClass="menu">
        {(close) => (
          <>
            {one.kind === 'own' && (
              <MenuItem label={words.rename} act={() => setNaming(true)} close={close} />
            )}
            {!isLocked && (
              <>
                <MenuItem
                  label={words.left}
                  act={() => actions.moveSearch(id, place - 1)}
                  isOff={place === first}
                  close={close}
                />
                <MenuItem
                  label={words.right}
                  act={() => actions.moveSearch(id, place + 1)}
                  isOff={place === last}
                  close={close}
                />
              </>
            )}
            <MenuItem
              label={isDefault ? words.noDefault : words.makeDefault}
              act={() => actions.chooseDefault(isDefault ? null : id)}
              close={close}
            />
            {one.kind === 'own' && (
              <MenuItem label={words.remove} act={() => actions.removeSearch(id)} close={close} />
            )}
            {one.kind === 'shipped' && (
              <MenuItem label={words.hide} act={() => actions.hideSearch(id)} close={close} />
            )}
          </>
        )}
      </Popover>
    </li>
  );
}
