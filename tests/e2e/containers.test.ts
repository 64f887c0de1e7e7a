import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { StandInCustomer } from '../console/server.ts';
import { readBanner, seeNoBanner } from './banner.ts';
import { see } from './find.ts';
import { inExtension } from './in-page.ts';
import { assumedSince, firstPage, isOperable, openList } from './list-page.ts';
import { openPopup, type PlanJar, planEnd, startPlan } from './plan.ts';
import { eachBrowser, type Given, SETTINGS } from './settings.ts';
import { until } from './until.ts';
import { WORDS } from './words.ts';

const LOCALE = 'en-us';

/** Of one cookie jar: a tab in it, its session on the stand-in's server, and its name. */
interface Place {
  readonly page: Page;
  readonly session: string | undefined;
  readonly jar: PlanJar;
}

/** The containers that have tabs, as the browser tells an extension that has no permission for it. */
async function containers(popup: Page): Promise<PlanJar[]> {
  const stores = await inExtension(popup, async ({ tabs }) =>
    (await tabs.query({})).map(({ cookieStoreId = '' }) => cookieStoreId),
  );
  return [...new Set(stores)].filter((store): store is PlanJar => store.startsWith('firefox-container-'));
}

/** Signs in in a new container, and waits for the list. */
async function openContainer(
  { session, standIn }: Given,
  popup: Page,
  where: 'tab' | 'window' = 'tab',
): Promise<Place> {
  const before = await containers(popup);
  const page = await session.container(standIn.signInUrl(), where);
  await see(page, { host: 'behalf-row-action', css: 'button', name: WORDS[LOCALE].operate });
  const [jar] = (await containers(popup)).filter((one) => !before.includes(one));
  if (jar === undefined) throw new Error('Firefox opened no container.');
  return { page, jar, session: standIn.log.at(-1)?.session };
}

async function openOrdinary({ session, standIn }: Given): Promise<Place> {
  const page = await openList(session, standIn, LOCALE);
  return { page, jar: 'normal', session: standIn.log.at(-1)?.session };
}

/** What the banners in one container, or outside of them, say. */
async function bannersIn({ session }: Given, { page }: Place): Promise<string[]> {
  const pages = (await session.pages()).filter((one) => one.browserContext() === page.browserContext());
  const seen = await Promise.all(pages.map(readBanner));
  return seen.flatMap((banner) => (banner === null ? [] : [`${banner.state} ${banner.text}`]));
}

function seeConfirmed(given: Given, place: Place, { account }: StandInCustomer): Promise<string[]> {
  return until(
    `a page in ${place.jar} that confirms ${account}`,
    () => bannersIn(given, place),
    (banners) => banners.some((banner) => banner.startsWith('confirmed') && banner.includes(account)),
  );
}

function some(given: Given, count: number): StandInCustomer[] {
  return firstPage(given.standIn).filter(isOperable).slice(0, count);
}

eachBrowser((given) => {
  // Chromium has none.
  const inFirefox = test.runIf(given.browser === 'firefox');

  inFirefox(
    'two containers and none switch at the same time, each in its own jar',
    {
      timeout: 240_000,
    },
    async () => {
      const { session, standIn } = given;
      standIn.configure({ ...SETTINGS[0], latency: 150 });
      const popup = await openPopup(session);
      // A page that is not on the screen draws nothing, and here all of them are worked in at once.
      const places = [
        await openOrdinary(given),
        await openContainer(given, popup, 'window'),
        await openContainer(given, popup, 'window'),
      ];
      expect(new Set(places.map((place) => place.session)).size).toBe(3);
      const customers = standIn.customers.filter(isOperable);
      const before = standIn.log.length;
      const rounds = [0, 1].map((round) => customers.slice(3 * round, 3 * round + 3));
      for (const round of rounds) {
        const pairs = places.map((place, at) => [place, round[at] as StandInCustomer] as const);
        const begun = pairs.map(([{ jar }, customer]) => startPlan(popup, customer, jar));
        expect(await Promise.all(begun)).toEqual([null, null, null]);
        const ends = places.map(({ jar }) => planEnd(popup, 90_000, jar));
        expect(await Promise.all(ends)).toEqual(['done', 'done', 'done']);
        expect(places.map((place) => standIn.acting(place.session))).toMatchObject(
          round.map(({ id }) => ({ id })),
        );
        for (const [place, customer] of pairs) {
          const said = (await seeConfirmed(given, place, customer)).join(' ');
          const others = round.filter((one) => one !== customer);
          for (const { account } of others) expect(said, place.jar).not.toContain(account);
        }
      }
      const assumedIn = (place: Place) =>
        standIn.log
          .slice(before)
          .flatMap((entry) =>
            entry.event === 'assume' && entry.session === place.session ? [entry.id] : [],
          );
      expect(places.map(assumedIn)).toEqual(places.map((_, at) => rounds.map((round) => round[at]?.id)));
      expect(assumedSince(standIn, before)).toHaveLength(6);
    },
  );

  inFirefox('a page in a container is painted from its own jar', async () => {
    const { session, standIn } = given;
    standIn.configure(SETTINGS[0] ?? {});
    const [one, other] = some(given, 2);
    if (!one || !other) throw new Error('The first page has no two customers to operate for.');
    const popup = await openPopup(session);
    const ordinary = await openOrdinary(given);
    const container = await openContainer(given, popup);

    await startPlan(popup, one);
    expect(await planEnd(popup)).toBe('done');
    await seeConfirmed(given, ordinary, one);
    expect(await bannersIn(given, container)).toEqual([]);
    // Whether it says so from the first moment on as well.
    await container.page.goto(standIn.consoleUrl());
    await see(container.page, { css: 'body' });
    await seeNoBanner(container.page);

    await container.page.goto(standIn.customerManagementUrl());
    await startPlan(popup, other, container.jar);
    expect(await planEnd(popup, 60_000, container.jar)).toBe('done');
    await seeConfirmed(given, container, other);
    expect((await bannersIn(given, ordinary)).join(' ')).not.toContain(other.account);
    expect(standIn.acting(ordinary.session)).toMatchObject({ id: one.id });
  });

  inFirefox('a tab that is opened for a container is in it', async () => {
    const { session, standIn } = given;
    standIn.configure(SETTINGS[0] ?? {});
    const [customer] = some(given, 1);
    if (!customer) throw new Error('The first page has nobody to operate for.');
    const popup = await openPopup(session);
    const ordinary = await openOrdinary(given);
    const container = await openContainer(given, popup);
    // No page of the console is left in it, the list of outside stays open.
    await container.page.goto('about:blank');

    await startPlan(popup, customer, container.jar);
    expect(await planEnd(popup, 60_000, container.jar)).toBe('done');
    expect(standIn.acting(container.session)).toMatchObject({ id: customer.id });
    expect(standIn.acting(ordinary.session)).toMatchObject({ kind: 'partner' });
    await seeConfirmed(given, container, customer);
    expect(container.page.url()).toBe('about:blank');
    await seeNoBanner(ordinary.page);
  });
});
