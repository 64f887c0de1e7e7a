import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Fault } from '../console/faults.ts';
import { click, see } from './find.ts';
import { inPage } from './in-page.ts';
import { bring, isOperable, operate, operateButton, serverSays } from './list-page.ts';
import { filter, seeOverlay } from './overlay.ts';
import type { Session } from './session.ts';
import { eachBrowser, eachLayout } from './settings.ts';
import { until } from './until.ts';

async function openDiagnostics(session: Session): Promise<Page> {
  const options = await session.extensionPage('options');
  await click(options, { css: '[role="tab"][href="#diagnostics"]' });
  await see(options, { css: 'form.teach' });
  return options;
}

/** The state of each landmark, as the page says it. */
function readLandmarks(options: Page): Promise<Record<string, string>> {
  return inPage(options, () =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-landmark]')].map(({ dataset }) => [
        dataset.landmark ?? '',
        dataset.state ?? '',
      ]),
    ),
  );
}

async function missing(options: Page): Promise<string[]> {
  return Object.entries(await readLandmarks(options))
    .filter(([, state]) => state === 'missing')
    .map(([key]) => key);
}

async function teach(options: Page, means: string, text: string): Promise<void> {
  await options.bringToFront();
  await options.select('form.teach select', means);
  await click(options, { css: 'form.teach input' });
  await options.keyboard.type(text);
  await options.keyboard.press('Enter');
  await see(options, { css: '.wordings q', name: text });
}

/** What is knocked out, and what then is missing beside what this list never has. */
const KNOCKED_OUT: readonly (readonly [Fault, readonly string[]])[] = [
  ['no-id-column', ['column.id']],
  ['words-unknown', ['column.budget', 'operate']],
  ['om-missing', ['operate']],
  ['no-pager', ['pager']],
  ['no-search', ['search']],
  ['header-missing', ['account']],
];

eachBrowser(
  (given) => {
    test('what is knocked out of the page is named, and the rest keeps working', {
      timeout: 240_000,
    }, async () => {
      const { session, standIn } = given;
      standIn.configure({ layout: 'tiny3', locale: 'en-us' });
      const page = await session.page(standIn.signInUrl());
      await seeOverlay(page, 'the bar', ({ read }) => read > 0);
      const options = await openDiagnostics(session);
      const usual = await until(
        'the page to be told of',
        () => missing(options),
        (keys) => keys.length > 0,
      );
      expect(usual).not.toContain('table');
      for (const [fault, keys] of KNOCKED_OUT) {
        standIn.configure({ faults: [fault] });
        await page.goto(standIn.signInUrl());
        const wanted = [...new Set([...usual, ...keys])].sort();
        await until(
          `${fault} to be told of`,
          () => missing(options),
          (seen) => [...seen].sort().join() === wanted.join(),
        );
        await see(page, { host: 'behalf-overlay', css: 'input[role="combobox"]' });
        await see(page, { host: 'behalf-row-action', css: 'button' });
      }
    });
  },
  { customers: 20 },
);

eachLayout(
  (given, { locale }) => {
    test('words that are taught in the options make an unknown page work at once', {
      timeout: 120_000,
    }, async () => {
      const { session, standIn } = given;
      const [budget, item] =
        locale === 'zh-cn' ? ['额度消耗', '进入客户控制台'] : ['Quota Consumption', 'Enter Customer Console'];
      standIn.configure({ faults: ['words-unknown'] });
      const customer = bring(standIn, isOperable);
      const page = await session.page(standIn.signInUrl());
      await seeOverlay(page, 'the bar', ({ read, settled }) => read > 0 && settled);
      expect(await filter(page, locale, 'budget>=0')).toMatchObject({ matched: 0 });
      const budgeted = standIn.customers.filter((one) => one.list === 'own' && one.budget !== null);
      expect(budgeted).not.toEqual([]);

      const options = await openDiagnostics(session);
      await until(
        'the column to be missed',
        () => missing(options),
        (keys) => keys.includes('column.budget'),
      );
      await teach(options, 'column.budget', budget);
      await teach(options, 'operate', item);
      await until(
        'the column to be found',
        () => readLandmarks(options),
        (seen) => seen['column.budget'] === 'found',
      );

      await page.bringToFront();
      await seeOverlay(page, 'every budget to be judged', ({ matched }) => matched === budgeted.length);
      await filter(page, locale, '');
      await see(page, operateButton(locale, customer));
      await operate(page, locale, customer);
      await serverSays(standIn, customer, page);
    });
  },
  { customers: 10 },
);
