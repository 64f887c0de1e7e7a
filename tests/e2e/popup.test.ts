import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { click, see, seeAll } from './find.ts';
import { inPage } from './in-page.ts';
import { bring, isOperable, openList, serverSays } from './list-page.ts';
import { readAll, seeOverlay } from './overlay.ts';
import { find } from './popup-box.ts';
import { eachBrowser, SETTINGS } from './settings.ts';
import { POPUP_WORDS, WORDS } from './words.ts';

const OPTION = { css: '[role="option"]' };

eachBrowser((given) => {
  // One language is enough for Firefox, which takes three times as long.
  const locales = given.browser === 'chromium' ? (['en-us', 'zh-cn'] as const) : (['zh-cn'] as const);
  for (const locale of locales) {
    test(`finds whoever was read, by any part of the name (${locale})`, { timeout: 180_000 }, async () => {
      const { session, standIn } = given;
      standIn.configure({ layout: SETTINGS[0]?.layout ?? 'tiny3', locale });
      const page = await openList(session, standIn, locale);
      await seeOverlay(page, 'the bar', ({ read }) => read > 0);
      await click(page, { host: 'behalf-overlay', css: 'input[type="checkbox"]' });
      await readAll(page, locale, standIn.customers.length);

      const popup = await session.extensionPage('popup');
      const words = POPUP_WORDS[locale];
      await see(popup, { css: '[role="combobox"]', name: words.find });
      await see(popup, { css: 'section[data-state="partner"]', name: WORDS[locale].banner });
      const focused = await inPage(popup, () => document.activeElement?.getAttribute('role'));
      expect(focused).toBe('combobox');
      await see(popup, { css: '#found', name: new RegExp(`${standIn.customers.length}`) });

      const english = standIn.customers.find(({ name }) => /^[A-Z][a-z]{5,} [A-Z][a-z]{5,}/.test(name));
      const chinese = standIn.customers.find(({ name }) => /^\p{Script=Han}{6,}/u.test(name));
      if (!english || !chinese) throw new Error('The stand-in has no such customer.');
      const [first = '', second = ''] = english.name.split(' ');
      const typo = `${first.slice(0, 2)}${first.slice(3)} ${second}`;
      for (const text of [`${second} ${first}`, typo, english.account, english.id.slice(0, 12)]) {
        await find(popup, text);
        const found = await see(popup, { ...OPTION, name: new RegExp(english.account) });
        expect(found.name, text).toContain(english.name);
      }
      const marked = await inPage(popup, () => document.querySelectorAll('[role="option"] mark').length);
      expect(marked).toBeGreaterThan(0);

      const start = chinese.name.slice(0, 4);
      await find(popup, pinyin(start, { pattern: 'first', toneType: 'none', type: 'array' }).join(''));
      await see(popup, { ...OPTION, name: new RegExp(chinese.name) });

      await find(popup, 'om:disabled,missing');
      const unauthorized = standIn.customers.filter((one) => one.type === 'reseller' && !one.authorized);
      expect(unauthorized.length).toBeGreaterThan(0);
      await see(popup, OPTION);
      await popup.keyboard.press('Enter');
      await see(popup, { css: '[role="alert"]' });

      await find(popup, 'zzzzqqqqzzzz');
      await see(popup, { css: '.nothing b', name: /zzzzqqqqzzzz/ });
      expect(await seeAll(popup, OPTION)).toEqual([]);
    });
  }

  test('what is pinned stands there when it opens again, with the saved searches', async () => {
    const { session, standIn } = given;
    standIn.configure({ layout: 'tiny3', locale: 'en-us' });
    const page = await openList(session, standIn, 'en-us');
    await seeOverlay(page, 'the bar', ({ read }) => read > 0);
    const popup = await session.extensionPage('popup');
    await find(popup, 'id:a');
    const { name } = await see(popup, OPTION);
    await popup.keyboard.down('Alt');
    await popup.keyboard.press('KeyP');
    await popup.keyboard.up('Alt');
    await see(popup, { css: '.note', name: 'Pinned' });
    await popup.close();
    const again = await session.extensionPage('popup');
    const pinned = await see(again, {
      css: '[role="group"][aria-labelledby="group-pinned"] [role="option"]',
    });
    expect(pinned.name.slice(0, 12)).toBe(name.slice(0, 12));
    await see(again, { ...OPTION, name: /Expiring within 7 days/ });
  });

  test('Enter takes the operator there', async () => {
    const { session, standIn } = given;
    standIn.configure({ layout: 'tiny3', locale: 'en-us' });
    const customer = bring(standIn, isOperable);
    const page = await openList(session, standIn, 'en-us');
    await seeOverlay(page, 'the bar', ({ read }) => read > 0);
    const popup = await session.extensionPage('popup');
    await find(popup, customer.id);
    await see(popup, OPTION);
    await popup.keyboard.press('Enter');
    await serverSays(standIn, customer);
    await see(popup, { css: 'section[data-state="confirmed"]', name: 'Assumed account' });
  });

  test('nobody is known yet: it says what to do', async () => {
    const popup = await given.session.extensionPage('popup');
    await see(popup, { css: '.nothing b', name: 'No customer is known yet' });
    await see(popup, { css: '.nothing button', name: 'Open Customer Management' });
  });
});
