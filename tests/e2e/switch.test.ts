import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { createRandom } from '../console/data/random.ts';
import type { StandInCustomer } from '../console/server.ts';
import { readBanner, seeBanner, seeNoBanner } from './banner.ts';
import { click } from './find.ts';
import { actingOf, assumedSince, firstPage, isOperable, openList, serverSays } from './list-page.ts';
import {
  cancelPlan,
  consolePage,
  openPopup,
  type PlanView,
  planEnd,
  seePlan,
  startPlan,
  storedPlan,
} from './plan.ts';
import { eachLayout, type Given } from './settings.ts';
import { until } from './until.ts';

const LONG = { timeout: 400_000 };
const STEPS = ['leave', 'locate', 'operate', 'confirm'] as const;

function operable({ standIn }: Given, count: number): StandInCustomer[] {
  const found = standIn.customers.filter(isOperable).slice(0, count);
  if (found.length < count) throw new Error(`The stand-in has no ${count} customers to operate for.`);
  return found;
}

/** Each with whom it asks for: from the popup, by the address bar (which knows who was read), by the key for the previous one. */
function tenWays(given: Given, popup: Page): readonly (readonly [() => Promise<unknown>, StandInCustomer])[] {
  const { session, standIn } = given;
  const read = firstPage(standIn).filter(isOperable);
  const others = operable(given, 20).filter((customer) => !read.includes(customer));
  return Array.from({ length: 10 }, (_, place) => {
    const round = Math.floor(place / 3);
    const [other, listed] = [others[round], read[round]];
    if (!other || !listed) throw new Error('The stand-in has too few customers to operate for.');
    if (place % 3 === 1) return [() => session.enterAddress(listed.id), listed] as const;
    if (place % 3 === 2) return [() => session.pressKey('previous-customer'), other] as const;
    return [async () => expect(await startPlan(popup, other)).toBeNull(), other] as const;
  });
}

async function enter(given: Given, popup: Page, customer: StandInCustomer): Promise<void> {
  expect(await startPlan(popup, customer)).toBeNull();
  expect(await planEnd(popup)).toBe('done');
  await serverSays(given.standIn, customer);
}

