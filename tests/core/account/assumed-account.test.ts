import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccountEvent,
  type AssumedAccount,
  CONFIRM_LIMIT,
  customerOf,
  isNoteworthy,
  NOT_OBSERVED,
  SWITCH_LIMIT,
  step,
} from '../../../src/core/account/assumed-account.ts';
import { type CustomerRef, isSameCustomer } from '../../../src/core/account/customer-ref.ts';
import type { Judgement } from '../../../src/core/account/judge.ts';
import { parseAssumedAccount } from '../../../src/core/account/parse-account.ts';

const ref = (part: Partial<CustomerRef>): CustomerRef => ({
  id: null,
  account: null,
  name: null,
  masks: [],
  ...part,
});

const A = ref({ id: 'id-a', account: 'hwc_a', name: 'Alpha' });
const B = ref({ id: 'id-b', account: 'hwc_b', name: 'Beta' });
const NOW = 1_000_000;

const PARTNER: AssumedAccount = { state: 'partner', at: NOW };
const CONFIRMED: AssumedAccount = { state: 'confirmed', at: NOW, customer: A, since: NOW - 5, by: 'name' };
const REQUESTED: AssumedAccount = { state: 'requested', at: NOW, customer: A, before: PARTNER };
const MISMATCH: AssumedAccount = { state: 'mismatch', at: NOW, customer: A, observed: B, since: NOW - 5 };
const RESTARTED: AssumedAccount = { state: 'unknown', at: NOW, why: 'restarted', customer: A, shown: null };
const ALL = {
  partner: PARTNER,
  confirmed: CONFIRMED,
  requested: REQUESTED,
  mismatch: MISMATCH,
  restarted: RESTARTED,
  'not observed': NOT_OBSERVED,
};

const shows = (judgement: Judgement, since = NOW + 10, at = since + 1): AccountEvent => ({
  type: 'observed',
  at,
  since,
  judgement,
});
const customer = (one: CustomerRef, by: 'name' | 'followed' = 'name'): Judgement => ({
  who: 'customer',
  customer: one,
  by,
});
const unclear = (why: Extract<Judgement, { who: 'unclear' }>['why']): Judgement => ({
  who: 'unclear',
  why,
  shown: 'Twin Ltd',
});

describe('a request', () => {
  it.each(Object.entries(ALL))('is taken from %s and remembers what was before', (_, state) => {
    expect(step(state, { type: 'requested', at: NOW + 1, customer: B })).toEqual({
      state: 'requested',
      at: NOW + 1,
      customer: B,
      before: state.state === 'requested' ? state.before : state,
    });
  });

  it('that is refused restores what was before', () => {
    for (const before of Object.values(ALL)) {
      if (before.state === 'requested') continue;
      const asked = step(before, { type: 'requested', at: NOW + 1, customer: B });
      const again = step(asked, { type: 'requested', at: NOW + 2, customer: A });
      expect(step(asked, { type: 'refused', at: NOW + 3, customer: B })).toBe(before);
      expect(step(again, { type: 'refused', at: NOW + 3, customer: A })).toBe(before);
      expect(step(again, { type: 'refused', at: NOW + 3, customer: B })).toBe(again);
    }
  });

  it('that is refused too late changes nothing', () => {
    for (const state of [PARTNER, CONFIRMED, MISMATCH, RESTARTED, NOT_OBSERVED]) {
      expect(step(state, { type: 'refused', at: NOW + 1, customer: A })).toBe(state);
    }
  });

  it('waits for its confirmation, but not for ever', () => {
    const wait = (at: number) => step(REQUESTED, { type: 'time-passed', at });
    expect(wait(NOW + CONFIRM_LIMIT)).toBe(REQUESTED);
    expect(wait(NOW + CONFIRM_LIMIT + 1)).toEqual({
      state: 'unknown',
      at: NOW,
      why: 'timed-out',
      customer: A,
      shown: null,
    });
  });

  it('is the only state in which time matters', () => {
    for (const state of [PARTNER, CONFIRMED, MISMATCH, RESTARTED, NOT_OBSERVED]) {
      expect(step(state, { type: 'time-passed', at: NOW + 10 * CONFIRM_LIMIT })).toBe(state);
    }
  });

  it('is answered by the customer, the partner after a while, another, a stranger or a sign-in page', () => {
    expect(step(REQUESTED, shows(customer(A, 'followed')))).toEqual({
      state: 'confirmed',
      at: NOW + 10,
      customer: A,
      since: NOW + 11,
      by: 'followed',
    });
    const early = NOW + SWITCH_LIMIT - 1;
    expect(step(REQUESTED, shows({ who: 'partner' }, early))).toEqual({
      ...REQUESTED,
      before: { state: 'partner', at: early },
    });
    expect(step(REQUESTED, shows({ who: 'partner' }, NOW + SWITCH_LIMIT))).toEqual({
      state: 'partner',
      at: NOW + SWITCH_LIMIT,
    });
    expect(step(REQUESTED, shows(customer(B)))).toEqual({
      state: 'mismatch',
      at: NOW + 10,
      customer: A,
      observed: B,
      since: NOW + 11,
    });
    expect(step(REQUESTED, shows({ who: 'other', shown: 'outsider' }))).toMatchObject({
      state: 'mismatch',
      customer: A,
      observed: ref({ account: 'outsider' }),
    });
    expect(step(REQUESTED, shows({ who: 'nobody' }))).toMatchObject({
      state: 'unknown',
      why: 'signed-out',
      customer: A,
    });
  });

  it.each(['no-header', 'shared-name', 'hidden-name', 'disagree', 'unsure'] as const)(
    'is not answered by a page that is unclear (%s)',
    (why) => expect(step(REQUESTED, shows(unclear(why)))).toBe(REQUESTED),
  );

  it('is confirmed late, after it timed out', () => {
    const late = step(REQUESTED, { type: 'time-passed', at: NOW + CONFIRM_LIMIT + 1 });
    expect(step(late, shows(customer(A)))).toMatchObject({ state: 'confirmed', customer: A });
  });
});

