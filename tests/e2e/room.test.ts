import { expect, test } from 'vitest';
import { seeBanner } from './banner.ts';
import { coveredControls } from './covered-controls.ts';
import { bring, isOperable, openList, operate } from './list-page.ts';
import { eachSettingInChromium } from './settings.ts';

const PLACES = ['/console/#/home', '/ecm/#/ecs/list', '/ecm/#/ecs/buy'];

eachSettingInChromium((given, { locale }) => {
  test('the banner covers no control, and the popup says the same', async () => {
    const { session, standIn } = given;
    const customer = bring(standIn, isOperable);
    const page = await openList(session, standIn, locale);
    await operate(page, locale, customer);
    await seeBanner(page, 'confirmed', customer);

    for (const place of PLACES) {
      await page.goto(standIn.consoleUrl(place));
      await seeBanner(page, 'confirmed', customer);
      for (const width of [1440, 1024]) {
        await page.setViewport({ width, height: 720 });
        const { controls, covered } = await coveredControls(page);
        expect(controls).toBeGreaterThan(5);
        expect(covered, `${place} at ${width} px`).toEqual([]);
      }
    }

    const popup = await session.extensionPage('popup');
    const said = await popup.waitForSelector('[data-state]');
    expect(await said?.evaluate((element) => element.getAttribute('data-state'))).toBe('confirmed');
    expect(await popup.evaluate(() => document.body.textContent)).toContain(customer.account);
  });
});
