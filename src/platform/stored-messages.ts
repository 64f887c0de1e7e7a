import { nothing } from '../core/parse.ts';
import { parseStoredParts } from '../core/stored-part.ts';
import type { MessageName, MessageTable } from './messages.ts';
import { sender } from './messaging.ts';

export type StoredMessage = Extract<MessageName, `stored.${string}`>;

/** The part of the protocol that is about everything that is kept. */
export const STORED_MESSAGES: MessageTable<StoredMessage> = {
  'stored.read': { reply: parseStoredParts, senders: ['extension-page'] },
  'stored.forget': { reply: nothing, senders: ['extension-page'] },
};

export const sendStored = sender(STORED_MESSAGES);
