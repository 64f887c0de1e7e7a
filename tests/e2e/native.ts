import type { Page } from 'puppeteer-core';
import { see } from './find.ts';

/** What tests press in the console itself, in both layouts. */
const DIALOG = '.ti3-modal, .tiny-dialog-box, [role="dialog"]';

export async function seeDialog(page: Page): Promise<void> {
  await see(page, { css: DIALOG });
}
