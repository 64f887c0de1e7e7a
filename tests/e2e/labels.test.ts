import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { choose, readBanner, seeBanner, seeNoBanner, seeVeil } from './banner.ts';
import { click, see, seeNone } from './find.ts';
import { inExtension, inPage } from './in-page.ts';
import { bring, isOperable, openList, serverSays } from './list-page.ts';
import { filter, readAll, seeOverlay } from './overlay.ts';
import { consolePage } from './plan.ts';
import { find } from './popup-box.ts';
import { eachBrowser } from './settings.ts';
import { until } from './until.ts';

const EDITOR = 'dialog.label-editor[open]';
const CHIP = { host: 'behalf-overlay', css: '.label-chip' } as const;

/** The address of the tab's icon, decoded. */
function iconOf(page: Page): Promise<string> {
  return inPage(page, () =>
    decodeURIComponent(document.querySelector('link[rel~=icon]')?.getAttribute('href') ?? ''),
  );
}

function seeIcon(page: Page, what: string, isWanted: (icon: string) => boolean): Promise<string> {
  return until(what, () => iconOf(page), isWanted);
}

/** What the browser itself shows on the console's tabs: Chromium tells the address, Firefox what it loaded. */
function seeTabIcons(popup: Page, what: string, isWanted: (icon: string) => boolean): Promise<string[]> {
  const look = () =>
    inExtension(popup, async ({ tabs }) => {
      const shown = await tabs.query({ url: 'https://*.huaweicloud.com/*' });
      return shown.map(({ favIconUrl = '' }) => {
        const [, encoded] = favIconUrl.split(';base64,');
        return encoded === undefined ? decodeURIComponent(favIconUrl) : atob(encoded);
      });
    });
  return until(what, look, (icons) => icons.length > 0 && icons.every(isWanted));
}

/** Alt+L for whatever is chosen; then types over a label, after a note, and saves. */
async function giveLabel(popup: Page, label: string, note: string): Promise<void> {
  await popup.keyboard.down('Alt');
  await popup.keyboard.press('KeyL');
  await popup.keyboard.up('Alt');
  await see(popup, { css: EDITOR });
  for (const [field, text] of [
    ['textarea', note],
    ['input[type="text"]', label],
  ] as const) {
    await inPage(
      popup,
      (css) => document.querySelector<HTMLInputElement>(css)?.select(),
      `${EDITOR} ${field}`,
    );
    await popup.keyboard.type(text);
  }
  await popup.keyboard.press('Enter');
  await seeNone(popup, { css: EDITOR });
}

eachBrowser(
  (given) => {
    const locale = given.browser === 'chromium' ? 'en-us' : 'zh-cn';

    test('a label that was given in the popup stands everywhere at once', { timeout: 240_000 }, async () => {
      const { session, standIn } = given;
      standIn.configure({ layout: 'tiny3', locale });
      const customer = bring(standIn, isOperable);
      const page = await openList(session, standIn, locale);
      await seeOverlay(page, 'the bar', ({ read }) => read > 0);
      await click(page, { host: 'behalf-overlay', css: 'input[type="checkbox"]' });
      await readAll(page, locale, standIn.customers.length);
      await filter(page, locale, `id=${customer.id}`);
      const ownIcon = await iconOf(page);
      expect(ownIcon).toBe('/favicon.svg');

      const popup = await session.extensionPage('popup');
      await find(popup, customer.id);
      await see(popup, { css: '[role="option"][aria-selected="true"]' });
      await giveLabel(popup, 'PRD', '');
      await see(popup, { css: '[role="option"]', name: /PRD/ });
      const focused = await inPage(popup, () => document.activeElement?.getAttribute('role'));
      expect(focused, 'the box has the focus again').toBe('combobox');
      await see(page, { ...CHIP, name: 'PRD' });

      await popup.keyboard.press('Enter');
      await serverSays(standIn, customer);
      const acting = await consolePage(given);
      expect((await seeBanner(acting, 'confirmed', customer)).text).toContain('PRD');
      await seeIcon(acting, 'the icon to bear the label', (icon) => icon.includes('>PRD</text>'));
      await seeTabIcons(popup, 'the tab to show it', (icon) => icon.includes('>PRD</text>'));

      // Changed while it is shown, from the section on top.
      await popup.close();
      const again = await session.extensionPage('popup');
      await see(again, { css: 'section[data-state="confirmed"] .label-chip', name: 'PRD' });
      await giveLabel(again, '演示', 'Call first');
      await until(
        'the banner to show the new label and the note',
        () => readBanner(acting),
        (seen) => seen?.text.includes('演示') === true && seen.text.includes('Call first'),
      );
      await seeIcon(acting, 'the icon to bear the new label', (icon) => icon.includes('>演示</text>'));

      standIn.switchBack();
      // Seen in another tab: this one is somebody else's until it is loaded again, and then has its own icon.
      await session.page(standIn.consoleUrl());
      await seeVeil(acting, customer, standIn.partnerAccount);
      await acting.bringToFront();
      await choose(acting, /^Reload as|身份刷新$/);
      await seeNoBanner(acting);
      await seeIcon(acting, 'the page’s own icon', (icon) => icon === ownIcon);
      await seeTabIcons(again, 'the tabs to show their own', (icon) => !icon.includes('</text>'));
    });
  },
  { customers: 40 },
);
