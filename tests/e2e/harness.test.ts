import { expect, test } from 'vitest';
import { eachBrowser } from './settings.ts';
import { until } from './until.ts';

eachBrowser((given) => {
  test('the extension is installed; its background ends on demand and starts again', async () => {
    const { session } = given;
    const popup = await session.extensionPage('popup');
    expect(await popup.evaluate(() => location.pathname)).toBe('/src/popup/index.html');
    await popup.close();
    await session.killWorker();
    expect(await session.isWorkerRunning()).toBe(false);
    await session.extensionPage('popup');
    await until('the background to run again', () => session.isWorkerRunning(), Boolean);
  });

  test('real host names lead to the stand-in, everything else leads nowhere', async () => {
    const { session, standIn } = given;
    const page = await session.page(standIn.consoleUrl());
    expect(new URL(page.url()).hostname.endsWith('.huaweicloud.com')).toBe(true);
    // Firefox does not always tell that a page could not be loaded.
    await expect(page.goto('https://example.com/', { timeout: 20_000 })).rejects.toThrow();
  });
});
