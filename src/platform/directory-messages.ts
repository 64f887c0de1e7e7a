import { type MatchCount, parseAnswer, parseCoverage, parseValueCount } from '../core/directory/ask.ts';
import { flag, list, nothing, nullable, number, object, oneOf, text } from '../core/parse.ts';
import type { MessageName, MessageTable, SyncedReply } from './messages.ts';
import { sender } from './messaging.ts';

export type DirectoryMessage = Extract<
  MessageName,
  `directory.${string}` | `searches.${string}` | `labels.${string}` | `reading.${string}`
>;

export const parseSyncedReply = object<SyncedReply>({
  problem: nullable(text(60)),
  where: oneOf('sync', 'local'),
});
const parseMatchCount = object<MatchCount>({ matched: number, undecided: number });

/** The part of the protocol that is about the directory; kept apart since the banner has no use for it. */
export const DIRECTORY_MESSAGES: MessageTable<DirectoryMessage> = {
  'directory.absorb': { reply: nothing, senders: ['console-page'] },
  'directory.complete': { reply: parseCoverage, senders: ['console-page'] },
  'directory.ask': { reply: parseAnswer, senders: ['console-page', 'extension-page'] },
  'directory.count': {
    reply: list(nullable(parseMatchCount), 400),
    senders: ['console-page', 'extension-page'],
  },
  'directory.values': { reply: list(parseValueCount, 100), senders: ['console-page', 'extension-page'] },
  'directory.export': { reply: text(100_000_000), senders: ['console-page', 'extension-page'] },
  'directory.pin': { reply: nothing, senders: ['console-page', 'extension-page'] },
  'directory.show': { reply: nothing, senders: ['console-page'] },
  'searches.change': { reply: parseSyncedReply, senders: ['console-page', 'extension-page'] },
  'labels.change': { reply: parseSyncedReply, senders: ['console-page', 'extension-page'] },
  'reading.save': { reply: nothing, senders: ['console-page'] },
  'reading.claim': { reply: flag, senders: ['console-page'] },
};

export const sendDirectory = sender(DIRECTORY_MESSAGES);
