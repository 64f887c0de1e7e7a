import { describe, expect, it } from 'vitest';
import type { AssumedAccount } from '../../../src/core/account/assumed-account.ts';
import type { CustomerRef } from '../../../src/core/account/customer-ref.ts';
import { parsePlan, parseReport } from '../../../src/core/account/parse-plan.ts';
import type { PageReport } from '../../../src/core/account/plan-report.ts';
import {
  advance,
  isUnderWay,
  type Next,
  PLAN_LIMITS,
  type PlanEvent,
  type SwitchPlan,
  startPlan,
  type Wish,
} from '../../../src/core/account/switch-plan.ts';

const ref = (id: string): CustomerRef => ({ id, account: `hwc_${id}`, name: null, masks: [] });
const [A, B, C] = [ref('a'), ref('b'), ref('c')];
const NOW = 1_000_000;
const TAB = 7;

const PARTNER: AssumedAccount = { state: 'partner', at: NOW };
const isIn = (customer: CustomerRef, at = NOW): AssumedAccount => ({
  state: 'confirmed',
  at,
  customer,
  since: at,
  by: 'name',
});
const askedFor = (customer: CustomerRef, at = NOW + 1): AssumedAccount => ({
  state: 'requested',
  at,
  customer,
  before: { state: 'partner', at: NOW },
});
const doubt = (why: Extract<AssumedAccount, { state: 'unknown' }>['why'], at = NOW + 1): AssumedAccount => ({
  state: 'unknown',
  at,
  why,
  customer: null,
  shown: null,
});
const mismatch: AssumedAccount = { state: 'mismatch', at: NOW + 2, customer: B, observed: C, since: NOW };

const WISH: Wish = {
  id: 'p1',
  customer: B,
  list: 'own',
  by: 'popup',
  obstacle: null,
  protection: 'free',
  at: NOW,
};

function begin(account: AssumedAccount = isIn(A), wish: Partial<Wish> = {}): Next {
  const started = startPlan(null, account, { ...WISH, ...wish });
  if (!started.ok) throw new Error(started.problem.code);
  return started.value;
}

const account = (one: AssumedAccount, at = NOW + 5): PlanEvent => ({ type: 'account', at, account: one });
const asks = (run = 'r1', tab = TAB): PlanEvent => ({ type: 'asked', at: NOW + 5, tab, run });
const opened: PlanEvent = { type: 'list-opened', at: NOW + 5, tab: TAB };
const says = (
  report: { at: PageReport['at'] } & Record<string, unknown>,
  { attempt = 1, plan = 'p1', tab = TAB, acting = PARTNER as AssumedAccount } = {},
): PlanEvent => ({
  type: 'reported',
  at: NOW + 6,
  tab,
  account: acting,
  report: { plan, attempt, ...report } as PageReport,
});
const located = says({ at: 'located', isPartner: true });
const atOk = says({ at: 'at-ok', isPartner: true });

/** Plays events and returns the last answer. */
function play(first: Next, ...events: readonly PlanEvent[]): Next {
  return events.reduce((next, event) => advance(next.plan, event), first);
}
const LOCATING = () => play(begin(PARTNER), opened, asks());
const OPERATING = () => play(LOCATING(), located);
const CONFIRMING = () => play(OPERATING(), account(askedFor(B)));
const LEAVING = () => begin();

describe('a whole switch', () => {
  it('leaves, locates, operates and is done when a page confirms it', () => {
    const trail: string[] = [];
    let next = begin();
    trail.push(`${next.plan.step} ${next.action.do}`);
    for (const event of [
      { type: 'left', at: NOW + 1, tab: 3, how: 'gone' } as const,
      account({ state: 'partner', at: NOW + 2 }),
      opened,
      asks(),
      located,
      atOk,
      account(askedFor(B)),
      account(isIn(B, NOW + 9)),
    ]) {
      next = advance(next.plan, event);
      trail.push(`${next.plan.step} ${next.action.do}`);
    }
    expect(trail).toEqual([
      'leave leave',
      'leave wait',
      'locate open-list',
      'locate wait',
      'locate locate',
      'operate operate',
      'operate operate',
      'confirm wait',
      'confirm done',
    ]);
    expect(next.plan).toMatchObject({ leaving: A, customer: B, ended: { state: 'done' } });
    expect(parsePlan(structuredClone(next.plan))).toEqual(next.plan);
  });

  it('takes the tab that was left on to the list', () => {
    const left = play(LEAVING(), { type: 'left', at: NOW, tab: 3, how: 'gone' }, account(PARTNER));
    expect(left.action).toEqual({ do: 'open-list', tab: 3, anew: false });
  });

  it('goes to the list at once when nobody is assumed, or nothing is known', () => {
    for (const state of [PARTNER, doubt('not-observed'), doubt('restarted'), doubt('timed-out')]) {
      expect(begin(state)).toMatchObject({
        plan: { step: 'locate', leaving: null },
        action: { do: 'open-list' },
      });
    }
  });

  it('leaves whoever turns out to be assumed while the list is opened', () => {
    const next = play(begin(doubt('restarted', 1)), opened, account(isIn(A)));
    expect(next).toMatchObject({ plan: { step: 'leave' }, action: { do: 'leave' } });
  });
});

