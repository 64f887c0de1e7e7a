import type { Page } from 'puppeteer-core';

export type BrowserName = 'chromium' | 'firefox';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** Pages of the extension that can be opened as a tab. */
export type ExtensionPage = 'popup' | 'welcome' | 'options';

export interface LaunchOptions {
  readonly browser: BrowserName;
  /** Port of the stand-in console; every real host name leads there, nothing else leads anywhere. */
  readonly consolePort: number;
  /** Language the browser asks pages for; the interface of the browser itself stays as installed. */
  readonly locale?: 'en-us' | 'zh-cn';
  /** `false` shows a window: for the demo. */
  readonly headless?: boolean;
}

/** A real browser with the built extension. The same scenario runs unchanged in both browsers. */
export interface Session {
  readonly browser: BrowserName;
  /** Opens `url` (default: an empty page) in a new tab, and waits until it has loaded. */
  page(url?: string): Promise<Page>;
  /** The same in a window of its own. */
  window(url?: string): Promise<Page>;
  /** The same in a private window, which has a cookie jar of its own. */
  privateWindow(url: string): Promise<Page>;
  /** The same in a new container of Firefox, which has a cookie jar of its own. Chromium has none. */
  container(url: string, where: 'tab' | 'window'): Promise<Page>;
  pages(): Promise<Page[]>;
  extensionPage(name: ExtensionPage): Promise<Page>;
  /** What the browser does when the key of one of the extension's commands is pressed. */
  pressKey(command: string): Promise<void>;
  /** What it does when this is entered in the address bar after the extension's keyword. */
  enterAddress(text: string): Promise<void>;
  /** Ends the extension's background as the browser does after idle time. The next event starts it again. */
  killWorker(): Promise<void>;
  isWorkerRunning(): Promise<boolean>;
  /** What an update does: scripts in open pages lose their extension, new pages get new ones. Stored data stays. */
  reloadExtension(): Promise<void>;
  /** What the user decides in the browser's own settings: whether the extension may work on the console's pages. */
  allowHosts(allowed: boolean): Promise<void>;
  /** The same for one host that the extension may ask for, as a match pattern. */
  allowHost(pattern: string, allowed: boolean): Promise<void>;
  /** As a new profile: forgets what the extension stored and closes every tab but one empty one. */
  clear(): Promise<void>;
  /** Ends the browser, and tells every network request that the extension itself made in it. */
  close(): Promise<readonly string[]>;
  /** Settles when the browser is gone, whoever ended it. */
  readonly closed: Promise<void>;
}

export const VIEWPORT = { width: 1440, height: 900 };

export const EXTENSION_PAGES: Readonly<Record<ExtensionPage, string>> = {
  popup: 'src/popup/index.html',
  welcome: 'src/welcome/index.html',
  options: 'src/options/index.html',
};
