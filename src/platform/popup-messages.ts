import { ACTING, type Acting } from '../core/label/acting.ts';
import { nothing, object } from '../core/parse.ts';
import { type MessageName, type MessageTable, parseSwitchBackReply } from './messages.ts';
import { sender } from './messaging.ts';

export type PopupMessage = Extract<MessageName, 'account.read' | 'account.forget' | 'switch.back'>;

/** What the popup has to do with the assumed account; pages may forget it too, which is rare. */
export const POPUP_MESSAGES: MessageTable<PopupMessage> = {
  'account.read': { reply: object<Acting>(ACTING), senders: ['console-page', 'extension-page'] },
  'account.forget': { reply: nothing, senders: ['console-page', 'extension-page'] },
  'switch.back': { reply: parseSwitchBackReply, senders: ['extension-page'] },
};

export const sendPopup = sender(POPUP_MESSAGES);
