import { expect, test } from 'vitest';
import type { SavedSearch } from '../../src/core/saved-search/saved-search.ts';
import { changesBetween, isContested } from '../../src/options/searches/draft.ts';

const OPENED: SavedSearch = { id: 'a', name: 'A', filter: 'tag:vip', sort: null, hue: null };

test('only the parts that say something else are changes', () => {
  expect(changesBetween(OPENED, { ...OPENED, filter: ' tag:vip ' })).toEqual([]);
  expect(changesBetween(OPENED, { ...OPENED, name: 'B', hue: 2 })).toEqual([
    { kind: 'rename', id: 'a', name: 'B' },
    { kind: 'colour', id: 'a', hue: 2 },
  ]);
  const sort = { property: 'expires', direction: 'ascending' } as const;
  expect(changesBetween(OPENED, { ...OPENED, sort })).toEqual([
    { kind: 'save', id: 'a', question: { filter: 'tag:vip', sort } },
  ]);
});

test('contested is what both changed, each to something else', () => {
  const mine = { ...OPENED, filter: 'tag:gold' };
  expect(isContested(OPENED, mine, OPENED)).toBe(false);
  expect(isContested(OPENED, mine, { ...OPENED, name: 'B' })).toBe(false);
  expect(isContested(OPENED, mine, { ...mine })).toBe(false);
  expect(isContested(OPENED, mine, { ...OPENED, filter: 'tag:trial' })).toBe(true);
});
