import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { print } from '../../../src/core/filter/print.ts';
import { filterIn, withFilter, withoutFilter } from '../../../src/core/saved-search/link.ts';
import { arbitraryFilter } from '../filter/arbitrary-filter.ts';

describe('a filter in a link', () => {
  it.each([
    ['', '#behalf=tag%3Avip'],
    ['#', '#behalf=tag%3Avip'],
    ['#/obmgr/customers', '#/obmgr/customers&behalf=tag%3Avip'],
    ['#/customers?tab=own', '#/customers?tab=own&behalf=tag%3Avip'],
    ['#/customers&behalf=old&x=1', '#/customers&x=1&behalf=tag%3Avip'],
    ['#behalf=old&x=1', '#x=1&behalf=tag%3Avip'],
    ['#/c?behalf=old', '#/c&behalf=tag%3Avip'],
  ])('goes into %j', (fragment, link) => {
    expect(withFilter(fragment, 'tag:vip')).toBe(link);
    expect(filterIn(link)).toBe('tag:vip');
  });

  it('goes out again', () => {
    expect(withoutFilter('#/c&behalf=a')).toBe('#/c');
    expect(withoutFilter('#/c?')).toBe('#/c?');
    expect(withFilter('#/c&behalf=a', '')).toBe('#/c');
  });

  it.each(['', '#', '#/c', '#behalf=', '#behalf=%', '#behalf=%ff', '#xbehalf=a', '#behalf-customer=abc'])(
    'is not in %j',
    (fragment) => {
      expect(filterIn(fragment)).toBeNull();
    },
  );

  it('is refused when it is too long', () => {
    expect(filterIn(`#behalf=${'a'.repeat(10_001)}`)).toBeNull();
    expect(filterIn(`#behalf=${'a'.repeat(10_000_000)}`)).toBeNull();
  });

  it('comes out as it went in, with nothing in it that ends a link in a chat', () => {
    fc.assert(
      fc.property(arbitraryFilter, (filter) => {
        const text = print(filter).replace(/\p{Surrogate}/gu, '\ufffd');
        const link = withFilter('#/c', text);
        expect(link).toMatch(/^#\/c(?:&behalf=[\w.~%-]+)?$/);
        expect(filterIn(link) ?? '').toBe(text);
      }),
    );
  });

  it('may be anything', () => {
    const part = fc.constantFrom('#', '&', '?', 'behalf=', '%', '%e4', 'a', '/', '\ud800');
    const fragment = fc.oneof(
      fc.string(),
      fc.array(part).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fragment, (text) => {
        expect(() => filterIn(text)).not.toThrow();
        expect(filterIn(withFilter(text, 'tag:vip'))).toBe('tag:vip');
        expect(filterIn(withoutFilter(text))).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });
});
