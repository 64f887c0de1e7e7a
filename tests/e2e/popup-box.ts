import type { Page } from 'puppeteer-core';
import { inPage } from './in-page.ts';

/** Types over whatever stands in the popup's box. */
export async function find(popup: Page, text: string): Promise<void> {
  await inPage(popup, () => document.querySelector<HTMLInputElement>('[role="combobox"]')?.select());
  await popup.keyboard.press('Backspace');
  await popup.keyboard.type(text);
}