eachLayout((given, { locale }) => {
  test(
    'ten customers in a row by popup, address bar and key, the worker ended at some step of each',
    LONG,
    async () => {
      const { session, standIn } = given;
      const seed = Number(process.env.BEHALF_SEED ?? Date.now() % 1_000_000);
      console.log(`switch: seed ${seed} (BEHALF_SEED plays it again)`);
      const random = createRandom(seed);
      standIn.configure({ latency: 150 });
      await openList(session, standIn, locale);
      const popup = await openPopup(session);
      const ways = tenWays(given, popup);
      const before = standIn.log.length;
      for (const [go, customer] of ways) {
        const victim = random.pick(STEPS);
        await go();
        const isReached = ({ step, customer: { id }, ended }: PlanView) =>
          id === customer.id &&
          (ended !== null || STEPS.indexOf(step as (typeof STEPS)[number]) >= STEPS.indexOf(victim));
        await seePlan(popup, `the step ${victim}`, isReached, 60_000);
        await new Promise((resume) => setTimeout(resume, random.int(400)));
        await session.killWorker();
        expect(await planEnd(popup, 120_000), `${customer.id}, ended at ${victim}`).toBe('done');
        await seeBanner(await consolePage(given), 'confirmed', customer);
      }
      expect(assumedSince(standIn, before)).toEqual(ways.map(([, { id }]) => id));
    },
  );

  test.each(STEPS)('cancelled at %s: nothing of it happens later', LONG, async (at) => {
    const { session, standIn } = given;
    const [first, second, third] = operable(given, 3) as [StandInCustomer, StandInCustomer, StandInCustomer];
    await openList(session, standIn, locale);
    const popup = await openPopup(session);
    await enter(given, popup, first);
    const before = standIn.log.length;

    standIn.configure({ latency: 1000, faults: ['slow-dialog'] });
    expect(await startPlan(popup, second)).toBeNull();
    expect(await startPlan(popup, third), 'never two at once').toBe('plan-under-way');
    await seePlan(popup, `the step ${at}`, ({ step }) => step === at);
    // Just before OK nothing would be pressed any more.
    if (at === 'confirm') await serverSays(standIn, second);
    await cancelPlan(popup);
    expect(await planEnd(popup)).toBe('cancelled');

    standIn.configure({ latency: 0, faults: [] });
    await until(
      'the next one to be taken',
      () => startPlan(popup, third),
      (refused) => refused === null,
      90_000,
    );
    const wanted = at === 'confirm' ? [second.id, third.id] : [third.id];
    expect([await planEnd(popup), ...assumedSince(standIn, before)]).toEqual(['done', ...wanted]);
  });

  test('the banner says how far it is, cancels it, and says when it failed', LONG, async () => {
    const { session, standIn } = given;
    const [first, second] = operable(given, 2) as [StandInCustomer, StandInCustomer];
    const list = await openList(session, standIn, locale);
    const popup = await openPopup(session);
    const says = (page: Page, what: RegExp) =>
      until(
        `the banner to say ${what}`,
        () => readBanner(page),
        (seen) => seen?.isVisible === true && what.test(seen.text),
      );
    const press = (page: Page, name: RegExp) => click(page, { host: 'behalf-banner', css: 'button', name });

    // Long enough for a slow hand: cancelled later, the customer would be assumed.
    standIn.configure({ latency: 6000 });
    expect(await startPlan(popup, first)).toBeNull();
    await says(list, /Finding|正在查找/);
    await press(list, /^(Cancel|取消)$/);
    expect(await planEnd(popup)).toBe('cancelled');
    await seeNoBanner(list);

    standIn.configure({ latency: 0 });
    await until(
      'the page to be free again',
      () => startPlan(popup, first),
      (refused) => refused === null,
    );
    expect(await planEnd(popup)).toBe('done');
    standIn.configure({ faults: ['switch-role-missing'] });
    const inside = await consolePage(given);
    await inside.reload();
    await seeBanner(inside, 'confirmed', first);
    expect(await startPlan(popup, second)).toBeNull();
    expect(await planEnd(popup)).toBe('leave: no-switch-role');
    await says(inside, /was not reached|未能进入/);
    await press(inside, /^(Dismiss|关闭)$/);
    await until(
      'the plan to be seen no more',
      () => storedPlan(popup),
      (plan) => plan === null,
    );
    expect(actingOf(standIn)).toBe(first.id);
  });

  test('whom the console will not offer it is refused before anybody is left', LONG, async () => {
    const { session, standIn } = given;
    const [customer] = operable(given, 1) as [StandInCustomer];
    const shown = firstPage(standIn);
    await openList(session, standIn, locale);
    const popup = await openPopup(session);
    await enter(given, popup, customer);
    const before = standIn.log.length;
    const referral = shown.find(({ type }) => type === 'referral');
    const unauthorized = shown.find(({ type, authorized }) => type === 'reseller' && !authorized);
    expect([referral, unauthorized].some((one) => one !== undefined)).toBe(true);
    if (referral) expect(await startPlan(popup, referral)).toBe('referral');
    if (unauthorized) expect(await startPlan(popup, unauthorized)).toBe('not-authorized');
    expect(await startPlan(popup, customer)).toBe('already-there');
    expect(standIn.log.slice(before)).toEqual([]);
  });

  test('an authorization that was revoked ends in the partner account, and is said', LONG, async () => {
    const { session, standIn } = given;
    const [first, second] = operable(given, 2) as [StandInCustomer, StandInCustomer];
    await openList(session, standIn, locale);
    const popup = await openPopup(session);
    await enter(given, popup, first);
    const before = standIn.log.length;
    standIn.authorize(second.id, false);
    try {
      expect(await startPlan(popup, second)).toBeNull();
      expect(await planEnd(popup)).toBe('operate: not-offered');
      expect(actingOf(standIn)).toBe('partner');
      expect(assumedSince(standIn, before)).toEqual([]);
    } finally {
      standIn.authorize(second.id, true);
    }
  });

  test('Partner Center is closed half-way', LONG, async () => {
    const { session, standIn } = given;
    const [customer] = operable(given, 1) as [StandInCustomer];
    const list = await openList(session, standIn, locale);
    const popup = await openPopup(session);
    standIn.configure({ faults: ['slow-dialog'] });
    expect(await startPlan(popup, customer)).toBeNull();
    await seePlan(popup, 'the dialog to be waited for', ({ step }) => step === 'operate');
    await list.close();
    expect(await planEnd(popup)).toBe('operate: tab-closed');
    expect(actingOf(standIn)).toBe('partner');
    standIn.configure({ faults: [] });
    // Try again opens another.
    await enter(given, popup, customer);
  });

  test('the session expires half-way', LONG, async () => {
    const { session, standIn } = given;
    const [first, second] = operable(given, 2) as [StandInCustomer, StandInCustomer];
    await openList(session, standIn, locale);
    const popup = await openPopup(session);
    await enter(given, popup, first);
    const before = standIn.log.length;
    standIn.configure({ latency: 500 });
    expect(await startPlan(popup, second)).toBeNull();
    await seePlan(popup, 'the list to be looked for', ({ step }) => step === 'locate');
    standIn.expire();
    expect(await planEnd(popup)).toBe('locate: signed-out');
    expect(assumedSince(standIn, before)).toEqual([]);

    const again = await session.page(standIn.signInUrl());
    const banner = await until(
      'the banner to say that it failed',
      () => readBanner(again),
      (seen) => seen !== null && /was not reached|未能进入/.test(seen.text),
    );
    expect(banner?.state).not.toBe('confirmed');
    expect(actingOf(standIn)).toBe('partner');
  });
});
