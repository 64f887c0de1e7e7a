import { useState } from 'preact/hooks';
import { labelIn } from '../../core/customer/language.ts';
import { freeName, type ListedSearch, listed } from '../../core/saved-search/collection.ts';
import type { SavedSearch } from '../../core/saved-search/saved-search.ts';
import { SHIPPED } from '../../core/saved-search/shipped.ts';
import { searchName } from '../../ui/search-name.ts';
import { optionsWords } from '../../ui/strings/options.ts';
import { overlayWords } from '../../ui/strings/overlay.ts';
import type { Language } from '../../ui/strings/words.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { useStore } from '../../ui/use-store.ts';
import { SearchEditor } from './SearchEditor.tsx';
import { SearchRow } from './SearchRow.tsx';
import type { SearchesActions, SearchesStore } from './searches-store.ts';
import { useDragging } from './use-dragging.ts';

interface Props {
  readonly store: SearchesStore;
  readonly actions: SearchesActions;
  readonly language: Language;
  readonly timeZone: string;
}

interface Edited {
  readonly search: SavedSearch;
  readonly isNew: boolean;
}

/** The saved searches in the order of the console page, each with how many it finds now. */
export function SearchesTab({ store, actions, language, timeZone }: Props) {
  const { searches, counts, local, problem, removed } = useStore(store, (all) => all);
  const words = optionsWords(language).searches;
  const { searches: shared } = overlayWords(language);
  const [edited, setEdited] = useState<Edited | null>(null);
  const [said, setSaid] = useState('');
  const add = useReturnFocus(edited?.isNew === true);
  const shown = listed(searches);
  const hidden = SHIPPED.filter(({ id }) => searches.hidden.includes(id));
  const problems: Readonly<Record<string, string>> = { ...shared.problem, failed: words.failed };

  // One that is new, or was deleted in another window while it is edited here, has its editor in the list all the same.
  const entries: { readonly id: string; readonly place: number | null }[] = shown.map(
    ({ search }, place) => ({
      id: search.id,
      place,
    }),
  );
  if (edited !== null && !entries.some(({ id }) => id === edited.search.id))
    entries.unshift({ id: edited.search.id, place: null });

  const move = async (from: number, wanted: number): Promise<void> => {
    // Those of the organisation come first.
    const to = Math.max(wanted, searches.locked.length);
    const one = shown[from];
    if (one === undefined) return;
    if (await actions.change({ kind: 'move', id: one.search.id, to }))
      setSaid(words.moved(searchName(one, language), to + 1, shown.length));
  };
  const dragging = useDragging((from, to) => void move(from, to));

  const duplicate = (one: ListedSearch): void => {
    const { filter, sort } = one.search;
    const name = freeName(searches, words.copyOf(searchName(one, language)));
    const hue = one.kind === 'own' ? one.search.hue : null;
    const search = { id: crypto.randomUUID(), name, filter, sort, hue };
    void actions.change({ kind: 'add', search, after: one.search.id });
  };

  const editor = ({ search, isNew }: Edited) => (
    <SearchEditor
      key={search.id}
      opened={search}
      isNew={isNew}
      searches={searches}
      language={language}
      timeZone={timeZone}
      actions={actions}
      onDone={() => setEdited(null)}
    />
  );

  return (
    <>
      <div class="head-of-searches">
        <h2>{words.title}</h2>
        <button
          ref={add}
          type="button"
          class="button primary"
          disabled={edited !== null}
          onClick={() =>
            setEdited({
              search: { id: crypto.randomUUID(), name: '', filter: '', sort: null, hue: null },
              isNew: true,
            })
          }
        >
          {words.add}
        </button>
      </div>
      <p class="hint">{words.hint}</p>
      <div class="notices">
        {removed !== null && (
          <p role="status">
            <bdi>{shared.removed(removed.search.name)}</bdi>{' '}
            <button type="button" class="link" onClick={() => void actions.undoRemove()}>
              {shared.undo}
            </button>
          </p>
        )}
        {problem !== null && (
          <p class="failure" role="alert">
            {problems[problem] ?? words.failed}
          </p>
        )}
        {local && <p class="muted">{shared.local}</p>}
      </div>
      <p class="unseen" role="status">
        {said}
      </p>
      <ol class="search-list" aria-label={words.title}>
        {entries.map(({ id, place }) => {
          const one = place === null ? undefined : shown[place];
          const isEdited = edited?.search.id === id;
          return (
            <li
              key={id}
              class={place === null ? '' : dragging.mark(place, shown.length - 1)}
              {...(place === null ? {} : dragging.row(place))}
            >
              {one !== undefined && place !== null && (
                <SearchRow
                  one={one}
                  place={place}
                  first={searches.locked.length}
                  last={shown.length - 1}
                  isDefault={searches.defaultId === id}
                  isEdited={isEdited}
                  count={counts.get(id)}
                  language={language}
                  actions={{
                    edit: () => {
                      if (one.kind === 'own') setEdited({ search: one.search, isNew: false });
                    },
                    duplicate: () => duplicate(one),
                    move: (to) => void move(place, to),
                    chooseDefault: (isDefault) =>
                      void actions.change({ kind: 'default', id: isDefault ? id : null }),
                    remove: () =>
                      void (one.kind === 'own' ? actions.remove(id) : actions.change({ kind: 'hide', id })),
                  }}
                />
              )}
              {isEdited && edited && editor(edited)}
            </li>
          );
        })}
      </ol>
      {hidden.length > 0 && (
        <section class="hidden-searches">
          <h3>{words.hidden}</h3>
          <ul>
            {hidden.map(({ id, label }) => (
              <li key={id}>
                <span>{labelIn(language, label)}</span>
                <button
                  type="button"
                  class="button"
                  aria-label={shared.show(labelIn(language, label))}
                  onClick={() => void actions.change({ kind: 'show', id })}
                >
                  {words.show}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
