import { labelForm } from '../customer/text.ts';
import { type CustomerRef, completeRef, fitsMask, isSameCustomer } from './customer-ref.ts';
import { labelParts, type Observation } from './observation.ts';

/** What is known of the partner of one cookie jar, learnt where only a partner can be: Customer Management. */
export interface PartnerKnowledge {
  readonly labels: readonly string[];
  readonly agencyIds: readonly string[];
}

export interface Knowledge {
  readonly partner: PartnerKnowledge | null;
  /** The customer asked for, when a request is under way. */
  readonly requested: CustomerRef | null;
  /** The customer confirmed last. */
  readonly current: CustomerRef | null;
  /** Customers of the directory whose account, ID or name the header may mean. */
  readonly candidates: readonly CustomerRef[];
  /** `agencyId`s seen together with a confirmed customer. */
  readonly customerAgencyIds: readonly string[];
  /** The page was opened by our own OK: in the tab where it was pressed, or by that tab. */
  readonly followed: boolean;
}

export type Judgement =
  | { readonly who: 'partner' }
  | { readonly who: 'customer'; readonly customer: CustomerRef; readonly by: 'name' | 'followed' }
  /** Somebody whom nothing known fits. */
  | { readonly who: 'other'; readonly shown: string }
  | { readonly who: 'nobody' }
  | {
      readonly who: 'unclear';
      readonly why: 'no-header' | 'shared-name' | 'hidden-name' | 'disagree' | 'unsure';
      readonly shown: string | null;
    };

/**
 * Who is acting on the page that was observed. Pure; the table in the tests is its specification.
 *
 * The header decides: it is what the console rendered for its own session. `agencyId` alone never names anybody
 * (it stands in ordinary users' addresses too, and may be stale); it can only contradict "partner".
 */
export function judge(seen: Observation, known: Knowledge): Judgement {
  if (seen.signedOut) return { who: 'nobody' };
  if (seen.header === null || seen.header.labels.length === 0)
    return { who: 'unclear', why: 'no-header', shown: null };
  const labels = seen.header.labels;
  const shown = labels[0] ?? '';

  if (seen.customerList) return { who: 'partner' };
  if (known.partner !== null && sharesWhole(labels, known.partner.labels))
    return judgePartner(seen, known, shown);

  const named = namedCustomers(labels, known);
  if (named.length === 1 && named[0] !== undefined)
    return { who: 'customer', customer: named[0], by: 'name' };
  if (named.length > 1) {
    const asked = named.find((one) => known.requested !== null && isSameCustomer(one, known.requested));
    if (asked !== undefined && known.followed) return { who: 'customer', customer: asked, by: 'followed' };
    return { who: 'unclear', why: 'shared-name', shown };
  }

  if (known.partner !== null && sharesPart(labels, known.partner.labels))
    return judgePartner(seen, known, shown);
  if (known.requested !== null && seen.header.sure && mayBeHidden(known.requested, labels)) {
    if (!known.followed) return { who: 'unclear', why: 'hidden-name', shown };
    const learnt: CustomerRef = {
      id: null,
      account: hiddenAccount(known.requested, labels),
      name: null,
      masks: [],
    };
    return { who: 'customer', customer: completeRef(known.requested, learnt), by: 'followed' };
  }
  return seen.header.sure ? { who: 'other', shown } : { who: 'unclear', why: 'unsure', shown };
}

function judgePartner(seen: Observation, known: Knowledge, shown: string): Judgement {
  const agencyId = seen.agencyId;
  const ofCustomer = agencyId !== null && known.customerAgencyIds.includes(agencyId);
  if (ofCustomer && !known.partner?.agencyIds.includes(agencyId))
    return { who: 'unclear', why: 'disagree', shown };
  if (seen.header?.sure === false) return { who: 'unclear', why: 'unsure', shown };
  return { who: 'partner' };
}

/** Everybody known whom a label names. Account and ID are unique; a name is not, so all its bearers are returned. */
function namedCustomers(labels: readonly string[], known: Knowledge): CustomerRef[] {
  const everybody = distinct([known.requested, known.current, ...known.candidates]);
  const byKey = everybody.filter((one) => namesKey(labels, one));
  return byKey.length > 0 ? byKey : everybody.filter((one) => namesWhole(labels, one));
}

/** One reference each, the earlier one's words first. A complete reference joins two that had nothing in common. */
function distinct(customers: readonly (CustomerRef | null)[]): CustomerRef[] {
  let kept: CustomerRef[] = [];
  for (const one of customers) {
    if (one === null) continue;
    const same = kept.filter((other) => isSameCustomer(other, one));
    const whole = same.reduceRight((more, known) => completeRef(known, more), one);
    kept = [...kept.filter((other) => !same.includes(other)), whole];
  }
  return kept;
}

/** A request for a customer whose account the list hid: may the header be that customer? */
function mayBeHidden(requested: CustomerRef, labels: readonly string[]): boolean {
  if (requested.account !== null) return false;
  if (requested.masks.length === 0) return true;
  return labels.some((label) => fittingPart(label, requested.masks) !== null);
}

function hiddenAccount(requested: CustomerRef, labels: readonly string[]): string | null {
  const first = labels[0] ?? null;
  if (first === null || requested.masks.length === 0) return first;
  return labels.map((label) => fittingPart(label, requested.masks)).find((part) => part !== null) ?? first;
}

function fittingPart(label: string, masks: readonly string[]): string | null {
  return labelParts(label).find((part) => masks.some((mask) => fitsMask(part, mask))) ?? null;
}

/** Whether labels name exactly this customer: by account or ID as a word of theirs, or by the whole name. */
export function namesCustomer(labels: readonly string[], customer: CustomerRef): boolean {
  return namesKey(labels, customer) || namesWhole(labels, customer);
}

function namesKey(labels: readonly string[], { account, id }: CustomerRef): boolean {
  const parts = new Set(labels.flatMap(labelParts).map(labelForm));
  return [account, id].some((key) => key !== null && parts.has(labelForm(key)));
}

function namesWhole(labels: readonly string[], { name }: CustomerRef): boolean {
  return name !== null && sharesWhole(labels, [name]);
}

export function sharesWhole(labels: readonly string[], others: readonly string[]): boolean {
  const forms = new Set(others.map(labelForm));
  return labels.some((label) => forms.has(labelForm(label)));
}

/** "acme / op_li" and "acme" are one account, seen with and without the IAM user; "Acme Ltd" and "Acme Cloud" are two. */
function sharesPart(labels: readonly string[], others: readonly string[]): boolean {
  const [first] = others;
  const account = accountPart(first ?? '');
  return account !== '' && labels.some((label) => accountPart(label) === account);
}

function accountPart(label: string): string {
  return labelForm(label.split(/[/|(（]/)[0] ?? label);
}
