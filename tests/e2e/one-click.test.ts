import { expect, test } from 'vitest';
import { readBanner, seeBanner, seeNoBanner, switchRole } from './banner.ts';
import { coveredControls } from './covered-controls.ts';
import { seeAll } from './find.ts';
import {
  assumedSince,
  bring,
  firstPage,
  isOperable,
  openList,
  operate,
  operateButton,
  serverSays,
} from './list-page.ts';
import { eachSetting } from './settings.ts';
import { WORDS } from './words.ts';

eachSetting((given, { locale }) => {
  test('one click leads into exactly that account, Switch Role leads back', async () => {
    const { session, standIn } = given;
    const customer = bring(standIn, isOperable);
    const page = await openList(session, standIn, locale);
    const before = standIn.log.length;

    await operate(page, locale, customer);
    await serverSays(standIn, customer, page);
    const banner = await seeBanner(page, 'confirmed', customer);
    expect(banner.region).toBe(WORDS[locale].banner);
    expect(new URL(page.url()).hostname).toBe(standIn.hosts.console);

    await switchRole(page, locale);
    await serverSays(standIn, 'partner');
    await seeNoBanner(page);
    expect(assumedSince(standIn, before)).toEqual([customer.id]);
  });

  test('the console page may open in a new tab', async () => {
    const { session, standIn } = given;
    standIn.configure({ faults: ['new-tab'] });
    const customer = bring(standIn, isOperable);
    const page = await openList(session, standIn, locale);

    await operate(page, locale, customer);
    await serverSays(standIn, customer, page);
    // The list stays open, and is no more of whoever acts.
    await seeBanner(page, 'stale', customer);
    const pages = await session.pages();
    const inside = pages.find((each) => each.url().includes(standIn.hosts.console));
    if (inside === undefined) throw new Error('No console page was opened.');
    await seeBanner(inside, 'confirmed', customer);
  });

  test('every row has exactly one button', async () => {
    const { session, standIn } = given;
    const page = await openList(session, standIn, locale);
    for (const customer of firstPage(standIn)) {
      expect(await seeAll(page, operateButton(locale, customer)), customer.id).toHaveLength(1);
    }
  });

  test('nothing is shown while nobody is assumed', async () => {
    const { session, standIn } = given;
    const page = await openList(session, standIn, locale);
    expect(await readBanner(page)).toBeNull();
    await page.goto(standIn.consoleUrl());
    await coveredControls(page);
    expect(await page.$$eval('behalf-banner, behalf-overlay, behalf-row-action', (all) => all.length)).toBe(
      0,
    );
  });
});
