import { type CustomerRef, completeRef, isSameCustomer } from './customer-ref.ts';
import type { Judgement } from './judge.ts';

/**
 * Who the session of one cookie jar acts as, as far as it was observed.
 *
 * `at`: epoch milliseconds of the newest evidence. Evidence about an earlier moment never changes the state.
 */
export type AssumedAccount =
  /** Nobody is assumed. */
  | { readonly state: 'partner'; readonly at: number }
  /** The operator asked for it; no page has shown it yet. */
  | {
      readonly state: 'requested';
      readonly at: number;
      readonly customer: CustomerRef;
      readonly before: Settled;
    }
  /** A console page showed it. */
  | {
      readonly state: 'confirmed';
      readonly at: number;
      readonly customer: CustomerRef;
      readonly since: number;
      readonly by: 'name' | 'followed';
    }
  /** Asked for one, a page shows another. */
  | {
      readonly state: 'mismatch';
      readonly at: number;
      readonly customer: CustomerRef;
      readonly observed: CustomerRef;
      readonly since: number;
    }
  | Unknown;

export interface Unknown {
  readonly state: 'unknown';
  readonly at: number;
  readonly why: Doubt;
  /** The customer this may still be. */
  readonly customer: CustomerRef | null;
  /** What the header showed. */
  readonly shown: string | null;
}

export type Doubt =
  /** Nothing has been observed yet. */
  | 'not-observed'
  /** The browser was restarted; the session may or may not have survived. */
  | 'restarted'
  /** A page shows an account that nothing known fits. */
  | 'unrecognised'
  /** Several customers bear the name that is shown. */
  | 'shared-name'
  /** Header and address disagree. */
  | 'disagree'
  /** The console asks to sign in. */
  | 'signed-out'
  /** Asked for, and nothing confirmed it in time. */
  | 'timed-out';

type Settled = Exclude<AssumedAccount, { state: 'requested' }>;

export type AccountEvent =
  | { readonly type: 'requested'; readonly at: number; readonly customer: CustomerRef }
  /** The console refused, or the step before OK failed: nothing was switched. */
  | { readonly type: 'refused'; readonly at: number; readonly customer: CustomerRef }
  | { readonly type: 'observed'; readonly at: number; readonly since: number; readonly judgement: Judgement }
  | { readonly type: 'time-passed'; readonly at: number }
  | { readonly type: 'restarted'; readonly at: number }
  | { readonly type: 'forgotten'; readonly at: number };

/** How long a request may wait for its confirmation, milliseconds. */
export const CONFIRM_LIMIT = 60_000;

/** How long the console may take to switch after OK: what pages show that began to load before is no answer yet. */
export const SWITCH_LIMIT = 20_000;

export const NOT_OBSERVED: AssumedAccount = {
  state: 'unknown',
  at: 0,
  why: 'not-observed',
  customer: null,
  shown: null,
};

export function step(state: AssumedAccount, event: AccountEvent): AssumedAccount {
  switch (event.type) {
    case 'requested':
      return { state: 'requested', at: event.at, customer: event.customer, before: settled(state) };
    case 'refused':
      return state.state === 'requested' && isSameCustomer(state.customer, event.customer)
        ? state.before
        : state;
    case 'time-passed':
      return state.state === 'requested' && event.at - state.at > CONFIRM_LIMIT
        ? doubt('timed-out', state.at, state.customer)
        : state;
    case 'restarted':
      // No evidence: a tab that the browser restored began to load before we were started, and must be believed.
      return state.state === 'partner' ? NOT_OBSERVED : doubt('restarted', state.at, believed(state));
    case 'forgotten':
      return { ...NOT_OBSERVED, at: event.at };
    case 'observed':
      if (event.since >= state.at) return observed(state, event.judgement, event);
      // Of before the request: it tells what there is to go back to when the console refuses.
      return state.state === 'requested' ? refusedTo(state, settled(step(state.before, event))) : state;
  }
}

