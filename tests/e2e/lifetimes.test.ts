import { expect, test } from 'vitest';
import { seeBanner, seeNoBanner, switchRole } from './banner.ts';
import { see } from './find.ts';
import { inPage } from './in-page.ts';
import {
  assumedSince,
  firstPage,
  isOperable,
  openList,
  operate,
  operateButton,
  serverSays,
} from './list-page.ts';
import { seeDialog } from './native.ts';
import { eachSettingInChromium } from './settings.ts';
import { until } from './until.ts';

eachSettingInChromium((given, { locale }) => {
  test('the worker may end between every two steps', async () => {
    const { session, standIn } = given;
    standIn.configure({ faults: ['slow-dialog'] });
    const [customer] = firstPage(standIn).filter(isOperable);
    if (!customer) throw new Error('The first page has nobody to operate for.');
    const page = await openList(session, standIn, locale);
    await session.killWorker();
    await operate(page, locale, customer);
    await session.killWorker();
    await seeDialog(page);
    await session.killWorker();
    await serverSays(standIn, customer, page);
    await session.killWorker();
    await seeBanner(page, 'confirmed', customer);
    await session.killWorker();
    await page.reload();
    await session.killWorker();
    await seeBanner(page, 'confirmed', customer);
    await switchRole(page, locale);
    await session.killWorker();
    await serverSays(standIn, 'partner');
    await session.killWorker();
    await seeNoBanner(page);
  });

  test('a click that no person made is ignored', async () => {
    const { session, standIn } = given;
    const [victim, customer] = firstPage(standIn).filter(isOperable);
    if (!victim || !customer) throw new Error('The first page has no two customers to operate for.');
    const page = await openList(session, standIn, locale);
    await see(page, operateButton(locale, victim));
    const before = standIn.log.length;

    await inPage(
      page,
      (id) => {
        const host = [...document.querySelectorAll('behalf-row-action')].find((each) =>
          each.closest('tr, [role="row"]')?.textContent?.includes(id),
        );
        const button = host?.shadowRoot?.querySelector('button');
        button?.click();
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          button?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
        button?.focus();
        button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
      },
      victim.id,
    );
    // Had it counted, it would have come first: then the real click meets its dialog, or the log names both.
    await operate(page, locale, customer);
    await serverSays(standIn, customer, page);
    await seeBanner(page, 'confirmed', customer);
    expect(assumedSince(standIn, before)).toEqual([customer.id]);
  });

  test('an update under an open page leaves nothing broken behind', async () => {
    const { session, standIn } = given;
    const [customer] = firstPage(standIn).filter(isOperable);
    if (!customer) throw new Error('The first page has nobody to operate for.');
    const page = await openList(session, standIn, locale);

    await session.reloadExtension();
    // Chromium leaves open pages alone, Firefox runs the new scripts there at once.
    const left = session.browser === 'firefox' ? 1 : 0;
    await until(
      `${left} buttons of ours in each row`,
      () =>
        page.$$eval('tr, [role="row"]', (rows) =>
          Math.max(...rows.map((row) => row.querySelectorAll('behalf-row-action').length)),
        ),
      (most) => most === left,
    );
    await page.reload();
    await operate(page, locale, customer);
    await serverSays(standIn, customer, page);
    await seeBanner(page, 'confirmed', customer);

    await session.reloadExtension();
    await page.reload();
    await seeBanner(page, 'confirmed', customer);
    expect(await page.$$eval('behalf-banner', (all) => all.length)).toBe(1);
  });
});
