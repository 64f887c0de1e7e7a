import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { StandInCustomer } from '../console/server.ts';
import { note, readBanner, seeBanner, seeNoBanner, switchRole } from './banner.ts';
import { click, see } from './find.ts';
import { inPage } from './in-page.ts';
import { firstPage, isOperable, openList, operate, serverSays } from './list-page.ts';
import { consolePage, openPopup, planEnd, startPlan } from './plan.ts';
import { eachLayout, type Given } from './settings.ts';
import { until } from './until.ts';

const LONG = { timeout: 240_000 };

/** What the journal calls each event of the server; whom a list hid may be seen by an account that nobody knows. */
const KINDS: Readonly<Record<string, string>> = {
  assume: 'confirmed|unrecognised',
  'switch-back': 'returned',
  refuse: 'refused',
};

/** Kind and customer of every entry that the server knows of as well, oldest first. */
function readJournal(page: Page, kinds: readonly string[]): Promise<string[]> {
  return inPage(
    page,
    (wanted) =>
      [...document.querySelectorAll('tr[data-kind]')]
        .map((row) => ({
          kind: row.getAttribute('data-kind') ?? '',
          text: [...row.querySelectorAll('td')].map((cell) => cell.textContent).join(' '),
        }))
        .filter(({ kind }) => wanted.includes(kind))
        .map(({ kind, text }) => `${kind} ${text}`)
        .reverse(),
    kinds,
  );
}

async function leave({ standIn }: Given, page: Page, press: () => Promise<void>): Promise<void> {
  await press();
  await serverSays(standIn, 'partner');
  await seeNoBanner(page);
}

/** Not waited for: the page may just be on its way back from Switch Role, and then one of the two is dropped. */
async function reload(page: Page): Promise<void> {
  await inPage(page, () => void setTimeout(() => location.reload()));
}

eachLayout((given, { locale }) => {
  test('the journal shows what the server saw, in its order, whenever the worker ended', LONG, async () => {
    const { session, standIn } = given;
    const [first, second, third] = firstPage(standIn).filter(isOperable) as StandInCustomer[];
    const fourth = firstPage(standIn).find((one) => one.type === 'reseller' && !one.authorized);
    if (!first || !second || !third || !fourth) throw new Error('The first page has not everybody needed.');
    const list = await openList(session, standIn, locale);
    const before = standIn.log.length;

    await operate(list, locale, first);
    await session.killWorker();
    await seeBanner(list, 'confirmed', first);
    await session.killWorker();
    await note(list, 'INC-4411');
    await session.killWorker();
    await leave(given, list, () => switchRole(list, locale));
    await session.killWorker();

    const popup = await openPopup(session);
    expect(await startPlan(popup, second)).toBeNull();
    expect(await planEnd(popup)).toBe('done');
    const inside = await consolePage(given);
    await seeBanner(inside, 'confirmed', second);
    await session.killWorker();
    await leave(given, inside, () => switchRole(inside, locale));

    standIn.assume(third.id);
    await reload(inside);
    await until(
      `the banner to name ${third.account}`,
      () => readBanner(inside),
      (seen) => seen?.text.includes(third.account) === true,
    );
    await leave(given, inside, async () => {
      standIn.switchBack();
      await reload(inside);
    });
    await session.killWorker();

    standIn.configure({ faults: ['om-error-after-ok'] });
    const again = await openList(session, standIn, locale);
    await operate(again, locale, fourth);
    await until(
      'the server to refuse',
      async () => standIn.log.some(({ event, id }) => event === 'refuse' && id === fourth.id),
      Boolean,
    );
    await see(again, { host: 'behalf-row-action', css: '[role="alert"]', name: /\S/, row: fourth.id });

    let inUse = '';
    const expected = standIn.log.slice(before).flatMap(({ event, id }) => {
      if (event === 'assume') inUse = id ?? '';
      const kind = KINDS[event];
      const about = standIn.customers.find((one) => one.id === (id ?? inUse));
      return kind === undefined ? [] : [{ kind, about }];
    });
    expect(expected.map(({ kind }) => kind)).toEqual([
      ...[KINDS.assume, 'returned', KINDS.assume, 'returned', KINDS.assume, 'returned', 'refused'],
    ]);
    const options = await session.extensionPage('options');
    await click(options, { css: '[role="tab"]', name: /^(Journal|操作日志)$/ });
    await see(options, { css: '.chain', name: /Complete|完整/ });
    const told = await readJournal(
      options,
      Object.values(KINDS).flatMap((kind) => kind.split('|')),
    );
    expect(told.length, told.join('\n')).toBe(expected.length);
    expect((await readJournal(options, ['noted'])).join()).toMatch(
      new RegExp(`^noted .*(${first.id}|${first.account}).*INC-4411`),
    );
    for (const [place, { kind, about }] of expected.entries()) {
      expect(told[place]).toMatch(new RegExp(`^(${kind}) .*(${about?.id}|${about?.account})`));
    }
  });
});
