import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { WelcomeState } from '../../src/welcome/Welcome.tsx';
import { axeProblems, look, looks } from '../accessibility/axe.ts';
import { drawWelcome } from './drawn-welcome.tsx';

let drawn: ReturnType<typeof drawWelcome>;
afterEach(() => drawn.remove());

const heading = (name: string, level: number) => page.getByRole('heading', { name, level });
const access = (name = 'Access to the console') => page.getByRole('region', { name });

test('explains in three steps with pictures, and leads to the console', async () => {
  drawn = drawWelcome();
  await expect.element(heading('Welcome to Behalf', 1)).toBeVisible();
  const steps = [...document.querySelectorAll('.steps > li')];
  expect(steps.map((step) => step.querySelector('svg') !== null)).toEqual([true, true, true]);
  await expect.poll(() => document.title).toBe('Welcome to Behalf');
  await expect
    .element(page.getByRole('link', { name: 'Open Customer Management' }))
    .toHaveAttribute('href', 'https://account-intl.huaweicloud.com/obmgr/#/obmgr/index');
});

test.each(['en', 'zh-CN'] as const)(
  'the tour’s pictures come in the language of the page: %s',
  async (language) => {
    drawn = drawWelcome({ language });
    const pictures = [...document.querySelectorAll('img')];
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) {
      picture.scrollIntoView();
      await picture.decode();
      expect(picture.naturalWidth).toBe(1440);
      expect(picture.src).toContain(`${language}-`);
      expect(picture.closest('a')?.href).toBe(picture.src);
    }
  },
);

test('the console’s pages: allowed, not allowed and asked for, refused', async () => {
  drawn = drawWelcome();
  await expect.element(access()).toHaveTextContent(/may work on the console’s pages.*reloaded once/);
  expect(document.querySelector('.hosts button')).toBeNull();
  drawn.store.setState({ mayWork: false });
  await expect.element(access()).toHaveTextContent(/is not allowed on the console’s pages/);
  await access().getByRole('button', { name: 'Allow on huaweicloud.com' }).click();
  expect(drawn.onAsk).toHaveBeenCalledOnce();
  drawn.store.setState({ wasRefused: true });
  await expect.element(access().getByRole('status')).toHaveTextContent(/did not allow it.*about:addons/);
});

test('the language is chosen here as well', async () => {
  drawn = drawWelcome();
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Language' }), '简体中文');
  expect(drawn.onSetting).toHaveBeenCalledWith({ key: 'language', value: 'zh-CN' });
  drawn.store.setState({ language: 'zh-CN' });
  await expect.element(heading('欢迎使用 Behalf', 1)).toBeVisible();
  await expect.poll(() => document.documentElement.lang).toBe('zh-CN');
});

const STATES: readonly Partial<WelcomeState>[] = [
  { mayWork: true },
  { mayWork: false },
  { mayWork: false, wasRefused: true },
];

test.each(looks(320, 1280, 3840))(
  'axe finds nothing wrong, and nothing is wider than the window: $language, $theme, $width px',
  async (given) => {
    await look(given);
    for (const state of STATES) {
      drawn = drawWelcome({ ...state, language: given.language });
      await vi.waitFor(() => expect(document.documentElement.lang).toBe(given.language));
      expect(await axeProblems(), JSON.stringify(state)).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(given.width);
      drawn.remove();
    }
  },
);
