import { expect, test } from 'vitest';
import type { StandInCustomer } from '../console/server.ts';
import { seeBanner } from './banner.ts';
import { see } from './find.ts';
import { inExtension } from './in-page.ts';
import { assumedSince, isOperable, openList, serverSays } from './list-page.ts';
import { filter, readAll, seeOverlay } from './overlay.ts';
import { consolePage, openPopup, planEnd } from './plan.ts';
import { eachLayout } from './settings.ts';
import { until } from './until.ts';

eachLayout(
  (given, { locale }) => {
    test('from customer to customer by keys and address bar', { timeout: 180_000 }, async () => {
      const { session, standIn } = given;
      const found = standIn.customers.filter(({ id }) => id.includes('a'));
      const results = found.filter(isOperable);
      const [first, second] = results as [StandInCustomer, StandInCustomer];
      const list = await openList(session, standIn, locale);
      await seeOverlay(list, 'the bar', ({ read }) => read > 0);
      await readAll(list, locale, standIn.customers.length);
      await filter(list, locale, 'id:a list:own');
      const popup = await openPopup(session);
      await until(
        'the background to know the result list',
        () =>
          inExtension(popup, async ({ storage }) =>
            JSON.stringify(await storage.session.get('results.normal')),
          ),
        (known) => known.includes('id:a list:own'),
      );
      const before = standIn.log.length;

      const arrive = async (customer: StandInCustomer): Promise<void> => {
        await serverSays(standIn, customer);
        expect(await planEnd(popup)).toBe('done');
        await seeBanner(await consolePage(given), 'confirmed', customer);
      };
      await session.pressKey('next-customer');
      await arrive(first);
      await session.pressKey('next-customer');
      await arrive(second);
      await session.pressKey('previous-customer');
      await arrive(first);
      await session.enterAddress(second.id);
      await arrive(second);
      expect(assumedSince(standIn, before)).toEqual([first.id, second.id, first.id, second.id]);

      await session.pressKey('switch-role');
      await serverSays(standIn, 'partner');
      await see(popup, { css: 'section[data-state="partner"]' });
      await session.pressKey('switch-role');
      await see(popup, { css: '[role="alert"]', name: /no customer to leave|无需切换角色/ });
    });
  },
  { customers: 40 },
);
