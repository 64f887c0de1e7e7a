import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { createRandom } from '../console/data/random.ts';
import type { StandInCustomer } from '../console/server.ts';
import { seeBanner } from './banner.ts';
import { click } from './find.ts';
import { inPage } from './in-page.ts';
import { isOperable, openList, serverSays } from './list-page.ts';
import { OK_BUTTON, readNative, searchNatively } from './native.ts';
import {
  filter,
  READING_LIMIT,
  readAll,
  readOverlay,
  requestFromResult,
  resultButton,
  seeOverlay,
} from './overlay.ts';
import { eachLayout } from './settings.ts';
import { until } from './until.ts';
import { OVERLAY_WORDS } from './words.ts';

const DAY = 86_400_000;
/** Thousands of rows are drawn by somebody else's component library. */
const LONG = { timeout: 500_000 };

/** All twelve properties that the console searches one at a time, in one question… */
const QUESTION = [
  'frozen:no',
  'type:reseller',
  'associated>=2025',
  'name:e',
  'account:1',
  'id:a',
  '(manager:"Li Wei" OR manager:none OR manager:a)',
  'spend>=10',
  '(expires:0d..300d OR expires:none)',
  'mobile:1',
  '(budget>=20% OR budget:none)',
  '-tag:trial',
].join(' ');

/** …and what the server's own data says about it. */
function answers(customer: StandInCustomer, now: number): boolean {
  const { expires, budget, manager } = customer;
  return (
    customer.frozen !== 'auto' &&
    customer.type === 'reseller' &&
    customer.associated >= Date.UTC(2025, 0, 1) &&
    customer.name.toLowerCase().includes('e') &&
    customer.account.includes('1') &&
    customer.id.includes('a') &&
    (manager === '' || manager.toLowerCase().includes('a') || manager === 'Li Wei') &&
    customer.spend.amount >= 10 &&
    (expires === null || (expires >= now && expires <= now + 300 * DAY)) &&
    customer.mobile.includes('1') &&
    (budget === null || budget >= 20) &&
    !customer.tags.includes('trial')
  );
}

/** Ticks the letter in the console's dialog, and looks whether it is ticked, as people do: a dialog may still be moving. */
async function agree(page: Page): Promise<void> {
  const css = '.commitment input, .letter input';
  const isTicked = (): Promise<boolean> =>
    inPage(page, (box) => document.querySelector<HTMLInputElement>(box)?.checked === true, css);
  await until(
    'the letter to be ticked',
    async () => {
      if (!(await isTicked())) await click(page, { css });
      return isTicked();
    },
    Boolean,
  );
}

eachLayout(
  (given, { locale }) => {
    test('one question over every customer, and one click on a result far down the list', LONG, async () => {
      const { session, standIn } = given;
      const page = await openList(session, standIn, locale);
      await seeOverlay(page, 'the bar', ({ read }) => read > 0);

      const named = await filter(page, locale, 'name:e');
      expect(named.matched, 'names are hidden: nobody surely matches').toBe(0);
      expect(named.undecided, 'and nobody surely does not').toBe(named.read);

      await click(page, { host: 'behalf-overlay', css: 'input[type="checkbox"]' });
      await readAll(page, locale, standIn.customers.length);

      const expected = standIn.customers.filter((customer) => answers(customer, Date.now()));
      expect(expected.length).toBeGreaterThan(5);
      const answer = await filter(page, locale, QUESTION);
      expect(answer).toMatchObject({ matched: expected.length, undecided: 0 });
      const accounts = expected.map(({ account }) => account);
      for (const row of answer.rows)
        expect(
          accounts.some((account) => row.includes(account)),
          row,
        ).toBe(true);

      const farDown = standIn.customers.filter(({ list }) => list === 'own').slice(360);
      const stranger = farDown.find(({ type, authorized }) => type === 'reseller' && !authorized);
      const customer = farDown.find(isOperable);
      if (!stranger || !customer)
        throw new Error('From page 37 on there is nobody to ask or to operate for.');
      await filter(page, locale, `id=${stranger.id}`);
      const before = standIn.log.length;
      await requestFromResult(page, locale, stranger);
      await agree(page);
      expect(standIn.log.length, 'agreeing is the operator’s').toBe(before);
      await click(page, { css: OK_BUTTON });
      await seeOverlay(page, 'the result again, the dialog being done', ({ rows }) => rows.length === 1);
      expect(standIn.log.at(-1)).toMatchObject({ event: 'request-authorization', id: stranger.id });

      await filter(page, locale, `id=${customer.id}`);
      await click(page, resultButton(locale, customer));
      await serverSays(standIn, customer, page);
      await seeBanner(page, 'confirmed', customer);
    });
  },
  { customers: 1920 },
);

