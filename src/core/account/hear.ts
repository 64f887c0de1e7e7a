import { type AssumedAccount, customerOf, step } from './assumed-account.ts';
import type { CustomerRef } from './customer-ref.ts';
import { type Judgement, judge, type PartnerKnowledge } from './judge.ts';
import type { Observation } from './observation.ts';
import type { Subject } from './opened-page.ts';

/** What is known about who acts in one cookie jar. */
export interface Known {
  readonly account: AssumedAccount;
  readonly partner: PartnerKnowledge | null;
  /** `agencyId`s seen while a customer was confirmed, newest first. */
  readonly customerAgencyIds: readonly string[];
  /** The tab in which OK was pressed for the request under way. */
  readonly requestTab: number | null;
}

/** The tab that an observation was made in. */
export interface Witness {
  readonly tab: number | null;
  /** The tab that opened it. */
  readonly opener: number | null;
}

const MOST_AGENCIES = 50;

/** Takes in what a page showed: what it means, what follows from it, and what it teaches. `at`: epoch milliseconds. */
export function hear(
  before: Known,
  observation: Observation,
  { tab, opener }: Witness,
  { candidates, at }: { readonly candidates: readonly CustomerRef[]; readonly at: number },
): { readonly known: Known; readonly page: Subject | null } {
  const { account, partner, customerAgencyIds, requestTab } = before;
  // A clock that was set back must not let an old page look new.
  const seen = { ...observation, since: Math.min(observation.since, at) };
  const judgement = judge(seen, {
    partner,
    // What a page showed before the request is not about it.
    requested: account.state === 'requested' && seen.since >= account.at ? account.customer : null,
    current: customerOf(account),
    candidates,
    customerAgencyIds,
    followed: requestTab !== null && (tab === requestTab || opener === requestTab),
  });
  const known = {
    ...learn(before, seen, judgement),
    account: step(account, { type: 'observed', at, since: seen.since, judgement }),
    requestTab,
  };
  return { known, page: subjectOf(judgement) };
}

/** The partner's own labels and ids, and the ids of customers. */
function learn(
  { partner, customerAgencyIds }: Known,
  { agencyId, customerList, header }: Observation,
  judgement: Judgement,
): Pick<Known, 'partner' | 'customerAgencyIds'> {
  const shown =
    customerList && header?.sure ? { labels: header.labels, agencyIds: partner?.agencyIds ?? [] } : partner;
  if (agencyId === null) return { partner: shown, customerAgencyIds };
  if (judgement.who === 'partner' && shown !== null) {
    return {
      partner: { ...shown, agencyIds: prepend(shown.agencyIds, agencyId, 20) },
      customerAgencyIds,
    };
  }
  return judgement.who === 'customer' && !shown?.agencyIds.includes(agencyId)
    ? { partner: shown, customerAgencyIds: prepend(customerAgencyIds, agencyId, MOST_AGENCIES) }
    : { partner: shown, customerAgencyIds };
}

function subjectOf(judgement: Judgement): Subject | null {
  if (judgement.who === 'partner') return { customer: null };
  return judgement.who === 'customer' ? { customer: judgement.customer } : null;
}

function prepend(list: readonly string[], item: string, most: number): readonly string[] {
  return list[0] === item ? list : [item, ...list.filter((one) => one !== item)].slice(0, most);
}
