import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { parsePolicy } from '../../src/core/policy/parse-policy.ts';
import { axeProblems, look, looks } from '../accessibility/axe.ts';
import { labelsOf, ofTag } from '../core/label/labels-of.ts';
import { drawOptions } from './drawn-options.tsx';

let drawn: ReturnType<typeof drawOptions>;
beforeEach(() => {
  drawn = drawOptions({ tab: 'settings' });
});
afterEach(() => {
  drawn.remove();
  document.documentElement.style.colorScheme = '';
});

test('each choice is sent as the setting that it is, and shown at once', async () => {
  const changes = async (act: () => Promise<void>) => {
    await act();
    return drawn.onSetting.mock.lastCall?.[0];
  };
  const select = (name: string, value: string) => () =>
    userEvent.selectOptions(page.getByRole('combobox', { name }), value);
  const tick = (name: string) => () => page.getByRole('checkbox', { name }).click();

  expect(await changes(select('After the click', 'stop'))).toEqual({ key: 'stopAtDialog', value: true });
  expect(await changes(select('After the click', 'click'))).toEqual({ key: 'stopAtDialog', value: false });
  expect(await changes(select('Ask whether to stay', '45'))).toEqual({ key: 'stayLimit', value: 45 });
  expect(await changes(select('Keep customers', '30'))).toEqual({ key: 'keepDays', value: 30 });
  expect(await changes(select('Keep the journal', '90'))).toEqual({ key: 'journalDays', value: 90 });
  expect(await changes(tick('Keep mobile numbers'))).toEqual({ key: 'keepPersonal', value: true });
  expect(await changes(tick('Forget the customers'))).toEqual({ key: 'forgetOnSignOut', value: true });
  await expect.element(page.getByRole('checkbox', { name: 'Forget the customers' })).toBeChecked();
  expect(await changes(select('Language', 'zh-CN'))).toEqual({ key: 'language', value: 'zh-CN' });
  await expect.element(page.getByRole('heading', { name: '数据保留' })).toBeVisible();
  await expect.poll(() => document.documentElement.lang).toBe('zh-CN');
});

test('sync shows what is so, and says why it could not be turned', async () => {
  const sync = page.getByRole('checkbox', { name: 'on your other machines' });
  const said = () => document.querySelector('.outcome')?.textContent;
  await expect.element(sync).toBeChecked();
  drawn.onSync.mockResolvedValueOnce({ problem: 'quota', where: 'local' });
  await sync.click();
  await expect.poll(said).toMatch(/no room left/);
  await expect.element(sync).toBeChecked();
  drawn.onSync.mockRejectedValueOnce(new Error('gone'));
  await sync.click();
  await expect.poll(said).toMatch(/try again/);
  await sync.click();
  await expect.element(sync).not.toBeChecked();
  expect(said()).toBe('');
  drawn.onSync.mockImplementationOnce(async (on) => {
    drawn.store.setState({ syncs: on });
    return { problem: null, where: 'local' };
  });
  await sync.click();
  await expect.element(sync).toBeChecked();
  await expect.poll(said).toMatch(/no room for all/);
  expect(drawn.onSync.mock.calls.flat()).toEqual([false, false, false, true]);
});

test('what the browser did not take is said, and every control shows what counts', async () => {
  drawn.onSetting.mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  const days = page.getByRole('combobox', { name: 'Keep customers' });
  const ticked = page.getByRole('checkbox', { name: 'Forget the customers' });
  await userEvent.selectOptions(days, '30');
  const said = page.getByText(/^This was not saved/);
  await expect.element(said).toHaveAttribute('role', 'alert');
  await expect.element(days).toHaveValue('7');
  await ticked.click();
  await expect.element(ticked).not.toBeChecked();
  drawn.onSetting.mockResolvedValue(undefined);
  await ticked.click();
  await expect.element(said).not.toBeInTheDocument();
});

test('what the organisation set is shown, said so, and not to be changed', async () => {
  drawn.remove();
  const policy = parsePolicy({ stopAtDialog: true, stayLimit: 45, keepPersonal: false });
  drawn = drawOptions({ tab: 'settings', policy });
  const operate = page.getByRole('combobox', { name: 'After the click' });
  await expect.element(operate).toBeDisabled();
  await expect.element(operate).toHaveValue('stop');
  await expect.element(operate).toHaveAccessibleDescription(/^Set by your organisation/);
  const limit = page.getByRole('combobox', { name: 'Ask whether to stay' });
  await expect.element(limit).toBeDisabled();
  await expect.element(limit).toHaveValue('45');
  await expect.element(page.getByRole('checkbox', { name: 'Keep mobile numbers' })).toBeDisabled();
  await expect.element(page.getByRole('checkbox', { name: 'Forget the customers' })).toBeEnabled();
  expect(document.querySelectorAll('.lock')).toHaveLength(3);
});