eachLayout(
  (given, { locale }) => {
    test('Read all ends complete whatever cuts it off', LONG, async () => {
      const { session, standIn } = given;
      standIn.configure({ latency: 60 });
      const page = await openList(session, standIn, locale);
      await seeOverlay(page, 'the bar', ({ read }) => read > 0);
      const seed = Number(process.env.BEHALF_SEED ?? Date.now() % 1_000_000);
      console.log(`Read all cut off: seed ${seed} (BEHALF_SEED plays it again)`);
      const random = createRandom(seed);
      /** To a page further on; one more at least, so that it is the walk that goes on and not what was under way. */
      const goesOn = async (): Promise<void> => {
        const wanted = ((await readOverlay(page))?.read ?? 0) + 100 * random.int(2);
        await seeOverlay(page, `more than ${wanted} read`, ({ read }) => read > wanted, READING_LIMIT);
      };

      await click(page, { host: 'behalf-overlay', css: 'button', name: OVERLAY_WORDS[locale].readAll });
      await goesOn();
      await session.killWorker();
      await goesOn();
      await page.reload();
      await seeOverlay(page, 'the bar', ({ read }) => read > 0);
      await goesOn();
      standIn.configure({ faults: ['http-500'] });
      await goesOn();
      standIn.configure({ faults: [] });
      standIn.addCustomers(3);
      await seeOverlay(
        page,
        'everybody to be read, those too who came meanwhile',
        ({ read, total }) => read === standIn.customers.length && total === read,
        READING_LIMIT,
      );
      const answer = await filter(page, locale, 'id:a');
      expect(answer.matched).toBe(standIn.customers.filter(({ id }) => id.includes('a')).length);
    });
  },
  // Each of four cuts comes one page after the one before, or two, or three where this looks late.
  { customers: 1500 },
);

eachLayout(
  (given, { locale }) => {
    test('Stop stops, and the page is as it was', async () => {
      const { session, standIn } = given;
      standIn.configure({ latency: 60 });
      const page = await openList(session, standIn, locale);
      const before = await seeOverlay(page, 'the bar', ({ read }) => read > 0);
      await click(page, { host: 'behalf-overlay', css: 'button', name: OVERLAY_WORDS[locale].readAll });
      await click(page, { host: 'behalf-overlay', css: 'button', name: OVERLAY_WORDS[locale].stop });
      await seeOverlay(page, 'Read all to be offered again', ({ text }) =>
        text.includes(OVERLAY_WORDS[locale].readAll),
      );
      expect((await readOverlay(page))?.total).toBeGreaterThanOrEqual(before.total);
    });

    test(
      'what was searched for by hand is searched for again when all is read, and when a result was gone to',
      LONG,
      async () => {
        const { session, standIn } = given;
        const page = await openList(session, standIn, locale);
        await seeOverlay(page, 'the bar', ({ read }) => read > 0);
        const whole = await readNative(page);
        await searchNatively(page, 'e');
        const before = await until(
          'the console to have searched',
          () => readNative(page),
          ({ rows }) => rows.length > 0 && rows.join() !== whole.rows.join(),
        );
        const isAsBefore = () =>
          until(
            'the search to be as it was',
            () => readNative(page),
            (now) => JSON.stringify(now) === JSON.stringify(before),
          );
        await click(page, { host: 'behalf-overlay', css: 'input[type="checkbox"]' });
        await readAll(page, locale, standIn.customers.length);
        await isAsBefore();

        const [stranger] = standIn.customers
          .filter(({ list, type, authorized }) => list === 'own' && type === 'reseller' && !authorized)
          .slice(-1);
        if (!stranger) throw new Error('There is nobody to ask.');
        await filter(page, locale, `id=${stranger.id}`);
        await requestFromResult(page, locale, stranger);
        await agree(page);
        await click(page, { css: OK_BUTTON });
        await isAsBefore();
      },
    );
  },
  { customers: 1200 },
);
