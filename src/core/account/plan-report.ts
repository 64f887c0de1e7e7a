/** What a page of the list says about the order it took. */
export type PageReport = PageNews | PageQuestion | PageFailure;

interface FromOrder {
  readonly plan: string;
  readonly attempt: number;
}

export interface PageNews extends FromOrder {
  readonly at: 'no-list' | 'turning-pages' | 'not-found' | 'at-dialog';
}

/** The row is on the page, or OK is about to be pressed: may it go on? */
export interface PageQuestion extends FromOrder {
  readonly at: 'located' | 'at-ok';
  /** What the page's own header says. */
  readonly isPartner: boolean;
}

export interface PageFailure extends FromOrder {
  readonly at: 'failed';
  readonly why: OperateTrouble;
  readonly detail: string;
}

/** What the one click can fail with: the page adapter's own words, and that the page is at work for somebody. */
export const OPERATE_TROUBLES = [
  'row-gone',
  'no-operation',
  'not-offered',
  'item-disabled',
  'menu-closed',
  'no-dialog',
  'dialog-owed',
  'other-customer',
  'dialog-stuck',
  'not-recorded',
  'refused',
  'no-answer',
  'stopped',
  'busy',
  /** It became protected after nobody had been asked. */
  'protected',
] as const;

export type OperateTrouble = (typeof OPERATE_TROUBLES)[number];

export const PLAN_FAILURES = [
  ...OPERATE_TROUBLES,
  /** Asked about a protected customer, the operator said nothing for too long. */
  'not-agreed',
  /** No console page is open in which the customer could be left. */
  'no-tab',
  'no-switch-role',
  'not-left',
  'no-list',
  'not-found',
  'not-partner',
  'tab-closed',
  'signed-out',
  /** Somebody asked for another customer meanwhile. */
  'other-request',
  'mismatch',
  'not-switched',
  'not-confirmed',
  'restarted',
] as const;

export type PlanFailure = (typeof PLAN_FAILURES)[number];
