import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SavedSearches } from '../../src/core/saved-search/collection.ts';
import type { FilterView } from '../../src/overlay/filter-view.ts';
import { type Drawn, drawOverlay } from './drawn-overlay.tsx';
import { sampleAnswer, sampleView } from './sample-view.ts';

let drawn: Drawn;
afterEach(() => drawn.remove());

const SEARCHES: SavedSearches = {
  locked: [],
  own: [
    { id: 'a', name: 'My VIPs', filter: 'tag:vip', sort: null, hue: null },
    { id: 'b', name: 'East', filter: 'tag:east', sort: null, hue: null },
  ],
  order: ['a', 'b'],
  hidden: ['shipped-untagged'],
  defaultId: null,
};

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const coverage = () => drawn.root.querySelector('.sentence')?.textContent;

describe('coverage', () => {
  const partial = { complete: false, answer: sampleAnswer(37, { read: 100 }) };

  test.each<[string, Partial<FilterView>, string]>([
    ['everything read', { answer: sampleAnswer(37) }, '37 of 2,431 · all read 3 min ago'],
    ['a part read', partial, '37 among the 100 read · 2,431 in the list'],
    [
      'a part read, in Chinese',
      { ...partial, language: 'zh-CN' },
      '已读取的 100 个客户中 37 个符合 · 列表共 2,431 个',
    ],
    [
      'no count',
      { complete: false, answer: sampleAnswer(1, { read: 1, total: null }) },
      '1 among the 1 read · the console does not say how many there are',
    ],
    ['nothing asked yet', { answer: null }, 'Opening the directory…'],
    [
      'nothing read',
      { complete: false, answer: sampleAnswer(0, { read: 0 }) },
      'No customer of this list has been read yet. · 2,431 in the list',
    ],
    [
      'no IDs to read',
      { complete: false, answer: sampleAnswer(0, { read: 0 }), hasNoIds: true },
      'The list shows no customer IDs. Have it show that column: without it nobody can be told apart.',
    ],
  ])('%s', (_, more, said) => {
    drawn = drawOverlay(sampleView('tag:vip', more));
    expect(coverage()).toBe(said);
  });

  test('a directory that does not answer is said with what to do', async () => {
    drawn = drawOverlay(sampleView('tag:vip', { failed: 'timeout' }));
    await expect.element(page.getByRole('alert')).toHaveTextContent(/timeout.*Reload the page/);
  });

  test('Read all until everything was read, Stop while it reads', async () => {
    drawn = drawOverlay(sampleView('tag:vip', partial));
    await press('Read all');
    expect(drawn.actions.readAll).toHaveBeenCalledOnce();
    await page.getByRole('checkbox', { name: 'including hidden columns' }).click();
    expect(drawn.actions.setIncludeHidden).toHaveBeenCalledWith(true);
    drawn.change({
      reading: { state: 'running', list: 'own', read: 700, total: 2431, remaining: 130_000, problem: null },
    });
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '700');
    await expect.element(page.getByText('about 2 min left')).toBeVisible();
    await press('Stop');
    expect(drawn.actions.stopReading).toHaveBeenCalledOnce();
    drawn.change({
      reading: {
        state: 'failed',
        list: 'own',
        read: 700,
        total: 2431,
        remaining: null,
        problem: 'page-stuck',
      },
    });
    await expect.element(page.getByRole('alert')).toHaveTextContent(/did not come/);
    drawn.change({ complete: true, reading: null });
    await press('Read again');
    expect(drawn.actions.readAll).toHaveBeenCalledTimes(2);
  });

  test('who cannot be judged, and the column that would tell', async () => {
    const answer = sampleAnswer(12, {
      undecided: 3,
      undecidedBy: [
        { property: 'name', why: 'masked', count: 3 },
        { property: 'budget', why: 'absent', count: 1 },
      ],
    });
    drawn = drawOverlay(sampleView('yun', { answer }));
    expect(drawn.root.querySelector('.undecided')?.textContent).toContain(
      '3 cannot be judged: customer name hidden, budget usage not shown in the list',
    );
    await press('Show customer name');
    expect(drawn.actions.showColumn).toHaveBeenCalledWith('name');
    drawn.change({ shownColumns: ['name'], answer: sampleAnswer(12) });
    await press('Hide customer name again');
    expect(drawn.actions.hideColumn).toHaveBeenCalledWith('name');
  });

  test('what came to rest is announced, nothing in between', async () => {
    drawn = drawOverlay(sampleView('tag:vip', { answer: sampleAnswer(1) }));
    const said = () => drawn.root.querySelector('p.unseen[role=status]')?.textContent;
    expect(said()).toBe('1 customer matches');
    drawn.change({ settled: false, answer: sampleAnswer(40) });
    await vi.waitFor(() => expect(drawn.root.querySelector('.count.stale')).not.toBeNull());
    expect(said()).toBe('1 customer matches');
    drawn.change({ settled: true, answer: sampleAnswer(40, { undecided: 2 }) });
    await vi.waitFor(() => expect(said()).toBe('40 customers match, 2 cannot be judged'));
  });
});

