import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { printReport } from '../../src/core/diagnostics/print.ts';
import { NO_POLICY } from '../../src/core/policy/policy.ts';
import { drawOptions, REPORT } from './drawn-options.tsx';

let drawn: ReturnType<typeof drawOptions>;
beforeEach(() => {
  drawn = drawOptions({ tab: 'diagnostics' });
});
afterEach(() => drawn.remove());

const items = (page = 'list') => [
  ...document.querySelectorAll<HTMLElement>(`[data-page="${page}"] [data-landmark]`),
];

test('what is missing comes first, with what works without it; what is found says how and since when', () => {
  expect(items().map(({ dataset }) => [dataset.landmark, dataset.state])).toEqual([
    ['column.budget', 'missing'],
    ['pager', 'missing'],
    ['dialog', 'not-seen'],
    ['table', 'found'],
  ]);
  const [budget, pager, dialog, table] = items().map(({ innerText }) => innerText);
  expect(budget).toMatch(/Budget usage.*Missing.*Everything else works/s);
  expect(pager).toContain('“Read all” cannot turn pages');
  expect(dialog).toContain('only while it is open');
  expect(table).toMatch(/Found.*by its column headers.*since 23 Nov 2026, 09:29:00/s);
  expect(document.body.innerText).toContain('1 column has a header that is not understood');
});

test('the header of console pages has a list of its own', () => {
  const said = items('console').map(({ innerText }) => innerText);
  expect(said[0]).toMatch(/Switch Role.*Missing.*teach below/s);
  expect(said[1]).toMatch(/Account in the header.*Found.*a name that is known/s);
});

test('what the organisation taught is shown, and cannot be forgotten', () => {
  drawn.remove();
  drawn = drawOptions({
    tab: 'diagnostics',
    policy: { ...NO_POLICY, wordings: [{ means: 'switch-role', text: 'Back home' }] },
  });
  const [locked, own] = document.querySelectorAll<HTMLElement>('.wordings li');
  expect(locked?.innerText).toContain('Switch Role: Back home');
  expect(locked?.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('Set by your organisation');
  expect([locked, own].map((item) => item?.querySelector('button') !== null)).toEqual([false, true]);
});

test('the report is copied as it is printed, and whether that worked is said', async () => {
  const { wordings, ...seen } = drawn.store.getState().diagnostics;
  await page.getByRole('button', { name: 'Copy report' }).click();
  expect(drawn.onCopy).toHaveBeenCalledExactlyOnceWith(printReport(seen, wordings, '1.2.3'));
  await expect.element(page.getByRole('status')).toHaveTextContent('Copied');
  drawn.onCopy.mockRejectedValueOnce(new Error('no'));
  await page.getByRole('button', { name: 'Copy report' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent('did not let');
});

test('words are taught and forgotten', async () => {
  await page.getByLabelText('What it is').selectOptions('column.budget');
  await page.getByLabelText('What the console calls it').fill('  Quota used ');
  await userEvent.keyboard('{Enter}');
  expect(drawn.onTeach).toHaveBeenLastCalledWith({
    kind: 'teach',
    wording: { means: 'column.budget', text: 'Quota used' },
  });
  await page.getByRole('button', { name: 'Forget “Quota used”' }).click();
  expect(drawn.onTeach).toHaveBeenLastCalledWith({ kind: 'forget', text: 'Quota used' });
  await expect.poll(() => document.querySelectorAll('.wordings li').length).toBe(1);
});

test('what must not be taught is refused with the reason; what cannot be stored is said', async () => {
  await page.getByLabelText('What it is').selectOptions('ok');
  await page.getByLabelText('What the console calls it').fill('Cancel');
  await page.getByRole('button', { name: 'Teach' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('another action');
  expect(drawn.onTeach).not.toHaveBeenCalled();
  drawn.onTeach.mockRejectedValueOnce(new Error('full'));
  await page.getByLabelText('What the console calls it').fill('Proceed');
  await page.getByRole('button', { name: 'Teach' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('could not be stored');
});

test('before any page was seen it says where to look', async () => {
  drawn.store.setState({ diagnostics: { report: null, header: null, wordings: [] } });
  await expect.element(page.getByText(/Open Customer Management/)).toBeVisible();
  expect(items()).toEqual([]);
  drawn.store.setState({ diagnostics: { report: REPORT, header: null, wordings: [] } });
  await expect.poll(() => items().length).toBe(REPORT.landmarks.length);
});
