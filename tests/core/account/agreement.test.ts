import { describe, expect, it } from 'vitest';
import { isTyped, textToType } from '../../../src/core/account/agreement.ts';
import type { CustomerRef } from '../../../src/core/account/customer-ref.ts';

const customer = (more: Partial<CustomerRef>): CustomerRef => ({
  id: 'd67c',
  account: 'hwc_yt1002',
  name: 'Yuntu Tech',
  masks: [],
  ...more,
});

describe('the name that is typed to confirm a customer', () => {
  it('counts in any case, width and spacing, and nothing shorter or longer does', () => {
    for (const typed of ['Yuntu Tech', ' yuntu  TECH ', 'ｙｕｎｔｕtech']) {
      expect(isTyped(customer({}), typed), typed).toBe(true);
    }
    for (const typed of ['', ' ', 'Yuntu', 'Yuntu Tech 2', 'hwc_yt1002'])
      expect(isTyped(customer({}), typed), typed).toBe(false);
  });

  it('is the account where the name is hidden, and the ID where that is too', () => {
    expect(textToType(customer({ name: null }))).toBe('hwc_yt1002');
    expect(textToType(customer({ name: null, account: null }))).toBe('d67c');
  });

  it('can be typed whatever a customer calls itself', () => {
    expect(isTyped(customer({ name: '\u202eYuntu\u2066 Te\u200bch' }), 'Yuntu Tech')).toBe(true);
    expect(textToType(customer({ name: '\u202e\u200b' }))).toBe('hwc_yt1002');
    expect(isTyped({ id: null, account: null, name: '\u200b', masks: [] }, '')).toBe(false);
  });
});
