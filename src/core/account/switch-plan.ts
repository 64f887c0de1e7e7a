import type { CustomerList } from '../customer/record.ts';
import type { StartedBy } from '../journal/entry.ts';
import type { Protection } from '../label/protection.ts';
import { fail, type Result, succeed } from '../problem.ts';
import { type AssumedAccount, CONFIRM_LIMIT, customerOf } from './assumed-account.ts';
import { type CustomerRef, isSameCustomer } from './customer-ref.ts';
import type { PageQuestion, PageReport, PlanFailure } from './plan-report.ts';

/**
 * From wherever a cookie jar is now to one customer: `leave → locate → operate → confirm`, and before that `ask` where
 * the customer is protected. A pure state machine, stored after every step and carried on by whichever worker is alive.
 * `ended` says how it came out, `step` where.
 */
export interface SwitchPlan {
  /** A report that names another plan is late and ignored. */
  readonly id: string;
  /** How many pages have taken the order; a report of an earlier one is late and ignored. */
  readonly attempt: number;
  /** The page that took the order last, by a name of its own choice: it may ask twice, nobody else may. */
  readonly run: string | null;
  readonly customer: CustomerRef;
  readonly list: CustomerList | null;
  /** How the operator asked for it. */
  readonly by: StartedBy;
  /** The customer that was assumed at the start. */
  readonly leaving: CustomerRef | null;
  readonly step: PlanStep;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly stepStartedAt: number;
  readonly deadline: number;
  /** The tab that is driven: where Switch Role was pressed, then the one with the list. */
  readonly tab: number | null;
  /** How often Switch Role was pressed. */
  readonly leaves: number;
  /** The list's page was loaded anew, since it showed no list. */
  readonly reloaded: boolean;
  /** The operator has to press something: the marked Switch Role entry, or OK. */
  readonly byHand: boolean;
  /** Why the operator is asked before anything is done; `null` for no reason. */
  readonly asks: Exclude<Protection, 'free'> | null;
  /** The operator was asked, and confirmed the customer. */
  readonly agreed: boolean;
  readonly ended: PlanEnd | null;
}

export type PlanStep = 'ask' | 'leave' | 'locate' | 'operate' | 'confirm';

export type PlanEnd =
  | { readonly state: 'done' }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly why: PlanFailure; readonly detail: string };

/** Why a plan was not even begun. */
export type PlanRefusal =
  | 'plan-under-way'
  /** OK was pressed in the list a moment ago. */
  | 'switch-under-way'
  | 'already-there'
  /** The directory knows that the console will not offer it. */
  | 'referral'
  | 'not-authorized';

export interface Wish {
  readonly id: string;
  readonly customer: CustomerRef;
  readonly list: CustomerList | null;
  readonly by: StartedBy;
  /** What the directory knows to stand in the way. */
  readonly obstacle: Extract<PlanRefusal, 'referral' | 'not-authorized'> | null;
  readonly protection: Protection;
  readonly at: number;
}

export type PlanEvent =
  | { readonly type: 'account'; readonly at: number; readonly account: AssumedAccount }
  /** The operator confirmed the customer of this plan. */
  | {
      readonly type: 'agreed';
      readonly at: number;
      readonly plan: string;
      /** As it is at this moment. */
      readonly account: AssumedAccount;
    }
  /** What came of pressing Switch Role; `gone`: the page went away over it, as it should. */
  | {
      readonly type: 'left';
      readonly at: number;
      readonly tab: number | null;
      readonly how: 'done' | 'gone' | 'pointed-out' | 'not-found' | 'no-tab';
    }
  /** The list is in this tab, or is being loaded there. */
  | { readonly type: 'list-opened'; readonly at: number; readonly tab: number }
  /** A page of the list asks for its order. */
  | { readonly type: 'asked'; readonly at: number; readonly tab: number; readonly run: string }
  | {
      readonly type: 'reported';
      readonly at: number;
      readonly tab: number;
      readonly report: PageReport;
      /** As it is at this moment. */
      readonly account: AssumedAccount;
    }
  | { readonly type: 'tab-closed'; readonly at: number; readonly tab: number }
  | { readonly type: 'time-passed'; readonly at: number }
  | { readonly type: 'cancelled'; readonly at: number }
  /** Another worker carries on; `browser`: so does another browser, in which no tab is what it was. */
  | {
      readonly type: 'restarted';
      readonly at: number;
      readonly account: AssumedAccount;
      readonly browser: boolean;
    };

