import { test } from 'vitest';
import { click, see, seeNone } from './find.ts';
import { openList } from './list-page.ts';
import { filter, press, seeOverlay } from './overlay.ts';
import { eachLayout } from './settings.ts';

const EITHER = {
  add: /^New saved search$|^新建常用筛选$/,
  saveAs: /^Save as$|^另存为$/,
};

eachLayout((given, { locale }) => {
  test('a saved search made in options is in an open overlay at once, and the other way round', async () => {
    const { session, standIn } = given;
    const list = await openList(session, standIn, locale);
    await seeOverlay(list, 'the bar', ({ read }) => read > 0);
    const options = await session.extensionPage('options');

    await click(options, { css: 'button', name: EITHER.add });
    await options.keyboard.type('Night shift');
    await click(options, { css: 'input[role="combobox"]' });
    await options.keyboard.type('tag:vip');
    await options.keyboard.press('Escape');
    await click(options, { css: 'form button[type="submit"]' });
    await see(options, { css: '.search-list li', name: /Night shift.*tag:vip/ });
    const inBar = { host: 'behalf-overlay', css: '.search .apply', name: /^Night shift\d+$/ } as const;
    const { name } = await see(list, inBar);
    const count = /\d+$/.exec(name)?.[0] ?? '';
    await see(options, { css: '.search-list li', name: new RegExp(`^.*Night shifttag:vip${count}`) });

    await list.bringToFront();
    const shown = await filter(list, locale, 'tag:trial');
    await press(list, EITHER.saveAs);
    await list.keyboard.type('On trial');
    await list.keyboard.press('Enter');
    await see(list, { ...inBar, name: new RegExp(`^On trial${shown.matched}$`) });
    await see(options, { css: '.search-list li', name: /On trial.*tag:trial/ });

    await options.bringToFront();
    for (const made of ['Night shift', 'On trial']) {
      await click(options, { css: '.search-row button[aria-haspopup]', name: new RegExp(made) });
      await click(options, { css: '.menu:popover-open button:last-child' });
      await seeNone(options, { css: '.search-list li', name: new RegExp(made) });
      await seeNone(list, { ...inBar, name: new RegExp(made) });
    }
  });
});
