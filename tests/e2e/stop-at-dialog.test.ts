import { expect, test } from 'vitest';
import { seeBanner } from './banner.ts';
import { click, see } from './find.ts';
import { actingOf, assumedSince, bring, isOperable, openList, operate, serverSays } from './list-page.ts';
import { OK_BUTTON, seeDialog } from './native.ts';
import { eachSettingInChromium } from './settings.ts';

eachSettingInChromium((given, { locale }) => {
  test('with “Stop at the dialog” the operator presses OK', async () => {
    const { session, standIn } = given;
    const customer = bring(standIn, isOperable);
    const popup = await session.extensionPage('popup');
    await click(popup, { css: 'label', name: /stop at the dialog|对话框/i });
    await popup.waitForSelector('input[type="checkbox"]:checked');
    const page = await openList(session, standIn, locale);
    const before = standIn.log.length;

    await operate(page, locale, customer);
    await see(page, { host: 'behalf-row-action', css: '[role="status"]', row: customer.id, name: /OK|确/ });
    await seeDialog(page);
    expect(actingOf(standIn)).toBe('partner');

    await click(page, { css: OK_BUTTON });
    await serverSays(standIn, customer);
    await seeBanner(page, 'confirmed', customer);
    expect(assumedSince(standIn, before)).toEqual([customer.id]);

    await popup.bringToFront();
    await click(popup, { css: 'label', name: /stop at the dialog|对话框/i });
    await popup.waitForSelector('input[type="checkbox"]:not(:checked)');
  });
});
