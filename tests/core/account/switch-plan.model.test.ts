import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AssumedAccount } from '../../../src/core/account/assumed-account.ts';
import { type CustomerRef, isSameCustomer } from '../../../src/core/account/customer-ref.ts';
import { parsePlan } from '../../../src/core/account/parse-plan.ts';
import type { PageReport } from '../../../src/core/account/plan-report.ts';
import {
  advance,
  isUnderWay,
  type PlanEvent,
  type SwitchPlan,
  startPlan,
} from '../../../src/core/account/switch-plan.ts';

const PEOPLE = ['a', 'b', 'c'].map((id): CustomerRef => ({ id, account: null, name: null, masks: [] }));
const [A = PEOPLE[0] as CustomerRef] = PEOPLE;

const person = fc.constantFrom(...PEOPLE);
const time = fc.nat(400_000);
const tab = fc.constantFrom(1, 2);
const partner = (at: number): AssumedAccount => ({ state: 'partner', at });

const acting: fc.Arbitrary<AssumedAccount> = fc.oneof(
  { arbitrary: time.map(partner), weight: 3 },
  fc
    .tuple(person, time)
    .map(([customer, at]): AssumedAccount => ({ state: 'confirmed', at, customer, since: at, by: 'name' })),
  fc.tuple(person, time).map(
    ([customer, at]): AssumedAccount => ({
      state: 'requested',
      at,
      customer,
      before: { state: 'partner', at },
    }),
  ),
  fc.tuple(person, person, time).map(
    ([customer, observed, at]): AssumedAccount => ({
      state: 'mismatch',
      at,
      customer,
      observed,
      since: at,
    }),
  ),
  fc
    .tuple(fc.constantFrom('restarted', 'unrecognised', 'signed-out', 'timed-out'), time)
    .map(([why, at]): AssumedAccount => ({ state: 'unknown', at, why, customer: null, shown: null })),
);

const said = fc.oneof(
  fc.record({ at: fc.constantFrom('located', 'at-ok'), isPartner: fc.boolean() }),
  fc.record({ at: fc.constantFrom('no-list', 'turning-pages', 'not-found', 'at-dialog') }),
  fc.record({
    at: fc.constant('failed'),
    why: fc.constantFrom('refused', 'busy', 'stopped'),
    detail: fc.string(),
  }),
);
const report = fc
  .tuple(said, fc.constantFrom('p', 'older'), fc.constantFrom(0, 1, 2, 3))
  .map(([words, plan, attempt]) => ({ plan, attempt, ...words }) as PageReport);

/** Whatever may happen, in whatever order; the account is the world's, told along with it or not. */
const happening = fc.oneof(
  { arbitrary: fc.record({ type: fc.constant('expected') }), weight: 25 },
  { arbitrary: fc.record({ type: fc.constantFrom('refusal', 'other-seen') }), weight: 3 },
  { arbitrary: fc.record({ type: fc.constant('account'), account: acting }), weight: 3 },
  { arbitrary: fc.record({ type: fc.constant('list-opened'), tab }), weight: 3 },
  { arbitrary: fc.record({ type: fc.constant('asked'), tab, run: fc.constantFrom('r1', 'r2') }), weight: 3 },
  { arbitrary: fc.record({ type: fc.constant('reported'), tab, report }), weight: 6 },
  fc.record({
    type: fc.constant('left'),
    tab,
    how: fc.constantFrom('done', 'gone', 'pointed-out', 'not-found', 'no-tab'),
  }),
  fc.record({ type: fc.constant('tab-closed'), tab }),
  fc.record({ type: fc.constant('time-passed') }),
  fc.record({ type: fc.constant('restarted'), browser: fc.constant(false) }),
  fc.record({ type: fc.constantFrom('cancelled') }),
  fc.record({ type: fc.constant('agreed'), plan: fc.constantFrom('p', 'older') }),
);

const protection = fc.constantFrom('free', 'protected', 'unjudged');

const life = fc.array(fc.tuple(happening, fc.nat(30_000)), { maxLength: 60 });