/** What the background has to do now. */
export type PlanAction =
  | { readonly do: 'wait' }
  /** Press the console's own Switch Role in a tab of this jar. */
  | { readonly do: 'leave' }
  /** Bring the list into a tab: one that shows it, else `tab`, else a new one. `anew`: load it again. */
  | { readonly do: 'open-list'; readonly tab: number | null; readonly anew: boolean }
  /** The page that asked finds the customer's row. */
  | { readonly do: 'locate' }
  /** The page that asked may go on, up to and including OK. */
  | { readonly do: 'operate' }
  | { readonly do: 'done' }
  | { readonly do: 'give-up' };

export interface Next {
  readonly plan: SwitchPlan;
  readonly action: PlanAction;
}

/** How long each step may take, milliseconds. */
export const PLAN_LIMITS = {
  ask: 300_000,
  leave: 20_000,
  locate: 60_000,
  /** Every page of a long list is turned. */
  pages: 600_000,
  operate: 60_000,
  /** The operator reads before pressing. */
  byHand: 300_000,
  confirm: CONFIRM_LIMIT + 5000,
};
const MOST_LEAVES = 2;
/** A page that is loaded again and again is not what we think it is. */
const MOST_ATTEMPTS = 6;

const WAIT: PlanAction = { do: 'wait' };

/** Never two at once, in whatever way the first was begun. One that only asks gives way: nothing was done for it. */
export function startPlan(
  current: SwitchPlan | null,
  account: AssumedAccount,
  { id, customer, list, by, obstacle, protection, at }: Wish,
): Result<Next, PlanRefusal> {
  if (isUnderWay(current) && current.step !== 'ask') return fail('plan-under-way');
  if (account.state === 'requested') return fail('switch-under-way');
  if (isIn(account, customer)) return fail('already-there');
  if (obstacle !== null) return fail(obstacle);
  const plan: SwitchPlan = {
    id,
    attempt: 0,
    run: null,
    customer,
    list,
    by,
    leaving: null,
    step: 'ask',
    startedAt: at,
    stepStartedAt: at,
    deadline: at + PLAN_LIMITS.ask,
    tab: null,
    leaves: 0,
    reloaded: false,
    byHand: false,
    asks: protection === 'free' ? null : protection,
    agreed: false,
    ended: null,
  };
  return succeed(plan.asks === null ? setOut(plan, account, at) : { plan, action: WAIT });
}

function setOut(plan: SwitchPlan, account: AssumedAccount, at: number): Next {
  if (!isAway(account)) return openList(plan, at);
  return leave({ ...plan, leaving: customerOf(account) }, at);
}

export function isUnderWay(plan: SwitchPlan | null): plan is SwitchPlan {
  return plan !== null && plan.ended === null;
}

export function advance(plan: SwitchPlan, event: PlanEvent): Next {
  if (plan.ended !== null) return { plan, action: WAIT };
  switch (event.type) {
    case 'account':
      return observed(plan, event.account, event.at);
    case 'agreed':
      return plan.step === 'ask' && event.plan === plan.id
        ? setOut({ ...plan, agreed: true }, event.account, event.at)
        : { plan, action: WAIT };
    case 'left':
      return left(plan, event);
    case 'list-opened':
      return plan.step === 'locate'
        ? { plan: { ...plan, tab: event.tab }, action: WAIT }
        : { plan, action: WAIT };
    case 'asked':
      return asked(plan, event);
    case 'reported':
      return reported(plan, event);
    case 'tab-closed':
      return closed(plan, event);
    case 'time-passed':
      return event.at < plan.deadline ? { plan, action: WAIT } : limitPassed(plan, event.at);
    case 'cancelled':
      return end(plan, { state: 'cancelled' });
    case 'restarted': {
      if (event.browser) return giveUp(plan, 'restarted');
      const next = observed(plan, event.account, event.at);
      if (next.plan.ended !== null || next.action.do !== 'wait') return next;
      // Whoever was to open the list may have ended before it did.
      return next.plan.step === 'locate' && next.plan.tab === null ? openList(next.plan, event.at) : next;
    }
  }
}

