import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { readBanner, seeBanner, seeNoBanner, switchRole } from './banner.ts';
import { click, see, seeNone } from './find.ts';
import { inPage } from './in-page.ts';
import { bring, isOperable, openList, serverSays } from './list-page.ts';
import { filter, readAll, resultButton, seeOverlay } from './overlay.ts';
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

/** Alt+L for whatever is chosen; resolves when the label's field has the focus. */
async function openEditor(popup: Page): Promise<void> {
  await popup.keyboard.down('Alt');
  await popup.keyboard.press('KeyL');
  await popup.keyboard.up('Alt');
  await see(popup, { css: EDITOR });
  await click(popup, { css: `${EDITOR} input[type="text"]` });
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
      await openEditor(popup);
      await popup.keyboard.type('PRD');
      await popup.keyboard.press('Enter');
      await seeNone(popup, { css: EDITOR });
      await see(popup, { css: '[role="option"]', name: /PRD/ });
      const focused = await inPage(popup, () => document.activeElement?.getAttribute('role'));
      expect(focused, 'the box has the focus again').toBe('combobox');

      await page.bringToFront();
      await see(page, { ...CHIP, name: 'PRD' });
      await click(page, resultButton(locale, customer));
      await serverSays(standIn, customer, page);
      expect((await seeBanner(page, 'confirmed', customer)).text).toContain('PRD');
      await seeIcon(page, 'the icon to bear the label', (icon) => icon.includes('>PRD</text>'));

      // Changed while it is shown, from the section on top.
      await popup.bringToFront();
      await see(popup, { css: 'section[data-state="confirmed"]', name: /./ });
      await find(popup, '');
      await openEditor(popup);
      await popup.keyboard.down('Control');
      await popup.keyboard.press('KeyA');
      await popup.keyboard.up('Control');
      await popup.keyboard.type('演示');
      await popup.keyboard.press('Tab');
      await popup.keyboard.type('Call first');
      await click(popup, { css: `${EDITOR} button[type="submit"]` });
      await page.bringToFront();
      await until(
        'the banner to show the new label and the note',
        () => readBanner(page),
        (seen) => seen?.text.includes('演示') === true && seen.text.includes('Call first'),
      );
      await seeIcon(page, 'the icon to bear the new label', (icon) => icon.includes('>演示</text>'));

      await switchRole(page, locale);
      await seeNoBanner(page);
      await seeIcon(page, 'the page’s own icon', (icon) => icon === ownIcon);
    });
  },
  { customers: 40 },
);
