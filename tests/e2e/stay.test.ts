import { expect, test } from 'vitest';
import type { StandInCustomer } from '../console/server.ts';
import { seeBanner } from './banner.ts';
import { click, see, seeNone } from './find.ts';
import { inExtension } from './in-page.ts';
import { actingOf, isOperable, openList, operate, serverSays } from './list-page.ts';
import { consolePage, openPopup } from './plan.ts';
import { eachLayout } from './settings.ts';
import { until } from './until.ts';

eachLayout((given, { locale }) => {
  test('with the last console page closed the operator is asked, and led back', async () => {
    const { session, standIn } = given;
    const [customer] = standIn.customers.filter(isOperable) as [StandInCustomer];
    const popup = await openPopup(session);
    const list = await openList(session, standIn, locale);
    await operate(list, locale, customer);
    await serverSays(standIn, customer, list);
    await seeBanner(await consolePage(given), 'confirmed', customer);

    await until(
      'every console page to be closed',
      async () => {
        // One that is on its way to another address does not answer yet.
        const left = (await session.pages()).filter((page) => /huaweicloud\.com/.test(page.url()));
        for (const page of left) await page.close();
        return left.length;
      },
      (left) => left === 0,
    );
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

    const isStored = (): Promise<boolean> =>
      inExtension(popup, async ({ storage }) => 'stay.normal' in (await storage.session.get('stay.normal')));
    await until('the stay to be stored, and that it is of this session', isStored, Boolean);
    // What a start of the browser leaves of the last session: cookies that last, and nothing in `storage.session`.
    // The background ends before, or it would write on, and after, or it would remember.
    await session.killWorker();
    await inExtension(popup, ({ storage }) => storage.session.clear());
    await session.killWorker();
    await page.reload();
    await see(popup, { css: '[data-question="started"]' });
    expect(actingOf(standIn), 'asked, not moved').toBe(customer.id);
    await click(popup, { css: '[data-question] button', name: /^(Stay|留下)$/ });
    await seeNone(popup, { css: '[data-question]' });
    expect(actingOf(standIn)).toBe(customer.id);
    await seeBanner(page, 'confirmed', customer);
  });
});
