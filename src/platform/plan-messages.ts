import { parsePlan } from '../core/account/parse-plan.ts';
import { STARTED_BY } from '../core/journal/entry.ts';
import { flag, nothing, nullable, number, object, oneOf, text } from '../core/parse.ts';
import type { MessageName, MessageTable, PlanOrder, PlanReply } from './messages.ts';
import { sender } from './messaging.ts';
import { PAGE_PLAN } from './page-plan.ts';

export type PlanMessage = Extract<MessageName, `plan.${string}` | `stay.${string}`>;

/** The part of the protocol that is about the switch plan. A console page works for a plan, and begins none but the one back. */
export const PLAN_MESSAGES: MessageTable<PlanMessage> = {
  'plan.start': {
    reply: object<PlanReply>({
      refused: nullable(
        oneOf('plan-under-way', 'switch-under-way', 'already-there', 'referral', 'not-authorized'),
      ),
    }),
    senders: ['extension-page'],
  },
  'plan.agree': { reply: nothing, senders: ['extension-page'] },
  'plan.protection': { reply: oneOf('free', 'protected', 'unjudged'), senders: ['console-page'] },
  'stay.answer': { reply: nothing, senders: ['extension-page'] },
  ...PAGE_PLAN,
  'plan.read': { reply: nullable(parsePlan), senders: ['console-page', 'extension-page'] },
  'plan.see-refusal': { reply: nothing, senders: ['extension-page'] },
  'plan.order': {
    reply: nullable(
      object<PlanOrder>({
        plan: text(64),
        attempt: number,
        id: text(128),
        list: nullable(oneOf('own', 'resellers')),
        by: oneOf(...STARTED_BY),
        agreed: flag,
      }),
    ),
    senders: ['console-page'],
  },
  'plan.report': { reply: flag, senders: ['console-page'] },
};

export const sendPlan = sender(PLAN_MESSAGES);
