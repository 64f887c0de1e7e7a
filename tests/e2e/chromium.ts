import { launch as launchBrowser, type Page } from 'puppeteer-core';
import { resolverRules } from '../console/hosts.ts';
import { findChromium } from '../tools/browsers.mjs';
import { networkLog, watchPages } from './own-requests.ts';
import {
  addressOf,
  closeAllButOne,
  extensionFolder,
  forgetStored,
  livePages,
  openPrivateWindow,
  openWindow,
  untilWelcomed,
  whenClosed,
} from './pages.ts';
import {
  EXTENSION_PAGES,
  type ExtensionPage,
  type LaunchOptions,
  type Session,
  VIEWPORT,
} from './session.ts';
import { LIMIT, until } from './until.ts';

/** Milliseconds. */
const ANSWER_LIMIT = 1000;

/** Listening begins with the worker's script. */
const HAS_STARTED = 'chrome.runtime.onMessage.hasListeners()';

/** The browser that is launched. */
export function executable(): string {
  const path = process.env.BEHALF_CHROMIUM ?? findChromium();
  if (path) return path;
  throw new Error(
    'No Chromium was found: set BEHALF_BROWSER to its path, or install Debian’s package chromium.',
  );
}

/**
 * Over CDP by a pipe: that way `Extensions.loadUnpacked` works in branded builds too, which ignore `--load-extension`.
 * The resolver rules keep the shipped manifest and the real host names, and let nothing else leave the machine.
 */
export async function launchChromium(options: LaunchOptions): Promise<Session> {
  const { consolePort, locale = 'en-us', headless = true } = options;
  const log = networkLog();
  const browser = await launchBrowser({
    browser: 'chrome',
    executablePath: executable(),
    headless,
    // A demo ends by its own handler.
    handleSIGINT: headless,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    defaultViewport: headless ? VIEWPORT : null,
    ...(headless ? {} : { ignoreDefaultArgs: ['--enable-automation'] }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--window-size=${VIEWPORT.width},${VIEWPORT.height}`,
      `--accept-lang=${locale === 'zh-cn' ? 'zh-CN,zh' : 'en-US,en'}`,
      `--host-resolver-rules=${resolverRules(consolePort)}`,
      '--ignore-certificate-errors',
      ...log.args,
    ],
  });
  const folder = extensionFolder('chrome');
  const cdp = await browser.target().createCDPSession();
  /** Puppeteer's own way has no word for private windows. */
  const install = () => cdp.send('Extensions.loadUnpacked', { path: folder, enableInIncognito: true });
  const { id } = await install();
  const base = `chrome-extension://${id}/`;
  const inPages = watchPages(browser, base);
  await untilWelcomed(
    async () => Promise.all((await livePages(browser)).map(addressOf)),
    `${base}${EXTENSION_PAGES.welcome}`,
  );

  async function extensionPage(name: ExtensionPage): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(`${base}${EXTENSION_PAGES[name]}`);
    return page;
  }

  async function workers(): Promise<string[]> {
    const { targetInfos } = await cdp.send('Target.getTargets');
    const own = targetInfos.filter(({ type, url }) => type === 'service_worker' && url.startsWith(base));
    return own.map(({ targetId }) => targetId);
  }

  /** `null` where the worker does not answer: one that is just ending never does. */
  async function evaluateIn(targetId: string, expression: string, limit = ANSWER_LIMIT): Promise<unknown> {
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true });
    const inside = cdp.connection()?.session(sessionId);
    // Woken while somebody was still attached, it waits to be let go.
    inside?.send('Runtime.runIfWaitingForDebugger').catch(() => null);
    const answer = await Promise.race([
      inside?.send('Runtime.evaluate', { expression }).catch(() => null),
      new Promise<null>((resolve) => setTimeout(resolve, limit, null)),
    ]);
    await cdp.send('Target.detachFromTarget', { sessionId }).catch(() => null);
    return answer?.result.value ?? null;
  }

  /** Has the worker hear an event of the browser that nothing outside of it can bring about. */
  async function dispatch(event: string, ...details: string[]): Promise<void> {
    const [worker] = await workers();
    if (worker === undefined) throw new Error('The worker does not run.');
    const said = `chrome.${event}.dispatch(...${JSON.stringify(details)}), true`;
    // Once and for certain: a worker that has much to do hears it later, and nobody lets go of it before.
    if ((await evaluateIn(worker, said, LIMIT)) !== true) throw new Error('The worker did not hear it.');
  }

  /**
   * A worker that is only just starting cannot be ended for many seconds, so it may start first. One that is woken at
   * once comes back as the same target, which puppeteer's own list takes for the old one: only a mark tells them apart.
   */
  async function killWorker(): Promise<void> {
    for (const worker of await workers()) {
      const isGone = async (): Promise<boolean> => !(await workers()).includes(worker);
      await until(
        'the worker to have started, or to be gone',
        async () =>
          (await isGone()) || (await evaluateIn(worker, `${HAS_STARTED} && (globalThis.isOld = true)`)),
        (seen) => seen === true,
      );
      for (const target of browser.targets().filter((one) => one.type() === 'service_worker')) {
        // Lets go of it as well: a worker that somebody is attached to wakes up waiting for them.
        await (await target.worker())?.close().catch(() => null);
      }
      await cdp.send('Target.closeTarget', { targetId: worker }).catch(() => null);
      await until(
        'the worker to end',
        async () => (await isGone()) || (await evaluateIn(worker, 'globalThis.isOld === true')) === false,
        (ended) => ended,
      );
    }
  }

  /** Over the page that lists the extensions: the debugging protocol has no words for it. */
  async function decide(call: string, ...details: unknown[]): Promise<void> {
    const page = await browser.newPage();
    await page.goto('chrome://extensions/');
    const values = details.map((detail) => JSON.stringify(detail)).join(', ');
    await page.evaluate(`chrome.developerPrivate.${call}(${values})`);
    await page.close();
  }

  return {
    browser: 'chromium',
    async page(url) {
      const page = await browser.newPage();
      if (url) await page.goto(url);
      return page;
    },
    window: (url) => openWindow(browser, url),
    privateWindow: async (url) => openPrivateWindow(browser, await extensionPage('popup'), url),
    container: () => Promise.reject(new Error('Chromium has no containers.')),
    pages: () => livePages(browser),
    extensionPage,
    pressKey: (command) => dispatch('commands.onCommand', command),
    enterAddress: (text) => dispatch('omnibox.onInputEntered', text, 'currentTab'),
    killWorker,
    allowHosts: (allowed) =>
      decide('updateExtensionConfiguration', {
        extensionId: id,
        hostAccess: allowed ? 'ON_ALL_SITES' : 'ON_CLICK',
      }),
    allowHost: (pattern, allowed) =>
      decide(allowed ? 'addHostPermission' : 'removeHostPermission', id, pattern),
    async isWorkerRunning() {
      return (await workers()).length > 0;
    },
    async reloadExtension() {
      await install();
    },
    async clear() {
      await closeAllButOne(browser);
      await forgetStored(await extensionPage('popup'), killWorker);
    },
    async close() {
      await browser.close();
      return [...new Set([...(await log.read(base)), ...inPages])];
    },
    closed: whenClosed(browser),
  };
}
