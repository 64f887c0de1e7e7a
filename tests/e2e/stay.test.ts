import { expect, test } from 'vitest';
import type { StandInCustomer } from '../console/server.ts';
import { seeBanner } from './banner.ts';
import { click, see, seeNone } from './find.ts';
import { inExtension } from './in-page.ts';
import { actingOf, isOperable, openList, operate, serverSays } from './list-page.ts';
import { consolePage, openPopup } from './plan.ts';
import { eachLayout } from './settings.ts';

eachLayout((given, { locale }) => {
  test('with the last console page closed the operator is asked, and led back', async () => {
    const { session, standIn } = given;
    const [customer] = standIn.customers.filter(isOperable) as [StandInCustomer];
    const popup = await openPopup(session);
    const list = await openList(session, standIn, locale);
    await operate(list, locale, customer);
    await serverSays(standIn, customer, list);
    await seeBanner(await consolePage(given), 'confirmed', customer);

    for (const page of await session.pages()) if (/huaweicloud\.com/.test(page.url())) await page.close();
    await see(popup, { css: '[data-question="last-tab"]' });
    expect(actingOf(standIn)).toBe(customer.id);
    await click(popup, { css: '[data-question] button', name: /^(Leave|离开)$/ });
    await serverSays(standIn, 'partner');
    await seeNone(popup, { css: '[data-question]' });
  });

  test('in a browser that was started anew the operator is asked when a page shows the customer', async () => {
    const { session, standIn } = given;
    const [customer] = standIn.customers.filter(isOperable) as [StandInCustomer];
    const popup = await openPopup(session);
    await operate(await openList(session, standIn, locale), locale, customer);
    const page = await consolePage(given);
    await seeBanner(page, 'confirmed', customer);

    // What a start of the browser leaves of the last session: cookies that last, and nothing in `storage.session`.
    await inExtension(popup, ({ storage }) => storage.session.clear());
    await session.killWorker();
    await page.reload();
    await see(popup, { css: '[data-question="started"]' });
    expect(actingOf(standIn), 'asked, not moved').toBe(customer.id);
    await click(popup, { css: '[data-question] button', name: /^(Stay|留下|继续停留)$/ });
    await seeNone(popup, { css: '[data-question]' });
    expect(actingOf(standIn)).toBe(customer.id);
    await seeBanner(page, 'confirmed', customer);
  });
});
