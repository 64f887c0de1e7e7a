import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import {
  goToPage,
  nextPage,
  type Pager,
  readPager,
  setPageSize,
} from '../../src/pages/customer-list/paging.ts';
import { readList } from '../../src/pages/customer-list/read.ts';
import { el, must } from './layouts/stage.ts';
import { PAGERS } from './pagers/drawings.ts';
import { idOf, on, PagedList, place } from './pagers/stage.ts';

let ended: AbortController;

beforeEach(async () => {
  await page.viewport(1280, 800);
  ended = new AbortController();
});

afterEach(() => {
  ended.abort();
  document.body.replaceChildren();
});

const waiting = () => ({ signal: ended.signal, limit: 4000 });

function pager(): Pager | null {
  const list = readList(document.body);
  return list === null ? null : readPager(list);
}

function firstId(): string | null {
  return readList(document.body)?.rows[0]?.ref.id ?? null;
}

describe.each(PAGERS)('$name', (drawing) => {
  const hides = (what: 'total' | 'pages' | 'pageSize' | 'page') => drawing.hides?.includes(what) === true;

  test('says where it is', () => {
    const list = new PagedList();
    drawing.draw(list);
    expect(pager()).toMatchObject({
      page: 1,
      pages: 24,
      total: hides('total') ? null : 240,
      ...(hides('pageSize') ? {} : { pageSize: 10 }),
      hasNext: true,
    });
  });

  test('leads on until its end', async () => {
    const list = new PagedList(25);
    drawing.draw(list);
    const seen = [firstId()];
    while (pager()?.hasNext && seen.length < 9) {
      expect(await nextPage(waiting())).toBe('done');
      seen.push(firstId());
    }
    expect(seen).toEqual([idOf(1), idOf(11), idOf(21)]);
    expect(pager()).toMatchObject({ page: 3, hasNext: false });
    expect(await nextPage(waiting())).toBe('no-control');
    expect(list.asked).toEqual(['2/10', '3/10']);
  });

  test('leads to any page and back', async () => {
    const list = new PagedList(120);
    drawing.draw(list);
    expect(await goToPage(7, waiting())).toBe('done');
    expect(firstId()).toBe(idOf(61));
    expect(await goToPage(1, waiting())).toBe('done');
    expect(firstId()).toBe(idOf(1));
    expect(await goToPage(1, waiting())).toBe('done');
  });

  test('shows as many rows as it can', async () => {
    const list = new PagedList();
    drawing.draw(list);
    expect(await setPageSize('largest', waiting())).toBe(drawing.noSizes ? 'no-control' : 'done');
    if (drawing.noSizes) return expect(list.asked).toEqual([]);
    expect(readList(document.body)?.rows.length).toBe(100);
    expect(pager()).toMatchObject({ pageSize: 100, pages: 3, total: 240 });
    expect(await setPageSize('largest', waiting())).toBe('done');
    expect(list.asked).toEqual(['1/100']);
    expect(await setPageSize(10, waiting())).toBe('done');
    expect(readList(document.body)?.rows.length).toBe(10);
  });

  test('says when the console fails or is silent', async () => {
    const list = new PagedList();
    drawing.draw(list);
    list.silent = true;
    expect(await nextPage({ ...waiting(), limit: 200 })).toBe('no-answer');
    list.silent = false;
    list.fails = true;
    expect(await nextPage(waiting())).toBe('error');
    ended.abort();
    expect(await nextPage(waiting())).toBe('stopped');
  });
});

test('a list that only grows has no pages to turn', () => {
  const list = new PagedList(25);
  document.body.append(list.table);
  list.table.insertAdjacentHTML(
    'afterend',
    '<div class="more"><span>10 of 25 customers</span> <button>Load more</button></div>',
  );
  expect(pager()?.hasNext ?? false).toBe(false);
});

test.each([
  ['words', '<button class="p">Previous</button><button class="n">Next</button>'],
  [
    'pictures with a name',
    '<button class="p" aria-label="Previous page"><svg width="9" height="9"></svg></button><button class="n" aria-label="Next page"><svg width="9" height="9"></svg></button>',
  ],
])('steps alone lead on until they are disabled: %s', async (_, html) => {
  const list = new PagedList(25);
  place(list, () => {
    const box = el(`<div class="steps">${html}</div>`);
    on(box, '.p', 'click', () => list.go(list.page - 1));
    on(box, '.n', 'click', () => list.go(list.page + 1));
    must(box, '.p').toggleAttribute('disabled', list.page === 1);
    must(box, '.n').toggleAttribute('disabled', list.page === list.pages);
    return box;
  });
  const seen = [firstId()];
  while (pager()?.hasNext && seen.length < 9) {
    expect(await nextPage(waiting())).toBe('done');
    seen.push(firstId());
  }
  expect(seen).toEqual([idOf(1), idOf(11), idOf(21)]);
});

test('a list without a pager has none', () => {
  const list = new PagedList(6);
  document.body.append(list.table);
  expect(pager()).toBeNull();
});

test('a long page is searched for a pager in little time', () => {
  const list = new PagedList(200);
  list.size = 200;
  list.drawRows();
  const frame = document.createElement('main');
  frame.innerHTML = `<nav>${'<ul><li><a class="item"><i></i>Entry</a></li></ul>'.repeat(400)}</nav><div><div><div class="list"></div></div></div><footer>${'<p><a>Terms</a></p>'.repeat(200)}</footer>`;
  document.body.append(frame);
  frame.querySelector('.list')?.append(list.table);
  const read = readList(document.body) ?? expect.fail('no list');
  const began = performance.now();
  expect(readPager(read)).toBeNull();
  const took = performance.now() - began;
  console.info(`looked for in ${took.toFixed(1)} ms`);
  expect(took).toBeLessThan(5_000);
});
