import { expect, test } from 'vitest';
import { launch } from './browser.ts';
import { inPage } from './in-page.ts';
import { openList } from './list-page.ts';
import { eachBrowser } from './settings.ts';

/** Every file asks, when its browser ends, whether the extension made a request: here some are made. */
eachBrowser((given) => {
  test('a request of the extension is seen, wherever it leads, and whatever a console page asks elsewhere', async () => {
    const { browser, standIn } = given;
    standIn.configure({ layout: 'tiny3', locale: 'en-us' });
    const session = await launch({ browser, consolePort: standIn.port });
    const ask = (url: string): Promise<boolean> => fetch(url).then(Boolean, () => false);
    const list = await openList(session, standIn, 'en-us');
    await inPage(list, ask, '/asked-by-the-console');
    await inPage(list, ask, 'https://example.com/asked-by-a-page');
    const popup = await session.extensionPage('popup');
    const asked = [`https://${standIn.hosts.console}/asked-by-us`, 'https://example.com/asked-by-us'];
    for (const url of asked) await inPage(popup, ask, url);
    const seen = await session.close();
    expect([...seen].sort()).toEqual([...asked, 'https://example.com/asked-by-a-page'].sort());
  });
});
