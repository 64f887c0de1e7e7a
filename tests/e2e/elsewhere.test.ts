import { expect, test } from 'vitest';
import { readBanner, seeBanner, seeNoBanner } from './banner.ts';
import { see } from './find.ts';
import { actingOf, bring, firstPage, isOperable, openList, operate, serverSays } from './list-page.ts';
import { eachSettingInChromium } from './settings.ts';
import { until } from './until.ts';
import { WORDS } from './words.ts';

eachSettingInChromium((given, { locale }) => {
  test('a switch made by the console’s own means is noticed, both ways', async () => {
    const { session, standIn } = given;
    const [first, second] = firstPage(standIn).filter(isOperable);
    if (!first || !second) throw new Error('The first page has no two customers to operate for.');
    const page = await openList(session, standIn, locale);
    await operate(page, locale, first);
    await seeBanner(page, 'confirmed', first);

    standIn.assume(second.id);
    await page.reload();
    // Whose account the header shows is known only where it was read before; that it is another one is seen in any case.
    const banner = await until(
      `the banner to name ${second.account}`,
      () => readBanner(page),
      (seen) => seen?.text.includes(second.account) === true,
    );
    expect(banner?.text).not.toContain(first.account);

    standIn.switchBack();
    await page.reload();
    await seeNoBanner(page);
  });

  test('a switch in a second window is seen in the first', async () => {
    const { session, standIn } = given;
    const customer = bring(standIn, isOperable);
    const list = await openList(session, standIn, locale);
    await list.goto(standIn.consoleUrl());
    await seeNoBanner(list);

    const other = await session.window(standIn.customerManagementUrl());
    await see(other, { host: 'behalf-row-action', css: 'button', name: WORDS[locale].operate });
    await operate(other, locale, customer);
    await serverSays(standIn, customer);
    await seeBanner(other, 'confirmed', customer);
    // Opened as the partner: who acts now is somebody else.
    await seeBanner(list, 'stale', customer);

    await other.bringToFront();
    standIn.switchBack();
    await other.goto(standIn.consoleUrl());
    await seeNoBanner(other);
    await seeNoBanner(list);
  });

  test('after the session expired nobody is said to be assumed', async () => {
    const { session, standIn } = given;
    const customer = bring(standIn, isOperable);
    const page = await openList(session, standIn, locale);
    await operate(page, locale, customer);
    await seeBanner(page, 'confirmed', customer);

    standIn.expire();
    await page.reload();
    await until(
      'the sign-in page',
      () => page.evaluate(() => location.hostname),
      (host) => host === standIn.hosts.auth,
    );
    expect(actingOf(standIn)).toBe('signed-out');

    const again = await openList(session, standIn, locale);
    await seeNoBanner(again);
    await again.goto(standIn.consoleUrl());
    await until(
      'the console',
      () => again.evaluate(() => document.querySelector('#app')?.textContent ?? ''),
      (text) => text.includes(standIn.partnerAccount),
    );
    expect((await readBanner(again))?.state).not.toBe('confirmed');
    await seeNoBanner(again);
  });
});
