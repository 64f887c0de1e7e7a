import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { launch } from './browser.ts';
import { click, see, seeAll } from './find.ts';
import { openList } from './list-page.ts';
import { seeOverlay } from './overlay.ts';
import { addressOf } from './pages.ts';
import { EXTENSION_PAGES, type Session } from './session.ts';
import { eachBrowser } from './settings.ts';
import { until } from './until.ts';

async function welcomePages(session: Session): Promise<Page[]> {
  const pages = await session.pages();
  const addresses = await Promise.all(pages.map(addressOf));
  return pages.filter((_, place) => addresses[place]?.endsWith(EXTENSION_PAGES.welcome));
}

eachBrowser((given) => {
  test('the welcome page opens once after the installation, and not after an update', async () => {
    const session = await launch({ browser: given.browser, consolePort: given.standIn.port });
    try {
      expect(await welcomePages(session)).toHaveLength(1);
      const welcome = await session.extensionPage('welcome');
      await see(welcome, { css: 'h1', name: 'Welcome to Behalf' });
      await see(welcome, { css: '.hosts.granted b', name: 'Behalf may work on the console’s pages' });
      await session.clear();
      await session.reloadExtension();
      const popup = await session.extensionPage('popup');
      // The popup has its answer from the new background, which has heard of its installation before.
      await until('the background to run', () => session.isWorkerRunning(), Boolean);
      await see(popup, { css: '.nothing b' });
      expect(await welcomePages(session)).toEqual([]);
    } finally {
      expect(await session.close()).toEqual([]);
    }
  });

  test('without the console’s pages the popup says so, and leads to the page that asks for them', async () => {
    const { session, standIn } = given;
    standIn.configure({ layout: 'tiny3', locale: 'en-us' });
    const popup = await session.extensionPage('popup');
    await see(popup, { css: '[role="combobox"]' });
    expect(await seeAll(popup, { css: '.hosts' })).toEqual([]);
    await session.allowHosts(false);
    try {
      await see(popup, { css: '.hosts [role="alert"]', name: /not allowed on the console’s pages/ });
      await click(popup, { css: '.hosts button', name: 'Allow…' });
      const [welcome] = await until(
        'the welcome page',
        () => welcomePages(session),
        (pages) => pages.length === 1,
      );
      if (!welcome) throw new Error('no welcome page');
      const ask = { css: '.hosts button', name: 'Allow on huaweicloud.com' };
      await see(welcome, ask);
      // Chromium asks in a window of its own that no script reaches: there the user allows it in the settings.
      if (given.browser === 'firefox') await click(welcome, ask);
      else await session.allowHosts(true);
      await see(welcome, { css: '.hosts.granted b', name: 'Behalf may work on the console’s pages' });
    } finally {
      await session.allowHosts(true);
    }
    await seeOverlay(await openList(session, standIn, 'en-us'), 'the bar', ({ read }) => read > 0);
  });
});