function observed(plan: SwitchPlan, account: AssumedAccount, at: number): Next {
  if (isIn(account, plan.customer)) return end(plan, { state: 'done' });
  const isNews = account.at >= plan.startedAt;
  if (account.state === 'unknown' && account.why === 'signed-out' && isNews)
    return giveUp(plan, 'signed-out');
  if (account.state === 'requested') {
    // Somebody pressed the console's own button meanwhile: their wish is newer than ours.
    if (!isSameCustomer(account.customer, plan.customer)) return giveUp(plan, 'other-request');
    const isDone = plan.step === 'operate' || plan.step === 'ask';
    return isDone ? enter(plan, 'confirm', at) : { plan, action: WAIT };
  }
  if (plan.step === 'leave') return account.state === 'partner' ? openList(plan, at) : { plan, action: WAIT };
  if (plan.step === 'locate' && isAway(account)) {
    return plan.leaves < MOST_LEAVES ? leave(plan, at) : giveUp(plan, 'not-left');
  }
  if (plan.step === 'confirm') return unconfirmed(plan, account);
  // Before OK only the partner may be there; what is not known is asked again before it is pressed.
  return plan.step === 'operate' && isAway(account) ? giveUp(plan, 'not-left') : { plan, action: WAIT };
}

function unconfirmed(plan: SwitchPlan, account: AssumedAccount): Next {
  if (account.state === 'mismatch' || account.state === 'confirmed') return giveUp(plan, 'mismatch');
  if (account.state === 'partner') return giveUp(plan, 'not-switched');
  return account.state === 'unknown' && account.why === 'timed-out'
    ? giveUp(plan, 'not-confirmed')
    : { plan, action: WAIT };
}

function left(plan: SwitchPlan, { how, tab, at }: Extract<PlanEvent, { type: 'left' }>): Next {
  if (plan.step !== 'leave') return { plan, action: WAIT };
  const known = { ...plan, tab: tab ?? plan.tab };
  if (how === 'pointed-out') {
    return { plan: { ...known, byHand: true, deadline: at + PLAN_LIMITS.byHand }, action: WAIT };
  }
  if (how === 'done' || how === 'gone') return { plan: known, action: WAIT };
  // A worker that ended may have pressed it before us: then it is not there any more, and the account will show.
  if (plan.leaves > 1) return { plan: known, action: WAIT };
  return giveUp(known, how === 'no-tab' ? 'no-tab' : 'no-switch-role');
}

function asked(plan: SwitchPlan, { tab, run, at }: Extract<PlanEvent, { type: 'asked' }>): Next {
  if (plan.step !== 'locate' || plan.tab !== tab) return { plan, action: WAIT };
  // The same page asks again when its answer was lost with a worker.
  if (plan.run === run) return { plan, action: { do: 'locate' } };
  if (plan.attempt >= MOST_ATTEMPTS) return giveUp(plan, 'no-list');
  return {
    plan: { ...plan, run, attempt: plan.attempt + 1, deadline: at + PLAN_LIMITS.locate },
    action: { do: 'locate' },
  };
}

function reported(
  plan: SwitchPlan,
  { report, tab, account, at }: Extract<PlanEvent, { type: 'reported' }>,
): Next {
  const isLate = report.plan !== plan.id || report.attempt !== plan.attempt || tab !== plan.tab;
  if (isLate || plan.step === 'leave') return { plan, action: WAIT };
  switch (report.at) {
    case 'turning-pages':
      return plan.step === 'locate'
        ? { plan: { ...plan, deadline: at + PLAN_LIMITS.pages }, action: WAIT }
        : { plan, action: WAIT };
    case 'no-list':
      if (plan.step !== 'locate') return { plan, action: WAIT };
      return openAnew(plan, 'no-list');
    case 'not-found':
      return plan.step === 'locate' ? giveUp(plan, 'not-found') : { plan, action: WAIT };
    case 'located':
    case 'at-ok':
      return mayOperate(plan, report, account, at);
    case 'at-dialog':
      return plan.step === 'operate'
        ? { plan: { ...plan, byHand: true, deadline: at + PLAN_LIMITS.byHand }, action: WAIT }
        : { plan, action: WAIT };
    case 'failed':
      // After OK only the account tells: a page that saw nothing may just have gone to the customer.
      return plan.step === 'confirm' && (report.why === 'no-answer' || report.why === 'stopped')
        ? { plan, action: WAIT }
        : giveUp(plan, report.why, report.detail);
  }
}

