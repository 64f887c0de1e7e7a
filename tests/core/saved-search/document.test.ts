import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrangementDocument,
  readArrangementDocument,
  readSearchDocument,
  searchDocument,
} from '../../../src/core/saved-search/document.ts';
import type { SavedSearch } from '../../../src/core/saved-search/saved-search.ts';
import { fitsSync, SYNC_ITEM_BYTES, syncItemBytes } from '../../../src/core/sync-quota.ts';

const SEARCH: SavedSearch = {
  id: 'a-1',
  name: 'VIPs 重点',
  filter: 'tag:vip expires<7d',
  sort: { property: 'expires', direction: 'ascending' },
  hue: 4,
};

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('stored documents', () => {
  it('come back as they were stored', () => {
    expect(readSearchDocument(json(searchDocument(SEARCH)))).toEqual({ state: 'read', value: SEARCH });
    const arrangement = { order: ['a-1', 'shipped-budget'], hidden: ['shipped-frozen'], defaultId: 'a-1' };
    expect(readArrangementDocument(json(arrangementDocument(arrangement)))).toEqual({
      state: 'read',
      value: arrangement,
    });
  });

  it('of version 1 can be read for ever', () => {
    const stored = {
      version: 1,
      value: { id: 'x', name: 'Old', filter: 'tag:vip', sort: null, hue: null },
    };
    expect(readSearchDocument(stored)).toEqual({ state: 'read', value: stored.value });
  });

  it('of newer versions are told apart', () => {
    expect(readSearchDocument({ version: 9, value: {} })).toEqual({ state: 'newer', version: 9 });
  });

  it('keep a filter that cannot be read, and lose a sort or colour that cannot', () => {
    const value = {
      ...SEARCH,
      filter: 'bugdet>(',
      sort: { property: '__proto__', direction: 'up' },
      hue: 99,
    };
    expect(readSearchDocument({ version: 1, value })).toEqual({
      state: 'read',
      value: { ...SEARCH, filter: 'bugdet>(', sort: null, hue: null },
    });
  });

  it.each([
    ['id', 'a b'],
    ['id', ''],
    ['id', 'shipped-budget'],
    ['name', ' '],
    ['name', 'x'.repeat(61)],
    ['filter', 7],
    ['filter', 'x'.repeat(10_001)],
  ])('with %s %j are unreadable', (key, wrong) => {
    expect(readSearchDocument({ version: 1, value: { ...SEARCH, [key]: wrong } })).toEqual({
      state: 'unreadable',
    });
  });

  it('may be anything', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record({ version: fc.anything(), value: fc.anything() }),
      fc.record({ version: fc.constant(1), value: fc.anything() }),
      fc.record({
        version: fc.constant(1),
        value: fc.record({
          id: fc.anything(),
          name: fc.anything(),
          filter: fc.anything(),
          sort: fc.anything(),
        }),
      }),
    );
    fc.assert(
      fc.property(anything, (stored) => {
        expect(() => readSearchDocument(stored)).not.toThrow();
        expect(() => readArrangementDocument(stored)).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the quota of the sync area', () => {
  it('is counted in UTF-8, and in escapes where Chromium escapes', () => {
    expect(syncItemBytes('k', 'abc')).toBe(1 + 5);
    expect(syncItemBytes('k', 'é云🎉')).toBe(1 + 2 + 2 + 3 + 4);
    expect(syncItemBytes('k', 'a<b')).toBe(1 + 2 + 2 + 6);
  });

  it('is as large as the encoder says for texts without such escapes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = text.replace(/[<\u2028\u2029]/g, '');
        expect(syncItemBytes('', plain)).toBe(new TextEncoder().encode(JSON.stringify(plain)).length);
      }),
    );
  });

  it('ends at 8,192 bytes', () => {
    expect(fitsSync('', 'x'.repeat(SYNC_ITEM_BYTES - 2))).toBe(true);
    expect(fitsSync('', 'x'.repeat(SYNC_ITEM_BYTES - 1))).toBe(false);
  });
});
