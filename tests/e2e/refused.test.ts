import { expect, test } from 'vitest';
import { seeNoBanner } from './banner.ts';
import { see, seeAll } from './find.ts';
import { actingOf, assumedSince, bring, openList, operate, operateButton } from './list-page.ts';
import { eachSettingInChromium } from './settings.ts';
import { until } from './until.ts';

eachSettingInChromium((given, { locale }) => {
  test('an unauthorized customer: disabled with the reason, and a way to ask', async () => {
    const { session, standIn } = given;
    const customer = bring(
      standIn,
      (each) => each.list === 'own' && each.type === 'reseller' && !each.authorized,
    );
    const page = await openList(session, standIn, locale);
    const button = await see(page, operateButton(locale, customer));
    expect(button.isDisabled).toBe(true);
    expect(button.description).toMatch(/authori[sz]|授权/i);
    const ways = await seeAll(page, {
      host: 'behalf-row-action',
      css: 'button, a',
      name: /request authorization|申请.*授权/i,
      row: customer.id,
    });
    expect(ways.length).toBe(1);
  });

  test('a referral customer: disabled with the reason', async () => {
    const { session, standIn } = given;
    const customer = bring(standIn, (each) => each.list === 'own' && each.type === 'referral');
    const page = await openList(session, standIn, locale);
    const button = await see(page, operateButton(locale, customer));
    expect(button.isDisabled).toBe(true);
    expect(button.description).toMatch(/referral|顾问销售/i);
  });

  test('an error after OK is said, and nobody is assumed', async () => {
    const { session, standIn } = given;
    standIn.configure({ faults: ['om-error-after-ok'] });
    const customer = bring(
      standIn,
      (each) => each.list === 'own' && each.type === 'reseller' && !each.authorized,
    );
    const page = await openList(session, standIn, locale);
    const before = standIn.log.length;

    await operate(page, locale, customer);
    await until(
      'the server to refuse',
      () => standIn.log.slice(before).map((entry) => `${entry.event} ${entry.id}`),
      (seen) => seen.includes(`refuse ${customer.id}`),
    );
    await see(page, {
      host: 'behalf-row-action',
      css: '[role="alert"], [role="status"]',
      name: /\S/,
      row: customer.id,
    });
    await seeNoBanner(page);
    expect(actingOf(standIn)).toBe('partner');
    expect(assumedSince(standIn, before)).toEqual([]);
  });
});
