import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { NO_LABELS } from '../../src/core/label/label.ts';
import { parsePolicy } from '../../src/core/policy/parse-policy.ts';
import { labelsUnder, searchesUnder } from '../../src/core/policy/policy.ts';
import { addSearch, NO_SAVED_SEARCHES } from '../../src/core/saved-search/collection.ts';
import { axeProblems } from '../accessibility/axe.ts';
import { type Drawn, drawOverlay } from './drawn-overlay.tsx';
import { sampleView } from './sample-view.ts';

let drawn: Drawn;
afterEach(() => drawn.remove());

const policy = parsePolicy({
  savedSearches: [
    { id: 'team', name: 'Team', filter: 'tag:vip' },
    { id: 'second', name: 'Second', filter: 'tag:trial' },
  ],
  labels: [{ subject: { kind: 'tag', tag: 'vip' }, hue: 2, text: 'VIP' }],
});
const button = (name: string | RegExp) => page.getByRole('button', { name });
const menuItems = () =>
  [...drawn.root.querySelectorAll<HTMLButtonElement>('.menu:popover-open button')].map(
    (one) => one.textContent,
  );

test('a search of the organisation can be applied; its menu changes nothing of it', async () => {
  const own = addSearch(NO_SAVED_SEARCHES, { id: 'a', name: 'Mine', filter: 'x', sort: null, hue: null });
  if (!own.ok) throw new Error(own.problem.code);
  const searches = searchesUnder(policy, own.value);
  drawn = drawOverlay(sampleView('tag:vip x', { searches, searchId: 'team' }));
  const team = button(/^Team/).first();
  await expect.element(team).toHaveAccessibleName(/Set by your organisation/);
  await team.click();
  expect(drawn.actions.apply).toHaveBeenCalledExactlyOnceWith('team');
  expect(await axeProblems(drawn.root.host)).toEqual([]);
  // It was modified: it can be saved under another name only.
  await expect.element(button('Save as')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Save', exact: true })).not.toBeInTheDocument();

  await button('Menu of Team').click();
  expect(menuItems()).toEqual(['Apply when the page opens']);
  await button('Apply when the page opens').click();
  expect(drawn.actions.chooseDefault).toHaveBeenCalledExactlyOnceWith('team');

  await button('Menu of Mine').click();
  expect(menuItems()).toContain('Delete');
});

test('others move behind them only', async () => {
  drawn = drawOverlay(sampleView('', { searches: searchesUnder(policy, NO_SAVED_SEARCHES) }));
  await button('Menu of Expiring within 7 days').click();
  await expect.element(button('Move left')).toBeDisabled();
  await button('Move right').click();
  expect(drawn.actions.moveSearch).toHaveBeenCalledExactlyOnceWith('shipped-expiring', 3);
});

test('export and link are offered where they are allowed', async () => {
  drawn = drawOverlay(sampleView('tag:vip', { mayExport: false, mayShare: false }));
  await expect.element(button('Show native list')).toBeVisible();
  expect(button('Export').elements()).toEqual([]);
  expect(button('Share').elements()).toEqual([]);
  drawn.change({ mayExport: true });
  await expect.element(button('Export')).toBeEnabled();
  expect(button('Share').elements()).toEqual([]);
  drawn.change({ mayShare: true });
  await expect.element(button('Share')).toBeEnabled();
});

test('a label of the organisation is shown in the editor and cannot be changed; the customer’s own can', async () => {
  drawn = drawOverlay(sampleView('budget>=0%', { labels: labelsUnder(policy, NO_LABELS) }));
  await button('More for Yuntu Tech 0 · hwc_yt1000').click();
  await button('Colour and label').click();
  const label = page.getByRole('textbox', { name: /^Label/ });
  await expect.element(label).toBeEnabled();
  await page.getByRole('radio', { name: 'Everybody tagged vip' }).click();
  await expect.element(label).toBeDisabled();
  await expect.element(label).toHaveValue('VIP');
  await expect.element(page.getByText('Set by your organisation')).toBeVisible();
  expect(button('Remove label').elements()).toEqual([]);
  expect(await axeProblems(drawn.root.host)).toEqual([]);
});