describe('a start is refused', () => {
  it.each<[string, SwitchPlan | null, AssumedAccount, Partial<Wish>]>([
    ['plan-under-way', LEAVING().plan, PARTNER, {}],
    ['switch-under-way', null, askedFor(C), {}],
    ['already-there', null, isIn(B), {}],
    ['referral', null, PARTNER, { obstacle: 'referral' }],
    ['not-authorized', null, isIn(A), { obstacle: 'not-authorized' }],
  ])('%s', (code, current, state, wish) => {
    expect(startPlan(current, state, { ...WISH, ...wish })).toEqual({ ok: false, problem: { code } });
  });

  it('no longer when the other plan has ended', () => {
    const { plan } = play(LEAVING(), { type: 'cancelled', at: NOW });
    expect(startPlan(plan, PARTNER, WISH).ok).toBe(true);
  });
});

describe('a protected customer', () => {
  const ASKING = (state: AssumedAccount = isIn(A)) => begin(state, { protection: 'protected' });
  const agreed = (plan = 'p1', acting: AssumedAccount = isIn(A)): PlanEvent => ({
    type: 'agreed',
    at: NOW + 3,
    plan,
    account: acting,
  });

  it.each(['protected', 'unjudged'] as const)(
    '%s: nothing is done before the operator has agreed',
    (protection) => {
      const asking = begin(isIn(A), { protection });
      expect(asking).toMatchObject({
        plan: { step: 'ask', asks: protection, agreed: false, leaves: 0 },
        action: { do: 'wait' },
      });
      expect(parsePlan(structuredClone(asking.plan))).toEqual(asking.plan);
      const others = [opened, asks(), located, atOk, account(PARTNER), account(isIn(A)), agreed('p0')];
      for (const event of others) expect(advance(asking.plan, event)).toEqual(asking);
      const restarted = advance(asking.plan, {
        type: 'restarted',
        at: NOW,
        account: isIn(A),
        browser: false,
      });
      expect(restarted).toEqual(asking);
      expect(play(asking, agreed())).toMatchObject({
        plan: { step: 'leave', agreed: true, leaving: A },
        action: { do: 'leave' },
      });
    },
  );

  it('is gone to from who is assumed when the operator agrees, not when the plan began', () => {
    expect(play(ASKING(PARTNER), agreed('p1', isIn(C)))).toMatchObject({
      plan: { step: 'leave', leaving: C },
    });
    expect(play(ASKING(isIn(C)), agreed('p1', PARTNER))).toMatchObject({
      plan: { step: 'locate', leaving: null },
      action: { do: 'open-list' },
    });
  });

  it('nobody confirms in time, and the plan ends', () => {
    const late: PlanEvent = { type: 'time-passed', at: NOW + PLAN_LIMITS.ask };
    expect(play(ASKING(), late)).toMatchObject({
      plan: { step: 'ask', ended: { state: 'failed', why: 'not-agreed' } },
    });
  });

  it('gives way to another wish while it is only asked about, and never after that', () => {
    expect(startPlan(ASKING().plan, PARTNER, WISH).ok).toBe(true);
    expect(startPlan(play(ASKING(), agreed()).plan, PARTNER, WISH).ok).toBe(false);
  });

  it('whom the operator goes to by hand meanwhile needs no more agreement', () => {
    const byHand = play(ASKING(PARTNER), account(askedFor(B)));
    expect(byHand.plan).toMatchObject({ step: 'confirm', agreed: false });
    expect(play(byHand, account(isIn(B, NOW + 9))).plan.ended).toEqual({ state: 'done' });
  });
});

