// The welcome page's pictures, from those of the tour: `npm start -- --tour && npx tsx tests/tools/welcome-pictures.ts`.
import { join, resolve } from 'node:path';
import { launch } from 'puppeteer-core';
import { findChromium } from './browsers.mjs';

const ROOT = resolve(import.meta.dirname, '../..');

const PICTURES = {
  'en-list': 'tiny3-en-us-1-customer-management',
  'en-banner': 'tiny3-en-us-3-server-list',
  'zh-CN-list': 'tinyvue-zh-cn-1-customer-management',
  'zh-CN-banner': 'tinyvue-zh-cn-3-server-list',
} as const;

const executablePath = process.env.BEHALF_CHROMIUM ?? findChromium();
if (!executablePath) throw new Error('No Chromium was found.');
const browser = await launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
const page = await browser.newPage();
await page.setViewport({ width: 1440, height: 900 });
for (const [name, taken] of Object.entries(PICTURES)) {
  await page.goto(`file://${join(ROOT, 'tour', taken)}.png`);
  await page.screenshot({ path: join(ROOT, `src/welcome/screens/${name}.webp`), type: 'webp', quality: 75 });
}
await browser.close();
