import type { AssumedAccount } from '../core/account/assumed-account.ts';
import type { CustomerRef } from '../core/account/customer-ref.ts';
import type { Observation } from '../core/account/observation.ts';
import { parseAssumedAccount, parseCustomerRef, parseObservation } from '../core/account/parse-account.ts';
import { flag, nothing, object, oneOf, type Parser } from '../core/parse.ts';
import { parseSettingsChange, type SettingsChange } from '../core/settings.ts';

const parseSwitchBackReply = oneOf('done', 'pointed-out', 'not-found', 'no-tab');

const parseWindow = object<{ incognito: boolean }>({ incognito: flag });

/** Where a message may come from. Content scripts speak for their own tab only; extension pages are the operator. */
type Sender = 'console-page' | 'extension-page' | 'background';

/** THE protocol: name, who may send it, what it carries, what comes back. Both ends are typed from here. */
export const MESSAGES = {
  /** A console page shows who is acting. */
  'account.observe': message<Observation, AssumedAccount>(parseObservation, parseAssumedAccount, [
    'console-page',
  ]),
  /** Who is acting in the sender's cookie jar (an extension page names the jar's window by `incognito`). */
  'account.read': message<{ incognito: boolean }, AssumedAccount>(parseWindow, parseAssumedAccount, [
    'console-page',
    'extension-page',
  ]),
  /** "I am not in any customer": drop what is believed and observe anew. */
  'account.forget': message<{ incognito: boolean }, null>(parseWindow, nothing, [
    'console-page',
    'extension-page',
  ]),
  /** OK is about to be pressed for this customer. */
  'switch.request': message<CustomerRef, null>(parseCustomerRef, nothing, ['console-page']),
  /** The console refused, or a step before OK failed: nothing was switched. */
  'switch.refuse': message<CustomerRef, null>(parseCustomerRef, nothing, ['console-page']),
  /** Popup: drive Switch Role in a console tab of this jar. */
  'switch.back': message<{ incognito: boolean }, SwitchBackReply>(parseWindow, parseSwitchBackReply, [
    'extension-page',
  ]),
  /** Background to a console tab: press the console's own Switch Role. */
  'page.switch-back': message<null, SwitchBackReply>(nothing, parseSwitchBackReply, ['background']),
  'settings.change': message<SettingsChange, null>(parseSettingsChange, nothing, [
    'console-page',
    'extension-page',
  ]),
} as const;

/** `done`: pressed; only an observation says that it worked. `pointed-out`: the operator has to press it. */
export type SwitchBackReply = 'done' | 'pointed-out' | 'not-found' | 'no-tab';

export type MessageName = keyof typeof MESSAGES;
export type RequestOf<N extends MessageName> = ReturnType<(typeof MESSAGES)[N]['request']>;
export type ReplyOf<N extends MessageName> = ReturnType<(typeof MESSAGES)[N]['reply']>;

interface Message<Q, R> {
  readonly request: Parser<Q>;
  readonly reply: Parser<R>;
  readonly senders: readonly Sender[];
}

function message<Q, R>(request: Parser<Q>, reply: Parser<R>, senders: readonly Sender[]): Message<Q, R> {
  return { request, reply, senders };
}
