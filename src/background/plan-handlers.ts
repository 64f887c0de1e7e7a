import { jarOf } from '../platform/jar.ts';
import type { Handlers } from '../platform/messaging.ts';
import type { PlanMessage } from '../platform/plan-messages.ts';
import { report } from '../platform/report.ts';
import { readAccount } from './account-tracker.ts';
import { goBack } from './go-back.ts';
import { jarFor } from './jar-for.ts';
import { judgeProtection } from './protection.ts';
import { forgetRefusal } from './refusals.ts';
import { answerStay } from './stays.ts';
import { dismissPlan, readPlan, startSwitch, tell } from './switch-runner.ts';

export const planHandlers: Handlers<PlanMessage> = {
  'plan.start': ({ id, ...window }) => startSwitch(jarOf(window), id, 'popup'),
  'plan.agree': async ({ plan, ...window }) => {
    const jar = jarOf(window);
    await tell(jar, async () => ({ type: 'agreed', plan, account: (await readAccount(jar)).account }));
    return null;
  },
  'plan.protection': (customer, { jar }) => judgeProtection(jar, customer),
  'stay.answer': ({ leaves, ...window }) => answerStay(jarOf(window), leaves),
  'plan.cancel': async (window, caller) => {
    await tell(jarFor(caller, window), { type: 'cancelled' });
    return null;
  },
  'plan.read': (window, caller) => readPlan(jarFor(caller, window)),
  'plan.dismiss': (window, caller) => dismissPlan(jarFor(caller, window)),
  'plan.return': async ({ id }, caller) => {
    const going = goBack(id, caller);
    // Leaving takes as long as the console does: the page sees how it goes on, and must not ask twice meanwhile.
    if (id !== null) await going;
    going.catch((error: unknown) => report('go back', error));
    return null;
  },
  'plan.see-refusal': async (window, caller) => {
    await forgetRefusal(jarFor(caller, window));
    return null;
  },
  'plan.order': async ({ run }, { jar, tab }) => {
    if (tab === null) return null;
    const action = await tell(jar, { type: 'asked', tab, run });
    if (action.do !== 'locate') return null;
    const plan = await readPlan(jar);
    return plan === null || plan.customer.id === null
      ? null
      : {
          plan: plan.id,
          attempt: plan.attempt,
          id: plan.customer.id,
          list: plan.list,
          by: plan.by,
          agreed: plan.agreed,
        };
  },
  'plan.report': async (report, { jar, tab }) => {
    if (tab === null) return false;
    const action = await tell(jar, async () => ({
      type: 'reported',
      tab,
      report,
      account: (await readAccount(jar)).account,
    }));
    return action.do === 'operate';
  },
};
