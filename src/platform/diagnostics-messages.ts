import { nothing } from '../core/parse.ts';
import type { MessageName, MessageTable } from './messages.ts';
import { sender } from './messaging.ts';

export type DiagnosticsMessage = Extract<MessageName, `diagnostics.${string}` | `wordings.${string}`>;

/** The part of the protocol that is about what pages look like. */
export const DIAGNOSTICS_MESSAGES: MessageTable<DiagnosticsMessage> = {
  'diagnostics.look': { reply: nothing, senders: ['console-page'] },
  'wordings.change': { reply: nothing, senders: ['extension-page'] },
};

export const sendDiagnostics = sender(DIAGNOSTICS_MESSAGES);
