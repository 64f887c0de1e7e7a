import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { findAccountControl } from '../../src/pages/account-indicator/read.ts';
import { rowSlots } from '../../src/pages/customer-list/mount.ts';
import { readList } from '../../src/pages/customer-list/read.ts';
import { findMore } from '../../src/pages/customer-list/row-actions.ts';

/** Single oddities that no whole layout is needed for. */
beforeEach(() => page.viewport(1280, 800));
afterEach(() => document.body.replaceChildren());

const HIDE = 'visibility:hidden';

function copy(shown: readonly number[], style: string): string {
  const cells = (texts: readonly string[], tag: string) =>
    texts
      .map(
        (text, at) =>
          `<${tag} style="width:200px"><div style="${shown.includes(at) ? '' : HIDE}">${text}</div></${tag}>`,
      )
      .join('');
  const head = cells(['Account Name', 'Customer Name', 'Association Type', 'Operation'], 'th');
  const body = [1, 2]
    .map((n) => `<tr>${cells([`hwc_${n}`, `Name ${n}`, 'Reseller', '<a>More</a>'], 'td')}</tr>`)
    .join('');
  return `<div style="${style}"><div><table style="width:800px;table-layout:fixed"><thead><tr>${head}</tr></thead></table></div><div><table style="width:800px;table-layout:fixed"><tbody>${body}</tbody></table></div></div>`;
}

const SIDE = 'position:absolute;top:0;left:0;background:#fff';

test('columns fixed at both sides, each a copy of the table', () => {
  document.body.innerHTML = `<div style="position:relative">${copy([1, 2], '')}${copy([0], `${SIDE};width:200px;overflow:hidden`)}${copy([3], SIDE)}</div>`;
  const rows = readList(document.body)?.rows ?? [];
  expect(rows.map(({ ref }) => [ref.account, ref.name])).toEqual([
    ['hwc_1', 'Name 1'],
    ['hwc_2', 'Name 2'],
  ]);
  expect(rows.every(({ operation }) => operation?.querySelector('a')?.checkVisibility())).toBe(true);
});

test('a copy that has scrolled a row further lends no cell', () => {
  document.body.innerHTML = `<div style="position:relative">${copy([0, 1, 2], '')}${copy([3], SIDE)}</div>`;
  const [main, fixed] = document.querySelectorAll('tbody');
  const step = main?.rows[0]?.getBoundingClientRect().height ?? 0;
  fixed?.parentElement?.setAttribute('style', `position:relative;top:${-step}px`);
  const rows = readList(document.body)?.rows ?? [];
  const lent = rows.filter(({ operation }) => operation !== null && fixed?.contains(operation));
  expect(lent).toEqual([]);
});

test('a list inside of a layout that is announced as a grid', () => {
  document.body.innerHTML =
    '<div role="grid"><div role="row"><div role="gridcell"><nav>Home</nav></div><div role="gridcell"><table><thead><tr><th>Account Name</th><th>Customer Name</th><th>MTD Expenditure</th></tr></thead><tbody><tr><td>hwc_1</td><td>Name 1</td><td>3.00</td></tr></tbody></table></div></div></div>';
  expect(readList(document.body)?.rows.map(({ ref }) => ref.account)).toEqual(['hwc_1']);
});

test('headers in two rows, grouped', () => {
  document.body.innerHTML =
    '<table><thead><tr><th rowspan="2"><input type="checkbox"></th><th colspan="3">Customer</th><th rowspan="2">MTD Expenditure</th><th rowspan="2">Operation</th></tr><tr><th>Customer ID</th><th>Account Name</th><th>Customer Name</th></tr></thead><tbody><tr><td><input type="checkbox"></td><td>id1</td><td>hwc_1</td><td>Name 1</td><td>3.00</td><td><a>More</a></td></tr></tbody></table>';
  const [row] = readList(document.body)?.rows ?? [];
  expect(row?.ref).toMatchObject({ id: 'id1', account: 'hwc_1', name: 'Name 1' });
  expect([row?.texts.get('spend'), row?.operation?.textContent]).toEqual(['3.00', 'More']);
});

test('fields to filter by below the headers', () => {
  document.body.innerHTML =
    '<table><thead><tr><th>Account Name</th><th>Customer Name</th><th>MTD Expenditure</th><th>Operation</th></tr><tr><th><input></th><th><input></th><th></th><th></th></tr></thead><tbody><tr><td>hwc_1</td><td>Name 1</td><td>3.00</td><td><a>More</a></td></tr></tbody></table>';
  expect(readList(document.body)?.rows.map(({ ref }) => [ref.account, ref.name])).toEqual([
    ['hwc_1', 'Name 1'],
  ]);
});

