import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerIn, withCustomer, withoutCustomer } from '../../../src/core/customer/link.ts';
import { withoutParameters } from '../../../src/core/fragment.ts';
import { filterIn, withFilter } from '../../../src/core/saved-search/link.ts';

const ID = 'd67c6285e1f04a2b9c3d4e5f6a7b8c9d';

describe('a customer in a link', () => {
  it.each([
    `#behalf-customer=${ID}`,
    `#/obmgr/customers&behalf-customer=${ID}`,
    `#/obmgr/customers?behalf-customer=${ID}`,
    `#/obmgr/customers?tab=own&behalf-customer=${ID}&x=1`,
    // As a ticket system writes it that knows nothing of routes.
    `#/obmgr/customers#behalf-customer=${ID}`,
  ])('is found in %j', (fragment) => {
    expect(customerIn(fragment)).toBe(ID);
  });

  it.each([
    '',
    '#/obmgr/customers',
    '#behalf-customer=',
    '#behalf-customer=%',
    '#behalf-customer=a%20b',
    '#behalf-customer="]<script>',
    `#xbehalf-customer=${ID}`,
    `#behalf=${ID}`,
    `#behalf-customer=${'a'.repeat(129)}`,
    `#behalf-customer=${'a'.repeat(1_000_000)}`,
  ])('is not in %j', (fragment) => {
    expect(customerIn(fragment)).toBeNull();
  });

  it('goes in and out beside a filter, and leaves the route as it was', () => {
    const filtered = withFilter('#/obmgr/customers', 'tag:vip');
    const both = withCustomer(filtered, ID);
    expect([filterIn(both), customerIn(both)]).toEqual(['tag:vip', ID]);
    expect(withoutCustomer(both)).toBe(filtered);
    expect(withoutParameters(both)).toBe('#/obmgr/customers');
    expect(withoutCustomer(`#/obmgr/customers#behalf-customer=${ID}`)).toBe('#/obmgr/customers');
    expect(withoutCustomer(`#behalf-customer=${ID}`)).toBe('#');
    expect(customerIn(withCustomer(both, 'other'))).toBe('other');
  });

  it('may be anything', () => {
    const part = fc.constantFrom('#', '&', '?', 'behalf-customer=', 'behalf=', '%', 'a', '/', '\ud800');
    const fragment = fc.oneof(
      fc.string(),
      fc.array(part).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fragment, (text) => {
        expect(() => customerIn(text)).not.toThrow();
        expect(customerIn(withCustomer(text, ID))).toBe(ID);
        expect(customerIn(withoutCustomer(text))).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });
});
