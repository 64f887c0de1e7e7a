import { describe, expect, it } from 'vitest';
import type { AssumedAccount } from '../../../src/core/account/assumed-account.ts';
import { askedBy, limitOf, type Stay, stayAfter, stayed } from '../../../src/core/account/stay.ts';

const customer = { id: 'a', account: 'hwc_a', name: null, masks: [] };
const isIn = (since: number): AssumedAccount => ({
  state: 'confirmed',
  at: since,
  since,
  customer,
  by: 'name',
});
const partner: AssumedAccount = { state: 'partner', at: 9 };
const unknown = (why: 'signed-out' | 'restarted'): AssumedAccount => ({
  state: 'unknown',
  at: 9,
  why,
  customer,
  shown: null,
});
const STAY: Stay = { customer, since: 5, from: 5, question: null, isLeaving: false };

describe('a stay in a customer', () => {
  it('begins when it is confirmed, and goes on through every doubt', () => {
    expect(stayAfter(null, isIn(5), true)).toEqual(STAY);
    expect(stayAfter(STAY, isIn(5), false)).toBe(STAY);
    for (const doubt of [
      unknown('restarted'),
      { state: 'requested', at: 9, customer, before: partner } as const,
    ])
      expect(stayAfter(STAY, doubt, false)).toBe(STAY);
  });

  it('ends with the partner, and when the console asks to sign in', () => {
    for (const end of [partner, unknown('signed-out')]) expect(stayAfter(STAY, end, false)).toBeNull();
  });

  it('another begins without a question; the same in another browser session is asked about', () => {
    expect(stayAfter(STAY, isIn(8), false)).toMatchObject({ since: 8, question: null });
    expect(stayAfter(STAY, isIn(8), true)).toMatchObject({ since: 8, question: 'started' });
  });

  it('reaches its limit once, and again after the operator chose to stay', () => {
    expect(limitOf(STAY, 45)).toBe(5 + 45 * 60_000);
    expect([limitOf(STAY, 0), limitOf(null, 45), limitOf(askedBy(STAY, 'limit'), 45)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(limitOf(stayed(askedBy(STAY, 'limit'), 1000), 45)).toBe(1000 + 45 * 60_000);
  });
});
