import { check, flag, list, nullable, number, object, oneOf, type Parser, tagged, text } from '../parse.ts';
import type { AssumedAccount } from './assumed-account.ts';
import type { CustomerRef } from './customer-ref.ts';
import type { PartnerKnowledge } from './judge.ts';
import type { HeaderAccount, Observation } from './observation.ts';

/** Parsers of the account's shapes, the same for messages and stored documents. */
const texts = list(text(), 20);

export const parseCustomerRef: Parser<CustomerRef> = check(
  object<CustomerRef>({
    id: nullable(text()),
    account: nullable(text()),
    name: nullable(text()),
    masks: texts,
  }),
  (ref) => ref.id !== null || ref.account !== null,
  'a customer with an ID or an account',
);

export const parseObservation: Parser<Observation> = object<Observation>({
  since: number,
  header: nullable(object<HeaderAccount>({ labels: texts, sure: flag })),
  agencyId: nullable(text()),
  signedOut: flag,
  customerList: flag,
});

type In<S extends AssumedAccount['state']> = Extract<AssumedAccount, { state: S }>;

const settled = {
  partner: object<In<'partner'>>({ state: oneOf('partner'), at: number }),
  confirmed: object<In<'confirmed'>>({
    state: oneOf('confirmed'),
    at: number,
    customer: parseCustomerRef,
    since: number,
    by: oneOf('name', 'followed'),
  }),
  mismatch: object<In<'mismatch'>>({
    state: oneOf('mismatch'),
    at: number,
    customer: parseCustomerRef,
    observed: parseCustomerRef,
    since: number,
  }),
  unknown: object<In<'unknown'>>({
    state: oneOf('unknown'),
    at: number,
    why: oneOf(
      'not-observed',
      'restarted',
      'unrecognised',
      'shared-name',
      'disagree',
      'signed-out',
      'timed-out',
    ),
    customer: nullable(parseCustomerRef),
    shown: nullable(text()),
  }),
};

export const parseAssumedAccount: Parser<AssumedAccount> = tagged<AssumedAccount>('state', {
  ...settled,
  requested: object<In<'requested'>>({
    state: oneOf('requested'),
    at: number,
    customer: parseCustomerRef,
    before: tagged<In<'requested'>['before']>('state', settled),
  }),
});

export const parsePartnerKnowledge: Parser<PartnerKnowledge> = object<PartnerKnowledge>({
  labels: texts,
  agencyIds: texts,
});
