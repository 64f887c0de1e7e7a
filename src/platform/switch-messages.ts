import { nothing } from '../core/parse.ts';
import type { MessageName, MessageTable } from './messages.ts';
import { sender } from './messaging.ts';

export type SwitchMessage = Extract<MessageName, 'switch.request' | 'switch.refuse'>;

/** What the page of customers says of a switch. The banner never does, and does not carry it. */
export const SWITCH_MESSAGES: MessageTable<SwitchMessage> = {
  'switch.request': { reply: nothing, senders: ['console-page'] },
  'switch.refuse': { reply: nothing, senders: ['console-page'] },
};

export const sendSwitch = sender(SWITCH_MESSAGES);
