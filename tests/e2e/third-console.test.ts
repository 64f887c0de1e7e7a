import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { StandInCustomer } from '../console/server.ts';
import { seeBanner, seeNoBanner, seeVeil, switchRole } from './banner.ts';
import { coveredControls } from './covered-controls.ts';
import { click, see, seeAll } from './find.ts';
import { inPage } from './in-page.ts';
import {
  actingOf,
  assumedSince,
  bring,
  firstPage,
  isOperable,
  notesIn,
  openList,
  operate,
  operateButton,
  serverSays,
} from './list-page.ts';
import { filter, readAll, resultButton } from './overlay.ts';
import { openPopup, planEnd, startPlan } from './plan.ts';
import type { BrowserName } from './session.ts';
import { eachBrowser, IS_WHOLE } from './settings.ts';
import { until } from './until.ts';
import { type Locale, WORDS } from './words.ts';

const MACHINES = '/ecm/';

function seeNote(page: Page, what: RegExp): Promise<string[]> {
  return until(
    `a note that says ${what}`,
    () => notesIn(page),
    (notes) => notes.some((note) => what.test(note)),
  );
}

function unauthorized({ list, type, authorized }: StandInCustomer): boolean {
  return list === 'own' && type === 'reseller' && !authorized;
}

/** One language in each browser, unless nothing is to be left out because it takes long. */
const LOCALES: Readonly<Record<BrowserName, Locale>> = { chromium: 'en-us', firefox: 'zh-cn' };

/** A console of another make, with words, addresses and headers of its own: nothing in the product was written for it. */
eachBrowser((given) => {
  describe.each(IS_WHOLE ? Object.values(LOCALES) : [LOCALES[given.browser]])('%s', (locale) => {
    beforeEach(() => given.standIn.configure({ layout: 'harbor', locale }));
    const far = (): StandInCustomer => given.standIn.customers.filter(isOperable).at(-1) as StandInCustomer;
    const near = () =>
      firstPage(given.standIn).filter(isOperable).slice(0, 2) as [StandInCustomer, StandInCustomer];

    test('one click leads into exactly that account, Switch Role leads back', async () => {
      const { session, standIn } = given;
      const customer = bring(standIn, isOperable);
      const page = await openList(session, standIn, locale);
      const before = standIn.log.length;
      for (const one of firstPage(standIn))
        expect(await seeAll(page, operateButton(locale, one)), one.id).toHaveLength(1);
      await operate(page, locale, customer);
      await serverSays(standIn, customer, page);
      await seeBanner(page, 'confirmed', customer);
      await switchRole(page, locale);
      await serverSays(standIn, 'partner');
      await seeNoBanner(page);
      expect(assumedSince(standIn, before)).toEqual([customer.id]);
    });

    test('everything is read, and a result of another page is reached', async () => {
      const { session, standIn } = given;
      const page = await openList(session, standIn, locale);
      await readAll(page, locale, standIn.customers.length);
      await see(page, { host: 'behalf-overlay', css: 'button', name: /^(Read again|重新读取)$/ });
      expect((await filter(page, locale, `id:${far().id}`)).matched).toBe(1);
      const button = { host: 'behalf-overlay', css: '[role="row"] button' } as const;
      await click(page, { ...button, name: WORDS[locale].operate });
      await serverSays(standIn, far(), page);
      await seeBanner(page, 'confirmed', far());
    });

    test('hidden names are shown, read and hidden again', async () => {
      const { session, standIn } = given;
      const page = await openList(session, standIn, locale);
      await click(page, { host: 'behalf-overlay', css: 'input[type=checkbox]' });
      await readAll(page, locale, standIn.customers.length);
      await see(page, { host: 'behalf-overlay', css: 'button', name: /^(Read again|重新读取)$/ });
      expect((await filter(page, locale, `account=${far().account}`)).matched).toBe(1);
      await click(page, resultButton(locale, far()));
      await serverSays(standIn, far(), page);
    });

    test('a plan leads from one customer to the next', async () => {
      const { session, standIn } = given;
      await openList(session, standIn, locale);
      const popup = await openPopup(session);
      for (const customer of near()) {
        expect(await startPlan(popup, customer)).toBeNull();
        expect(await planEnd(popup)).toBe('done');
        await serverSays(standIn, customer);
      }
    });

    test('a page that is no longer of whoever acts is veiled, and the banner covers nothing', async () => {
      const { session, standIn } = given;
      const [first, second] = near();
      const page = await openList(session, standIn, locale);
      await operate(page, locale, first);
      await seeBanner(page, 'confirmed', first);
      await page.goto(standIn.consoleUrl(MACHINES));
      await seeBanner(page, 'confirmed', first);
      expect((await coveredControls(page)).covered).toEqual([]);
      standIn.assume(second.id);
      await session.page(standIn.consoleUrl());
      await seeVeil(page, first, second);
    });

    test('whoever has not authorized is not operated on, and the reason is said', async () => {
      const { session, standIn } = given;
      const customer = bring(standIn, unauthorized);
      const page = await openList(session, standIn, locale);
      const before = standIn.log.length;
      await operate(page, locale, customer);
      await seeNote(page, /authori|授权/i);
      expect(standIn.log.slice(before)).toEqual([]);
    });

    test('an error after OK is said', async () => {
      const { session, standIn } = given;
      standIn.configure({ faults: ['om-error-after-ok'] });
      const page = await openList(session, standIn, locale);
      await operate(page, locale, bring(standIn, unauthorized));
      await seeNote(page, /not been authorized|尚未授权/i);
      expect(actingOf(standIn)).toBe('partner');
    });

    test('a dialog that names somebody else is left', async () => {
      const { session, standIn } = given;
      standIn.configure({ faults: ['dialog-wrong-customer'] });
      const page = await openList(session, standIn, locale);
      const before = standIn.log.length;
      await operate(page, locale, bring(standIn, isOperable));
      await seeNote(page, /hwc_else9999/);
      expect(standIn.log.slice(before)).toEqual([]);
    });

    test("the console's own way is noticed", async () => {
      const { session, standIn } = given;
      const [customer] = near();
      const page = await openList(session, standIn, locale);
      const place = firstPage(standIn).indexOf(customer) + 2;
      await click(page, { css: `[role=row]:nth-child(${place}) .hb-dots` });
      await click(page, { css: '[role=menuitem]', name: /^(Operate as customer|代客维护)$/ });
      await click(page, { css: 'button', name: /^(Proceed|进入)$/ });
      await seeBanner(page, 'confirmed', customer);
    });

    test('a link brings the customer onto the page', async () => {
      const { session, standIn } = given;
      const list = await openList(session, standIn, locale);
      await inPage(
        list,
        (id) => {
          location.hash = `#behalf-customer=${id}`;
        },
        far().id,
      );
      await see(list, operateButton(locale, far()));
    });
  });
});
