import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hideColumn, maskedColumns, showColumn } from '../../src/pages/customer-list/mask.ts';
import {
  clearSearch,
  readSearch,
  searchAgain,
  searchById,
} from '../../src/pages/customer-list/native-search.ts';
import { readPager } from '../../src/pages/customer-list/paging.ts';
import { type ListReading, readList } from '../../src/pages/customer-list/read.ts';
import { insertionPoint, regionParts } from '../../src/pages/customer-list/region.ts';
import { openTab, readTabs, shownList } from '../../src/pages/customer-list/tabs.ts';
import { contains, holds } from '../../src/pages/flat-tree.ts';
import { LAYOUTS } from './layouts/index.ts';
import { el, must, World } from './layouts/stage.ts';

let ended: AbortController;

beforeEach(() => {
  ended = new AbortController();
});

afterEach(() => {
  ended.abort();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
});

const waiting = (limit = 3000) => ({ signal: ended.signal, limit });
const list = (): ListReading => readList(document.body) ?? expect.fail('no list');

/** A list in which names are hidden until `press` of what stands in the header. */
function maskedList(head: string, other = 0): { header: HTMLElement; show: (shown: boolean) => void } {
  const page = el(
    `<main><table style="width:900px"><thead><tr><th>Customer ID</th><th class="c">Customer Name ${head}</th><th>Association Type</th><th>Operation</th></tr></thead><tbody></tbody></table></main>`,
  );
  const show = (shown: boolean): void =>
    must(page, 'tbody').replaceChildren(
      ...[1, 2].map((n) => {
        const row = document.createElement('tr');
        row.innerHTML = `<td>${String(shown ? n + other : n).repeat(32)}</td><td>${shown ? `Name ${n}` : 'N***'}</td><td>Reseller</td><td><a>Set Budget</a></td>`;
        return row;
      }),
    );
  show(false);
  document.body.append(page);
  return { header: must(page, '.c'), show };
}

const PICTURE = 'style="display:inline-block;width:12px;height:12px"';

describe('eyes', () => {
  test.each([
    ['a button with a label', `<button aria-label="Show" ${PICTURE}></button>`, 'button'],
    ['a label in Chinese', `<span role="button" title="显示" ${PICTURE}></span>`, 'span'],
    ['a long label', `<i title="Click to view the complete content" ${PICTURE}></i>`, 'i'],
    ['a class', `<i class="el-icon-view sc-eye" ${PICTURE}></i>`, 'i'],
    ['a class in one word', `<i class="icon-eyeclose" ${PICTURE}></i>`, 'i'],
    ['a picture by its address', '<svg width="12" height="12"><use href="#icon-eye-off"></use></svg>', 'svg'],
    [
      'a picture in a frame',
      `<span class="anticon" role="img" aria-label="eye-invisible" ${PICTURE}><svg width="12" height="12"></svg></span>`,
      'span',
    ],
    ['a switch', `<button aria-pressed="false" ${PICTURE}></button>`, 'button'],
    [
      'an eye beside sort and help',
      `<span class="sort-icon" title="Sort" ${PICTURE}></span><i class="icon-eye" ${PICTURE}></i><i class="help-icon" title="Help" ${PICTURE}></i>`,
      '.icon-eye',
    ],
  ])('%s', async (_, html, selector) => {
    const { header, show } = maskedList(html);
    let shown = false;
    must2(header, selector).addEventListener('click', () => {
      shown = !shown;
      setTimeout(() => show(shown), 30);
    });
    expect(maskedColumns(list())).toEqual(['name']);
    expect(await showColumn('name', waiting())).toBe('done');
    expect(shown).toBe(true);
    expect(list().rows[0]?.ref.name).toBe('Name 1');
    expect(await showColumn('name', waiting())).toBe('done');
    expect(shown).toBe(true);
    expect(await hideColumn('name', waiting())).toBe('done');
    expect(shown).toBe(false);
  });

  test.each([
    ['sorts', `<i class="sort-asc" ${PICTURE}></i>`],
    ['filters', `<span class="filter-trigger" title="Filter" ${PICTURE}></span>`],
    ['has no name', `<i class="x9f2" ${PICTURE}></i><b class="q1" ${PICTURE}></b>`],
    ['is one of two eyes', `<i class="icon-eye" ${PICTURE}></i><i class="icon-eye" ${PICTURE}></i>`],
    [
      'explains',
      `<i class="help" title="Show help" ${PICTURE}></i><i class="help" title="View description" ${PICTURE}></i>`,
    ],
  ])('nothing that %s is pressed', async (_, html) => {
    const { header } = maskedList(html);
    let pressed = 0;
    header.addEventListener('click', () => pressed++);
    expect(maskedColumns(list())).toEqual([]);
    expect(await showColumn('name', waiting())).toBe('no-control');
    expect(pressed).toBe(0);
  });

  test('an eye that does nothing is no answer', async () => {
    maskedList(`<button aria-label="Show" ${PICTURE}></button>`);
    expect(await showColumn('name', waiting(200))).toBe('no-answer');
  });
});

