import type { Page } from 'puppeteer-core';
import type { StandInCustomer } from '../console/server.ts';
import { click, see, type Where } from './find.ts';
import { inPage } from './in-page.ts';
import { until } from './until.ts';
import { type Locale, OVERLAY_WORDS, WORDS } from './words.ts';

/** What `behalf-overlay` promises to scripts. */
export interface OverlayView {
  readonly matched: number;
  readonly undecided: number;
  readonly read: number;
  readonly total: number;
  readonly settled: boolean;
  /** *Read all* is under way, or puts the native list back. */
  readonly reading: boolean;
  /** Accessible names of the results that are drawn. */
  readonly rows: readonly string[];
  readonly text: string;
}

/** For thousands of rows that somebody else's component library draws on a slow machine, milliseconds. */
export const READING_LIMIT = 300_000;

export function readOverlay(page: Page): Promise<OverlayView | null> {
  return inPage(page, () => {
    const host = document.querySelector<HTMLElement>('behalf-overlay');
    const root = host?.shadowRoot;
    if (!host || !root) return null;
    const number = (name: string): number => Number(host.dataset[name] ?? Number.NaN);
    const rows = [...root.querySelectorAll('[role="row"]')].filter((row) => row.querySelector('button'));
    return {
      matched: number('matched'),
      undecided: number('undecided'),
      read: number('read'),
      total: number('total'),
      settled: host.dataset.settled === 'true',
      reading: root.querySelector('progress') !== null,
      rows: rows.map((row) => row.getAttribute('aria-label') ?? row.textContent ?? ''),
      text: (root.textContent ?? '').replace(/\s+/g, ' ').slice(0, 600),
    };
  });
}

export async function seeOverlay(
  page: Page,
  what: string,
  isWanted: (view: OverlayView) => boolean,
  limit?: number,
): Promise<OverlayView> {
  const view = await until(
    what,
    () => readOverlay(page),
    (seen) => seen !== null && isWanted(seen),
    limit,
  );
  if (view === null) throw new Error('The overlay was there and is gone.');
  return view;
}

function box(locale: Locale): Where {
  return { host: 'behalf-overlay', css: 'input[role="combobox"]', name: OVERLAY_WORDS[locale].box };
}

/** Types a filter over whatever stands in the box, and waits until what is shown belongs to it. `delay` between two keys. */
export async function filter(page: Page, locale: Locale, text: string, delay = 0): Promise<OverlayView> {
  await click(page, box(locale));
  await inPage(page, () => {
    document
      .querySelector('behalf-overlay')
      ?.shadowRoot?.querySelector<HTMLInputElement>('input[role="combobox"]')
      ?.select();
  });
  await page.keyboard.press('Backspace');
  await page.keyboard.type(text, { delay });
  await page.keyboard.press('Escape');
  return seeOverlay(page, `the answer to ${text}`, ({ settled }) => settled);
}

export function press(page: Page, name: string | RegExp): Promise<void> {
  return click(page, { host: 'behalf-overlay', css: 'button', name });
}

/** Until the directory holds as many as the server has, and the native list is the operator's again. */
export async function readAll(page: Page, locale: Locale, customers: number): Promise<void> {
  await press(page, OVERLAY_WORDS[locale].readAll);
  await seeAllRead(page, customers);
}

export function seeAllRead(page: Page, customers: number): Promise<OverlayView> {
  return seeOverlay(
    page,
    `all ${customers} customers to be read`,
    ({ read, total, settled, reading }) => read === customers && total === customers && settled && !reading,
    READING_LIMIT,
  );
}

/** The O&M button of one result. */
export function resultButton(locale: Locale, customer: StandInCustomer): Where {
  return inResult(customer, WORDS[locale].operate);
}

function inResult(customer: StandInCustomer, name: string | RegExp): Where {
  return { host: 'behalf-overlay', css: `[role="row"][aria-label*="${customer.account}"] button`, name };
}

/** From the menu of a result whose row told that O&M is missing, else from what is said when the row's menu has told. */
export async function requestFromResult(
  page: Page,
  locale: Locale,
  customer: StandInCustomer,
): Promise<void> {
  const { more, request } = OVERLAY_WORDS[locale];
  const operate = resultButton(locale, customer);
  await click(page, (await see(page, operate)).isDisabled ? inResult(customer, more) : operate);
  await click(page, inResult(customer, request));
}