/** The customer whose account may be in use, in whatever state; `null` when none is. */
export function customerOf(state: AssumedAccount): CustomerRef | null {
  if (state.state === 'partner') return null;
  return state.state === 'mismatch' ? state.observed : state.customer;
}

/** Who may still be assumed when all else is forgotten: not a mere name that a page showed in place of a customer. */
function believed(state: AssumedAccount): CustomerRef | null {
  return state.state === 'mismatch' && state.observed.id === null ? null : customerOf(state);
}

/** Whether there is anything to show on a console page. A partner who never switched sees nothing of us. */
export function isNoteworthy(state: AssumedAccount): boolean {
  if (state.state === 'partner') return false;
  if (state.state !== 'unknown') return true;
  return (
    state.why === 'unrecognised' ||
    state.why === 'shared-name' ||
    state.why === 'disagree' ||
    state.customer !== null
  );
}

function observed(
  state: AssumedAccount,
  judgement: Judgement,
  { at, since }: { at: number; since: number },
): AssumedAccount {
  switch (judgement.who) {
    case 'partner':
      // A page that was being loaded while OK took effect still shows the partner: keep waiting.
      return state.state === 'requested' && since - state.at < SWITCH_LIMIT
        ? refusedTo(state, { state: 'partner', at: since })
        : { state: 'partner', at: since };
    case 'nobody':
      return doubt('signed-out', since, believed(state));
    case 'customer':
      return observedCustomer(state, judgement.customer, judgement.by, at, since);
    case 'other':
      return observedOther(state, judgement.shown, since);
    case 'unclear':
      return observedUnclear(state, judgement, since);
  }
}

function observedCustomer(
  state: AssumedAccount,
  customer: CustomerRef,
  by: 'name' | 'followed',
  at: number,
  since: number,
): AssumedAccount {
  if (
    (state.state === 'requested' || state.state === 'mismatch') &&
    !isSameCustomer(state.customer, customer)
  ) {
    const from = state.state === 'mismatch' ? state.since : at;
    return { state: 'mismatch', at: since, customer: state.customer, observed: customer, since: from };
  }
  const goesOn = state.state === 'confirmed' && isSameCustomer(state.customer, customer);
  const earlier = customerOf(state);
  const complete =
    earlier !== null && isSameCustomer(earlier, customer) ? completeRef(customer, earlier) : customer;
  return { state: 'confirmed', at: since, customer: complete, since: goesOn ? state.since : at, by };
}

function observedOther(state: AssumedAccount, shown: string, since: number): AssumedAccount {
  if (state.state === 'requested') {
    const observed: CustomerRef = { id: null, account: shown, name: null, masks: [] };
    return { state: 'mismatch', at: since, customer: state.customer, observed, since };
  }
  if (state.state === 'unknown' && state.why === 'not-observed') return { ...state, at: since, shown };
  return { state: 'unknown', at: since, why: 'unrecognised', customer: null, shown };
}

/** A page that does not say who is acting takes nothing away from what another page has shown. */
function observedUnclear(
  state: AssumedAccount,
  judgement: Extract<Judgement, { who: 'unclear' }>,
  since: number,
): AssumedAccount {
  if (judgement.why === 'shared-name' || judgement.why === 'disagree') {
    if (state.state === 'requested') return state;
    return {
      state: 'unknown',
      at: since,
      why: judgement.why,
      customer: customerOf(state),
      shown: judgement.shown,
    };
  }
  return state;
}

function settled(state: AssumedAccount): Settled {
  return state.state === 'requested' ? state.before : state;
}

/** What a refusal of the request leads back to. */
function refusedTo(state: Extract<AssumedAccount, { state: 'requested' }>, before: Settled): AssumedAccount {
  return before === state.before ? state : { ...state, before };
}

function doubt(why: Doubt, at: number, customer: CustomerRef | null): Unknown {
  return { state: 'unknown', at, why, customer, shown: null };
}