test('a tag is protected here, and no longer; what the organisation protects stays so', async () => {
  drawn.remove();
  const policy = parsePolicy({ labels: [{ subject: { kind: 'tag', tag: 'gov' }, isProtected: true }] });
  const labels = labelsOf(ofTag('vip', { hue: 2 }), ofTag('prod', { text: 'PROD', isProtected: true }));
  drawn = drawOptions({ tab: 'settings', policy, labels });
  const told = () => drawn.onLabel.mock.lastCall?.[0];
  await userEvent.fill(page.getByRole('textbox', { name: 'Tag' }), ' vip ');
  await page.getByRole('button', { name: 'Protect', exact: true }).click();
  expect(told()).toEqual({
    subject: { kind: 'tag', tag: 'vip' },
    label: { hue: 2, text: '', note: '', isProtected: true },
  });
  await page.getByRole('button', { name: 'No longer protect prod' }).click();
  expect(told()).toEqual({
    subject: { kind: 'tag', tag: 'prod' },
    label: { hue: null, text: 'PROD', note: '' },
  });
  await expect.element(page.getByText('Tag: gov')).toBeVisible();
  expect(page.getByRole('button', { name: 'No longer protect gov' }).query()).toBeNull();
  drawn.onLabel.mockResolvedValueOnce({ problem: 'quota', where: 'sync' });
  await page.getByRole('button', { name: 'No longer protect prod' }).click();
  await expect.element(page.getByText('The browser has no room left for it.')).toBeVisible();
});

test('the theme is another than the system’s where the operator wants it', async () => {
  const theme = page.getByRole('combobox', { name: 'Theme' });
  const surface = () => getComputedStyle(document.querySelector('select') as Element).backgroundColor;
  expect(surface()).toBe('rgb(255, 255, 255)');
  await userEvent.selectOptions(theme, 'dark');
  await expect.poll(surface).toBe('rgb(29, 33, 39)');
  await userEvent.selectOptions(theme, 'system');
  await expect.poll(surface).toBe('rgb(255, 255, 255)');
});

test('lists stand closer where the operator wants them compact', async () => {
  const height = () => document.querySelector('.consoles li')?.getBoundingClientRect().height ?? 0;
  const before = height();
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Lists' }), 'compact');
  expect(drawn.onSetting.mock.lastCall?.[0]).toEqual({ key: 'density', value: 'compact' });
  await expect.poll(height).toBeLessThan(before);
});

test('keys are the browser’s: they are shown, and its page is opened or named', async () => {
  await expect.element(page.getByText('Alt+Shift+H')).toBeVisible();
  await expect.element(page.getByText('no key')).toBeVisible();
  const change = page.getByRole('button', { name: 'Change keys' });
  await change.click();
  expect(drawn.onShortcuts).toHaveBeenCalledOnce();
  await expect.element(page.getByText(/about:addons/)).not.toBeInTheDocument();
  drawn.onShortcuts.mockResolvedValueOnce(false);
  await change.click();
  await expect.element(page.getByText(/about:addons/)).toBeVisible();
});

test.each(looks(320))('axe finds nothing wrong: $language, $theme, $width px', async (given) => {
  drawn.remove();
  await look(given);
  drawn = drawOptions({
    tab: 'settings',
    language: given.language,
    policy: parsePolicy({ stopAtDialog: true, stayLimit: 45, keepDays: 1 }),
    consoles: [
      { host: 'console.team.example', isLocked: true, isGranted: false },
      { host: 'console.partner.example', isLocked: false, isGranted: true },
    ],
  });
  drawn.onSync.mockResolvedValueOnce({ problem: 'quota', where: 'local' });
  document.querySelector<HTMLElement>('.consoles [type="submit"]')?.click();
  for (const box of document.querySelectorAll<HTMLInputElement>('.setting input[type="checkbox"]:enabled'))
    box.click();
  await expect.poll(() => document.querySelectorAll('[role="alert"]:not(:empty)').length).toBe(2);
  for (const density of ['comfortable', 'compact'] as const) {
    drawn.store.setState(({ settings }) => ({ settings: { ...settings, density } }));
    await expect.poll(() => document.documentElement.dataset.density).toBe(density);
    expect(await axeProblems(), density).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(given.width);
  }
});