function must2(root: Element, selector: string): Element {
  return root.querySelector(selector) ?? expect.fail(selector);
}

describe('tabs', () => {
  test.each([
    [
      'ARIA',
      (on: boolean, label: string) =>
        `<div role="tab" aria-selected="${on}"><div class="btn">${label}</div></div>`,
      ['Customers', "Resellers' Customers"],
    ],
    [
      'a class',
      (on: boolean, label: string) => `<li class="x-tab ${on ? 'is-active' : ''}"><a>${label}</a></li>`,
      ['我的客户', '云经销商的客户'],
    ],
    [
      'counts',
      (on: boolean, label: string) =>
        `<li class="tab${on ? ' tab-selected' : ''}"><span>${label}</span></li>`,
      ['Customers (240)', 'Resellers’ Customers (60)'],
    ],
    [
      'no mark at all',
      (_: boolean, label: string) => `<span>${label}</span>`,
      ['Customers', "Resellers' Customers"],
    ],
  ] as const)('with %s', async (how, tab, [own, resellers]) => {
    const { show } = maskedList('', 4);
    const bar = el('<div class="active"><ul class="bar"></ul></div>');
    const draw = (front: number): void =>
      must(bar, '.bar').replaceChildren(...[own, resellers].map((label, at) => el(tab(at === front, label))));
    draw(0);
    bar.addEventListener('click', ({ target }) => {
      const at = [...must(bar, '.bar').children].findIndex((child) => child.contains(target as Node));
      draw(at);
      setTimeout(() => show(at === 1), 50);
    });
    // The menu has an entry of the same name.
    document.body.prepend(
      el('<nav><ul><li class="active"><a>Customers</a></li><li>Orders</li></ul></nav>'),
      bar,
    );
    const marked = how !== 'no mark at all';
    expect(readTabs().map(({ list: one, selected }) => [one, selected])).toEqual([
      ['own', marked],
      ['resellers', false],
    ]);
    expect(shownList()).toBe(marked ? 'own' : null);
    expect(await openTab('resellers', waiting())).toBe('done');
    expect(list().rows[0]?.ref.name).toBe('Name 1');
    if (marked) expect(shownList()).toBe('resellers');
    expect(await openTab('own', waiting())).toBe('done');
    expect(list().rows[0]?.ref.name).toBeNull();
  });

  test('one list has no tabs', async () => {
    maskedList('');
    document.body.prepend(el('<nav><a>Customers</a></nav>'));
    expect([readTabs(), shownList()]).toEqual([[], 'own']);
    expect(await openTab('own', waiting())).toBe('done');
    expect(await openTab('resellers', waiting())).toBe('no-control');
  });
});

/** Many customers, filtered by what `ask` is told. */
function searchable(
  control: string,
  options: { zh?: true } = {},
): { ask: (property: string, text: string) => void; asked: string[][]; box: HTMLElement } {
  const ids = Array.from({ length: 8 }, (_, n) => String(n).repeat(32));
  const page = el(
    `<main><h1>Customer Management</h1><div class="tools">${control}</div><div class="list"><table style="width:900px"><thead><tr><th>${options.zh ? '客户ID' : 'Customer ID'}</th><th>${options.zh ? '客户名称' : 'Customer Name'}</th><th>${options.zh ? '关联类型' : 'Association Type'}</th><th>${options.zh ? '操作' : 'Operation'}</th></tr></thead><tbody></tbody></table></div><div class="total"></div></main>`,
  );
  const asked: string[][] = [];
  const draw = (found: readonly string[]): void => {
    must(page, 'tbody').innerHTML =
      found.length === 0
        ? `<tr><td colspan="4">${options.zh ? '暂无数据' : 'No data available.'}</td></tr>`
        : found
            .map((id) => `<tr><td>${id}</td><td>Name</td><td>Reseller</td><td><a>More</a></td></tr>`)
            .join('');
    must(page, '.total').textContent = options.zh ? `共 ${found.length} 条` : `Total: ${found.length}`;
  };
  draw(ids);
  document.body.append(page);
  const ask = (property: string, text: string): void => {
    asked.push([property, text]);
    const known = /id$/i.test(property)
      ? ids.filter((id) => id === text || text === '')
      : text === ''
        ? ids
        : [];
    setTimeout(() => draw(known), 50);
  };
  return { ask, asked, box: must(page, '.tools') };
}