/** Asked twice: when the row is there, and again right before OK. Both the page and the account have to say "partner". */
function mayOperate(plan: SwitchPlan, report: PageQuestion, account: AssumedAccount, at: number): Next {
  const wanted =
    report.at === 'located' ? plan.step === 'locate' || plan.step === 'operate' : plan.step === 'operate';
  if (!wanted) return { plan, action: WAIT };
  // This page is older than the doubt; one that is loaded now shows who is there.
  if (plan.step === 'locate' && account.state === 'unknown') return openAnew(plan, 'not-partner');
  if (account.state !== 'partner' || !report.isPartner) return giveUp(plan, 'not-partner');
  const operating = plan.step === 'operate' ? plan : enter(plan, 'operate', at).plan;
  return { plan: operating, action: { do: 'operate' } };
}

function closed(plan: SwitchPlan, { tab, at }: Extract<PlanEvent, { type: 'tab-closed' }>): Next {
  if (tab !== plan.tab || plan.step === 'confirm') return { plan, action: WAIT };
  if (plan.step !== 'leave') return giveUp(plan, 'tab-closed');
  return plan.leaves < MOST_LEAVES ? leave({ ...plan, tab: null }, at) : giveUp(plan, 'tab-closed');
}

function limitPassed(plan: SwitchPlan, at: number): Next {
  switch (plan.step) {
    case 'ask':
      return giveUp(plan, 'not-agreed');
    case 'leave':
      return plan.leaves < MOST_LEAVES && !plan.byHand ? leave(plan, at) : giveUp(plan, 'not-left');
    case 'locate':
      return giveUp(plan, 'no-list');
    case 'operate':
      return giveUp(plan, 'no-answer');
    case 'confirm':
      return giveUp(plan, 'not-confirmed');
  }
}

function leave(plan: SwitchPlan, at: number): Next {
  const { plan: leaving } = enter({ ...plan, leaves: plan.leaves + 1 }, 'leave', at);
  return { plan: leaving, action: { do: 'leave' } };
}

/** The tab in which Switch Role was pressed is taken on to the list: it has left its page anyway. */
function openList(plan: SwitchPlan, at: number): Next {
  const { plan: locating } = enter({ ...plan, tab: null }, 'locate', at);
  return { plan: locating, action: { do: 'open-list', tab: plan.tab, anew: false } };
}

function openAnew(plan: SwitchPlan, otherwise: PlanFailure): Next {
  if (plan.reloaded) return giveUp(plan, otherwise);
  return { plan: { ...plan, reloaded: true }, action: { do: 'open-list', tab: plan.tab, anew: true } };
}

function enter(plan: SwitchPlan, step: PlanStep, at: number): Next {
  const entered = { ...plan, step, stepStartedAt: at, deadline: at + PLAN_LIMITS[step], byHand: false };
  return { plan: entered, action: WAIT };
}

function giveUp(plan: SwitchPlan, why: PlanFailure, detail = ''): Next {
  return end(plan, { state: 'failed', why, detail });
}

function end(plan: SwitchPlan, ended: PlanEnd): Next {
  return {
    plan: { ...plan, byHand: false, ended },
    action: { do: ended.state === 'done' ? 'done' : 'give-up' },
  };
}

function isIn(account: AssumedAccount, customer: CustomerRef): boolean {
  return account.state === 'confirmed' && isSameCustomer(account.customer, customer);
}

/** A page showed an account that is not the partner's. What merely may be so is looked at in the list first. */
function isAway(account: AssumedAccount): boolean {
  if (account.state === 'confirmed' || account.state === 'mismatch') return true;
  return account.state === 'unknown' && ['unrecognised', 'shared-name', 'disagree'].includes(account.why);
}
