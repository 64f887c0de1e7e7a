import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { listed } from '../../src/core/saved-search/collection.ts';
import { drawOptions } from './drawn-options.tsx';
import { SAMPLE_SEARCHES } from './sample-searches.ts';

let drawn: ReturnType<typeof drawOptions>;
beforeEach(async () => {
  await page.viewport(1200, 900);
  drawn = drawOptions({ tab: 'searches', searches: SAMPLE_SEARCHES });
});
afterEach(() => drawn.remove());

const now = () => drawn.searches.store.getState().searches;
const order = () => listed(now()).map(({ search }) => search.id);
const own = (id: string) => now().own.find((search) => search.id === id);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const box = () => page.getByRole('combobox', { name: 'Filter customers' });

async function choose(search: string, item: string): Promise<void> {
  await button(`Menu of ${search}`).click();
  await button(item).click();
}

test('each shows its filter and how many it finds; the hidden ones stand apart', async () => {
  await expect
    .element(page.getByRole('listitem').filter({ hasText: 'My VIPs' }))
    .toHaveTextContent(/tag:vip\s*9/);
  await expect.element(page.getByText('1,204')).toBeVisible();
  await button('Show Frozen automatically').click();
  expect(now().hidden).toEqual([]);
});

test('a new one is made with box and builder, and written when it is saved', async () => {
  await button('New saved search').click();
  await userEvent.keyboard('Big spenders');
  await box().fill('spend>=5000');
  await expect.element(page.getByText(/42 among the 2,431 read · 3 cannot be judged/)).toBeVisible();
  await box().fill('spend>=5000 tag:');
  await button('Save').click();
  expect(own(order().at(-1) ?? ''), 'an unfinished filter is not saved').toMatchObject({ id: 'long' });
  await box().fill('spend>=5000');
  await button('+ Filter').click();
  await button('Customer tag').click();
  await page.getByRole('checkbox', { name: 'vip' }).click();
  await userEvent.keyboard('{Escape}');
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Sort by' }), 'spend');
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Direction' }), 'descending');
  await page.getByRole('radio', { name: 'Violet' }).click({ force: true });
  await button('Save').click();
  await expect.element(button('New saved search')).toHaveFocus();
  expect(own(order().at(-1) ?? '')).toMatchObject({
    name: 'Big spenders',
    filter: 'spend>=5000 tag:vip',
    sort: { property: 'spend', direction: 'descending' },
    hue: 3,
  });
});

test('what is typed right after the press is the name', async () => {
  const add = document.querySelector<HTMLElement>('.head-of-searches button');
  add?.click();
  // Drawn in the same turn, long before the browser could hear a key.
  await Promise.resolve();
  expect(document.activeElement).toBe(document.querySelector('.search-editor input'));
});

test('a name is asked for, and one that is taken is refused with words', async () => {
  await button('New saved search').click();
  await button('Save').click();
  await expect.element(page.getByText('Give it a name.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill('my vips');
  await expect.element(page.getByText('Another saved search has this name.')).toBeVisible();
  await button('Cancel').click();
  expect(drawn.searches.actions.change).not.toHaveBeenCalled();
});

test('only what was edited is written, so another window’s change of the same search stays', async () => {
  await button('Edit My VIPs').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Our VIPs');
  await drawn.searches.actions.change({ kind: 'colour', id: 'vips', hue: 7 });
  await drawn.searches.actions.change({
    kind: 'save',
    id: 'vips',
    question: { filter: 'tag:gold', sort: null },
  });
  await button('Save').click();
  await expect.element(button('Edit Our VIPs')).toHaveFocus();
  expect(own('vips')).toMatchObject({ name: 'Our VIPs', hue: 7, filter: 'tag:gold' });
});

test('where both changed the filter, both can be kept', async () => {
  await button('Edit My VIPs').click();
  await box().fill('tag:vip budget>=50%');
  await drawn.searches.actions.change({
    kind: 'save',
    id: 'vips',
    question: { filter: 'tag:gold', sort: null },
  });
  await expect.element(page.getByRole('alert').filter({ hasText: 'another window' })).toBeVisible();
  await button('Save as a copy').click();
  await expect.element(button('Edit My VIPs copy')).toBeVisible();
  expect(own('vips')).toMatchObject({ filter: 'tag:gold' });
  expect(order().indexOf('vips') + 1).toBe(order().findIndex((id) => own(id)?.name === 'My VIPs copy'));
});

test('one deleted elsewhere while it is edited is still there to be saved', async () => {
  await button('Edit My VIPs').click();
  await box().fill('tag:gold');
  await drawn.searches.actions.change({ kind: 'remove', id: 'vips' });
  await expect.element(page.getByText(/deleted in another window/)).toBeVisible();
  await expect.element(box()).toHaveValue('tag:gold');
  await button('Save').click();
  await expect.element(button('Edit My VIPs')).toBeVisible();
  expect(own('vips')).toMatchObject({ filter: 'tag:gold' });
});

test('the arrows move one, keep the focus on it and say where it is', async () => {
  const handle = button('Move My VIPs with the arrow keys');
  (handle.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(() => order().indexOf('vips')).toBe(4);
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(() => order().indexOf('vips')).toBe(3);
  await expect.element(handle).toHaveFocus();
  await expect.element(page.getByText('My VIPs is now 4 of 7.')).toBeInTheDocument();
});

test('dragging moves one to where it is dropped, above or below the middle of a row', async () => {
  const row = (text: string) => page.getByRole('listitem').filter({ hasText: text });
  const grip = button('Move My VIPs with the arrow keys');
  await userEvent.dragAndDrop(grip, row('Expiring within 7 days'), { targetPosition: { x: 200, y: 4 } });
  await expect.poll(() => order()[0]).toBe('vips');
  await userEvent.dragAndDrop(grip, row('No authorization'), { targetPosition: { x: 200, y: 44 } });
  await expect
    .poll(() => order().slice(0, 4))
    .toEqual(['shipped-expiring', 'shipped-budget', 'shipped-no-authorization', 'vips']);
});

test('default, duplicate, hide, delete and undo', async () => {
  await choose('Budget at 80 %', 'Apply when the page opens');
  await expect.poll(() => now().defaultId).toBe('shipped-budget');
  await choose('Budget at 80 %', 'Do not apply when the page opens');
  await expect.poll(() => now().defaultId).toBe(null);
  await button('Duplicate Budget at 80 %').click();
  await button('Duplicate Budget at 80 %').click();
  await expect.element(button('Edit Budget at 80 % copy 2')).toBeVisible();
  await choose('Untagged', 'Hide');
  await expect.element(button('Show Untagged')).toBeVisible();
  const before = order();
  await choose('My VIPs', 'Delete');
  await expect.element(button('Edit My VIPs')).not.toBeInTheDocument();
  await button('Undo').click();
  await expect.element(button('Edit My VIPs')).toBeVisible();
  expect(order()).toEqual(before);
});

test('one of the organisation is first and stays as it is', async () => {
  const { searches } = drawn;
  const [vips] = SAMPLE_SEARCHES.own;
  if (vips === undefined) throw new Error('no sample');
  searches.store.setState({
    searches: { ...SAMPLE_SEARCHES, locked: [{ ...vips, id: 'team', name: 'Team' }] },
  });
  await button('Menu of Team').click();
  await expect.element(button('Duplicate Team')).toBeVisible();
  for (const item of ['Delete', 'Move up', 'Edit Team', 'Move Team with the arrow keys'])
    await expect.element(button(item)).not.toBeInTheDocument();
});
