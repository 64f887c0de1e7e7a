import type { Page } from 'puppeteer-core';
import { click, see } from './find.ts';
import { inPage } from './in-page.ts';

/** What tests press in the console itself, in both layouts. */
const DIALOG = '.ti3-modal, .tiny-dialog-box, [role="dialog"]';
export const OK_BUTTON = '.ti3-modal .ti3-btn-primary, .tiny-dialog-box .tiny-button--primary';

export async function seeDialog(page: Page): Promise<void> {
  await see(page, { css: DIALOG });
}

const SEARCH = '.ti3-searchbox-input, .customer-find input[type="text"]';

export async function searchNatively(page: Page, text: string): Promise<void> {
  await click(page, { css: SEARCH });
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** What the console's own search and list show. */
export function readNative(page: Page): Promise<{ search: string; rows: string[] }> {
  return inPage(
    page,
    (css) => ({
      search: document.querySelector<HTMLInputElement>(css)?.value ?? '',
      rows: [...document.querySelectorAll('tbody tr')].map((row) => row.textContent ?? ''),
    }),
    SEARCH,
  );
}
