import { nothing } from '../core/parse.ts';
import { sender } from './messaging.ts';

/**
 * What a console page may do to a switch plan: end it, and go back to whom it was opened as itself. Apart from the other messages, which the banner
 * never sends.
 */
export const PAGE_PLAN = {
  'plan.cancel': { reply: nothing, senders: ['console-page', 'extension-page'] },
  'plan.dismiss': { reply: nothing, senders: ['console-page', 'extension-page'] },
  'plan.return': { reply: nothing, senders: ['console-page'] },
} as const;

export const sendPagePlan = sender<keyof typeof PAGE_PLAN>(PAGE_PLAN);
