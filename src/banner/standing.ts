import type { AssumedAccount } from '../core/account/assumed-account.ts';
import { comparePage, type OpenedPage, type PageVerdict } from '../core/account/opened-page.ts';
import type { BannerNotice } from './draw.ts';

/** How far the operator has gone on a page that is not of whoever acts; starts anew when somebody else does. */
export interface Ease {
  /** What it was decided about. */
  readonly about: string;
  /** `look`: what acts is held. `asked`: something was held. `use`: everything is let through. */
  readonly level: 'look' | 'asked' | 'use';
}

/** Where a page stands towards the session. */
export interface Standing {
  readonly verdict: PageVerdict;
  /** What the banner's state is on this page. */
  readonly state: AssumedAccount['state'] | 'stale';
  /** What there is to decide about; `null`: nothing, the page is free. */
  readonly about: string | null;
  readonly isVeiled: boolean;
  /** Something was held on the page that is only looked at. */
  readonly isAsked: boolean;
  readonly holds: boolean;
}

export function standingOf(
  account: AssumedAccount,
  page: OpenedPage,
  ease: Ease | null,
  notice: BannerNotice,
): Standing {
  const verdict = comparePage(page, account);
  const isStale = typeof verdict === 'object';
  const about = isStale || account.state === 'mismatch' ? aboutOf(verdict, account) : null;
  const level = about !== null && ease?.about === about ? ease.level : null;
  // The operator has to reach the entry that was pointed out: on a page of whoever acts, none else is driven.
  const isFree = about === null || level === 'use' || (notice === 'pointedOut' && !isStale);
  return {
    verdict,
    state: isStale ? 'stale' : verdict === 'unclear' ? 'unknown' : account.state,
    about,
    isVeiled: !isFree && level !== 'look',
    isAsked: level === 'asked',
    holds: !isFree,
  };
}

function aboutOf(verdict: PageVerdict, account: AssumedAccount): string {
  const between =
    typeof verdict === 'object'
      ? [verdict.openedAs.customer, verdict.now.customer]
      : account.state === 'mismatch'
        ? [account.customer, account.observed, null]
        : [];
  return JSON.stringify(between.map((one) => one && (one.id ?? one.account)));
}
