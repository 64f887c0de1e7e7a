import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printLines } from '../../../src/core/exchange/lines.ts';
import { readImport } from '../../../src/core/exchange/read.ts';
import type { SavedSearch } from '../../../src/core/saved-search/saved-search.ts';
import { arbitrarySearches } from './arbitrary-exchanged.ts';
import { differenceTo, FRESH, imported, understood } from './state.ts';

const search = (name: string, filter: string): SavedSearch => ({
  id: 'a',
  name,
  filter,
  sort: null,
  hue: null,
});

describe('saved searches as text', () => {
  it('are a name and a filter, one a line', () => {
    expect(
      printLines([search('VIPs', 'tag:vip   budget>=80%'), search('a: b', ''), search('Odd', 'bugdet>(  x')]),
    ).toBe('VIPs: tag:vip budget>=80%\n"a: b": \nOdd: bugdet>( x\n');
  });

  it('come back with their names and what they ask', () => {
    fc.assert(
      fc.property(arbitrarySearches, (own) => {
        const plain = own.map((one) => ({ ...one, sort: null, hue: null }));
        const lines = printLines(plain);
        if (plain.length === 0) return;
        const after = imported(FRESH, lines).searches.own;
        expect(after.map(({ name }) => name)).toEqual(plain.map(({ name }) => name));
        expect(printLines(after)).toBe(lines);
        // And who has them already sees that nothing is new, whatever order and colour they have.
        const has = { ...FRESH, searches: { ...FRESH.searches, own } };
        expect(differenceTo(has, lines).entries.map(({ state }) => state)).toEqual(own.map(() => 'same'));
      }),
    );
  });

  it('are read as people write them', () => {
    expect(
      understood('\ufeff\r\n  重点客户：tag:vip \r\n\n"say \\"hi\\"" : is:frozen\n"half: x\n').searches,
    ).toEqual([
      { name: '重点客户', filter: 'tag:vip' },
      { name: 'say "hi"', filter: 'is:frozen' },
      { name: '"half', filter: 'x' },
    ]);
  });

  it('change the filter of the one of that name and nothing else of it', () => {
    const own = {
      ...search('VIPs', 'tag:vip'),
      hue: 3,
      sort: { property: 'name', direction: 'ascending' } as const,
    };
    const current = { ...FRESH, searches: { ...FRESH.searches, own: [own] } };
    expect(imported(current, 'VIPs: is:frozen').searches.own).toEqual([{ ...own, filter: 'is:frozen' }]);
  });

  it.each([
    ['just words', 'no-colon', 'just words'],
    [': tag:vip', 'name-empty', ': tag:vip'],
    [`${'x'.repeat(61)}: tag:vip`, 'name-too-long', 'x'.repeat(60)],
    ['Odd: bugdet>(', 'filter', 'Odd'],
    [`Long: ${'x'.repeat(10_001)}`, 'filter', 'Long'],
  ])('that cannot be taken say why: %s', (line, why, name) => {
    expect(understood(`${line}\nGood: tag:vip`)).toMatchObject({
      searches: [{ name: 'Good', filter: 'tag:vip' }],
      refused: [{ part: 'search', name, why }],
    });
  });

  it('in endless number are refused at once, and an endless line takes no time', () => {
    expect(readImport(':\n'.repeat(1_001))).toMatchObject({ problem: { code: 'too-many-lines' } });
    for (const line of [`a${' '.repeat(4_000_000)}b`, `"${'\\"'.repeat(2_000_000)}`])
      expect(understood(line).refused).toMatchObject([{ why: 'no-colon' }]);
  });
});
