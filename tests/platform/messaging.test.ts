import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOBODY_ACTING } from '../../src/core/label/acting.ts';
import { flag, object } from '../../src/core/parse.ts';
import { install } from './fake-browser.ts';

const fake = install();
const messaging = await import('../../src/platform/messaging.ts');
const { POPUP_MESSAGES, sendPopup } = await import('../../src/platform/popup-messages.ts');

beforeEach(() => fake.reset());

const ofWindow = object<{ incognito: boolean }>({ incognito: flag });

const PAGE = {
  id: 'behalf',
  frameId: 0,
  url: 'https://console-intl.huaweicloud.com/ecm/',
  tab: { id: 7, openerTabId: 3, incognito: false },
};
const POPUP = { id: 'behalf', url: 'chrome-extension://behalf/src/popup/index.html' };

const isConsole = async (address: string) => address.startsWith('https://console-intl.huaweicloud.com/');
const callerOf = (sender: object) => messaging.callerOf(sender, isConsole);

describe('who sent a message', () => {
  it.each<[string, object, string | null]>([
    ['a content script', PAGE, 'console-page'],
    ['another extension', { ...PAGE, id: 'other' }, null],
    ['nobody', {}, null],
    ['a subframe', { ...PAGE, frameId: 2 }, null],
    ['a frame that is not told', { ...PAGE, frameId: undefined }, null],
    ['an http page', { ...PAGE, url: 'http://console-intl.huaweicloud.com/' }, null],
    ['a foreign host', { ...PAGE, url: 'https://huaweicloud.com.example.org/' }, null],
    ['a host that only ends alike', { ...PAGE, url: 'https://myhuaweicloud.com/' }, null],
    ['a foreign address that names ours', { ...PAGE, url: 'https://example.org/.huaweicloud.com' }, null],
    ['a page without an address', { ...PAGE, url: undefined }, null],
    ['a page with no real address', { ...PAGE, url: 'nowhere' }, null],
    ['another extension’s page', { ...POPUP, url: 'chrome-extension://other/index.html' }, null],
    ['the popup', POPUP, 'extension-page'],
    ['the popup with a query', { ...POPUP, url: `${POPUP.url}?tab=1#top` }, 'extension-page'],
    ['our page in a tab', { ...POPUP, tab: { id: 1 } }, 'extension-page'],
    ['the worker', { id: 'behalf', url: 'chrome-extension://behalf/service-worker-loader.js' }, 'background'],
    [
      'the event page',
      { ...POPUP, url: 'chrome-extension://behalf/_generated_background_page.html' },
      'background',
    ],
    ['a worker without an address', { id: 'behalf' }, 'background'],
  ])('%s', async (_, sender, kind) => {
    await expect(callerOf(sender)).resolves.toEqual(kind && expect.objectContaining({ kind }));
  });

  it('comes with its tab, the tab that opened it and its cookie jar', async () => {
    await expect(callerOf(PAGE)).resolves.toEqual({
      kind: 'console-page',
      jar: 'normal',
      tab: 7,
      opener: 3,
      address: PAGE.url,
    });
    const secret = { ...PAGE, tab: { id: 8, incognito: true } };
    await expect(callerOf(secret)).resolves.toMatchObject({ jar: 'private', opener: null });
    const contained = { ...PAGE, tab: { id: 8, cookieStoreId: 'firefox-container-2' } };
    await expect(callerOf(contained)).resolves.toHaveProperty('jar', 'firefox-container-2');
  });
});

