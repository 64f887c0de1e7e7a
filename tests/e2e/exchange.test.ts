import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { click, see } from './find.ts';
import { inExtension, inPage } from './in-page.ts';
import { eachBrowser, type Given } from './settings.ts';
import { until } from './until.ts';

const SAMPLE = readFileSync(
  new URL('../core/exchange/samples/version-1.json', import.meta.url),
  'utf8',
).replace('"language": "zh-CN"', '"language": "en"');

async function openExchange({ session }: Given): Promise<Page> {
  const page = await session.extensionPage('options');
  await click(page, { css: '[role="tab"]', name: 'Export and import' });
  await see(page, { css: 'h2', name: 'Import' });
  return page;
}

/** What the operator's file would hold; where it is put is the browser's own affair. */
async function exported(page: Page): Promise<string> {
  await inPage(page, () => {
    URL.createObjectURL = (file) => {
      (file as Blob).text().then((text) => document.documentElement.setAttribute('data-exported', text));
      return 'data:application/json,{}';
    };
  });
  await click(page, { css: 'button', name: 'Export file' });
  const text = await until(
    'the exported file',
    () => inPage(page, () => document.documentElement.getAttribute('data-exported')),
    (found) => found !== null,
  );
  return text ?? '';
}

/** As if it were chosen in the browser's own window. */
async function choose(page: Page, text: string): Promise<void> {
  await inPage(
    page,
    (content) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], 'behalf.json', { type: 'application/json' }));
      const input = document.querySelector<HTMLInputElement>('input[type="file"]');
      if (input === null) throw new Error('no place for a file');
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    text,
  );
}

async function importAll(page: Page, text: string): Promise<void> {
  await choose(page, text);
  await click(page, { css: 'button', name: /^Import \d+$/ });
  await see(page, { css: '[role="status"]', name: /^\d+ imported\.$/ });
}

/** What was made, as the browser keeps it. */
function stored(page: Page): Promise<Record<string, unknown>> {
  return inExtension(page, async ({ storage }) => {
    const all = { ...(await storage.sync.get(null)), ...(await storage.local.get(null)) };
    const ours = Object.entries(all).filter(([key]) =>
      /^(search|searches|label|settings|wordings)\b/.test(key),
    );
    return Object.fromEntries(ours.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

eachBrowser((given) => {
  test('what is exported gives a new profile the same', async () => {
    const page = await openExchange(given);
    await importAll(page, SAMPLE);
    const made = await stored(page);
    expect(Object.keys(made)).toEqual([
      'label.customer.d67c6285',
      'label.tag.vip',
      'search.0c77d9e4',
      'search.f0b6a1c2',
      'searches',
      'settings',
      'wordings',
    ]);
    const file = await exported(page);

    await given.session.clear();
    const other = await openExchange(given);
    expect(await stored(other)).toEqual({});
    await importAll(other, file);
    expect(await stored(other)).toEqual(made);
    expect(JSON.parse(await exported(other))).toEqual(JSON.parse(file));
    await choose(other, file);
    await see(other, { css: '.difference p', name: 'Everything in it is here already.' });
  });

  test('a damaged file changes nothing', async () => {
    const page = await openExchange(given);
    await choose(page, SAMPLE.slice(0, 500));
    await see(page, { css: '[role="alert"]', name: /It is damaged.*Nothing was changed\./ });
    expect(await stored(page)).toEqual({});
  });
});