describe('saved searches', () => {
  test('are applied by a press, the shown one is marked, counts are live', async () => {
    drawn = drawOverlay(sampleView('tag:vip', { searches: SEARCHES, searchId: 'a' }));
    await expect
      .element(page.getByRole('button', { name: 'My VIPs', exact: true }))
      .toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'Expiring within 7 days 12', exact: true }).click();
    expect(drawn.actions.apply).toHaveBeenCalledWith('shipped-expiring');
    expect(drawn.root.querySelector('.keep')?.textContent).toBe('');
  });

  test('changed ones are saved, saved as another or reset', async () => {
    drawn = drawOverlay(sampleView('tag:vip budget>=80%', { searches: SEARCHES, searchId: 'a' }));
    await press('Save');
    expect(drawn.actions.saveSearch).toHaveBeenCalledOnce();
    await press('Reset');
    expect(drawn.actions.resetSearch).toHaveBeenCalledOnce();
    await press('Save as');
    await userEvent.keyboard('east{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('Another saved search has this name.');
    await page.getByRole('textbox', { name: 'Name of the saved search' }).fill('Costly VIPs');
    await userEvent.keyboard('{Enter}');
    expect(drawn.actions.saveSearchAs).toHaveBeenCalledWith('Costly VIPs');
  });

  test('the menu renames, moves, makes default, deletes; hidden ones come back', async () => {
    drawn = drawOverlay(sampleView('tag:vip', { searches: SEARCHES, searchId: 'a' }));
    const choose = async (of: string, item: string): Promise<void> => {
      await press(`Menu of ${of}`);
      await press(item);
    };
    await choose('My VIPs', 'Move right');
    expect(drawn.actions.moveSearch).toHaveBeenCalledWith('a', 1);
    await choose('My VIPs', 'Apply when the page opens');
    expect(drawn.actions.chooseDefault).toHaveBeenCalledWith('a');
    await choose('My VIPs', 'Delete');
    expect(drawn.actions.removeSearch).toHaveBeenCalledWith('a');
    await choose('My VIPs', 'Rename');
    await page.getByRole('textbox', { name: 'Name of the saved search' }).fill('VIPs');
    await userEvent.keyboard('{Enter}');
    expect(drawn.actions.renameSearch).toHaveBeenCalledWith('a', 'VIPs');
    await press('1 hidden');
    await press('Show Untagged');
    expect(drawn.actions.showSearch).toHaveBeenCalledWith('shipped-untagged');
  });

  test('a deletion is taken back, and what is kept here only is said', async () => {
    const removed = { search: SEARCHES.own[0] ?? never(), after: null, wasDefault: false };
    drawn = drawOverlay(sampleView('', { removed, searchesLocal: true }));
    await expect.element(page.getByText(/on this machine only/)).toBeVisible();
    await expect.element(page.getByText('Deleted “My VIPs”.')).toBeVisible();
    await drawn.root.querySelector<HTMLElement>('.notices .link')?.click();
    expect(drawn.actions.undoRemove).toHaveBeenCalledOnce();
  });
});

describe('everything that can be pressed', () => {
  test.each(['en', 'zh-CN'] as const)('has a name (%s)', async (language) => {
    drawn = drawOverlay(sampleView('tag:vip budget>=80%', { language, searches: SEARCHES, searchId: 'a' }));
    const nameless = [
      ...drawn.root.querySelectorAll('button, input, select, [role=slider], [role=dialog]'),
    ].filter(
      (element) =>
        (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() === '' &&
        element.closest('label') === null,
    );
    expect(nameless).toEqual([]);
  });

  test('is called as the console calls it, in Chinese', async () => {
    drawn = drawOverlay(sampleView('tag:vip', { language: 'zh-CN', complete: false }));
    await expect.element(page.getByRole('combobox', { name: '筛选客户', exact: true })).toBeVisible();
    await expect.element(page.getByRole('button', { name: '读取全部', exact: true })).toBeVisible();
    const row = page.getByRole('row', { name: /hwc_yt1000/ });
    await expect.element(row.getByRole('button', { name: '代客运维', exact: true })).toBeVisible();
    await expect.element(page.getByRole('columnheader', { name: '客户名称' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: '移除“客户标签：vip”' })).toBeVisible();
  });

  test.each([320, 480, 1280, 3840])('stays inside a window of %i px', async (width) => {
    await page.viewport(width, 800);
    document.body.style.margin = '0';
    drawn = drawOverlay(sampleView('tag:vip budget>=80%', { searches: SEARCHES, searchId: 'a' }));
    await vi.waitFor(() => expect(drawn.root.querySelector('tr[data-place]')).not.toBeNull());
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});

function never(): never {
  throw new Error('not reached');
}