describe('serving', () => {
  const forget = { behalf: 'account.forget', payload: { incognito: false } };
  const calls = vi.fn();
  beforeEach(() => {
    calls.mockReset().mockResolvedValue(null);
    messaging.serve(
      POPUP_MESSAGES,
      { 'account.forget': calls, 'switch.back': calls },
      { 'account.forget': ofWindow, 'switch.back': ofWindow },
      { isConsole },
    );
  });

  it('answers what is asked by those who may', async () => {
    expect(await fake.deliver(forget, PAGE)).toEqual({ ok: true, value: null });
    expect(calls).toHaveBeenCalledWith({ incognito: false }, await callerOf(PAGE));
  });

  it('refuses those who may not', async () => {
    const back = { behalf: 'switch.back', payload: { incognito: false } };
    for (const [message, sender] of [
      [forget, { ...PAGE, id: 'other' }],
      [forget, { ...PAGE, frameId: 1 }],
      [forget, { ...PAGE, url: 'nowhere' }],
      [back, PAGE],
    ] as const) {
      const name = message.behalf;
      expect(await fake.deliver(message, sender)).toEqual({ ok: false, value: `${name}: not from here` });
    }
    expect(calls).not.toHaveBeenCalled();
    await fake.deliver(back, POPUP);
    expect(calls).toHaveBeenCalledOnce();
  });

  it('refuses a payload that is malformed', async () => {
    for (const payload of [undefined, null, {}, { incognito: 'no' }, [false]]) {
      expect(await fake.deliver({ behalf: 'account.forget', payload }, PAGE)).toMatchObject({ ok: false });
    }
    expect(calls).not.toHaveBeenCalled();
  });

  it('leaves to others what is not meant for it', async () => {
    for (const raw of [
      null,
      'account.forget',
      {},
      { behalf: 1 },
      { behalf: 'toString' },
      { behalf: 'account.read' },
    ]) {
      expect(await fake.deliver(raw, PAGE)).toBeUndefined();
    }
  });

  it('says in words what failed', async () => {
    calls.mockRejectedValue(new Error('disk full'));
    expect(await fake.deliver(forget, PAGE)).toEqual({ ok: false, value: 'account.forget: disk full' });
  });

  it('ends with its signal', async () => {
    const stop = new AbortController();
    messaging.serve(
      POPUP_MESSAGES,
      { 'account.read': async () => NOBODY_ACTING },
      { 'account.read': ofWindow },
      { isConsole, signal: stop.signal },
    );
    const read = { behalf: 'account.read', payload: { incognito: false } };
    expect(await fake.deliver(read, PAGE)).toEqual({ ok: true, value: NOBODY_ACTING });
    stop.abort();
    expect(await fake.deliver(read, PAGE)).toBeUndefined();
  });
});

describe('sending', () => {
  const request = { incognito: false };
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** The reply or the error, with all pauses passed over. */
  async function sent(name: 'account.read' | 'account.forget' | 'switch.back'): Promise<unknown> {
    const reply = sendPopup(name, request).catch((error: unknown) => error);
    await vi.runAllTimersAsync();
    return reply;
  }

  it('carries the reply back', async () => {
    fake.receive = async () => ({ ok: true, value: NOBODY_ACTING });
    expect(await sent('account.read')).toEqual(NOBODY_ACTING);
    expect(fake.sent).toEqual([{ behalf: 'account.read', payload: request }]);
  });

  it.each<[string, unknown, string]>([
    ['a refusal', { ok: false, value: 'account.read: not from here' }, 'account.read: not from here'],
    ['nonsense', { ok: 'yes' }, 'account.read: no answer'],
  ])('rejects on %s and does not ask again', async (_, answer, words) => {
    fake.receive = async () => answer;
    const error = await sent('account.read');
    expect(error).toBeInstanceOf(messaging.MessageError);
    expect(error).toHaveProperty('message', words);
    expect(fake.sent).toHaveLength(1);
  });

  it('rejects a reply of another shape', async () => {
    const account = { state: 'emperor' };
    fake.receive = async () => ({ ok: true, value: { ...NOBODY_ACTING, account } });
    expect(String(await sent('account.read'))).toContain('state: one of');
  });

  it('asks a background that died once more for a page, and gives up after a while', async () => {
    const answered = { ok: true, value: null };
    fake.receive = vi.fn().mockRejectedValueOnce(new Error('gone')).mockResolvedValue(answered);
    expect(await sent('account.forget')).toBeNull();
    expect(fake.sent).toHaveLength(2);
    fake.receive = vi.fn().mockResolvedValueOnce(undefined).mockResolvedValue(answered);
    expect(await sent('account.forget')).toBeNull();
    expect(fake.sent).toHaveLength(4);

    fake.sent = [];
    fake.receive = vi.fn().mockRejectedValue(new Error('gone'));
    expect(String(await sent('account.forget'))).toContain('gone');
    expect(fake.sent.length).toBeLessThanOrEqual(5);
  });

  it('never asks twice to switch back', async () => {
    for (const receive of [
      vi.fn().mockRejectedValue(new Error('gone')),
      vi.fn().mockResolvedValue(undefined),
    ]) {
      fake.sent = [];
      fake.receive = receive;
      expect(await sent('switch.back')).toBeInstanceOf(Error);
      expect(fake.sent).toHaveLength(1);
    }
  });
});
