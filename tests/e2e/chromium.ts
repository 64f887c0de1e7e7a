import { launch as launchBrowser, type Page, type Target } from 'puppeteer-core';
import { findChromium } from '../tools/browsers.mjs';
import { closeAllButOne, extensionFolder, forgetStored, livePages, openWindow, whenClosed } from './pages.ts';
import {
  EXTENSION_PAGES,
  type ExtensionPage,
  type LaunchOptions,
  type Session,
  VIEWPORT,
} from './session.ts';
import { until } from './until.ts';

/** Listening begins with the worker's script. */
const HAS_STARTED = 'chrome.runtime.onMessage.hasListeners()';

function executable(): string {
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
      `--host-resolver-rules=MAP *.huaweicloud.com:443 127.0.0.1:${consolePort}, MAP * ~NOTFOUND`,
      '--ignore-certificate-errors',
    ],
  });
  const folder = extensionFolder('chrome');
  const id = await browser.installExtension(folder);
  const base = `chrome-extension://${id}/`;

  const isWorker = (target: Target): boolean =>
    target.type() === 'service_worker' && target.url().startsWith(base);

  async function extensionPage(name: ExtensionPage): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(`${base}${EXTENSION_PAGES[name]}`);
    return page;
  }

  /** A worker that is only just starting cannot be ended for many seconds, so it may start first. */
  async function killWorker(): Promise<void> {
    for (const target of browser.targets().filter(isWorker)) {
      const worker = await target.worker();
      await until(
        'the worker to have started, or to be gone',
        async () => !browser.targets().includes(target) || (await worker?.evaluate(HAS_STARTED)),
        (seen) => seen === true,
      );
      await worker?.close().catch(() => null);
      await until(
        'the worker to end',
        () => browser.targets().includes(target),
        (left) => !left,
      );
    }
  }

  return {
    browser: 'chromium',
    async page(url) {
      const page = await browser.newPage();
      if (url) await page.goto(url);
      return page;
    },
    window: (url) => openWindow(browser, url),
    pages: () => livePages(browser),
    extensionPage,
    killWorker,
    async isWorkerRunning() {
      return browser.targets().some(isWorker);
    },
    async reloadExtension() {
      await browser.installExtension(folder);
    },
    async clear() {
      await closeAllButOne(browser);
      await forgetStored(await extensionPage('popup'), killWorker);
    },
    close: () => browser.close(),
    closed: whenClosed(browser),
  };
}
