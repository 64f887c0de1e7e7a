import { nullable, oneOf } from '../core/parse.ts';
import type { MessageName, MessageTable } from './messages.ts';
import { sender } from './messaging.ts';

/** What the options page says of added consoles. */
export const CONSOLE_MESSAGES: MessageTable<Extract<MessageName, `consoles.${string}`>> = {
  'consoles.change': {
    reply: nullable(oneOf('too-many')),
    senders: ['extension-page'],
  },
};

export const sendConsoles = sender(CONSOLE_MESSAGES);
