import { expect, test } from 'vitest';
import { actingOf, assumedSince, firstPage, isOperable, openList } from './list-page.ts';
import { openPopup, planEnd, startPlan } from './plan.ts';
import { eachSetting } from './settings.ts';

const LONG = { timeout: 240_000 };

eachSetting((given, { locale }) => {
  test('from one customer straight to the next, wherever the operator is', LONG, async () => {
    const { session, standIn } = given;
    const customers = firstPage(standIn).filter(isOperable).slice(0, 2);
    await openList(session, standIn, locale);
    const popup = await openPopup(session);
    const before = standIn.log.length;
    for (const customer of customers) {
      expect(await startPlan(popup, customer)).toBeNull();
      expect(await planEnd(popup)).toBe('done');
      expect(actingOf(standIn)).toBe(customer.id);
    }
    expect(assumedSince(standIn, before)).toEqual(customers.map(({ id }) => id));
  });
});