describe('nothing runs twice', () => {
  it.each<[string, () => Next, PlanEvent]>([
    ['a report of an older plan', LOCATING, says({ at: 'located', isPartner: true }, { plan: 'p0' })],
    ['a report of an older attempt', () => play(LOCATING(), asks('r2')), located],
    ['a report from another tab', LOCATING, says({ at: 'located', isPartner: true }, { tab: 8 })],
    ['a page that asks while another presses', OPERATING, asks('r2')],
    ['a page in another tab that asks', () => play(begin(PARTNER), opened), asks('r1', 8)],
    ['a question before the list was found', LEAVING, asks()],
    ['OK before the row was found', LOCATING, atOk],
    ['OK again after the request', CONFIRMING, atOk],
    ['the row again after the request', CONFIRMING, located],
  ])('%s is ignored', (_, standing, event) => {
    const { plan } = standing();
    expect(advance(plan, event)).toEqual({ plan, action: { do: 'wait' } });
  });

  it('a page whose answer was lost may ask again', () => {
    expect(play(LOCATING(), asks())).toMatchObject({ plan: { attempt: 1 }, action: { do: 'locate' } });
    expect(play(OPERATING(), located).action.do).toBe('operate');
  });

  it('pages that come and come again end it', () => {
    const runs = Array.from({ length: 10 }, (_, at) => asks(`r${at}`));
    expect(play(begin(PARTNER), opened, ...runs).plan.ended).toMatchObject({ why: 'no-list' });
  });
});

describe('before OK everybody has to say "partner"', () => {
  it.each([
    ['the account', says({ at: 'located', isPartner: true }, { acting: isIn(A) })],
    ['the page', says({ at: 'located', isPartner: false })],
  ])('%s does not', (_, event) => {
    expect(play(LOCATING(), event)).toMatchObject({
      plan: { ended: { why: 'not-partner' } },
      action: { do: 'give-up' },
    });
  });

  it('nor at the last moment', () => {
    expect(play(OPERATING(), account(isIn(A))).plan.ended).toMatchObject({ why: 'not-left' });
    const late = says({ at: 'at-ok', isPartner: true }, { acting: mismatch });
    expect(play(OPERATING(), late).plan.ended).toMatchObject({ why: 'not-partner' });
  });

  it('a page that is older than a doubt is loaded again, once', () => {
    const unsure = says({ at: 'located', isPartner: true }, { acting: doubt('timed-out') });
    const once = play(LOCATING(), unsure);
    expect(once.action).toEqual({ do: 'open-list', tab: TAB, anew: true });
    const twice = play(
      once,
      asks('r2'),
      says({ at: 'located', isPartner: true }, { acting: doubt('timed-out'), attempt: 2 }),
    );
    expect(twice.plan.ended).toMatchObject({ why: 'not-partner' });
  });
});

describe('it ends', () => {
  it.each<[string, string, () => Next, PlanEvent]>([
    ['leave', 'no-tab', LEAVING, { type: 'left', at: NOW, tab: null, how: 'no-tab' }],
    ['leave', 'no-switch-role', LEAVING, { type: 'left', at: NOW, tab: 3, how: 'not-found' }],
    ['leave', 'signed-out', LEAVING, account(doubt('signed-out'))],
    ['leave', 'other-request', LEAVING, account(askedFor(C))],
    ['locate', 'not-found', LOCATING, says({ at: 'not-found' })],
    ['locate', 'tab-closed', LOCATING, { type: 'tab-closed', at: NOW, tab: TAB }],
    ['locate', 'signed-out', LOCATING, account(doubt('signed-out'))],
    ['locate', 'no-list', LOCATING, { type: 'time-passed', at: NOW + 1000 * PLAN_LIMITS.locate }],
    ['locate', 'busy', LOCATING, says({ at: 'failed', why: 'busy', detail: '' })],
    ['operate', 'not-offered', OPERATING, says({ at: 'failed', why: 'not-offered', detail: '' })],
    ['operate', 'tab-closed', OPERATING, { type: 'tab-closed', at: NOW, tab: TAB }],
    ['operate', 'no-answer', OPERATING, { type: 'time-passed', at: NOW + PLAN_LIMITS.operate + 60 }],
    ['confirm', 'refused', CONFIRMING, says({ at: 'failed', why: 'refused', detail: 'No.' })],
    ['confirm', 'mismatch', CONFIRMING, account(mismatch)],
    ['confirm', 'not-switched', CONFIRMING, account(PARTNER)],
    ['confirm', 'not-confirmed', CONFIRMING, account(doubt('timed-out'))],
    ['confirm', 'not-confirmed', CONFIRMING, { type: 'time-passed', at: NOW + PLAN_LIMITS.confirm + 60 }],
    ['confirm', 'signed-out', CONFIRMING, account(doubt('signed-out'))],
  ])('at %s with %s', (step, why, standing, event) => {
    const { plan, action } = play(standing(), event);
    expect(plan).toMatchObject({ step, ended: { state: 'failed', why } });
    expect(action).toEqual({ do: 'give-up' });
    expect(parsePlan(structuredClone(plan))).toEqual(plan);
    expect(isUnderWay(plan)).toBe(false);
  });

  it.each([
    ['leave', LEAVING],
    ['locate', LOCATING],
    ['operate', OPERATING],
    ['confirm', CONFIRMING],
  ])('when it is cancelled at %s, for good', (step, standing) => {
    const { plan } = play(standing(), { type: 'cancelled', at: NOW });
    expect(plan).toMatchObject({ step, ended: { state: 'cancelled' } });
    for (const event of [located, atOk, account(isIn(B)), asks('r9')]) {
      expect(advance(plan, event)).toEqual({ plan, action: { do: 'wait' } });
    }
  });

  it('not because of what was known before it began', () => {
    expect(play(begin(doubt('signed-out', 1)), account(doubt('signed-out', 1))).plan.ended).toBeNull();
  });

  it('not when the tab closes after OK: the console may have opened another', () => {
    expect(play(CONFIRMING(), { type: 'tab-closed', at: NOW, tab: TAB }).plan.ended).toBeNull();
  });
});

