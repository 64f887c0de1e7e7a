import { nothing } from '../core/parse.ts';
import { sender } from './messaging.ts';

/** What a console page may do to a switch plan: end it. Apart from the other messages, which the banner never sends. */
export const END_PLAN = {
  'plan.cancel': { reply: nothing, senders: ['console-page', 'extension-page'] },
  'plan.dismiss': { reply: nothing, senders: ['console-page', 'extension-page'] },
} as const;

export const sendEndPlan = sender<keyof typeof END_PLAN>(END_PLAN);
