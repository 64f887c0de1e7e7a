import { COLOURS } from '../../core/account/colour.ts';
import type { MatchCount } from '../../core/directory/ask.ts';
import type { ListedSearch } from '../../core/saved-search/collection.ts';
import { LockMark } from '../../ui/LockMark.tsx';
import { MenuItem } from '../../ui/MenuItem.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { searchName } from '../../ui/search-name.ts';
import { optionsWords } from '../../ui/strings/options.ts';
import { overlayWords } from '../../ui/strings/overlay.ts';
import type { Language } from '../../ui/strings/words.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';

export interface RowActions {
  readonly edit: () => void;
  readonly duplicate: () => void;
  readonly move: (to: number) => void;
  readonly chooseDefault: (isDefault: boolean) => void;
  /** Deletes one's own, hides one that ships with the product. */
  readonly remove: () => void;
}

interface Props {
  readonly one: ListedSearch;
  readonly place: number;
  /** Of those that can be moved. */
  readonly first: number;
  readonly last: number;
  readonly isDefault: boolean;
  /** The editor stands in its place: the focus comes back here. */
  readonly isEdited: boolean;
  readonly count: MatchCount | null | undefined;
  readonly language: Language;
  readonly actions: RowActions;
}

export function SearchRow({ one, place, first, last, isDefault, isEdited, count, language, actions }: Props) {
  const words = optionsWords(language).searches;
  const { searches: shared, coverage } = overlayWords(language);
  const edit = useReturnFocus(isEdited);
  const name = searchName(one, language);
  const hue = one.kind !== 'shipped' && one.search.hue !== null ? COLOURS[one.search.hue] : undefined;
  const isLocked = one.kind === 'locked';
  if (isEdited) return null;
  return (
    <div class="search-row">
      {isLocked ? (
        <span class="grip">
          <LockMark language={language} />
        </span>
      ) : (
        <button
          type="button"
          class="plain grip"
          draggable
          aria-label={words.move(name)}
          title={words.moveTitle}
          onKeyDown={(event) => {
            const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
            if (by === 0) return;
            event.preventDefault();
            if (place + by >= first && place + by <= last) actions.move(place + by);
          }}
        >
          ⠿
        </button>
      )}
      <span class="dot" aria-hidden="true" style={hue && { background: hue.paint }} />
      <span class="called">
        <bdi>{name}</bdi>
        {one.kind === 'shipped' && <span class="badge">{words.shipped}</span>}
        {isDefault && <span class="badge">{shared.default}</span>}
        <code>{one.search.filter}</code>
      </span>
      <span
        class="number"
        title={
          count === null
            ? shared.unreadable
            : count && count.undecided > 0
              ? coverage.undecided(count.undecided, '')
              : undefined
        }
      >
        {count === null ? '?' : count?.matched.toLocaleString('en')}
      </span>
      {one.kind === 'own' ? (
        <button
          ref={edit}
          type="button"
          class="button"
          aria-label={words.editing(name)}
          onClick={actions.edit}
        >
          {words.edit}
        </button>
      ) : (
        <button type="button" class="button" aria-label={words.duplicating(name)} onClick={actions.duplicate}>
          {words.duplicate}
        </button>
      )}
      <Popover label={shared.menu(name)} face="⋯" buttonClass="plain" boxClass="menu">
        {(close) => (
          <>
            <MenuItem
              label={isDefault ? shared.noDefault : shared.makeDefault}
              act={() => actions.chooseDefault(!isDefault)}
              close={close}
            />
            {one.kind === 'own' && <MenuItem label={words.duplicate} act={actions.duplicate} close={close} />}
            {!isLocked && (
              <>
                <MenuItem
                  label={words.up}
                  act={() => actions.move(place - 1)}
                  isOff={place === first}
                  close={close}
                />
                <MenuItem
                  label={words.down}
                  act={() => actions.move(place + 1)}
                  isOff={place === last}
                  close={close}
                />
                <MenuItem
                  label={one.kind === 'own' ? shared.remove : shared.hide}
                  act={actions.remove}
                  close={close}
                />
              </>
            )}
          </>
        )}
      </Popover>
    </div>
  );
}