describe('an observation without a request', () => {
  it('of the partner ends everything', () => {
    for (const state of [PARTNER, CONFIRMED, MISMATCH, RESTARTED, NOT_OBSERVED]) {
      expect(step(state, shows({ who: 'partner' }))).toEqual({ state: 'partner', at: NOW + 10 });
    }
  });

  it('of a customer confirms it, switched by whomever', () => {
    for (const state of [PARTNER, RESTARTED, NOT_OBSERVED]) {
      expect(step(state, shows(customer(B)))).toEqual({
        state: 'confirmed',
        at: NOW + 10,
        customer: B,
        since: NOW + 11,
        by: 'name',
      });
    }
  });

  it('of the same customer goes on since then and keeps what was known', () => {
    expect(step(CONFIRMED, shows(customer(ref({ account: 'HWC_A' }))))).toEqual({
      state: 'confirmed',
      at: NOW + 10,
      customer: { ...A, account: 'HWC_A' },
      since: NOW - 5,
      by: 'name',
    });
  });

  it('of another customer begins anew and takes nothing over', () => {
    const other = ref({ account: 'hwc_b' });
    expect(step(CONFIRMED, shows(customer(other)))).toMatchObject({ customer: other, since: NOW + 11 });
  });

  it('keeps a mismatch, whoever else is shown, until the one asked for or the partner is', () => {
    const third = ref({ id: 'id-c' });
    expect(step(MISMATCH, shows(customer(third)))).toEqual({
      ...MISMATCH,
      at: NOW + 10,
      observed: third,
    });
    expect(step(MISMATCH, shows(customer(A)))).toMatchObject({ state: 'confirmed', customer: A });
  });

  it('of a stranger is unknown: nobody named before is meant', () => {
    for (const state of [PARTNER, CONFIRMED, MISMATCH, RESTARTED]) {
      expect(step(state, shows({ who: 'other', shown: 'outsider' }))).toEqual({
        state: 'unknown',
        at: NOW + 10,
        why: 'unrecognised',
        customer: null,
        shown: 'outsider',
      });
    }
  });

  it('of a stranger before anything is known says nothing yet, for it may be the partner', () => {
    const state = step(NOT_OBSERVED, shows({ who: 'other', shown: 'outsider' }));
    // Newer than that is what counts from now on.
    expect(state).toEqual({ ...NOT_OBSERVED, at: NOW + 10, shown: 'outsider' });
    expect(isNoteworthy(state)).toBe(false);
  });

  it('of a sign-in page doubts, and remembers the customer it may still be', () => {
    const doubted = (state: AssumedAccount) => step(state, shows({ who: 'nobody' }));
    expect(doubted(CONFIRMED)).toMatchObject({ why: 'signed-out', customer: A });
    expect(doubted(MISMATCH)).toMatchObject({ why: 'signed-out', customer: B });
    expect(doubted(PARTNER)).toMatchObject({ why: 'signed-out', customer: null });
  });

  it.each(['shared-name', 'disagree'] as const)('that contradicts (%s) doubts', (why) => {
    for (const state of [PARTNER, CONFIRMED, MISMATCH, RESTARTED, NOT_OBSERVED]) {
      expect(step(state, shows(unclear(why)))).toEqual({
        state: 'unknown',
        at: NOW + 10,
        why,
        customer: customerOf(state),
        shown: 'Twin Ltd',
      });
    }
  });

  it.each(['no-header', 'hidden-name', 'unsure'] as const)(
    'that says nothing (%s) changes nothing',
    (why) => {
      for (const state of Object.values(ALL)) expect(step(state, shows(unclear(why)))).toBe(state);
    },
  );
});

