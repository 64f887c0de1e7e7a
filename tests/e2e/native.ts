import type { Page } from 'puppeteer-core';
import { see } from './find.ts';

/** What tests press in the console itself, in both layouts. */
const DIALOG = '.ti3-modal, .tiny-dialog-box, [role="dialog"]';
export const OK_BUTTON = '.ti3-modal .ti3-btn-primary, .tiny-dialog-box .tiny-button--primary';

export async function seeDialog(page: Page): Promise<void> {
  await see(page, { css: DIALOG });
}
