import { type StandIn, startConsole } from '../console/server.ts';
import { seeBanner, seeNoBanner, switchRole } from '../e2e/banner.ts';
import { launch } from '../e2e/browser.ts';
import { see } from '../e2e/find.ts';
import { firstPage, isOperable, openList, operate, operateButton, serverSays } from '../e2e/list-page.ts';
import type { BrowserName, Session } from '../e2e/session.ts';
import type { Setting } from '../e2e/settings.ts';
import { Narration } from './narration.ts';

const CHAPTERS: readonly (Setting & { readonly title: string })[] = [
  {
    layout: 'tiny3',
    locale: 'en-us',
    title: 'In English, on the console as its documentation shows it (tiny3)',
  },
  { layout: 'tinyvue', locale: 'zh-cn', title: 'In Chinese, on the console drawn by OpenTiny Vue (tinyvue)' },
];

interface Stage {
  readonly session: Session;
  readonly standIn: StandIn;
  readonly narration: Narration;
}

/** Plays the main job in a headless browser; `true` when every step worked. */
export async function tour(browser: BrowserName): Promise<boolean> {
  const narration = new Narration();
  const standIn = await startConsole();
  const session = await launch({ browser, consolePort: standIn.port });
  try {
    for (const chapter of CHAPTERS) {
      narration.chapter(chapter.title);
      standIn.configure({ layout: chapter.layout, locale: chapter.locale, faults: [] });
      await session.clear();
      await play({ session, standIn, narration }, chapter);
    }
  } finally {
    await session.close();
    await standIn.close();
  }
  narration.end();
  return narration.isGood;
}

async function play({ session, standIn, narration }: Stage, { layout, locale }: Setting): Promise<void> {
  const picture = (name: string) => `${layout}-${locale}-${name}`;
  const customer = firstPage(standIn).find(isOperable);
  const other = firstPage(standIn).find((each) => !each.authorized);
  if (!customer || !other) throw new Error('The first page of the stand-in lacks a kind of customer.');
  let page = await session.page();

  await narration.step('Customer Management offers one button per row', async () => {
    await page.close();
    page = await openList(session, standIn, locale);
    await narration.picture(page, picture('1-customer-management'));
    const { name } = await see(page, operateButton(locale, customer));
    return `“${name}” for ${customer.name}`;
  });

  await narration.step('A customer who gave no authorization is not offered', async () => {
    const { isDisabled, description } = await see(page, operateButton(locale, other));
    if (!isDisabled) throw new Error(`the button of ${other.name} is enabled`);
    return `disabled for ${other.name}: ${description}`;
  });

  await narration.step('One click on the button', async () => {
    await operate(page, locale, customer);
    await serverSays(standIn, customer);
    return `the server says the session now acts as ${customer.name} (${customer.account})`;
  });

  await narration.step('The banner says whose account this is', async () => {
    const banner = await seeBanner(page, 'confirmed', customer);
    await narration.picture(page, picture('2-console'));
    return `${banner.state}: ${banner.text}`;
  });

  await narration.step('A second tab knows it too', async () => {
    const second = await session.page(standIn.consoleUrl('/ecm/#/ecs/list'));
    const banner = await seeBanner(second, 'confirmed', customer);
    await narration.picture(second, picture('3-server-list'));
    await second.close();
    return banner.state;
  });

  await narration.step('So does the toolbar popup', async () => {
    const popup = await session.extensionPage('popup');
    await popup.setViewport({ width: 400, height: 280 });
    const state = await popup.waitForSelector('[data-state="confirmed"]');
    await narration.picture(popup, picture('4-popup'));
    const words = await state?.evaluate((element) =>
      (element as HTMLElement).innerText.replace(/\s*\n\s*/g, ' · '),
    );
    await popup.close();
    return words ?? '';
  });

  await narration.step('Switch Role in the banner', async () => {
    await page.bringToFront();
    await switchRole(page, locale);
    await serverSays(standIn, 'partner');
    return 'the server says the session acts as the partner again';
  });

  await narration.step('The banner goes', async () => {
    await seeNoBanner(page);
    await narration.picture(page, picture('5-partner-again'));
    return `nothing is left in the page`;
  });
}
