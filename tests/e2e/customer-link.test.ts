import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { StandInCustomer } from '../console/server.ts';
import { seeBanner } from './banner.ts';
import { see, seeAll } from './find.ts';
import { inPage } from './in-page.ts';
import { assumedSince, isOperable, openList, operate, operateButton, serverSays } from './list-page.ts';
import { filter, readAll } from './overlay.ts';
import { eachLayout } from './settings.ts';

/** What the bar says about whom a link is about. */
function seeNotice(page: Page, id: string, role: 'status' | 'alert'): Promise<unknown> {
  return see(page, { host: 'behalf-overlay', css: `.notices [role="${role}"]`, name: new RegExp(id) });
}

function follow(page: Page, id: string): Promise<void> {
  return inPage(
    page,
    (customer) => {
      location.hash = `#/obmgr/customers/list&behalf-customer=${customer}`;
    },
    id,
  );
}

eachLayout(
  (given, { locale }) => {
    test('a link brings the customer onto the page and waits for the click', async () => {
      const { session, standIn } = given;
      const before = standIn.log.length;
      const far = standIn.customers.filter(isOperable).slice(-2);
      const [first, second] = far as [StandInCustomer, StandInCustomer];
      const list = await openList(session, standIn, locale);
      expect(await seeAll(list, operateButton(locale, second)), 'on a later page').toEqual([]);
      await list.close();

      // As a ticket has it that knows nothing of routes: from there to where the list was seen last.
      const { origin, pathname, search } = new URL(standIn.customerManagementUrl());
      const page = await session.page(`${origin}${pathname}${search}#behalf-customer=${first.id}`);
      await seeNotice(page, first.id, 'status');
      await see(page, operateButton(locale, first));

      const elsewhere = standIn.customers.findLast((customer) => customer.list === 'resellers');
      if (!elsewhere) throw new Error('The stand-in has no customer of a reseller.');
      await follow(page, elsewhere.id);
      await seeNotice(page, elsewhere.id, 'status');
      await see(page, { host: 'behalf-row-action', css: 'button', row: elsewhere.id });

      await follow(page, 'ffffffffffffffffffffffffffffffff');
      await seeNotice(page, 'ffffffffffffffffffffffffffffffff', 'alert');

      // Behind a result list, in the page that is open.
      await readAll(page, locale, standIn.customers.length);
      await filter(page, locale, 'is:frozen OR id:a');
      await follow(page, second.id);
      await seeNotice(page, second.id, 'status');
      expect(assumedSince(standIn, before)).toEqual([]);
      await operate(page, locale, second);
      await serverSays(standIn, second, page);
      await seeBanner(page, 'confirmed', second);
    });
  },
  { customers: 40 },
);