function onEnter(field: HTMLInputElement, act: () => void): void {
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') act();
  });
}

function fieldOf(box: HTMLElement, selector = 'input'): HTMLInputElement {
  const field = box.querySelector(selector);
  return field instanceof HTMLInputElement ? field : expect.fail(selector);
}

describe('the native search', () => {
  const id = '3'.repeat(32);
  const walk = async (asked: readonly string[][], property: string): Promise<void> => {
    expect(readSearch()).toBeNull();
    expect(await searchById(id, waiting(5000))).toBe('found');
    expect(asked.at(-1)).toEqual([property, id]);
    expect(readSearch()?.text).toBe(id);
    expect(list().rows.map(({ ref }) => ref.id)).toEqual([id]);
    expect(await searchById('f'.repeat(32), waiting(5000))).toBe('nobody');
    expect(await searchById(id, waiting(5000))).toBe('found');
    expect(await clearSearch(waiting(5000))).toBe('done');
    expect(list().rows.length).toBe(8);
    expect(readSearch()).toBeNull();
  };

  test("with the browser's own drop-down", async () => {
    const { ask, asked, box } = searchable(
      '<select><option>Customer Name</option><option>Customer Account</option><option>Customer ID</option></select><input type="text" placeholder="Enter a value"><button>Search</button>',
    );
    const select = box.querySelector('select') ?? expect.fail('no select');
    must(box, 'button').addEventListener('click', () => ask(select.value, fieldOf(box).value));
    await walk(asked, 'Customer ID');
  });

  test('with a drop-down of its own', async () => {
    const { ask, asked, box } = searchable(
      '<div class="q"><div class="sel" role="combobox" aria-haspopup="listbox" tabindex="0" style="cursor:pointer"><span>客户名称</span></div><input placeholder="请输入"><i class="icon-search" style="display:inline-block;width:9px;height:9px"></i></div>',
      { zh: true },
    );
    must(box, '.sel').addEventListener('mousedown', () => {
      const panel = el(
        '<ul style="position:absolute;top:0;background:#fff">' +
          ['客户名称', '客户账号名', '客户ID'].map((label) => `<li role="option">${label}</li>`).join('') +
          '</ul>',
      );
      panel.addEventListener('click', ({ target }) => {
        panel.remove();
        must(box, '.sel span').textContent = (target as HTMLElement).textContent;
      });
      document.body.append(panel);
    });
    onEnter(fieldOf(box), () => ask(must(box, '.sel span').textContent ?? '', fieldOf(box).value));
    await walk(asked, '客户ID');
  });

  test('with tags', async () => {
    const { ask, asked, box } = searchable(
      '<div class="tp-searchbox"><div class="tags" style="display:inline"></div><span class="key"></span><input type="text" placeholder="Search by property or keyword"></div>',
    );
    const field = fieldOf(box);
    const key = must(box, '.key');
    field.addEventListener('click', () => {
      if (key.textContent !== '' || document.querySelector('.keys') !== null) return;
      const panel = el(
        '<ul class="keys" style="position:absolute;top:0;background:#fff"><li>Customer Name</li><li>Customer Account</li><li>Customer ID</li></ul>',
      );
      panel.addEventListener('click', ({ target }) => {
        panel.remove();
        key.textContent = `${(target as HTMLElement).textContent}: `;
        field.focus();
      });
      document.body.append(panel);
    });
    onEnter(field, () => {
      if (key.textContent === '') return;
      const property = (key.textContent ?? '').replace(': ', '');
      const tag = el(
        `<span class="tag"><span>${property}: ${field.value}</span><i class="close" ${PICTURE}></i></span>`,
      );
      must(tag, '.close').addEventListener('click', () => {
        tag.remove();
        ask(property, '');
      });
      must(box, '.tags').replaceChildren(tag);
      ask(property, field.value);
      key.textContent = '';
      field.value = '';
    });
    expect(await searchById(id, waiting(5000))).toBe('found');
    expect(asked).toEqual([['Customer ID', id]]);
    expect(readSearch()?.text).toBe(id);
    expect(await clearSearch(waiting(5000))).toBe('done');
    expect(readSearch()).toBeNull();
    expect(list().rows.length).toBe(8);
  });

  test('a form with a field for each property', async () => {
    const { ask, asked, box } = searchable(
      '<form><div class="item"><label for="n">Customer Name</label><div><input id="n"></div></div><div class="item"><label for="i">Customer ID</label><div><input id="i"></div></div><button type="button">Search</button><button type="reset">Reset</button></form>',
    );
    must(box, 'button').addEventListener('click', () => ask('Customer ID', fieldOf(box, '#i').value));
    await walk(asked, 'Customer ID');
    expect(fieldOf(box, '#n').value).toBe('');
  });

  test('what was searched for by hand goes back into the field of its property', async () => {
    const { ask, asked, box } = searchable(
      '<form><div class="item"><label for="n">Customer Name</label><div><input id="n"></div></div><div class="item"><label for="i">Customer ID</label><div><input id="i"></div></div><button type="button">Search</button></form>',
    );
    must(box, 'button').addEventListener('click', () => ask('Customer Name', fieldOf(box, '#n').value));
    const search = { property: 'name', text: 'Nobody' } as const;
    expect(await searchAgain(search, waiting(5000))).toBe('done');
    expect(asked).toEqual([['Customer Name', 'Nobody']]);
    expect(readSearch()).toEqual(search);
    expect(fieldOf(box, '#i').value).toBe('');
  });

  test('what the page has no search for is not searched for', async () => {
    const { asked } = searchable(
      '<select><option>Customer Name</option><option>Account Manager</option></select><input>',
    );
    expect(await searchAgain({ property: 'mobile', text: '138' }, waiting(2000))).toBe('no-control');
    expect([asked, readSearch()]).toEqual([[], null]);
  });

  test('a field that says what it takes', async () => {
    const { ask, asked, box } = searchable(
      '<input type="search" placeholder="Enter a customer name, account, or customer ID">',
    );
    onEnter(fieldOf(box), () => ask('id', fieldOf(box).value));
    await walk(asked, 'id');
  });

  test('a field in a component', async () => {
    const { ask, asked, box } = searchable('<div><x-search></x-search></div>');
    const root = must(box, 'x-search').attachShadow({ mode: 'open' });
    root.innerHTML = '<label>Customer ID <input></label>';
    const field = must(root, 'input') as HTMLInputElement;
    onEnter(field, () => ask('Customer ID', field.value));
    await walk(asked, 'Customer ID');
  });

  test('a search that cannot look at IDs, or none, is left alone', async () => {
    const { asked, box } = searchable(
      '<select><option>Customer Name</option><option>Account Manager</option></select><input>',
    );
    expect(await searchById(id, waiting(2000))).toBe('no-control');
    box.replaceChildren(el('<header><input placeholder="Search for services and resources"></header>'));
    expect(await searchById(id, waiting(2000))).toBe('no-control');
    expect(asked).toEqual([]);
  });
});

describe.each(LAYOUTS)('$name', (layout) => {
  test('our bar has a place before the list and below its tabs', () => {
    layout.draw(new World());
    const { parent, before } = insertionPoint(list(), regionParts(list()));
    expect(before).toBe(regionParts(list())[0]);
    expect(before.parentNode).toBe(parent);
    const parts = regionParts(list());
    for (const { element, cells, operation } of list().rows)
      for (const one of [element, operation, ...cells].filter((each) => each != null))
        expect(parts.some((part) => contains(part, one))).toBe(true);
    for (const { element } of readTabs()) expect(parts.some((part) => contains(part, element))).toBe(false);
    expect(parts.some((part) => holds(part, 'h1, form, header'))).toBe(false);
    const bar = document.createElement('behalf-overlay');
    parent.insertBefore(bar, before);
    expect(list().rows.length).toBe(6);
    expect(insertionPoint(list(), regionParts(list()))).toEqual({ parent, before });
  });

  test('its pager, if any, ends here', () => {
    layout.draw(new World());
    const pager = readPager(list());
    if (pager === null) return;
    expect(pager.hasNext).toBe(false);
    expect([null, 6]).toContain(pager.total);
  });
});