test('a list beside the list, with rows of the same height, lends nothing', () => {
  const table = (heads: string, cells: string) =>
    `<table style="width:400px"><thead><tr style="height:30px">${heads}</tr></thead><tbody><tr style="height:30px">${cells}</tr></tbody></table>`;
  document.body.innerHTML = `<div style="display:flex;gap:16px">${table('<th>Account Name</th><th>Customer Name</th><th>Association Type</th>', '<td>hwc_1</td><td>Name 1</td><td>Reseller</td>')}${table('<th>Customer ID</th><th>Budget Usage</th>', '<td>id9</td><td>90 %</td>')}</div>`;
  const [row] = readList(document.body)?.rows ?? [];
  expect(row?.ref).toMatchObject({ id: null, account: 'hwc_1' });
});

test('a sum at the end of the body is nobody', () => {
  document.body.innerHTML =
    '<table><thead><tr><th>Account Name</th><th>Customer Name</th><th>MTD Expenditure</th><th>Operation</th></tr></thead><tbody><tr><td>hwc_1</td><td>Name 1</td><td>3.00</td><td><a>More</a></td></tr><tr><td>Total</td><td></td><td>3.00</td><td></td></tr></tbody></table>';
  expect(rowSlots(readList(document.body) ?? expect.fail('no list')).map(({ key }) => key)).toEqual([
    'account:hwc_1',
  ]);
});

test.each([
  ['⋯', '<span>⋯</span>'],
  [
    'a picture by its class',
    '<button class="icon-btn"><i class="icon-more-vertical" style="display:block;width:9px;height:9px"></i></button>',
  ],
  [
    'a picture by its address',
    '<button><svg width="9" height="9"><use href="#ellipsis"></use></svg></button>',
  ],
  ['an accessible name', '<button aria-label="More actions"><svg width="9" height="9"></svg></button>'],
])('More as %s', (_, html) => {
  document.body.innerHTML = `<div><a>Set Budget</a> ${html}</div>`;
  expect(findMore(document.body)?.textContent).not.toBe('Set Budget');
  expect(findMore(document.body)).not.toBeNull();
});

test('no picture without a name is taken for More', () => {
  document.body.innerHTML =
    '<div><a>Set Budget</a><button class="trash"><svg width="9" height="9"></svg></button></div>';
  expect(findMore(document.body)).toBeNull();
});

test.each([
  [
    'beside a round box',
    '<span style="border-radius:50%;width:24px;height:24px;display:inline-block"></span><span>acme</span>',
    'acme',
  ],
  [
    'with the company in front',
    '<button aria-haspopup="true">ACME Ltd. / op_li</button>',
    'ACME Ltd. / op_li',
  ],
  [
    'as a picture',
    '<button aria-haspopup="menu" title="acme"><svg width="20" height="20"></svg></button>',
    'acme',
  ],
  [
    'in a part of our own elements',
    '<button aria-haspopup="menu"><b>acme</b><i aria-hidden="true">expand_more</i></button>',
    'acme',
  ],
])('an account %s', (_, html, label) => {
  document.body.innerHTML = `<header style="height:50px;display:flex;justify-content:space-between"><b>Console</b><div><span>Help</span> <span>English</span> <button aria-label="Notifications (3)"><svg width="20" height="20"></svg></button> ${html}</div></header><table><tr><th>Sorted</th><th style="padding-left:900px">Operation</th></tr></table>`;
  expect(findAccountControl([])?.labels[0]).toBe(label);
});

test.each([
  [
    'User menu',
    '<button class="user" aria-haspopup="menu" aria-label="User menu"><img width="24" height="24"></button>',
  ],
  [
    'Open user menu',
    '<button aria-haspopup="menu" title="Open user menu"><svg width="20" height="20"></svg></button>',
  ],
  [
    'Account',
    '<button class="account-btn" aria-haspopup="menu"><img width="24" height="24"><span>Account</span></button>',
  ],
  [
    '用户头像',
    '<button class="avatar" aria-haspopup="menu" aria-label="用户头像"><img width="24" height="24"></button>',
  ],
])('an account control that is only called "%s" names nobody', (_, html) => {
  document.body.innerHTML = `<header style="height:50px;display:flex;justify-content:space-between"><b>Console</b><div>${html}<ul hidden><li>acme</li><li>Sign Out</li></ul></div></header>`;
  expect(findAccountControl([])?.labels ?? []).toEqual([]);
});

test('a list of many rows is read in little time', () => {
  const row = (n: number) =>
    `<tr><td><input type="checkbox"></td><td>${String(n).padStart(32, 'a')}</td><td>hwc_${n}</td><td><a>Name ${n}</a></td><td>Reseller</td><td>3.00</td><td><a>Set Budget</a> <a aria-haspopup="true">More</a></td></tr>`;
  const rows = Array.from({ length: 200 }, (_, n) => row(n)).join('');
  document.body.innerHTML = `<table><thead><tr><th></th><th>Customer ID</th><th>Account Name</th><th>Customer Name</th><th>Association Type</th><th>MTD Expenditure</th><th>Operation</th></tr></thead><tbody>${rows}</tbody></table>`;
  const began = performance.now();
  const list = readList(document.body);
  const took = performance.now() - began;
  expect(list?.rows.length).toBe(200);
  console.info(`read in ${took.toFixed(1)} ms`);
  expect(took).toBeLessThan(5_000);
});
