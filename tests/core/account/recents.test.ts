import { describe, expect, it } from 'vitest';
import type { CustomerRef } from '../../../src/core/account/customer-ref.ts';
import { byFrecency, parseRecents, previousCustomer, visit } from '../../../src/core/account/recents.ts';

const DAY = 86_400_000;
const NOW = 1_000 * DAY;

const ref = (id: string): CustomerRef => ({ id, account: null, name: null, masks: [] });
const visits = (...all: readonly (readonly [string, number])[]) =>
  all.reduce((recents, [id, at]) => visit(recents, ref(id), at), visit([], ref('first'), 0));
const ids = (recents: ReturnType<typeof visits>) => recents.map(({ customer }) => customer.id);

describe('recent customers', () => {
  it('are listed once each, the last one first', () => {
    const recents = visits(['a', 1], ['b', 2], ['a', 3]);
    expect(ids(recents)).toEqual(['a', 'b', 'first']);
    expect(recents[0]?.visits).toEqual([3, 1]);
    expect(parseRecents(structuredClone(recents))).toEqual(recents);
  });

  it('count a visit once, however often it is observed', () => {
    const recents = visits(['a', 1], ['b', 2]);
    expect(visit(recents, ref('b'), 2)).toBe(recents);
    // An old page of an earlier visit does not make it the last one.
    expect(visit(recents, ref('a'), 1)).toBe(recents);
  });

  it('keep what was known of a customer', () => {
    const named = visit([], { ...ref('a'), account: 'hwc_a', name: 'Alpha' }, 1);
    expect(visit(named, ref('a'), 2)[0]?.customer).toMatchObject({ account: 'hwc_a', name: 'Alpha' });
  });

  it('are bounded', () => {
    const many = visits(...Array.from({ length: 80 }, (_, at) => [`c${at}`, at] as const));
    expect(many).toHaveLength(50);
    const often = visits(...Array.from({ length: 30 }, (_, at) => ['a', at] as const));
    expect(often[0]?.visits).toHaveLength(10);
    expect(parseRecents(many)).toEqual(many);
  });
});

describe('the previous customer', () => {
  const recents = visits(['a', 1], ['b', 2]);

  it.each([
    ['b', 'a'],
    ['a', 'b'],
    ['z', 'b'],
  ])('from %s is %s', (current, previous) => {
    expect(previousCustomer(recents, ref(current))?.id).toBe(previous);
  });

  it('is the last one when nobody is assumed, and nobody when there was none', () => {
    expect(previousCustomer(recents, null)?.id).toBe('b');
    expect(previousCustomer([], null)).toBeNull();
    expect(previousCustomer(visit([], ref('a'), 1), ref('a'))).toBeNull();
  });
});

describe('frecency', () => {
  it('puts first who is visited often and lately', () => {
    const recents = visits(
      ['long ago', NOW - 90 * DAY],
      ['long ago', NOW - 89 * DAY],
      ['long ago', NOW - 88 * DAY],
      ['daily', NOW - 3 * DAY],
      ['daily', NOW - 2 * DAY],
      ['daily', NOW - DAY],
      ['once', NOW - DAY / 2],
    );
    expect(ids(byFrecency(recents, NOW)).slice(0, 3)).toEqual(['daily', 'once', 'long ago']);
  });

  it('is not confused by a clock that was set back', () => {
    const recents = visits(['future', NOW + 400 * DAY], ['b', NOW - DAY], ['b', NOW]);
    expect(ids(byFrecency(recents, NOW))[0]).toBe('b');
  });
});
