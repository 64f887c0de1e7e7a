import { type Browser, launch as launchBrowser, type Page } from 'puppeteer-core';
import manifest from '../../manifest.json' with { type: 'json' };
import { startProxy } from '../console/connect-proxy.ts';
import { findFirefox } from '../tools/browsers.mjs';
import { changePermissions, systemOf } from './firefox-system.ts';
import { SEEN_IN_FIREFOX, watchFirefox } from './own-requests.ts';
import {
  closeAllButOne,
  extensionFolder,
  forgetStored,
  livePages,
  openPrivateWindow,
  openWindow,
  untilWelcomed,
  whenClosed,
} from './pages.ts';
import { EXTENSION_PAGES, type LaunchOptions, type Session, VIEWPORT } from './session.ts';
import { until } from './until.ts';

const ID = manifest.browser_specific_settings.gecko.id;
/** Firefox draws a new internal id at every installation; tests need to know it. */
const UUID = '5b1d9c8e-0c3a-4a55-9d6e-2f6f1a7c4e10';
const BASE = `moz-extension://${UUID}/`;
/** Of all tabs, as Firefox itself knows them: puppeteer may take a tab that the extension opened for an empty one. */
const ADDRESSES = `JSON.stringify(
  [...Services.wm.getEnumerator('navigator:browser')]
    .flatMap(({ gBrowser }) => gBrowser.tabs.map(({ linkedBrowser }) => linkedBrowser.currentURI.spec)),
)`;
const EXTENSION = `WebExtensionPolicy.getByID(${JSON.stringify(ID)}).extension`;

function executable(): string {
  const path = process.env.BEHALF_FIREFOX ?? findFirefox();
  if (path) return path;
  throw new Error(
    'No Firefox was found: set BEHALF_FIREFOX to its path, or install Debian’s package firefox-esr.',
  );
}

function preferences(proxyPort: number, locale: string): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'intl.accept_languages': locale === 'zh-cn' ? 'zh-CN, zh' : 'en-US, en',
    'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
    'browser.tabs.warnOnClose': false,
    // Eight pages are kept otherwise, those of closed tabs among them: after a few tests what is gone back to is loaded anew.
    'browser.sessionhistory.max_total_viewers': 64,
    // What an extension asks for by a click is granted: nobody is there to press the button.
    'extensions.webextOptionalPermissionPrompts': false,
  };
}

async function openExtensionPage(browser: Browser, path: string): Promise<Page> {
  const url = `${BASE}${path}`;
  const page = await browser.newPage();
  // The promise of a navigation to an extension's page never settles; what it shows can be asked for.
  page.goto(url).catch(() => null);
  await until(
    `${url} to load`,
    () => page.evaluate(() => `${location.href} ${document.readyState}`),
    (seen) => seen === `${url} complete`,
  );
  return page;
}

export async function launchFirefox(options: LaunchOptions): Promise<Session> {
  const { consolePort, locale = 'en-us', headless = true } = options;
  const proxy = await startProxy(consolePort);
  const browser = await launchBrowser({
    browser: 'firefox',
    executablePath: executable(),
    headless,
    // A demo ends by its own handler.
    handleSIGINT: headless,
    acceptInsecureCerts: true,
    defaultViewport: headless ? VIEWPORT : null,
    args: ['--remote-allow-system-access', `--width=${VIEWPORT.width}`, `--height=${VIEWPORT.height}`],
    extraPrefsFirefox: preferences(proxy.port, locale),
  });
  const folder = extensionFolder('firefox');
  const system = systemOf(browser);
  await system(watchFirefox(ID));
  // WebDriver's own way of allowing private windows starts the extension twice: what the first start was doing is lost.
  await system(changePermissions('add', ID, { permissions: ['internal:privateBrowsingAllowed'] }));
  await browser.installExtension(folder);
  await untilWelcomed(
    async () => JSON.parse((await system(ADDRESSES)) as string),
    `${BASE}${EXTENSION_PAGES.welcome}`,
  );

  async function killWorker(): Promise<void> {
    await system(`${EXTENSION}.terminateBackground({ ignoreDevToolsAttached: true })`);
  }

  async function allow(origins: readonly string[], allowed: boolean): Promise<void> {
    await system(changePermissions(allowed ? 'add' : 'remove', ID, { origins }, EXTENSION));
  }

  return {
    browser: 'firefox',
    async page(url) {
      const page = await browser.newPage();
      if (url) await page.goto(url);
      return page;
    },
    window: (url) => openWindow(browser, url),
    privateWindow: async (url) =>
      openPrivateWindow(browser, await openExtensionPage(browser, EXTENSION_PAGES.popup), url),
    async container(url, where) {
      const page = await (await browser.createBrowserContext()).newPage({ type: where });
      await page.goto(url);
      return page;
    },
    pages: () => livePages(browser),
    extensionPage: (name) => openExtensionPage(browser, EXTENSION_PAGES[name]),
    async pressKey(command) {
      await system(`${EXTENSION}.shortcuts.onCommand(${JSON.stringify(command)})`);
    },
    async enterAddress(text) {
      const typed = JSON.stringify(`${manifest.omnibox.keyword} ${text}`);
      const keyword = JSON.stringify(manifest.omnibox.keyword);
      await system(`{
        const { ExtensionSearchHandler } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionSearchHandler.sys.mjs',
        );
        const asked = { keyword: ${keyword}, text: ${typed}, inPrivateWindow: false };
        ExtensionSearchHandler.handleSearch(asked, () => null);
        ExtensionSearchHandler.handleInputEntered(${keyword}, ${typed}, 'current');
      }`);
    },
    killWorker,
    allowHosts: (allowed) => allow(manifest.host_permissions, allowed),
    allowHost: (pattern, allowed) => allow([pattern], allowed),
    async isWorkerRunning() {
      return (await system(`${EXTENSION}.backgroundState`)) === 'running';
    },
    async reloadExtension() {
      await browser.installExtension(folder);
    },
    async clear() {
      await closeAllButOne(browser);
      await forgetStored(await openExtensionPage(browser, EXTENSION_PAGES.popup), killWorker);
    },
    async close() {
      const requests = (await system(SEEN_IN_FIREFOX)) as string;
      await browser.close();
      await proxy.close();
      return JSON.parse(requests);
    },
    closed: whenClosed(browser),
  };
}
