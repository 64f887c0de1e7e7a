import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/core/filter/parse.ts';
import { print } from '../../../src/core/filter/print.ts';
import { CUSTOMER_VOCABULARY } from '../../../src/core/filter/vocabulary.ts';
import {
  addSearch,
  type Changed,
  chooseDefault,
  colourSearch,
  freeName,
  hideShipped,
  LONGEST_NAME,
  listed,
  MOST_SEARCHES,
  modification,
  moveSearch,
  NO_SAVED_SEARCHES,
  renameSearch,
  type SavedSearches,
  saveSearch,
  showShipped,
} from '../../../src/core/saved-search/collection.ts';
import { removeSearch, restoreSearch } from '../../../src/core/saved-search/remove.ts';
import type { SavedSearch } from '../../../src/core/saved-search/saved-search.ts';
import { SHIPPED } from '../../../src/core/saved-search/shipped.ts';

const search = (id: string, filter = 'tag:vip'): SavedSearch => ({
  id,
  name: `My ${id}`,
  filter,
  sort: null,
  hue: null,
});

function done(changed: Changed): SavedSearches {
  if (!changed.ok) throw new Error(changed.problem.code);
  return changed.value;
}

const ids = (searches: SavedSearches): string[] => listed(searches).map((one) => one.search.id);
const code = (changed: { ok: boolean; problem?: { code: string } }) => changed.problem?.code ?? 'ok';

const TWO = done(addSearch(done(addSearch(NO_SAVED_SEARCHES, search('a'))), search('b')));
const SHIPPED_IDS = SHIPPED.map(({ id }) => id);

describe('the shipped searches', () => {
  it('are six, in the language, in canonical form, and listed at first', () => {
    expect(SHIPPED).toHaveLength(6);
    for (const { filter } of SHIPPED) {
      const parsed = parse(filter, CUSTOMER_VOCABULARY);
      expect(parsed.ok && print(parsed.filter)).toBe(filter);
    }
    expect(ids(NO_SAVED_SEARCHES)).toEqual(SHIPPED_IDS);
  });

  it('can be hidden and shown again, not changed', () => {
    const hidden = done(hideShipped(done(chooseDefault(TWO, 'shipped-frozen')), 'shipped-frozen'));
    expect(ids(hidden)).not.toContain('shipped-frozen');
    expect(hidden.defaultId).toBeNull();
    expect(ids(done(showShipped(hidden, 'shipped-frozen')))).toEqual(ids(TWO));
    expect(code(renameSearch(TWO, 'shipped-frozen', 'x'))).toBe('shipped-is-fixed');
    expect(code(saveSearch(TWO, 'shipped-frozen', search('x')))).toBe('shipped-is-fixed');
    expect(code(removeSearch(TWO, 'shipped-frozen'))).toBe('shipped-is-fixed');
    expect(code(hideShipped(TWO, 'a'))).toBe('not-found');
  });
});

