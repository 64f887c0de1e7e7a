import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { seeBanner } from './banner.ts';
import { click, see, seeAll, seeNone } from './find.ts';
import { inExtension } from './in-page.ts';
import { actingOf, bring, isOperable, openList, operate, serverSays } from './list-page.ts';
import { IS_ADMINISTRATOR, machinePolicy } from './machine-policy.ts';
import { OK_BUTTON, seeDialog } from './native.ts';
import { filter, press, seeOverlay } from './overlay.ts';
import { eachBrowser } from './settings.ts';
import { until } from './until.ts';

const LOCALE = 'en-us';
const SET = /Set by your organisation/;
const STOP = { css: 'footer label', name: /^Stop at the dialog/ };
const bar = (name: string | RegExp) => ({ host: 'behalf-overlay', css: 'button', name }) as const;

/** What the background answers to a message as our own pages send it. */
function answerTo(page: Page, behalf: string, payload: object): Promise<unknown> {
  return inExtension(page, ({ runtime }, message) => runtime.sendMessage(message), { behalf, payload });
}

function seeStop(popup: Page, isLocked: boolean): Promise<unknown> {
  return until(
    `“Stop at the dialog” to be ${isLocked ? 'locked' : 'free'}`,
    () => popup.$$eval('footer input', (all) => all.map(({ checked, disabled }) => [checked, disabled])),
    (all) => all.length === 1 && all[0]?.every((one) => one === isLocked) === true,
  );
}

eachBrowser(
  (given) => {
    test.runIf(given.browser === 'chromium' && IS_ADMINISTRATOR)(
      'what the organisation decides holds at once and is locked, until it is withdrawn',
      { timeout: 180_000 },
      async ({ onTestFinished }) => {
        const { session, standIn } = given;
        standIn.configure({ layout: 'tiny3', locale: LOCALE });
        const customer = bring(standIn, isOperable);
        const popup = await session.extensionPage('popup');
        const options = await session.extensionPage('options');
        await click(options, { css: '[role="tab"]', name: 'Settings' });
        const page = await openList(session, standIn, LOCALE);
        await filter(page, LOCALE, 'is:frozen');
        for (const name of ['Share', 'Export']) await see(page, bar(name));
        await seeStop(popup, false);

        const policy = machinePolicy(new URL(popup.url()).host);
        onTestFinished(policy.withdraw);
        policy.decide({
          stopAtDialog: true,
          stayLimit: 45,
          keepDays: 1,
          allowExport: false,
          allowShare: false,
          savedSearches: [{ id: 'team', name: 'Team search', filter: `id=${customer.id}` }],
          labels: [{ subject: { kind: 'customer', id: customer.id }, hue: 2, text: 'PROD' }],
          protectedTags: ['nothing of ours'],
        });
        await see(page, bar(/^Team search/));

        // Applied and locked in the bar.
        for (const name of ['Share', 'Export']) await seeNone(page, bar(name));
        await click(page, bar(/^Team search/));
        await seeOverlay(
          page,
          'the team’s search to be applied',
          ({ matched, settled }) => settled && matched === 1,
        );
        await press(page, 'Menu of Team search');
        const items = await until(
          'the menu',
          () => seeAll(page, { host: 'behalf-overlay', css: '.menu:popover-open button' }),
          (all) => all.length > 0,
        );
        expect(items.map(({ name }) => name)).toEqual(['Apply when the page opens']);
        await page.keyboard.press('Escape');

        // In popup and options.
        await seeStop(popup, true);
        expect((await see(popup, STOP)).name).toMatch(SET);
        for (const name of [/^Go through the dialog/, /^1 day/, /^never/]) {
          const choice = await see(options, { css: 'select', name });
          expect([choice.isDisabled, choice.description]).toEqual([true, expect.stringMatching(SET)]);
        }

        // By no message either.
        const refused = { ok: false, value: expect.stringMatching(/your organisation/) };
        const setting = { key: 'stopAtDialog', value: false };
        expect(await answerTo(popup, 'settings.change', setting)).toEqual(refused);
        const asked = { filter: '', sort: null, columns: ['id'], language: 'en', timeZone: 'UTC' };
        expect(await answerTo(popup, 'directory.export', asked)).toEqual(refused);
        const removal = { kind: 'remove', id: 'team' };
        expect(await answerTo(popup, 'searches.change', removal)).toMatchObject({
          value: { problem: 'locked' },
        });

        // The operator presses OK, and the customer is marked as the organisation wants it.
        await page.bringToFront();
        await operate(page, LOCALE, customer);
        await seeDialog(page);
        expect(actingOf(standIn)).toBe('partner');
        await click(page, { css: OK_BUTTON });
        await serverSays(standIn, customer);
        expect((await seeBanner(page, 'confirmed', customer)).text).toContain('PROD');
        const seeLimit = (isSet: boolean): Promise<unknown> =>
          until(
            `the stay ${isSet ? 'to be limited' : 'not to be limited'}`,
            () => inExtension(popup, ({ alarms }) => alarms.get('stay.limit.normal')),
            (alarm) => (alarm != null) === isSet,
          );
        await seeLimit(true);

        policy.withdraw();
        await seeStop(popup, false);
        await seeLimit(false);
        await until(
          'the banner without the organisation’s label',
          async () => (await seeBanner(page, 'confirmed', customer)).text,
          (text) => !text.includes('PROD'),
        );
      },
    );
  },
  { customers: 40 },
);
