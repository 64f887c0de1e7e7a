import { nullable, number, object, oneOf, type Parser, tagged, text } from '../parse.ts';
import { succeed } from '../problem.ts';
import {
  addSearch,
  type Changed,
  chooseDefault,
  colourSearch,
  hideShipped,
  moveSearch,
  renameSearch,
  type SavedSearches,
  saveSearch,
  showShipped,
} from './collection.ts';
import { parseSearch } from './document.ts';
import { type RemovedSearch, removeSearch, restoreSearch } from './remove.ts';
import type { Question, SavedSearch } from './saved-search.ts';

/** One change to the saved searches, as a surface asks the background for it. */
export type SearchesChange =
  | { readonly kind: 'add'; readonly search: SavedSearch; readonly after: string | null }
  | { readonly kind: 'save'; readonly id: string; readonly question: Question }
  | { readonly kind: 'rename'; readonly id: string; readonly name: string }
  | { readonly kind: 'colour'; readonly id: string; readonly hue: number | null }
  | { readonly kind: 'move'; readonly id: string; readonly to: number }
  | { readonly kind: 'default'; readonly id: string | null }
  | { readonly kind: 'hide'; readonly id: string }
  | { readonly kind: 'show'; readonly id: string }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'restore'; readonly removed: RemovedSearch };

export function applyChange(searches: SavedSearches, change: SearchesChange): Changed {
  switch (change.kind) {
    case 'add':
      return addSearch(searches, change.search, change.after);
    case 'save':
      return saveSearch(searches, change.id, change.question);
    case 'rename':
      return renameSearch(searches, change.id, change.name);
    case 'colour':
      return colourSearch(searches, change.id, change.hue);
    case 'move':
      return moveSearch(searches, change.id, change.to);
    case 'default':
      return chooseDefault(searches, change.id);
    case 'hide':
      return hideShipped(searches, change.id);
    case 'show':
      return showShipped(searches, change.id);
    case 'remove': {
      const removal = removeSearch(searches, change.id);
      return removal.ok ? succeed(removal.value.searches) : removal;
    }
    case 'restore':
      return succeed(restoreSearch(searches, change.removed));
  }
}

const id = text(64);
const question = (value: unknown): Question => {
  const { filter, sort } = parseSearch({ ...(value as object), id: 'question', name: 'question', hue: null });
  return { filter, sort };
};

export const parseSearchesChange: Parser<SearchesChange> = tagged<SearchesChange>('kind', {
  add: shape<'add'>({ kind: oneOf('add'), search: parseSearch, after: nullable(id) }),
  save: shape<'save'>({ kind: oneOf('save'), id, question }),
  rename: shape<'rename'>({ kind: oneOf('rename'), id, name: text(200) }),
  colour: shape<'colour'>({ kind: oneOf('colour'), id, hue: nullable(number) }),
  move: shape<'move'>({ kind: oneOf('move'), id, to: number }),
  default: shape<'default'>({ kind: oneOf('default'), id: nullable(id) }),
  hide: shape<'hide'>({ kind: oneOf('hide'), id }),
  show: shape<'show'>({ kind: oneOf('show'), id }),
  remove: shape<'remove'>({ kind: oneOf('remove'), id }),
  restore: shape<'restore'>({
    kind: oneOf('restore'),
    removed: object<RemovedSearch>({
      search: parseSearch,
      after: nullable(id),
      wasDefault: (value) => value === true,
    }),
  }),
});

type Of<K extends SearchesChange['kind']> = Extract<SearchesChange, { kind: K }>;

function shape<K extends SearchesChange['kind']>(
  fields: {
    readonly [F in keyof Of<K>]: Parser<Of<K>[F]>;
  },
): Parser<Of<K>> {
  return object<Of<K>>(fields as Parameters<typeof object<Of<K>>>[0]);
}