describe('the collection', () => {
  it('adds at the end, or behind the one it was made from', () => {
    expect(ids(TWO)).toEqual([...SHIPPED_IDS, 'a', 'b']);
    expect(ids(done(addSearch(TWO, search('c'), 'a')))).toEqual([...SHIPPED_IDS, 'a', 'c', 'b']);
  });

  it('saves, renames and colours', () => {
    expect(done(saveSearch(TWO, 'a', { filter: 'tag:x', sort: null })).own[0]?.filter).toBe('tag:x');
    expect(done(renameSearch(TWO, 'a', '  New   name ')).own[0]?.name).toBe('New name');
    expect(done(colourSearch(TWO, 'a', 3)).own[0]?.hue).toBe(3);
  });

  it('refuses names that cannot be told apart or shown', () => {
    expect(code(renameSearch(TWO, 'a', ' '))).toBe('name-empty');
    expect(code(renameSearch(TWO, 'a', 'x'.repeat(LONGEST_NAME + 1)))).toBe('name-too-long');
    expect(code(renameSearch(TWO, 'a', 'MY Ｂ'))).toBe('name-taken');
    expect(code(renameSearch(TWO, 'a', 'my a'))).toBe('ok');
    expect(code(renameSearch(TWO, 'z', 'new'))).toBe('not-found');
  });

  it('ends somewhere', () => {
    let searches = NO_SAVED_SEARCHES;
    for (let n = 0; n < MOST_SEARCHES; n += 1) searches = done(addSearch(searches, search(`s${n}`)));
    expect(code(addSearch(searches, search('one-more')))).toBe('too-many');
  });

  it('moves among those that are shown', () => {
    const hidden = done(hideShipped(TWO, 'shipped-expiring'));
    const moved = done(moveSearch(hidden, 'b', 0));
    expect(ids(moved)).toEqual(['b', ...SHIPPED_IDS.slice(1), 'a']);
    expect(ids(done(moveSearch(moved, 'b', 99))).at(-1)).toBe('b');
    expect(code(moveSearch(hidden, 'shipped-expiring', 1))).toBe('not-found');
  });

  it('deletes, and undoes it after whatever else happened', () => {
    const before = done(chooseDefault(TWO, 'a'));
    const removal = removeSearch(before, 'a');
    if (!removal.ok) throw new Error('not removed');
    const { searches, removed } = removal.value;
    expect(ids(searches)).not.toContain('a');
    expect(searches.defaultId).toBeNull();
    expect(ids(restoreSearch(searches, removed))).toEqual(ids(before));
    expect(restoreSearch(searches, removed).defaultId).toBe('a');
    const other = done(chooseDefault(searches, 'b'));
    expect(restoreSearch(other, removed).defaultId).toBe('b');
    expect(restoreSearch(before, removed)).toBe(before);
  });

  it('chooses a default, and shows it if it was hidden', () => {
    const hidden = done(hideShipped(TWO, 'shipped-budget'));
    expect(ids(done(chooseDefault(hidden, 'shipped-budget')))).toContain('shipped-budget');
    expect(done(chooseDefault(TWO, null)).defaultId).toBeNull();
    expect(code(chooseDefault(TWO, 'z'))).toBe('not-found');
  });

  it('knows what was modified, not how it is spelt', () => {
    const shown = { filter: '  标签：vip', sort: null };
    expect(modification(TWO, 'a', shown)).toBe('unchanged');
    expect(modification(TWO, 'a', { ...shown, filter: 'tag:vip b' })).toBe('modified');
    const sorted = { ...shown, sort: { property: 'name', direction: 'ascending' } } as const;
    expect(modification(TWO, 'a', sorted)).toBe('modified');
    expect(modification(TWO, null, shown)).toBe('none');
    expect(modification(TWO, 'gone', shown)).toBe('none');
  });

  it('lists each search once, whatever is done in whatever order', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', ...SHIPPED_IDS);
    const step = fc.oneof(
      fc.tuple(id, id).map(
        ([one, other]) =>
          (s: SavedSearches) =>
            addSearch(s, search(one), other),
      ),
      fc.tuple(id, fc.nat(12)).map(
        ([one, to]) =>
          (s: SavedSearches) =>
            moveSearch(s, one, to),
      ),
      id.map((one) => (s: SavedSearches) => hideShipped(s, one)),
      id.map((one) => (s: SavedSearches) => showShipped(s, one)),
      id.map((one) => (s: SavedSearches) => chooseDefault(s, one)),
      id.map((one) => (s: SavedSearches): Changed => {
        const removal = removeSearch(s, one);
        return removal.ok ? { ok: true, value: removal.value.searches } : removal;
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let searches = NO_SAVED_SEARCHES;
        for (const change of steps) {
          const changed = change(searches);
          if (changed.ok) searches = changed.value;
          const shown = ids(searches);
          expect(new Set(shown).size).toBe(shown.length);
          expect(shown).toHaveLength(
            searches.own.filter((one) => !SHIPPED_IDS.includes(one.id)).length + 6 - searches.hidden.length,
          );
          if (searches.defaultId !== null) expect(shown).toContain(searches.defaultId);
        }
      }),
    );
  });
});

it('a name that is taken gets the first number that is free, however long it is', () => {
  const named = (...names: string[]): SavedSearches => ({
    ...NO_SAVED_SEARCHES,
    own: names.map((name, at) => ({ id: `s${at}`, name, filter: '', sort: null, hue: null })),
  });
  expect(freeName(named(), 'VIP copy')).toBe('VIP copy');
  expect(freeName(named('vip copy', 'VIP copy 2'), 'VIP copy')).toBe('VIP copy 3');
  const long = 'x'.repeat(LONGEST_NAME);
  const free = freeName(named(long.slice(0, LONGEST_NAME - 4)), long);
  expect(free).toMatch(/^x+ 2$/);
  expect(free.length).toBeLessThanOrEqual(LONGEST_NAME);
});
