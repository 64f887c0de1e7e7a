import { nothing, text } from '../core/parse.ts';
import type { MessageName, MessageTable } from './messages.ts';
import { sender } from './messaging.ts';

export type JournalMessage = Extract<MessageName, `journal.${string}`>;

/** The part of the protocol that is about the journal. A console page notes on the stay of its own jar, and reads nothing. */
export const JOURNAL_MESSAGES: MessageTable<JournalMessage> = {
  'journal.note': { reply: nothing, senders: ['console-page', 'extension-page'] },
  'journal.export': { reply: text(200_000_000), senders: ['extension-page'] },
};

export const sendJournal = sender(JOURNAL_MESSAGES);
