import type { Page } from 'puppeteer-core';
import type { StandIn, StandInCustomer } from '../console/server.ts';
import { seeNoBanner } from './banner.ts';
import { click, see, seeAll, type Where } from './find.ts';
import { seeOverlay } from './overlay.ts';
import type { Session } from './session.ts';
import { until } from './until.ts';
import { type Locale, WORDS } from './words.ts';

const PAGE_SIZE = 10;

/** Signs in anew; waits until Customer Management shows our buttons and nobody of an earlier session is said to be assumed. */
export async function openList(session: Session, standIn: StandIn, locale: Locale): Promise<Page> {
  const page = await session.page(standIn.signInUrl());
  await see(page, { host: 'behalf-row-action', css: 'button', name: WORDS[locale].operate });
  // The bar above the list grows while it learns what to say, and moves the rows: a person waits for it to rest.
  await seeOverlay(page, 'the bar to be at rest', ({ settled }) => settled);
  await seeNoBanner(page);
  return page;
}

/** The own customers that the list shows first. */
export function firstPage(standIn: StandIn): readonly StandInCustomer[] {
  return standIn.customers.filter((customer) => customer.list === 'own').slice(0, PAGE_SIZE);
}

/** A customer of the kind wanted on the first page of the list; those before it leave the list if need be. */
export function bring(standIn: StandIn, isWanted: (customer: StandInCustomer) => boolean): StandInCustomer {
  const own = standIn.customers.filter((customer) => customer.list === 'own');
  const place = own.findIndex(isWanted);
  const customer = own[place];
  if (!customer) throw new Error('The stand-in has no such customer.');
  if (place >= PAGE_SIZE) standIn.removeCustomers(place);
  return customer;
}

export function isOperable(customer: StandInCustomer): boolean {
  return customer.list === 'own' && customer.type === 'reseller' && customer.authorized;
}

export function operateButton(locale: Locale, customer: StandInCustomer): Where {
  return { host: 'behalf-row-action', css: 'button', name: WORDS[locale].operate, row: customer.id };
}

export function operate(page: Page, locale: Locale, customer: StandInCustomer): Promise<void> {
  return click(page, operateButton(locale, customer));
}

/**
 * As a person presses in a list that is drawn anew all the time. When the row was exchanged between pressing and releasing, no
 * click came about at all; when it shows somebody else by then, we ask to look and press again. Whether a
 * press was taken in the end.
 */
export async function operateInMovingList(
  page: Page,
  locale: Locale,
  customer: StandInCustomer,
  standIn: StandIn,
): Promise<boolean> {
  const button = operateButton(locale, customer);
  const isTaken = async (): Promise<boolean> =>
    actingOf(standIn) !== 'partner' ||
    (await seeAll(page, { host: 'behalf-row-action', css: '.note:not(.changed)' })).length > 0;
  for (let presses = 0; presses < 12; presses++) {
    await click(page, button);
    if (await until('the click to be taken', isTaken, Boolean, 2000).catch(() => false)) return true;
  }
  return false;
}

/** The server's word on who is acting: the account of the partner, or the ID of a customer. */
export function actingOf(standIn: StandIn): string {
  const acting = standIn.acting();
  return acting.kind === 'customer' ? acting.id : acting.kind;
}

/** `page` tells, when it does not come true, what we said beside the rows. */
export async function serverSays(
  standIn: StandIn,
  acting: StandInCustomer | 'partner' | 'signed-out',
  page?: Page,
): Promise<void> {
  const wanted = typeof acting === 'string' ? acting : acting.id;
  await until(
    `the server to say ${wanted}`,
    async () => ({ acting: actingOf(standIn), notes: page ? await notesIn(page) : [] }),
    (seen) => seen.acting === wanted,
  );
}

/** What we say beside the rows. */
export async function notesIn(page: Page): Promise<string[]> {
  const found = await seeAll(page, { host: 'behalf-row-action', css: '[role="alert"], [role="status"]' });
  return found.map((note) => note.name);
}

/** Every customer assumed since `from` entries of the log, in order. */
export function assumedSince(standIn: StandIn, from: number): string[] {
  return standIn.log
    .slice(from)
    .filter((entry) => entry.event === 'assume')
    .map((entry) => entry.id ?? '');
}
