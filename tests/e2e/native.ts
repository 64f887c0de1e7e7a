import type { Page } from 'puppeteer-core';
import { click, see } from './find.ts';

/** What tests press in the console itself, in both layouts. */
const DIALOG = '.ti3-modal, .tiny-dialog-box, [role="dialog"]';
const EYE = '.ti3-icon-eye-close, .customer-eye';

export async function seeDialog(page: Page): Promise<void> {
  await see(page, { css: DIALOG });
}

/** Shows the names and accounts of the list, which are hidden at first. */
export async function revealNames(page: Page): Promise<void> {
  await click(page, { css: EYE });
}
