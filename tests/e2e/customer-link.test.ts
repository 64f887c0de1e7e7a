import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { StandInCustomer } from '../console/server.ts';
import { seeBanner } from './banner.ts';
import { see, seeAll } from './find.ts';
import { inPage } from './in-page.ts';
import { assumedSince, isOperable, openList, operate, operateButton, serverSays } from './list-page.ts';
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

eachLayout((given, { locale }) => {
  test('a link brings the customer onto the page and waits for the click', { timeout: 120_000 }, async () => {
    const { session, standIn } = given;
    const before = standIn.log.length;
    const far = standIn.customers.filter(isOperable).slice(20);
    const [first, second] = far as [StandInCustomer, StandInCustomer];
    const list = await openList(session, standIn, locale);
    expect(await seeAll(list, operateButton(locale, second)), 'on a later page').toEqual([]);
    await list.close();

    // As a ticket has it that knows nothing of routes: from there to where the list was seen last.
    const { origin, pathname, search } = new URL(standIn.customerManagementUrl());
    const page = await session.page(`${origin}${pathname}${search}#behalf-customer=${first.id}`);
    await seeNotice(page, first.id, 'status');
    await see(page, operateButton(locale, first));

    await follow(page, 'ffffffffffffffffffffffffffffffff');
    await seeNotice(page, 'ffffffffffffffffffffffffffffffff', 'alert');

    await follow(page, second.id);
    await seeNotice(page, second.id, 'status');
    expect(assumedSince(standIn, before)).toEqual([]);
    await operate(page, locale, second);
    await serverSays(standIn, second, page);
    await seeBanner(page, 'confirmed', second);
  });
});
