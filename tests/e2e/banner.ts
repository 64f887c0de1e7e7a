import type { Page } from 'puppeteer-core';
import type { StandInCustomer } from '../console/server.ts';
import { click, see } from './find.ts';
import { inPage } from './in-page.ts';
import { until } from './until.ts';
import { type Locale, WORDS } from './words.ts';

export type BannerState = 'requested' | 'confirmed' | 'mismatch' | 'unknown' | 'stale';

export interface BannerView {
  readonly state: string;
  readonly region: string;
  readonly text: string;
  readonly isVisible: boolean;
}

/** What the banner shows right now, `null` when there is nothing of it. */
export function readBanner(page: Page): Promise<BannerView | null> {
  return inPage(page, () => {
    const host = document.querySelector('behalf-banner');
    const region = host?.shadowRoot?.querySelector('[role="region"], section[aria-label], section');
    if (!host || !region) return null;
    const { width, height } = region.getBoundingClientRect();
    const texts: string[] = [];
    const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!node.parentElement?.closest('style')) texts.push(node.textContent?.trim() ?? '');
    }
    return {
      state: host.getAttribute('data-state') ?? '',
      region: region.getAttribute('aria-label') ?? '',
      text: texts.filter(Boolean).join(' ').replace(/\s+/g, ' '),
      isVisible: width > 0 && height > 0,
    };
  });
}

/** The list hides names until the eye icon is clicked, so the banner may know the account only. */
function isNamedIn(text: string, customer: StandInCustomer): boolean {
  return [customer.name, customer.account].some((name) => text.includes(name.replace(/\s+/g, ' ').trim()));
}

export async function seeBanner(
  page: Page,
  state: BannerState,
  customer: StandInCustomer,
): Promise<BannerView> {
  const view = await until(
    `the banner to be ${state} and to name ${customer.name} (${customer.account})`,
    () => readBanner(page),
    (seen) => seen?.isVisible === true && seen.state === state && isNamedIn(seen.text, customer),
  );
  if (!view) throw new Error('The banner was there and is gone.');
  return view;
}

export async function seeNoBanner(page: Page): Promise<void> {
  await until(
    'the banner to be gone',
    () => readBanner(page),
    (seen) => seen === null || !seen.isVisible,
  );
}

export function switchRole(page: Page, locale: Locale): Promise<void> {
  return click(page, { host: 'behalf-banner', css: 'button', name: WORDS[locale].switchRole });
}

/** Types a note on whom the banner names. */
export async function note(page: Page, text: string): Promise<void> {
  const button = { host: 'behalf-banner', css: 'button' } as const;
  await click(page, { ...button, name: /^(Note|备注)$/ });
  await see(page, { ...button, css: 'button[aria-expanded="true"]', name: /^(Note|备注)$/ });
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await see(page, { ...button, name: /^(Saved|已保存)$/ });
}

/** Waits for the veil over the page, and for both names on it; a text is the partner's. */
export async function seeVeil(page: Page, ...names: readonly (StandInCustomer | string)[]): Promise<void> {
  const isSaid = (text: string): boolean =>
    names.every((one) => (typeof one === 'string' ? text.includes(one) : isNamedIn(text, one)));
  await until(
    `a veil that names ${names.map((one) => (typeof one === 'string' ? one : one.account)).join(', ')}`,
    () =>
      inPage(page, () => {
        const host = document.querySelector('behalf-banner');
        const veil = host?.shadowRoot?.querySelector('dialog:modal');
        return { state: host?.getAttribute('data-state'), text: veil?.textContent ?? null };
      }),
    ({ state, text }) => (state === 'stale' || state === 'mismatch') && text !== null && isSaid(text),
  );
}

export async function seeNoVeil(page: Page): Promise<void> {
  await until(
    'the veil to be gone',
    () =>
      inPage(
        page,
        () => document.querySelector('behalf-banner')?.shadowRoot?.querySelector('dialog:modal') == null,
      ),
    (isGone) => isGone,
  );
}

/** Presses one of the veil's choices, by what it says. */
export function choose(page: Page, name: RegExp): Promise<void> {
  return click(page, { host: 'behalf-banner', css: '#choices button', name });
}
