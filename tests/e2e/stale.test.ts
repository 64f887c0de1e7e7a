import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { StandInCustomer } from '../console/server.ts';
import { choose, readBanner, seeBanner, seeNoVeil, seeVeil } from './banner.ts';
import { click, type Found, see, seeAll, seeNone, type Where } from './find.ts';
import { actingOf, firstPage, isOperable, openList, operate, serverSays } from './list-page.ts';
import { OK_BUTTON, seeDialog } from './native.ts';
import { duplicate, goBackTo, isKept, keep, restore } from './old-tabs.ts';
import { openPopup, planEnd, startPlan } from './plan.ts';
import { eachLayout, type Given } from './settings.ts';
import { until } from './until.ts';
import type { Locale } from './words.ts';

const PATH = '/ecm/';
const SERVERS = `${PATH}#/ecs/list`;
const NOTICE: Where = { host: 'behalf-banner', css: '.notice' };
const DELETE = { css: 'a', name: /^(Delete|删除)$/ };
const CHOICES = {
  reload: /^Reload as|身份刷新$/,
  goBack: /^Go back to|^返回/,
  look: /^(Look only|仅查看)$/,
  use: /^(Use this page all the same|仍要使用此页面)$/,
  switchRole: /^(Switch Role|切换角色)$/,
};

function two({ standIn }: Given): readonly [StandInCustomer, StandInCustomer] {
  const [first, second] = firstPage(standIn).filter(isOperable);
  if (!first || !second) throw new Error('The first page has no two customers to operate for.');
  return [first, second];
}

/** A page of the customer's servers. */
async function atServers(given: Given, locale: Locale, customer: StandInCustomer): Promise<Page> {
  const { session, standIn } = given;
  const page = await openList(session, standIn, locale);
  await operate(page, locale, customer);
  await seeBanner(page, 'confirmed', customer);
  await page.goto(standIn.consoleUrl(SERVERS));
  await seeBanner(page, 'confirmed', customer);
  await see(page, DELETE);
  return page;
}

function deleted({ standIn }: Given): readonly (string | null)[] {
  return standIn.log.filter(({ event }) => event === 'delete-server').map(({ id }) => id);
}

/** Whatever lies there. */
function pressAt(page: Page, { x, y }: Found): Promise<void> {
  return page.mouse.click(x, y);
}

eachLayout((given, { locale }) => {
  test('a switch in another tab veils this one before a click lands; looking only holds the first', async () => {
    const { session, standIn } = given;
    const [first, second] = two(given);
    const page = await atServers(given, locale, first);
    const target = await see(page, DELETE);

    standIn.assume(second.id);
    await session.page(standIn.consoleUrl());
    await seeVeil(page, first, second);
    await page.bringToFront();
    await pressAt(page, target);
    await choose(page, CHOICES.look);
    await seeNoVeil(page);
    expect((await readBanner(page))?.state).toBe('stale');
    await pressAt(page, target);
    await seeVeil(page, first, second);
    expect(deleted(given)).toEqual([]);

    await choose(page, CHOICES.use);
    await seeNoVeil(page);
    await click(page, DELETE);
    await seeDialog(page);
  });

  test('Go back leads into the first account again, and Reload shows the second', async () => {
    const { session, standIn } = given;
    const [first, second] = two(given);
    const page = await atServers(given, locale, first);

    standIn.assume(second.id);
    const other = await session.page(standIn.consoleUrl());
    await seeVeil(page, first, second);
    await page.bringToFront();
    await choose(page, CHOICES.goBack);
    await serverSays(standIn, first);
    await seeNoVeil(page);
    await seeBanner(page, 'confirmed', first);

    standIn.assume(second.id);
    await other.goto(standIn.consoleUrl());
    await seeVeil(page, first, second);
    await page.bringToFront();
    await choose(page, CHOICES.reload);
    const banner = await until(
      'the page to be of the second',
      () => readBanner(page),
      (seen) => seen !== null && seen.state !== 'stale' && seen.text.includes(second.account),
    );
    expect(banner?.text).not.toContain(first.name);
  });

  test('the list of the partner leads back to the partner, also when no other page is open', async () => {
    const { session, standIn } = given;
    standIn.configure({ faults: ['new-tab'] });
    const [first] = two(given);
    const list = await openList(session, standIn, locale);
    await operate(list, locale, first);
    await serverSays(standIn, first, list);
    await seeVeil(list, first, standIn.partnerAccount);
    for (const page of await session.pages())
      if (page.url().includes(standIn.hosts.console)) await page.close();

    await list.bringToFront();
    await choose(list, CHOICES.goBack);
    await serverSays(standIn, 'partner');
  });

  test('a page out of the back-forward cache, a duplicated and a restored tab are of whoever acts, or veiled', {
    timeout: 200_000,
  }, async () => {
    const { session, standIn } = given;
    const [first, second] = two(given);
    const page = await atServers(given, locale, first);
    const target = await see(page, DELETE);
    await keep(page);
    const popup = await openPopup(session);
    expect(await startPlan(popup, second)).toBeNull();
    expect(await planEnd(popup)).toBe('done');

    await page.bringToFront();
    await goBackTo(page, PATH);
    await seeVeil(page, first, second);
    expect(await isKept(page), 'not the back-forward cache').toBe(true);
    await pressAt(page, target);
    // What was under way as the page was put aside is over.
    await until(
      'nothing to be said of the plan',
      async () => (await seeAll(page, NOTICE)).map(({ name }) => name).join(),
      (said) => said === '',
    );
    await seeVeil(page, first, second);

    standIn.switchBack();
    const [copyId, copy] = await duplicate(session, popup, PATH);
    await see(copy, DELETE);
    await seeNoVeil(copy);
    await seeVeil(page, first, standIn.partnerAccount);

    standIn.assume(second.id);
    await page.bringToFront();
    await restore(popup, copyId);
    await seeVeil(page, first, second);
    expect(deleted(given)).toEqual([]);
  });

  test('another account than was asked for is said, with both names, and left by Switch Role', async () => {
    const { session, standIn } = given;
    const [first, second] = two(given);
    const page = await openList(session, standIn, locale);
    standIn.configure({ faults: ['ok-ignored'] });
    await operate(page, locale, first);
    await seeBanner(page, 'requested', first);
    // A page that is left before OK was pressed has asked for nothing.
    await seeNone(page, { css: OK_BUTTON });
    standIn.assume(second.id);
    // Firefox breaks this off now and then (NS_BINDING_ABORTED); by which other navigation is not known.
    await until(
      'the page to be left',
      async () => (await page.goto(standIn.consoleUrl()))?.ok(),
      (isThere) => isThere === true,
    );
    await seeVeil(page, first, second);
    await until(
      'the banner to say mismatch',
      async () => (await readBanner(page))?.state,
      (state) => state === 'mismatch',
    );
    await choose(page, CHOICES.switchRole);
    await serverSays(standIn, 'partner');
    expect(actingOf(standIn)).toBe('partner');
  });
});