describe('what takes time', () => {
  it('Switch Role is pressed once more after a while, in whatever tab there is', () => {
    const again = play(LEAVING(), { type: 'time-passed', at: NOW + PLAN_LIMITS.leave });
    expect(again).toMatchObject({ plan: { leaves: 2 }, action: { do: 'leave' } });
    // Somebody has pressed it already: that it is gone says nothing.
    expect(play(again, { type: 'left', at: NOW, tab: 3, how: 'not-found' }).plan.ended).toBeNull();
    expect(play(again, { type: 'time-passed', at: NOW + 3 * PLAN_LIMITS.leave }).plan.ended).toMatchObject({
      why: 'not-left',
    });
    const elsewhere = play(
      LEAVING(),
      { type: 'left', at: NOW, tab: 3, how: 'gone' },
      { type: 'tab-closed', at: NOW, tab: 3 },
    );
    expect(elsewhere).toMatchObject({ plan: { tab: null }, action: { do: 'leave' } });
  });

  it.each([
    ['Switch Role', LEAVING, { type: 'left', at: NOW, tab: 3, how: 'pointed-out' } as const],
    ['OK', OPERATING, says({ at: 'at-dialog' })],
  ])('the operator is given time to press %s', (_, standing, event) => {
    const { plan } = play(standing(), event);
    expect(plan).toMatchObject({ byHand: true });
    expect(plan.deadline).toBeGreaterThanOrEqual(NOW + PLAN_LIMITS.byHand);
  });

  it('turning every page of the list is given time', () => {
    expect(play(LOCATING(), says({ at: 'turning-pages' })).plan.deadline).toBe(NOW + 6 + PLAN_LIMITS.pages);
  });
});

describe('another worker carries on', () => {
  const restarted = (acting: AssumedAccount, browser = false): PlanEvent => ({
    type: 'restarted',
    at: NOW + 9,
    account: acting,
    browser,
  });

  it.each<[string, () => Next, AssumedAccount, string]>([
    ['Switch Role may have been pressed', LEAVING, isIn(A), 'wait'],
    ['the customer was left meanwhile', LEAVING, { state: 'partner', at: NOW + 2 }, 'open-list'],
    ['nobody opened the list', () => begin(PARTNER), PARTNER, 'open-list'],
    ['the list is there', () => play(begin(PARTNER), opened), PARTNER, 'wait'],
    ['the page is at work', OPERATING, PARTNER, 'wait'],
    ['OK was pressed', CONFIRMING, askedFor(B), 'wait'],
    ['it was confirmed meanwhile', CONFIRMING, isIn(B, NOW + 8), 'done'],
  ])('%s', (_, standing, acting, action) => {
    expect(play(standing(), restarted(acting)).action.do).toBe(action);
  });

  it('but not in another browser', () => {
    for (const standing of [LEAVING, LOCATING, OPERATING, CONFIRMING]) {
      expect(play(standing(), restarted(PARTNER, true)).plan.ended).toMatchObject({ why: 'restarted' });
    }
  });
});

describe('reports', () => {
  it.each([
    { plan: 'p', attempt: 1, at: 'no-list' },
    { plan: 'p', attempt: 1, at: 'located', isPartner: true },
    { plan: 'p', attempt: 2, at: 'at-ok', isPartner: false },
    { plan: 'p', attempt: 2, at: 'failed', why: 'refused', detail: 'No.' },
  ])('are read: %j', (report) => expect(parseReport(report)).toEqual(report));

  it.each([
    { plan: 'p', attempt: 1, at: 'done' },
    { plan: 'p', attempt: 1, at: 'located' },
    { plan: 'p', attempt: 1, at: 'failed', why: 'tab-closed', detail: '' },
    { attempt: 1, at: 'no-list' },
    null,
  ])('are refused: %j', (report) => expect(() => parseReport(report)).toThrow());
});
