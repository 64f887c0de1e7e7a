import { parseSyncedReply } from './directory-messages.ts';
import type { MessageName, MessageTable } from './messages.ts';
import { sender } from './messaging.ts';

/** The part of the protocol that only the options page has a use for. */
export const EXCHANGE_MESSAGES: MessageTable<Extract<MessageName, `exchange.${string}` | 'sync.change'>> = {
  'exchange.import': { reply: parseSyncedReply, senders: ['extension-page'] },
  'sync.change': { reply: parseSyncedReply, senders: ['extension-page'] },
};

export const sendExchange = sender(EXCHANGE_MESSAGES);
