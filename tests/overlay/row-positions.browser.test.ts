import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type RowPositions, rowPositions } from '../../src/overlay/row-positions.ts';

const HEIGHT = 40;
let ended: AbortController;
let list: HTMLElement;
let positions: RowPositions;

/** Rows one below the other, tall enough a page to scroll. */
function draw(...keys: string[]): void {
  list.replaceChildren(
    ...keys.map((key) => {
      const row = document.createElement('div');
      row.dataset.key = key;
      row.style.height = `${HEIGHT}px`;
      return row;
    }),
  );
  positions.look([...list.children].map((row) => [(row as HTMLElement).dataset.key ?? '', row] as const));
}

/** In the middle of the row that stands at this place now. */
function wasAnothers(key: string, place: number): boolean {
  const box = list.getBoundingClientRect();
  return positions.wasAnothers(key, box.left + 5, box.top + (place + 0.5) * HEIGHT);
}

const scrolledTo = (top: number) =>
  new Promise<void>((done) => {
    addEventListener('scroll', () => done(), { once: true });
    scrollTo(0, top);
  });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  ended = new AbortController();
  positions = rowPositions(ended.signal);
  document.body.style.minHeight = '300vh';
  list = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  ended.abort();
  list.remove();
  document.body.style.minHeight = '';
  document.documentElement.style.overflowAnchor = '';
  scrollTo(0, 0);
  vi.useRealTimers();
});

test('a row that just took the place of another is told from the one that was there', () => {
  draw('a', 'b', 'c');
  draw('b', 'a', 'c');
  expect(wasAnothers('b', 0)).toBe(true);
  expect(wasAnothers('a', 1)).toBe(true);
  expect(wasAnothers('c', 2)).toBe(false);
});

test('it also counts when nobody said that the rows moved', () => {
  draw('a', 'b', 'c');
  const box = list.getBoundingClientRect();
  list.style.marginTop = `${HEIGHT}px`;
  expect(positions.wasAnothers('a', box.left + 5, box.top + 1.5 * HEIGHT)).toBe(true);
});

test('after a moment it is the operator who aims at it', () => {
  draw('a', 'b');
  draw('b', 'a');
  vi.advanceTimersByTime(500);
  expect(wasAnothers('b', 0)).toBe(false);
});

test('rows that were drawn anew where they were have not moved', () => {
  draw('a', 'b');
  draw();
  draw('a', 'b');
  expect(wasAnothers('a', 0)).toBe(false);
});

test('another page of the list has nobody who moved', () => {
  draw('a', 'b');
  draw('c', 'd');
  expect(wasAnothers('c', 0)).toBe(false);
});

test('what the operator scrolls they can see', async () => {
  draw('a', 'b', 'c');
  await scrolledTo(HEIGHT);
  expect(wasAnothers('b', 1)).toBe(false);
  scrollTo(0, 0);
  expect(wasAnothers('b', 1)).toBe(false);
});

test('a page that scrolls back because it is shorter for a moment moves them by itself', async () => {
  document.body.style.minHeight = '';
  // Some browsers move back what they moved.
  document.documentElement.style.overflowAnchor = 'none';
  list.style.paddingTop = '100vh';
  draw('a', 'b', 'c', 'd', 'e', 'f');
  await scrolledTo(document.documentElement.scrollHeight);
  const back = new Promise((done) => addEventListener('scroll', done, { once: true }));
  draw('a', 'b', 'c', 'd');
  await back;
  draw('a', 'b', 'c', 'd', 'e', 'f');
  const box = list.firstElementChild?.getBoundingClientRect() ?? new DOMRect();
  // Where the third was.
  expect(positions.wasAnothers('a', box.left + 5, box.top + HEIGHT / 2)).toBe(true);
});
