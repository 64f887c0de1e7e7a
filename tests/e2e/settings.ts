import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import type { ConsoleOptions } from '../console/options.ts';
import { type StandIn, startConsole } from '../console/server.ts';
import { launch } from './browser.ts';
import { BROWSERS, type BrowserName, type Session } from './session.ts';
import type { Locale } from './words.ts';

export type Layout = 'tiny3' | 'tinyvue';
export type { Locale };

export interface Setting {
  readonly layout: Layout;
  readonly locale: Locale;
}

/** What a scenario works with. The two getters are there once the hooks have run, that is inside of tests. */
export interface Given {
  readonly browser: BrowserName;
  readonly session: Session;
  readonly standIn: StandIn;
}

export const SETTINGS: readonly Setting[] = [
  { layout: 'tiny3', locale: 'en-us' },
  { layout: 'tiny3', locale: 'zh-cn' },
  { layout: 'tinyvue', locale: 'en-us' },
  { layout: 'tinyvue', locale: 'zh-cn' },
];

/** Every layout and every language. */
const ONCE = SETTINGS.filter(({ layout, locale }) => (layout === 'tiny3') === (locale === 'en-us'));

/** Nothing is left out because it takes long. */
export const IS_WHOLE = process.env.BEHALF_E2E_ALL === '1';

function chosenBrowsers(): readonly BrowserName[] {
  const wished = process.env.BEHALF_E2E_BROWSER;
  return wished ? BROWSERS.filter((name) => name === wished) : BROWSERS;
}

function started<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`${what} is there inside of tests only.`);
  return value;
}

/**
 * One stand-in and one browser per file and kind of browser; every test starts with closed tabs and a console without trouble.
 * `BEHALF_E2E_BROWSER=chromium` narrows the run to one browser.
 */
export function eachBrowser(define: (given: Given) => void, options: Partial<ConsoleOptions> = {}): void {
  describe.each(chosenBrowsers())('%s', (browser) => {
    let session: Session | null = null;
    let standIn: StandIn | null = null;
    beforeAll(async () => {
      standIn = await startConsole(options);
      session = await launch({ browser, consolePort: standIn.port });
    });
    beforeEach(async () => {
      standIn?.configure({ faults: [], latency: 0 });
      await session?.clear();
    });
    afterAll(async () => {
      const requests = (await session?.close()) ?? [];
      await standIn?.close();
      expect(requests, 'requests that the extension itself made').toEqual([]);
    });
    define({
      browser,
      get session() {
        return started(session, 'The browser');
      },
      get standIn() {
        return started(standIn, 'The stand-in');
      },
    });
  });
}

/**
 * For what takes long: Chromium with one layout in one language, Firefox with the other in the other.
 * `BEHALF_E2E_ALL=1` runs it in both browsers with every layout in every language.
 */
export function eachLayout(
  define: (given: Given, setting: Setting) => void,
  options: Partial<ConsoleOptions> = {},
): void {
  eachSetting(define, options, (browser) =>
    IS_WHOLE ? SETTINGS : ONCE.filter(({ layout }) => (layout === 'tiny3') === (browser === 'firefox')),
  );
}

/** Chromium with every layout in every language, Firefox with every layout, each in another language. */
export function eachSettingInChromium(define: (given: Given, setting: Setting) => void): void {
  eachSetting(define, {}, (browser) => (IS_WHOLE || browser === 'chromium' ? SETTINGS : ONCE));
}

/** Every browser with every layout in every language. */
export function eachSetting(
  define: (given: Given, setting: Setting) => void,
  options: Partial<ConsoleOptions> = {},
  settingsFor: (browser: BrowserName) => readonly Setting[] = () => SETTINGS,
): void {
  eachBrowser((given) => {
    describe.each(settingsFor(given.browser))('$layout $locale', (setting) => {
      beforeEach(() => given.standIn.configure(setting));
      define(given, setting);
    });
  }, options);
}
