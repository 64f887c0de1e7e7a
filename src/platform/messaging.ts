import type { Runtime } from 'webextension-polyfill';
import { anything, flag, object, type Parser, text, tryParse } from '../core/parse.ts';
import { browser } from './browser.ts';
import { type Jar, jarOf } from './jar.ts';
import {
  ACCOUNT_MESSAGES,
  type AccountMessage,
  type MessageName,
  type MessageTable,
  type Replies,
  type Requests,
  type Sender,
} from './messages.ts';

/** Who sent a message, as the browser itself says. */
export interface Caller {
  readonly kind: Sender;
  readonly jar: Jar;
  readonly tab: number | null;
  /** The tab that opened the caller's tab. */
  readonly opener: number | null;
  /** The page's address. */
  readonly address: string;
}

export type Handlers<N extends MessageName> = {
  readonly [K in N]: (request: Requests[K], caller: Caller) => Promise<Replies[K]>;
};

export type RequestParsers = { readonly [N in MessageName]: Parser<Requests[N]> };

/** The other side could not be reached, refused the message or failed. */
export class MessageError extends Error {
  override name = 'MessageError';
}

const parseWire = object<{ behalf: string; payload: unknown }>({ behalf: text(), payload: anything });

interface Answer {
  readonly ok: boolean;
  /** The reply, or the words of what went wrong. */
  readonly value: unknown;
}

const parseAnswer = object<Answer>({ ok: flag, value: anything });

/** A background that was killed at the wrong moment never answers and never fails, milliseconds. */
const SILENCE = 5000;
/** Milliseconds to wait before the background is asked again. */
const PAUSES = [0, 100, 300, 1000];

/**
 * To the background. Rejects with `MessageError`, or with the browser's error. A background that ends while it answers
 * gives none: it is asked again, which starts it, since every message that a page sends may be said twice.
 */
export type Send<T extends MessageName> = <N extends T>(name: N, request: Requests[N]) => Promise<Replies[N]>;

export function sender<T extends MessageName>(table: MessageTable<T>): Send<T> {
  return async (name, request) => {
    const mayRepeat = table[name].senders.includes('console-page');
    const ask = async (): Promise<unknown> => {
      const raw: unknown = await Promise.race([
        browser.runtime.sendMessage({ behalf: name, payload: request }),
        ...(mayRepeat ? [new Promise((resolve) => setTimeout(resolve, SILENCE))] : []),
      ]);
      if (raw === undefined) throw new MessageError(`${name}: no answer`);
      return raw;
    };
    let answered = ask();
    for (const pause of mayRepeat ? PAUSES : []) {
      answered = answered.catch(async () => {
        await new Promise((resume) => setTimeout(resume, pause));
        return ask();
      });
    }
    return readAnswer(name, table, await answered);
  };
}

export const send = sender(ACCOUNT_MESSAGES);

/** To the content script of a tab. Rejects with `MessageError`, or with the browser's error where nobody listens. */
export async function sendToTab<N extends AccountMessage>(
  tab: number,
  name: N,
  request: Requests[N],
): Promise<Replies[N]> {
  return readAnswer(
    name,
    ACCOUNT_MESSAGES,
    await browser.tabs.sendMessage(tab, { behalf: name, payload: request }, { frameId: 0 }),
  );
}

interface Serving {
  /** Whether a page at this address may speak as a console. Where nobody says so, none may. */
  readonly isConsole?: ((address: string) => Promise<boolean>) | undefined;
  readonly signal?: AbortSignal;
}

/** Answers messages. Call it in the first turn, so that a woken worker hears the message that woke it. */
export function serve<N extends MessageName>(
  table: MessageTable<NoInfer<N>>,
  handlers: Handlers<N>,
  parsers: Pick<RequestParsers, N>,
  { isConsole, signal }: Serving = {},
): void {
  // The callback form works with and without the polyfill; a returned promise does not everywhere.
  const onMessage = (
    raw: unknown,
    sender: Runtime.MessageSender,
    reply: (answer: Answer) => void,
  ): true | undefined => {
    const wire = tryParse(parseWire, raw);
    if (wire === undefined || !Object.hasOwn(handlers, wire.behalf)) return undefined;
    const caller = callerOf(sender, isConsole);
    void answer(wire.behalf as N, wire.payload, caller, table, handlers, parsers).then(reply);
    return true;
  };
  const listener = onMessage as Parameters<typeof browser.runtime.onMessage.addListener>[0];
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

async function answer<N extends MessageName>(
  name: N,
  payload: unknown,
  asking: Promise<Caller | null>,
  table: MessageTable<N>,
  handlers: Handlers<N>,
  parsers: Pick<RequestParsers, N>,
): Promise<Answer> {
  try {
    const caller = await asking;
    if (caller === null || !table[name].senders.includes(caller.kind))
      throw new MessageError('not from here');
    return { ok: true, value: await handlers[name](parsers[name](payload), caller) };
  } catch (error) {
    return { ok: false, value: `${name}: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** `null` for everybody who is not one of ours. A content script counts only in the top frame of a console page. */
export async function callerOf(
  sender: Runtime.MessageSender,
  isConsole: Serving['isConsole'],
): Promise<Caller | null> {
  if (sender.id !== browser.runtime.id) return null;
  const tab = sender.tab ?? null;
  const url = sender.url ?? '';
  const jar = jarOf({ ...tab, url });
  const base = { jar, tab: tab?.id ?? null, opener: tab?.openerTabId ?? null, address: url };
  if (url.startsWith(browser.runtime.getURL(''))) {
    return { ...base, kind: tab === null && isBackgroundUrl(url) ? 'background' : 'extension-page' };
  }
  if (tab === null) return url === '' ? { ...base, kind: 'background' } : null;
  return sender.frameId === 0 && (await isConsole?.(url)) ? { ...base, kind: 'console-page' } : null;
}

function isBackgroundUrl(url: string): boolean {
  const { pathname } = new URL(url);
  return !pathname.endsWith('.html') || pathname.includes('_generated_background_page');
}

function readAnswer<N extends MessageName>(name: N, table: MessageTable<N>, raw: unknown): Replies[N] {
  const parsed = tryParse(parseAnswer, raw);
  if (parsed === undefined) throw new MessageError(`${name}: no answer`);
  if (!parsed.ok) throw new MessageError(String(parsed.value));
  return table[name].reply(parsed.value);
}
