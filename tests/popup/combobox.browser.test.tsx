import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SHIPPED } from '../../src/core/saved-search/shipped.ts';
import { type AccessibleNode, accessibilityTree } from '../accessibility/tree.ts';
import { drawPopup, sampleCustomer } from './drawn-popup.tsx';

// https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ with a listbox, as Chromium hands it to a screen reader.

const CUSTOMERS = Array.from({ length: 40 }, (_, place) => sampleCustomer(place));

let drawn: ReturnType<typeof drawPopup>;
afterEach(() => drawn.remove());

async function combobox(): Promise<AccessibleNode> {
  const all = (await accessibilityTree()).filter(({ role }) => role === 'combobox');
  const [box] = all.filter(({ name }) => name === 'Find a customer');
  if (box === undefined) throw new Error(`no such box among ${JSON.stringify(all.map(({ name }) => name))}`);
  return box;
}

function within(node: AccessibleNode, role: string): AccessibleNode[] {
  return node.children.flatMap((child) => [...(child.role === role ? [child] : []), ...within(child, role)]);
}

const names = (nodes: readonly AccessibleNode[] | undefined) => nodes?.map(({ name }) => name) ?? [];

test('closed: a box that is focused, says what it completes and points at nothing', async () => {
  drawn = drawPopup(CUSTOMERS);
  drawn.know();
  await expect.element(page.getByRole('combobox', { name: 'Find a customer' })).toHaveFocus();
  const box = await combobox();
  expect(box.properties).toMatchObject({
    focused: true,
    editable: 'plaintext',
    hasPopup: 'listbox',
    autocomplete: 'list',
    expanded: false,
  });
  expect(box.description).toBe('40 customers read');
  expect([names(box.points.controls), names(box.points.activedescendant)]).toEqual([[], []]);
});

test('open: it controls a listbox with named groups of options, and keeps the focus while one of them is active', async () => {
  drawn = drawPopup(CUSTOMERS);
  drawn.know([sampleCustomer(3).id]);
  drawn.finder.setRecent([sampleCustomer(1).id]);
  const [search] = SHIPPED.map(({ id, label, filter, sort }) => ({ id, name: label, filter, sort }));
  drawn.finder.setSearches(search ? [search] : []);
  await vi.waitFor(() => expect(document.querySelectorAll('[role="option"]')).toHaveLength(3));
  const box = await combobox();
  expect(box.properties.expanded).toBe(true);
  expect(names(box.points.controls)).toEqual(['Customers and saved searches']);
  const [list] = box.points.controls ?? [];
  expect(list?.role).toBe('listbox');
  expect(list?.children.map(({ role, name }) => `${role} ${name}`)).toEqual([
    'group Pinned',
    'group Recent',
    'group Saved searches',
  ]);
  expect(names(box.points.activedescendant)).toEqual([]);

  const active: string[][] = [];
  for (const key of ['{ArrowDown}', '{ArrowDown}', '{PageDown}', '{ArrowDown}', '{ArrowUp}', '{PageUp}']) {
    await userEvent.keyboard(key);
    const { points, properties } = await combobox();
    expect(properties.focused).toBe(true);
    const options = points.controls?.flatMap((one) => within(one, 'option')) ?? [];
    expect(names(options.filter((option) => option.properties.selected === true))).toEqual(
      names(points.activedescendant),
    );
    active.push(names(points.activedescendant));
  }
  const [pinned, recent, saved] = [
    /^Ōsaka & Söhne.*hwc_yt1003/,
    /^Yuntu Tech.*hwc_yt1001/,
    /^Expiring within/,
  ];
  expect(active).toEqual(
    [pinned, recent, saved, pinned, saved, pinned].map((name) => [expect.stringMatching(name)]),
  );
});
