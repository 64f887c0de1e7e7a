import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { StandInCustomer } from '../console/server.ts';
import { seeBanner, seeNoBanner, switchRole } from './banner.ts';
import { click, see, seeAll, seeNone, type Where } from './find.ts';
import { inExtension, inPage } from './in-page.ts';
import { actingOf, assumedSince, isOperable, openList, operate, serverSays } from './list-page.ts';
import { consolePage, openPopup, planEnd, seePlan, startPlan } from './plan.ts';
import { eachLayout } from './settings.ts';
import { until } from './until.ts';

const QUESTION: Where = { host: 'behalf-agreement', css: 'dialog' };
const IN_POPUP: Where = { css: 'dialog.agreement' };
const CANCEL = /^(Cancel|取消)$/;

/** What the question shows of the customer, and wants to be typed. */
function askedAbout(page: Page): Promise<string> {
  return inPage(page, () => {
    const root = document.querySelector('behalf-agreement')?.shadowRoot ?? document;
    return root.querySelector('.agreed-to bdi')?.textContent ?? '';
  });
}

function hasFrame(page: Page): Promise<boolean> {
  return inPage(page, () => {
    const bar = document.querySelector('behalf-banner')?.shadowRoot?.querySelector('.bar');
    return bar != null && getComputedStyle(bar, '::after').borderTopStyle === 'solid';
  });
}

async function protect(popup: Page, id: string): Promise<void> {
  const label = { hue: null, text: '', note: '', isProtected: true };
  await inExtension(
    popup,
    ({ runtime }, payload) => runtime.sendMessage({ behalf: 'labels.change', payload }),
    { subject: { kind: 'customer', id }, label },
  );
}

/** Holds the button down where it is now; what moves meanwhile is let go of, and held again. Whether that was enough. */
async function hold(popup: Page): Promise<boolean> {
  const [button] = await seeAll(popup, { css: '.hold' });
  if (button === undefined) return true;
  await popup.mouse.move(button.x, button.y);
  await popup.mouse.down();
  const isAnswered = await until(
    'the answer',
    () => seeAll(popup, IN_POPUP),
    ({ length }) => length === 0,
    4000,
  ).then(
    () => true,
    () => false,
  );
  await popup.mouse.up();
  return isAnswered;
}

eachLayout((given, { locale }) => {
  test('nobody comes to a protected customer without a word', { timeout: 200_000 }, async () => {
    const { session, standIn } = given;
    const [first, second] = standIn.customers.filter(isOperable) as [StandInCustomer, StandInCustomer];
    let popup = await openPopup(session);
    await protect(popup, first.id);
    await protect(popup, second.id);
    const list = await openList(session, standIn, locale);
    const before = standIn.log.length;

    await operate(list, locale, first);
    await see(list, QUESTION);
    await click(list, { ...QUESTION, css: 'dialog button', name: CANCEL });
    await seeNone(list, QUESTION);
    await operate(list, locale, first);
    await see(list, QUESTION);
    expect(actingOf(standIn)).toBe('partner');
    await list.keyboard.type(await askedAbout(list));
    await list.keyboard.press('Enter');
    await serverSays(standIn, first, list);
    await seeBanner(await consolePage(given), 'confirmed', first);
    expect(await hasFrame(await consolePage(given))).toBe(true);

    // From the address bar: asked in the popup, and the question outlives the background.
    await session.enterAddress(second.id);
    await seePlan(popup, 'the question', ({ step }) => step === 'ask');
    await see(popup, IN_POPUP);
    await session.killWorker();
    await popup.close();
    popup = await openPopup(session);
    await see(popup, IN_POPUP);
    expect(assumedSince(standIn, before)).toEqual([first.id]);
    await until('the button to be held long enough', () => hold(popup), Boolean);
    expect(await planEnd(popup)).toBe('done');
    await serverSays(standIn, second);
    await seeBanner(await consolePage(given), 'confirmed', second);

    expect(await startPlan(popup, first)).toBeNull();
    await click(popup, { css: 'dialog.agreement button', name: CANCEL });
    expect(await planEnd(popup)).toBe('cancelled');
    expect(assumedSince(standIn, before)).toEqual([first.id, second.id]);
    const page = await consolePage(given);
    await switchRole(page, locale);
    await serverSays(standIn, 'partner');
    await seeNoBanner(page);
  });
});
