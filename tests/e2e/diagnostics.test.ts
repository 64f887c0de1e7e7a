import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Fault } from '../console/faults.ts';
import { seeBanner, switchRole } from './banner.ts';
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

/** The state of each landmark of Customer Management, or of the console page seen last, as the page says it. */
function readLandmarks(options: Page, of: 'list' | 'console' = 'list'): Promise<Record<string, string>> {
  return inPage(
    options,
    (selector) =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => [
          dataset.landmark ?? '',
          dataset.state ?? '',
        ]),
      ),
    `[data-page="${of}"] [data-landmark]`,
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

/** The headers with such words say something else from now on. */
function renameHeaders(page: Page, which: RegExp): Promise<void> {
  return inPage(
    page,
    (source) => {
      const isMeant = new RegExp(source);
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement?.closest('th') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
      );
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        if (/\w/.test(node.nodeValue ?? '') && isMeant.test(node.nodeValue ?? ''))
          node.nodeValue = 'Whatever';
    },
    which.source,
  );
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
      const isToldOf = async (what: string, keys: readonly string[]): Promise<void> => {
        const wanted = [...new Set([...usual, ...keys])].sort().join();
        await until(
          `${what} to be told of`,
          async () => (await missing(options)).sort().join(),
          (seen) => seen === wanted,
        );
        await see(page, { host: 'behalf-overlay', css: 'input[role="combobox"]' });
        await see(page, { host: 'behalf-row-action', css: 'button' });
      };
      for (const [fault, keys] of KNOCKED_OUT) {
        standIn.configure({ faults: [fault] });
        await page.goto(standIn.signInUrl());
        await isToldOf(fault, keys);
        await until(
          `the header of ${fault}`,
          () => readLandmarks(options, 'console'),
          ({ account }) => account === (fault === 'header-missing' ? 'missing' : 'found'),
        );
      }

      standIn.configure({ faults: [] });
      await page.goto(standIn.signInUrl());
      await isToldOf('nothing', []);
      await inPage(page, () => {
        for (const more of document.querySelectorAll('.ti3-menu-toggle-menu')) more.remove();
      });
      await isToldOf('the menu of rows', ['more']);
      // All but what tells the rows apart, and the operations.
      await renameHeaders(page, /^(?!.*(ID|Account Name|Operation))/);
      const columns = Object.keys(await readLandmarks(options)).filter((key) => key.startsWith('column.'));
      const kept = ['column.id', 'column.account', 'column.name'];
      await isToldOf('columns', ['more', ...columns.filter((key) => !kept.includes(key))]);
      await renameHeaders(page, /./);
      await until(
        'the list to be missed',
        () => readLandmarks(options),
        ({ table, account }) => table === 'missing' && account === 'found',
      );
    });
  },
  { customers: 20 },
);

eachLayout(
  (given, { locale }) => {
    test('words that are taught in the options make an unknown page work at once', async () => {
      const { session, standIn } = given;
      const [budget, item, back] =
        locale === 'zh-cn'
          ? ['额度消耗', '接管环境', '交还']
          : ['Quota Consumption', 'Take Over', 'Hand Over'];
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

      await seeBanner(page, 'confirmed', customer);
      await switchRole(page, locale);
      await until(
        'Switch Role to be missed',
        () => readLandmarks(options, 'console'),
        (seen) => seen['switch-role'] === 'missing' && seen.account === 'found',
      );
      await teach(options, 'switch-role', back);
      await page.bringToFront();
      await switchRole(page, locale);
      await serverSays(standIn, 'partner', page);
      await until(
        'Switch Role to be found',
        () => readLandmarks(options, 'console'),
        (seen) => seen['switch-role'] === 'found',
      );
    });
  },
  { customers: 10 },
);
