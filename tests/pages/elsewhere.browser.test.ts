import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { findAccountControl } from '../../src/pages/account-indicator/read.ts';
import { rowSlots } from '../../src/pages/customer-list/mount.ts';
import { readList } from '../../src/pages/customer-list/read.ts';
import { textsBelow } from '../../src/pages/flat-tree.ts';
import { LAYOUTS } from './layouts/index.ts';
import { World } from './layouts/stage.ts';

/** Pages that are no list of customers, however much they speak of them. */
const PAGES: Readonly<Record<string, string>> = {
  'a table of servers': table(
    [
      'Name/ID',
      'Monitoring',
      'Status',
      'AZ',
      'Specifications',
      'IP Address',
      'Billing Mode',
      'Tag',
      'Operation',
    ],
    ['ecs-1', 'ok', 'Running', 'AZ1', 's6.large', '10.0.0.1', 'Pay-per-use', 'prod', 'More'],
  ),
  'a table of IAM users': table(
    ['Username', 'Description', 'Status', 'Email', 'Mobile Number', 'Last Login', 'Operation'],
    ['li', '-', 'Enabled', 'li@example.com', '138', '2024-01-01', 'More'],
  ),
  'a filter form': `<form style="display:flex;gap:8px">${['Customer Name', 'Account Name', 'Customer ID', 'Association Type', 'Account Manager'].map((label) => `<div><label>${label}</label><input></div>`).join('')}<button>Search</button></form><p>No customers yet.</p>`,
  'a filter form above a table of servers': `<form style="display:flex;gap:8px">${['Customer Name', 'Account Name', 'Customer ID', 'Association Type'].map((label) => `<div><label>${label}</label><input></div>`).join('')}<div><button>Search</button></div></form>${table(['Name', 'Status', 'AZ', 'IP', 'Operation'], ['ecs-1', 'Running', 'AZ1', '10.0.0.1', 'More'])}`,
  'details of one customer': `<h1>Yuntong</h1><dl style="display:grid;grid-template-columns:1fr 1fr 1fr">${['Customer Name', 'Account Name', 'Customer ID', 'Mobile Number'].map((label) => `<div><dt>${label}</dt><dd>something</dd></div>`).join('')}</dl>`,
  'settings of the columns': `<div style="display:flex;flex-wrap:wrap">${['Customer Name', 'Account Name', 'Customer ID', 'Email'].map((label) => `<label><input type="checkbox">${label}</label>`).join('')}</div>`,
};

beforeEach(() => page.viewport(1280, 800));
afterEach(() => document.body.replaceChildren());

test.each(Object.entries(PAGES))('%s is no list of customers', (_, html) => {
  document.body.innerHTML = html;
  const list = readList(document.body);
  expect(list === null ? [] : rowSlots(list).map(({ row }) => row.element.outerHTML)).toEqual([]);
  expect(list).toBeNull();
});

test('a page without a header names nobody for sure', () => {
  for (const html of Object.values(PAGES)) {
    document.body.innerHTML = html;
    expect(findAccountControl([])?.sure ?? false, html).toBe(false);
  }
});

test.each(LAYOUTS.map((layout) => [layout.name, layout] as const))(
  '%s in a language we do not know is left alone',
  (_, layout) => {
    layout.draw(new World());
    for (const text of textsBelow(document.body))
      if (/[a-z\p{Script=Han}]/iu.test(text.data)) text.data = 'ραβδος';
    expect(readList(document.body)).toBeNull();
    for (const style of document.head.querySelectorAll('.layout')) style.remove();
  },
);

function table(columns: readonly string[], cells: readonly string[]): string {
  const row = cells.map((text) => `<td>${text}</td>`).join('');
  return `<table style="width:1200px"><thead><tr>${columns.map((label) => `<th>${label}</th>`).join('')}</tr></thead><tbody><tr>${row}</tr><tr>${row}</tr></tbody></table>`;
}