describe('a new session of the browser', () => {
  const restarted = (state: AssumedAccount) => step(state, { type: 'restarted', at: NOW + 100 });

  it('resurrects nothing and asks again', () => {
    expect(restarted(PARTNER)).toEqual(NOT_OBSERVED);
    for (const [state, who] of [
      [CONFIRMED, A],
      [REQUESTED, A],
      [MISMATCH, B],
    ] as const) {
      expect(restarted(state)).toMatchObject({ state: 'unknown', why: 'restarted', customer: who });
    }
  });

  it('believes a tab that the browser restored before we were started', () => {
    expect(step(restarted(CONFIRMED), shows(customer(A), NOW + 50, NOW + 150))).toMatchObject({
      state: 'confirmed',
      customer: A,
    });
    expect(step(restarted(CONFIRMED), shows({ who: 'partner' }, NOW + 50, NOW + 150))).toMatchObject({
      state: 'partner',
    });
  });
});

describe('forgetting', () => {
  it('waits for pages that load from now on', () => {
    for (const state of Object.values(ALL)) {
      const forgotten = step(state, { type: 'forgotten', at: NOW + 100 });
      expect(forgotten).toEqual({ ...NOT_OBSERVED, at: NOW + 100 });
      expect(step(forgotten, shows(customer(A), NOW + 99))).toBe(forgotten);
      expect(step(forgotten, shows(customer(A), NOW + 100))).toMatchObject({ state: 'confirmed' });
    }
  });
});

describe('what is worth showing', () => {
  const unknown = (why: 'unrecognised' | 'signed-out' | 'shared-name' | 'disagree' | 'not-observed') =>
    isNoteworthy({ state: 'unknown', at: 0, why, customer: null, shown: null });

  it('is everything but the partner and what was never anything', () => {
    expect(
      Object.entries(ALL)
        .filter(([, state]) => !isNoteworthy(state))
        .map(([name]) => name),
    ).toEqual(['partner', 'not observed']);
    expect(unknown('unrecognised') && unknown('shared-name') && unknown('disagree')).toBe(true);
    expect(unknown('signed-out') || unknown('not-observed')).toBe(false);
  });

  it('names the customer whose account may be in use', () => {
    expect(Object.values(ALL).map(customerOf)).toEqual([null, A, A, B, A, null]);
  });
});

const anyRef = fc.constantFrom(
  A,
  B,
  ref({ id: 'id-a' }),
  ref({ account: 'hwc_a', masks: ['A***a'] }),
  ref({ account: 'hwc_b', name: 'Beta' }),
  ref({ id: 'id-c', masks: ['x***y', '***'] }),
);
const anyJudgement: fc.Arbitrary<Judgement> = fc.oneof(
  fc.constant({ who: 'partner' } as const),
  fc.constant({ who: 'nobody' } as const),
  fc.record({ who: fc.constant('other' as const), shown: fc.string({ maxLength: 100 }) }),
  fc.record({
    who: fc.constant('customer' as const),
    customer: anyRef,
    by: fc.constantFrom('name' as const, 'followed' as const),
  }),
  fc.record({
    who: fc.constant('unclear' as const),
    why: fc.constantFrom('no-header', 'shared-name', 'hidden-name', 'disagree', 'unsure'),
    shown: fc.option(fc.string({ maxLength: 100 })),
  }),
);
const moment = fc.integer({ min: NOW - 3 * CONFIRM_LIMIT, max: NOW + 3 * CONFIRM_LIMIT });
const anyEvent: fc.Arbitrary<AccountEvent> = fc.oneof(
  fc.record({
    type: fc.constant('observed' as const),
    at: moment,
    since: moment,
    judgement: anyJudgement,
  }),
  fc.record({
    type: fc.constantFrom('requested' as const, 'refused' as const),
    at: moment,
    customer: anyRef,
  }),
  fc.record({
    type: fc.constantFrom('time-passed' as const, 'restarted' as const, 'forgotten' as const),
    at: moment,
  }),
);
const anyEvents = fc.array(anyEvent, { maxLength: 12 });
const stateAfter = (events: readonly AccountEvent[]) => events.reduce(step, NOT_OBSERVED);

