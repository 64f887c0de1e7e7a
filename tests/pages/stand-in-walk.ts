import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { hideColumn, maskedColumns, showColumn } from '../../src/pages/customer-list/mask.ts';
import {
  clearSearch,
  isSearching,
  readSearch,
  searchAgain,
  searchById,
} from '../../src/pages/customer-list/native-search.ts';
import { goToPage, nextPage, readPager, setPageSize } from '../../src/pages/customer-list/paging.ts';
import { type ListReading, readList } from '../../src/pages/customer-list/read.ts';
import { insertionPoint, regionParts } from '../../src/pages/customer-list/region.ts';
import { openTab, readTabs, shownList } from '../../src/pages/customer-list/tabs.ts';
import { OWN, RESELLERS, standIn } from './stand-in.ts';

/** A walk through the stand-in's own list, drawn by `draw` into the page. */
export function walkStandIn(draw: (signal: AbortSignal) => void | Promise<void>): void {
  let ended: AbortController;
  const waiting = () => ({ signal: ended.signal, limit: 5000 });
  const list = (): ListReading => readList(document.body) ?? expect.fail('no list');
  const ids = () => list().rows.map(({ ref }) => ref.id);
  const idsOf = (all: readonly { readonly id: string }[], from: number, to: number) =>
    all.slice(from, to).map(({ id }) => id);

  beforeEach(async () => {
    await page.viewport(1400, 900);
    ended = new AbortController();
    standIn.asked.length = 0;
    standIn.fails = false;
    await draw(ended.signal);
    await vi.waitFor(() => expect(readList(document.body)).not.toBeNull());
  });

  afterEach(() => {
    ended.abort();
    document.body.replaceChildren();
  });

  test('the pager says where it is and leads anywhere', async () => {
    expect(readPager(list())).toMatchObject({ page: 1, pages: 24, total: 240, pageSize: 10, hasNext: true });
    expect(await nextPage(waiting())).toBe('done');
    expect(ids()).toEqual(idsOf(OWN, 10, 20));
    expect(await goToPage(24, waiting())).toBe('done');
    expect(readPager(list())).toMatchObject({ page: 24, hasNext: false });
    expect(await nextPage(waiting())).toBe('no-control');
    expect(await goToPage(12, waiting())).toBe('done');
    expect(ids()).toEqual(idsOf(OWN, 110, 120));
    // OpenTiny Vue's pager asks twice when its page is gone with the new size; page 1 never is.
    expect(await goToPage(1, waiting())).toBe('done');
    expect(await setPageSize('largest', waiting())).toBe('done');
    expect(readPager(list())).toMatchObject({ pages: 3, total: 240, pageSize: 100 });
    expect(list().rows.length).toBe(100);
    expect(await goToPage(3, waiting())).toBe('done');
    expect(ids()).toEqual(idsOf(OWN, 200, 240));
    expect(await setPageSize('largest', waiting())).toBe('done');
    expect(standIn.asked.length).toBe(7);
  });

  test('a failure of the console is told', async () => {
    standIn.fails = true;
    expect(await nextPage(waiting())).toBe('error');
  });

  test('tabs lead to the other list and back', async () => {
    expect(readTabs().map((tab) => [tab.list, tab.selected])).toEqual([
      ['own', true],
      ['resellers', false],
    ]);
    expect(await openTab('resellers', waiting())).toBe('done');
    expect(shownList()).toBe('resellers');
    expect(ids()).toEqual(idsOf(RESELLERS, 0, 10));
    expect(readPager(list())).toMatchObject({ page: 1, total: 60 });
    expect(await openTab('own', waiting())).toBe('done');
    expect(ids()).toEqual(idsOf(OWN, 0, 10));
  });

  test('eyes show and hide their columns', async () => {
    expect(maskedColumns(list())).toEqual(['name', 'account', 'email', 'mobile', 'manager']);
    expect(await showColumn('account', waiting())).toBe('done');
    expect(list().rows[0]?.ref).toMatchObject({ account: OWN[0]?.account, name: OWN[0]?.name });
    expect(maskedColumns(list())).toEqual(['email', 'mobile', 'manager']);
    expect(await showColumn('id', waiting())).toBe('done');
    expect(await hideColumn('name', waiting())).toBe('done');
    expect(maskedColumns(list())).toContain('account');
    expect(await hideColumn('id', waiting())).toBe('no-control');
  });

  test('one customer is found by its ID', async () => {
    const id = OWN[77]?.id ?? '';
    expect([isSearching(), readSearch()]).toEqual([false, null]);
    expect(await searchById(id, waiting())).toBe('found');
    expect(ids()).toEqual([id]);
    expect([isSearching(), readSearch()]).toEqual([true, { property: 'id', text: id }]);
    expect(await searchById('0'.repeat(32), waiting())).toBe('nobody');
    expect(await searchById(OWN[5]?.id ?? '', waiting())).toBe('found');
    expect(await clearSearch(waiting())).toBe('done');
    expect(ids()).toEqual(idsOf(OWN, 0, 10));
    expect(readSearch()).toBeNull();
  });

  test('what was searched for by hand is searched for again', async () => {
    const property = 'account';
    const text = 'hwc_own11';
    expect(await searchAgain({ property, text }, waiting())).toBe('done');
    expect(readSearch()).toEqual({ property, text });
    expect(readPager(list())).toMatchObject({ page: 1, total: 100 });
    expect(await searchById(OWN[5]?.id ?? '', waiting())).toBe('found');
    expect(await searchAgain({ property, text }, waiting())).toBe('done');
    expect(await clearSearch(waiting())).toBe('done');
    const asked = standIn.asked.length;
    standIn.fails = true;
    expect(await searchAgain({ property, text }, waiting())).toBe('error');
    expect(standIn.asked.length).toBeGreaterThan(asked);
    // The list is still the whole one, and so the field must not say that it was searched.
    expect(readSearch()).toBeNull();
    expect(ids()).toEqual(idsOf(OWN, 0, 10));
  });

  test('the region holds the list and its pager, and nothing else', () => {
    const { parent, before } = insertionPoint(list(), regionParts(list()));
    expect(before.parentElement).toBe(parent);
    const parts = regionParts(list());
    expect(parts[0]).toBe(before);
    for (const row of list().rows) expect(parts[0]?.contains(row.element)).toBe(true);
    const pager = readPager(list());
    expect(pager?.blocks.every((block) => parts.some((part) => part.contains(block)))).toBe(true);
    const outside = [
      ...document.querySelectorAll('h1, h2, button, input[type=text]'),
      ...readTabs().map(({ element }) => element),
    ];
    for (const element of outside) {
      if (pager?.blocks.some((block) => block.contains(element))) continue;
      if (list().grid.header.contains(element) || list().rows.some((row) => row.element.contains(element)))
        continue;
      if (element.closest('table, thead') !== null) continue;
      expect(
        parts.some((part) => part.contains(element)),
        element.outerHTML,
      ).toBe(false);
    }
  });
}
