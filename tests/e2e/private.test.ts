import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { StandInCustomer } from '../console/server.ts';
import { readBanner } from './banner.ts';
import { see } from './find.ts';
import { inExtension } from './in-page.ts';
import { assumedSince, isOperable, openList } from './list-page.ts';
import { openPopup, planEnd, startPlan } from './plan.ts';
import { eachLayout } from './settings.ts';
import { until } from './until.ts';
import { WORDS } from './words.ts';

/** What is stored under the name of the private jar. */
function privateKeys(popup: Page): Promise<string[]> {
  return inExtension(popup, async ({ storage }) => {
    const stored = { ...(await storage.local.get(null)), ...(await storage.session.get(null)) };
    return Object.keys(stored).filter((key) => key.endsWith('.private'));
  });
}

function closePrivateWindows(popup: Page): Promise<void> {
  return inExtension(popup, async ({ windows }) => {
    for (const { id, incognito } of await windows.getAll()) {
      if (incognito && id !== undefined) await windows.remove(id);
    }
  });
}

eachLayout((given, { locale }) => {
  test('ordinary and private windows switch at the same time, each in its own jar', {
    timeout: 240_000,
  }, async () => {
    const { session, standIn } = given;
    const customers = standIn.customers.filter(isOperable);
    const rounds = [customers.slice(0, 2), customers.slice(2, 4)] as [StandInCustomer, StandInCustomer][];
    const popup = await openPopup(session);
    await openList(session, standIn, locale);
    const ordinary = standIn.log.at(-1)?.session;
    const hidden = await session.privateWindow(standIn.signInUrl());
    await see(hidden, { host: 'behalf-row-action', css: 'button', name: WORDS[locale].operate });
    const secret = standIn.log.at(-1)?.session;
    expect(secret).not.toBe(ordinary);
    const before = standIn.log.length;

    standIn.configure({ latency: 150 });
    for (const [one, other] of rounds) {
      expect(await Promise.all([startPlan(popup, one), startPlan(popup, other, 'private')])).toEqual([
        null,
        null,
      ]);
      const ends = [planEnd(popup, 90_000), planEnd(popup, 90_000, 'private')];
      expect(await Promise.all(ends)).toEqual(['done', 'done']);
      expect([standIn.acting(ordinary), standIn.acting(secret)]).toMatchObject([
        { id: one.id },
        { id: other.id },
      ]);
      for (const customer of [one, other]) await seeConfirmed(customer);
    }
    const assumedIn = (jar?: string) =>
      standIn.log
        .slice(before)
        .flatMap((entry) => (entry.event === 'assume' && entry.session === jar ? [entry.id] : []));
    expect(assumedIn(ordinary)).toEqual(rounds.map(([one]) => one.id));
    expect(assumedIn(secret)).toEqual(rounds.map(([, other]) => other.id));
    expect(assumedSince(standIn, before)).toHaveLength(4);

    expect(await privateKeys(popup)).not.toEqual([]);
    await closePrivateWindows(popup);
    await until(
      'nothing to be left of the private jar',
      () => privateKeys(popup),
      (keys) => keys.length === 0,
    );

    /** In one of the pages: those of before are stale, and name both. */
    async function seeConfirmed({ account }: StandInCustomer): Promise<void> {
      await until(
        `a page that confirms ${account}`,
        async () => Promise.all((await session.pages()).map(readBanner)),
        (seen) => seen.some((banner) => banner?.state === 'confirmed' && banner.text.includes(account)),
      );
    }
  });
}, {});
