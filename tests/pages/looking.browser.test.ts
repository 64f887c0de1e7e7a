import { afterEach, expect, test } from 'vitest';
import { currentList } from '../../src/pages/customer-list/read.ts';
import { waitFor } from '../../src/pages/dom.ts';
import { must } from './layouts/stage.ts';
import { idOf, PagedList } from './pagers/stage.ts';

const ended = new AbortController();

afterEach(() => document.body.replaceChildren());

test('what has not changed is not read twice, what has is read at once', () => {
  const list = new PagedList();
  document.body.append(list.table);
  const first = currentList();
  expect(first?.rows[0]?.ref.id).toBe(idOf(1));
  expect(currentList()).toBe(first);

  const id = document.createTreeWalker(must(list.table, 'tbody td:nth-child(2)'), NodeFilter.SHOW_TEXT);
  (id.nextNode() as Text).data = 'f'.repeat(32);
  expect(currentList()?.rows[0]?.ref.id, 'a text').toBe('f'.repeat(32));
  must(list.table, 'tbody tr').style.display = 'none';
  expect(currentList()?.rows[0]?.ref.id, 'an attribute').toBe(idOf(2));
  list.table.remove();
  expect(currentList()).toBeNull();
});

test('a page that is being built is read when it rests, and not at each of its changes', async () => {
  const began = performance.now();
  const building = setInterval(() => {
    document.body.append(document.createElement('p'));
    if (document.body.childElementCount === 60) clearInterval(building);
  }, 10);
  let looks = 0;
  const built = await waitFor(
    () => {
      looks++;
      return document.body.childElementCount === 60;
    },
    { signal: ended.signal, limit: 20_000 },
    80,
  );
  expect(built).toBe(true);
  expect(looks).toBeLessThanOrEqual(2 + (performance.now() - began) / 80);
});

test('a page that never rests is read all the same', async () => {
  const ticking = setInterval(() => document.body.toggleAttribute('data-tick'), 10);
  const ticks = performance.now() + 600;
  const isLate = (): boolean => performance.now() > ticks;
  expect(await waitFor(isLate, { signal: ended.signal, limit: 20_000 }, 80)).toBe(true);
  clearInterval(ticking);
});
