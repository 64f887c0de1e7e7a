import { STARTED_BY } from '../journal/entry.ts';
import { flag, nullable, number, object, oneOf, otherwise, type Parser, tagged, text } from '../parse.ts';
import { parseCustomerRef } from './parse-account.ts';
import {
  OPERATE_TROUBLES,
  type PageFailure,
  type PageNews,
  type PageQuestion,
  type PageReport,
  PLAN_FAILURES,
} from './plan-report.ts';
import type { PlanEnd, SwitchPlan } from './switch-plan.ts';

const longest = 1000;
const id = text(64);

type Ended<S extends PlanEnd['state']> = Extract<PlanEnd, { state: S }>;

export const parsePlan: Parser<SwitchPlan> = object<SwitchPlan>({
  id,
  attempt: number,
  run: nullable(id),
  customer: parseCustomerRef,
  list: nullable(oneOf('own', 'resellers')),
  // Plans of before there was a journal do not say.
  by: otherwise(oneOf(...STARTED_BY), 'popup'),
  leaving: nullable(parseCustomerRef),
  step: oneOf('ask', 'leave', 'locate', 'operate', 'confirm'),
  startedAt: number,
  stepStartedAt: number,
  deadline: number,
  tab: nullable(number),
  leaves: number,
  reloaded: flag,
  byHand: flag,
  // Plans of before there was any protection do not speak of it.
  asks: otherwise(nullable(oneOf('protected', 'unjudged')), null),
  agreed: otherwise(flag, false),
  ended: nullable(
    tagged<PlanEnd>('state', {
      done: object<Ended<'done'>>({ state: oneOf('done') }),
      cancelled: object<Ended<'cancelled'>>({ state: oneOf('cancelled') }),
      failed: object<Ended<'failed'>>({
        state: oneOf('failed'),
        why: oneOf(...PLAN_FAILURES),
        detail: text(longest),
      }),
    }),
  ),
});

const from = { plan: id, attempt: number };
const plain = object<PageNews>({
  ...from,
  at: oneOf('no-list', 'turning-pages', 'not-found', 'at-dialog'),
});
const asking = object<PageQuestion>({ ...from, at: oneOf('located', 'at-ok'), isPartner: flag });

export const parseReport: Parser<PageReport> = tagged<PageReport>('at', {
  'no-list': plain,
  'turning-pages': plain,
  'not-found': plain,
  'at-dialog': plain,
  located: asking,
  'at-ok': asking,
  failed: object<PageFailure>({
    ...from,
    at: oneOf('failed'),
    why: oneOf(...OPERATE_TROUBLES),
    detail: text(longest),
  }),
});
