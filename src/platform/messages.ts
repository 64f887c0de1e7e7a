import type { AssumedAccount } from '../core/account/assumed-account.ts';
import type { CustomerRef } from '../core/account/customer-ref.ts';
import type { Observation } from '../core/account/observation.ts';
import { parseAssumedAccount } from '../core/account/parse-account.ts';
import type { CustomerRecord } from '../core/customer/record.ts';
import { nothing, oneOf, type Parser } from '../core/parse.ts';
import type { SettingsChange } from '../core/settings.ts';

/** Where a message may come from. Content scripts speak for their own tab only; extension pages are the operator. */
export type Sender = 'console-page' | 'extension-page' | 'background';

/** An extension page names the window it is about; a console page speaks for its own cookie jar whatever it says. */
interface OfWindow {
  readonly incognito: boolean;
}

/** `done`: pressed, and the partner was observed. `pointed-out`: the operator has to press it. */
export type SwitchBackReply = 'done' | 'pointed-out' | 'not-found' | 'no-tab';

/** What each message carries. Parsed on arrival by `requests.ts`, which only the receiving side has to load. */
export interface Requests {
  /** A console page shows who is acting. */
  readonly 'account.observe': Observation;
  /** Who is acting in a cookie jar. */
  readonly 'account.read': OfWindow;
  /** "I am not in any customer": drop what is believed and observe anew. */
  readonly 'account.forget': OfWindow;
  /** A page of the Customer Management list was read. */
  readonly 'directory.absorb': readonly CustomerRecord[];
  /** OK is about to be pressed for this customer. */
  readonly 'switch.request': CustomerRef;
  /** The console refused, or a step before OK failed: nothing was switched. */
  readonly 'switch.refuse': CustomerRef;
  /** Popup: drive Switch Role in a console tab of this jar. */
  readonly 'switch.back': OfWindow;
  /** Background to a console tab: press the console's own Switch Role. */
  readonly 'page.switch-back': null;
  readonly 'settings.change': SettingsChange;
}

const parseSwitchBackReply = oneOf('done', 'pointed-out', 'not-found', 'no-tab');

/** THE protocol: who may send it, what comes back. Both ends are typed from here. */
export const MESSAGES = {
  'account.observe': message<AssumedAccount>(parseAssumedAccount, ['console-page']),
  'account.read': message<AssumedAccount>(parseAssumedAccount, ['console-page', 'extension-page']),
  'account.forget': message<null>(nothing, ['console-page', 'extension-page']),
  'directory.absorb': message<null>(nothing, ['console-page']),
  'switch.request': message<null>(nothing, ['console-page']),
  'switch.refuse': message<null>(nothing, ['console-page']),
  'switch.back': message<SwitchBackReply>(parseSwitchBackReply, ['extension-page']),
  'page.switch-back': message<SwitchBackReply>(parseSwitchBackReply, ['background']),
  'settings.change': message<null>(nothing, ['console-page', 'extension-page']),
} satisfies { readonly [N in keyof Requests]: Message<unknown> };

export type MessageName = keyof Requests;
export type ReplyOf<N extends MessageName> = ReturnType<(typeof MESSAGES)[N]['reply']>;

interface Message<R> {
  readonly reply: Parser<R>;
  readonly senders: readonly Sender[];
}

function message<R>(reply: Parser<R>, senders: readonly Sender[]): Message<R> {
  return { reply, senders };
}
