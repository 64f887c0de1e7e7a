import type { Page } from 'puppeteer-core';
import { test } from 'vitest';
import { seeBanner } from './banner.ts';
import { click, see, seeNone } from './find.ts';
import { bring, isOperable, openList, operate } from './list-page.ts';
import { seeOverlay } from './overlay.ts';
import { eachLayout } from './settings.ts';

const SETTINGS = { css: '[role="tab"]', name: /^Settings$|^设置$/ };
const PRIVACY = { css: '[role="tab"]', name: /^Privacy$|^隐私$/ };
const ALL = { css: '.all-stored button[aria-haspopup]' };
const ACCOUNTS = { css: '.stored-part button', name: /^Delete: Accounts$|^删除：账号$/ };
const DELETE = { css: '.confirm:popover-open .danger' };

/** What is stored is looked at when the tab is opened. */
async function lookAnew(options: Page): Promise<void> {
  await click(options, SETTINGS);
  await click(options, PRIVACY);
  await see(options, { css: '.stored' });
}

eachLayout((given, { locale }) => {
  test('what is stored is deleted, and every page that is open goes on', async () => {
    const { session, standIn } = given;
    const customer = bring(standIn, isOperable);
    const list = await openList(session, standIn, locale);
    await seeOverlay(list, 'the bar', ({ read }) => read > 0);
    const options = await session.extensionPage('options');
    await click(options, PRIVACY);
    const ofPartner = { css: '.stored-part', name: new RegExp(`^${standIn.partnerAccount}\\d+ `) };
    await see(options, ofPartner);

    await click(options, ALL);
    await click(options, DELETE);
    await see(options, { css: '.privacy-status', name: /^Deleted: Everything\.$|^已删除：全部内容。$/ });
    await seeNone(options, ofPartner);
    await list.bringToFront();
    await operate(list, locale, customer);
    await seeBanner(list, 'confirmed', customer);

    await options.bringToFront();
    await lookAnew(options);
    await click(options, ACCOUNTS);
    await click(options, DELETE);
    await see(options, { css: '.privacy-status', name: /^Deleted: Accounts\.$|^已删除：账号。$/ });
    await list.bringToFront();
    await list.reload();
    await seeBanner(list, 'confirmed', customer);

    standIn.switchBack();
    const again = await openList(session, standIn, locale);
    await seeOverlay(again, 'the list to be read again', ({ read }) => read > 0);
  });
});
