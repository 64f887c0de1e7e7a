import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { axeProblems, look, looks } from '../accessibility/axe.ts';
import { drawOptions } from './drawn-options.tsx';

let drawn: ReturnType<typeof drawOptions> | null = null;
afterEach(() => {
  drawn?.remove();
  drawn = null;
});

const rows = () =>
  [...document.querySelectorAll('.stored > li')].map((row) =>
    [...row.querySelectorAll('h3, bdi, .stored-part p, .muted')]
      .map(({ textContent }) => textContent)
      .join(' | '),
  );
const button = (name: string) => page.getByRole('button', { name, exact: true });
const dialog = (name: string) => page.getByRole('dialog', { name, exact: true });

test('says of each kind what is stored, where, how much and since when', async () => {
  drawn = drawOptions({ tab: 'privacy' });
  await expect.element(page.getByText('About 5.3 MB in all')).toBeVisible();
  expect(rows()).toEqual([
    "Customers | brightcloud_dist | 2,431 · Customers 2,000 · Resellers' Customers 431 · about 3.1 MB · database of Behalf · since 12 Nov 2026 | pacific_resale_with_a_rather_long_name | 7 · about 9 KB · database of Behalf · since 12 Nov 2026",
    'Pins | brightcloud_dist | 5 · about 1 KB · database of Behalf',
    'Mobile numbers and email addresses | brightcloud_dist | 820 · about 118 KB · memory, until the browser closes · since 12 Nov 2026',
    'Search index | brightcloud_dist | about 2.1 MB · database of Behalf',
    'Recent customers | 12 · about 4 KB · this browser · since 12 Nov 2026',
    'Journal | 36 · about 14 KB · database of Behalf · since 12 Nov 2026',
    'Last result list | about 1 KB · memory, until the browser closes',
    'Accounts | 2 · about 2 KB · this browser',
    'Saved searches | 4 · about 1 KB · the browser’s sync | 1 · about 1 KB · this browser',
    'Colours and labels | 3 · about 1 KB · the browser’s sync',
    'Settings | about 1 KB · this browser',
    'Taught words | Nothing.',
    'Diagnostics | about 6 KB · memory, until the browser closes · since 12 Nov 2026',
  ]);
});

test('deletes one kind of one partner account, once it was asked twice', async () => {
  drawn = drawOptions({ tab: 'privacy' });
  const what = 'Delete: Customers · brightcloud_dist';
  await button(what).click();
  expect(document.activeElement?.textContent).toBe('Keep');
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog(what)).not.toBeInTheDocument();
  expect(drawn.privacy.onForget).not.toHaveBeenCalled();

  await button(what).click();
  await dialog(what).getByRole('button', { name: 'Delete' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent('Deleted: Customers · brightcloud_dist.');
  expect(drawn.privacy.onForget.mock.calls).toEqual([[{ kind: 'customers', partner: 'brightcloud_dist' }]]);
  expect(rows()[0]).toMatch(/^Customers \| pacific_resale/);
  expect(document.activeElement).toBe(document.querySelector('.privacy-status'));
});

test('deletes everything', async () => {
  drawn = drawOptions({ tab: 'privacy', language: 'zh-CN' });
  await button('全部删除').click();
  await expect.element(page.getByText('如需保留，请先导出', { exact: false })).toBeVisible();
  await dialog('全部删除').getByRole('button', { name: '删除' }).click();
  await expect.element(page.getByText('没有存储任何内容。')).toBeVisible();
  expect(drawn.privacy.onForget.mock.calls).toEqual([[{ kind: null, partner: null }]]);
});

test('what was not deleted is still shown, and that is said', async () => {
  drawn = drawOptions({ tab: 'privacy' });
  drawn.privacy.onForget.mockRejectedValue(new Error('disk'));
  await button('Delete: Settings').click();
  await dialog('Delete: Settings').getByRole('button', { name: 'Delete' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent('That did not work.');
  expect(rows()).toContain('Settings | about 1 KB · this browser');
});

test('looks again when the operator comes back', async () => {
  drawn = drawOptions({ tab: 'privacy' });
  await expect.poll(() => rows().length).toBe(13);
  await drawn.privacy.onForget({ kind: 'settings', partner: null });
  dispatchEvent(new Event('focus'));
  await expect.poll(rows).toContain('Settings | Nothing.');
});

test.each(looks(320))('axe finds nothing wrong: $language, $theme, $width px', async (given) => {
  await look(given);
  drawn = drawOptions({ tab: 'privacy', language: given.language });
  await expect.poll(() => rows().length).toBe(13);
  expect(await axeProblems()).toEqual([]);
  document.querySelector<HTMLElement>('.stored-part button')?.click();
  await expect.poll(() => document.querySelector('.confirm:popover-open')).not.toBeNull();
  expect(await axeProblems()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(given.width);
});
