import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { readBanner, seeBanner, seeNoBanner } from './banner.ts';
import { click, see, seeNone } from './find.ts';
import { inExtension } from './in-page.ts';
import { bring, isOperable, openList, operate, serverSays } from './list-page.ts';
import { readNative } from './native.ts';
import { readOverlay } from './overlay.ts';
import { eachBrowser } from './settings.ts';
import { until } from './until.ts';

const LOCALE = 'en-us';
const PATTERN = 'https://*.partner.example/*';
const ADDED = { css: '.consoles li', name: /^partner\.example and everything below it/ };

/** The browser runs our scripts there from now on, or no more: the list says so before that. */
function seeRegistered(options: Page, count: number): Promise<unknown> {
  return until(
    `${count} registered scripts`,
    () =>
      inExtension(options, async ({ scripting }) => (await scripting.getRegisteredContentScripts()).length),
    (seen) => seen === count,
  );
}

async function openSettings(options: Page): Promise<Page> {
  await click(options, { css: '[role="tab"]', name: 'Settings' });
  return options;
}

eachBrowser(
  (given) => {
    test('a console under a partner’s own name is added, lives through what ends, and is removed', async () => {
      const { session, standIn, browser } = given;
      standIn.configure({ layout: 'tiny3', locale: LOCALE });
      const customer = bring(standIn, isOperable);

      // Nothing of ours is there before.
      const stranger = await session.page(standIn.signInUrl());
      await until(
        'the list',
        () => readNative(stranger),
        ({ rows }) => rows.length > 5,
      );
      expect([await readOverlay(stranger), await readBanner(stranger)]).toEqual([null, null]);
      await stranger.close();

      const options = await openSettings(await session.extensionPage('options'));
      // Chromium asks in a window of its own that no script reaches: there the user has allowed it in the settings before.
      if (browser === 'chromium') await session.allowHost(PATTERN, true);
      await click(options, { css: '#console-address' });
      await options.keyboard.type('https://*.Partner.example/obmgr/');
      await click(options, { css: '.consoles [type="submit"]' });
      await see(options, { ...ADDED, name: /below it\s*allowed/ });
      await seeRegistered(options, 2);

      const page = await openList(session, standIn, LOCALE);
      await operate(page, LOCALE, customer);
      await serverSays(standIn, customer, page);
      await seeBanner(page, 'confirmed', customer);
      expect(new URL(page.url()).hostname).toBe('console.partner.example');

      await session.killWorker();
      await page.reload();
      await seeBanner(page, 'confirmed', customer);

      // Taken back in the browser, and given again.
      await session.allowHost(PATTERN, false);
      await see(options, { ...ADDED, name: /not allowed by the browser/ });
      await seeRegistered(options, 0);
      const silent = await session.page(standIn.consoleUrl());
      await see(silent, { css: '#app *' });
      expect(await readBanner(silent)).toBeNull();
      if (browser === 'chromium') await session.allowHost(PATTERN, true);
      else await click(options, { css: '.consoles .button', name: /^Allow/ });
      await seeRegistered(options, 2);
      await see(options, { ...ADDED, name: /below it\s*allowed/ });
      await silent.reload();
      await seeBanner(silent, 'confirmed', customer);

      // An update forgets what was registered, and the pages of the version before.
      await session.reloadExtension();
      const updated = await openSettings(await session.extensionPage('options'));
      await see(updated, { ...ADDED, name: /below it\s*allowed/ });
      await seeRegistered(updated, 2);
      const anew = await session.page(standIn.consoleUrl());
      await seeBanner(anew, 'confirmed', customer);

      await click(updated, { css: '.consoles .button', name: /^Remove/ });
      await seeNone(updated, ADDED);
      await seeRegistered(updated, 0);
      await anew.reload();
      await see(anew, { css: '#app *' });
      await seeNoBanner(anew);
    });
  },
  { site: 'partner' },
);