/** What a console that works as it should does next: most random lives would end before they begin. */
function expected(plan: SwitchPlan, now: number) {
  const told = { plan: plan.id, attempt: plan.attempt };
  if (plan.step === 'ask') return { type: 'agreed', plan: plan.id } as const;
  if (plan.step === 'leave') return { type: 'account', account: partner(now) } as const;
  if (plan.step === 'confirm') {
    const account: AssumedAccount = { state: 'confirmed', at: now, customer: A, since: now, by: 'name' };
    return { type: 'account', account } as const;
  }
  if (plan.tab === null) return { type: 'list-opened', tab: 1 } as const;
  if (plan.step === 'locate') {
    return plan.run === null
      ? ({ type: 'asked', tab: plan.tab, run: 'r1' } as const)
      : ({ type: 'reported', tab: plan.tab, report: { ...told, at: 'located', isPartner: true } } as const);
  }
  const requested: AssumedAccount = {
    state: 'requested',
    at: now,
    customer: A,
    before: { state: 'partner', at: 0 },
  };
  return { type: 'account', account: requested } as const;
}

/** What goes wrong in just this plan hardly ever comes about by chance. */
function toldOf<T extends { readonly type: string }>(one: T, plan: SwitchPlan, now: number) {
  const { id, attempt, tab } = plan;
  switch (one.type) {
    case 'expected':
      return expected(plan, now);
    case 'refusal': {
      const report: PageReport = { plan: id, attempt, at: 'failed', why: 'refused', detail: '' };
      return { type: 'reported', tab: tab ?? 1, report } as const;
    }
    case 'other-seen': {
      const [customer = A, observed = A] = PEOPLE;
      const account: AssumedAccount = { state: 'mismatch', at: now, customer, observed, since: now };
      return { type: 'account', account } as const;
    }
    default:
      return one;
  }
}

test('whatever happens, OK is for the partner alone and done is what a page confirmed', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(acting, protection, life, (first, protection, events) => {
      let account = first;
      let now = 0;
      const wish = {
        id: 'p',
        customer: A,
        list: null,
        by: 'popup' as const,
        obstacle: null,
        protection,
        at: now,
      };
      const started = startPlan(null, account, wish);
      if (!started.ok) return;
      let plan: SwitchPlan = started.value.plan;
      let granted: number | null = null;
      for (const [one, later] of events) {
        now += later;
        const event = toldOf(one, plan, now);
        if (event.type === 'account' && 'account' in event) account = event.account;
        const before = plan;
        // A worker that died has nothing but what was stored.
        const { plan: after, action } = advance(parsePlan(structuredClone(plan)), {
          ...event,
          at: now,
          account,
        } as PlanEvent);
        plan = after;
        expect(parsePlan(structuredClone(plan))).toEqual(plan);
        if (action.do === 'operate') {
          reached.add('operate');
          if (plan.agreed) reached.add('agreed');
          expect(account.state).toBe('partner');
          expect(protection === 'free' || plan.agreed).toBe(true);
          // One attempt gets the word, and no other after it.
          granted ??= plan.attempt;
          expect(plan.attempt).toBe(granted);
        }
        if (action.do === 'done' || (isUnderWay(before) && plan.ended?.state === 'done')) {
          reached.add('done');
          expect(account.state === 'confirmed' && isSameCustomer(account.customer, A)).toBe(true);
        }
        // A plan that asks touches nothing.
        if (plan.step === 'ask' && isUnderWay(plan)) expect(action.do).toBe('wait');
        if (!isUnderWay(before)) expect(plan).toEqual(before);
        else
          expect(startPlan(plan, account, wish).ok).toBe(
            (!isUnderWay(plan) || plan.step === 'ask') && mayStart(account),
          );
        if (plan.ended?.state === 'failed') reached.add(plan.ended.why);
      }
    }),
    { numRuns: 3000 },
  );
  // The model would say nothing if it never got there.
  for (const end of ['operate', 'done', 'not-left', 'refused', 'other-request', 'mismatch', 'agreed'])
    expect(reached).toContain(end);
});

function mayStart(account: AssumedAccount): boolean {
  return !(
    account.state === 'requested' ||
    (account.state === 'confirmed' && isSameCustomer(account.customer, A))
  );
}