describe('whatever happens', () => {
  it('nothing throws, and every state survives being stored', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        let state = NOT_OBSERVED;
        for (const event of events) {
          state = step(state, event);
          expect(parseAssumedAccount(JSON.parse(JSON.stringify(state)))).toEqual(state);
        }
      }),
    );
  });

  it('evidence older than the state never changes it', () => {
    fc.assert(
      fc.property(anyEvents, anyJudgement, fc.integer({ min: 1, max: 1e6 }), (events, judgement, older) => {
        const state = stateAfter(events);
        const since = state.at - older;
        const after = step(state, { type: 'observed', at: since + 1, since, judgement });
        if (state.state !== 'requested' || after.state !== 'requested') expect(after).toBe(state);
        // Only what a refusal leads back to may be newer than was known.
        else expect({ ...after, before: state.before }).toEqual(state);
      }),
    );
  });

  it('a customer is confirmed by an observation of that customer only, never by a request', () => {
    fc.assert(
      fc.property(anyEvents, anyEvent, (events, event) => {
        const before = stateAfter(events);
        const state = step(before, event);
        if (state.state !== 'confirmed' || state === before) return;
        if (event.type === 'refused') {
          expect(before).toMatchObject({ state: 'requested', before: state });
          return;
        }
        const named =
          event.type === 'observed' && event.judgement.who === 'customer' ? event.judgement : null;
        expect(named).not.toBeNull();
        expect(named !== null && isSameCustomer(named.customer, state.customer)).toBe(true);
        expect(state.by).toBe(named?.by);
      }),
    );
  });

  it('a request that is refused leaves no trace', () => {
    fc.assert(
      fc.property(anyEvents, fc.array(anyRef, { minLength: 1, maxLength: 3 }), (events, asked) => {
        const before = stateAfter(events);
        let state = before;
        for (const one of asked) state = step(state, { type: 'requested', at: NOW, customer: one });
        const last = asked.at(-1) ?? A;
        const restored = step(state, { type: 'refused', at: NOW + 1, customer: last });
        expect(restored).toBe(before.state === 'requested' ? before.before : before);
      }),
    );
  });

  it('an observation that is repeated says nothing new about the customer', () => {
    fc.assert(
      fc.property(anyEvents, anyEvent, (events, event) => {
        if (event.type !== 'observed' || event.judgement.who === 'other') return;
        const once = step(stateAfter(events), event);
        const twice = step(once, event);
        expect([twice.state, customerOf(twice)]).toEqual([once.state, customerOf(once)]);
      }),
    );
  });
});

describe('what was shown meanwhile', () => {
  const asked = step(CONFIRMED, { type: 'requested', at: NOW + 100, customer: B });
  const refused = (state: AssumedAccount) => step(state, { type: 'refused', at: NOW + 200, customer: B });

  it('is what a refusal leads back to: a page of before the request that was heard of late, or the partner after it', () => {
    expect(refused(asked)).toEqual(CONFIRMED);
    expect(refused(step(asked, shows({ who: 'partner' }, NOW + 50)))).toEqual({
      state: 'partner',
      at: NOW + 50,
    });
    expect(refused(step(asked, shows({ who: 'partner' }, NOW + 150)))).toMatchObject({ at: NOW + 150 });
    expect(refused(step(asked, shows({ who: 'partner' }, NOW - 50))), 'older than both').toEqual(CONFIRMED);
  });

  it('of a name alone is no customer to be believed in after the browser or the session ended', () => {
    const other = step(REQUESTED, shows({ who: 'other', shown: 'outsider' }));
    expect(other).toMatchObject({ state: 'mismatch', observed: { id: null, account: 'outsider' } });
    expect(step(other, { type: 'restarted', at: NOW + 20 })).toMatchObject({
      why: 'restarted',
      customer: null,
    });
    expect(step(other, shows({ who: 'nobody' }, NOW + 20))).toMatchObject({
      why: 'signed-out',
      customer: null,
    });
  });
});
