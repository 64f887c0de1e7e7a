import { afterEach, expect, test } from 'vitest';
import { readList } from '../../src/pages/customer-list/read.ts';

afterEach(() => document.body.replaceChildren());

/** Rows whose only header for the customer is "Customer". */
function drawWho(cells: readonly string[]): void {
  const row = (who: string, at: number): string =>
    `<tr><td>${who}</td><td>id${at}</td><td>Reseller</td><td><a>More</a></td></tr>`;
  document.body.innerHTML = `<table><tr><th>Customer</th><th>Customer ID</th><th>Association Type</th><th></th></tr>${cells
    .map(row)
    .join('')}</table>`;
}

const shown = () => (readList(document.body)?.rows ?? []).map(({ ref }) => [ref.name, ref.account]);

test('an account under the name is read, whatever its header keeps silent about', () => {
  drawWho(['<div>A</div><div>Acme</div><div>hwc_1</div>', '<div>云图</div><div>hwc_2</div>']);
  expect(shown()).toEqual([
    ['Acme', 'hwc_1'],
    ['云图', 'hwc_2'],
  ]);
});

test('a badge under the name is no account', () => {
  drawWho(['<div>Acme</div><div>VIP</div>', '<div>Blue</div><div>VIP</div>']);
  expect(shown()).toEqual([
    ['Acme', null],
    ['Blue', null],
  ]);
});

test('a name whose letters are marked stays whole', () => {
  drawWho(['<mark>Ac</mark><span>me</span>']);
  expect(shown()).toEqual([['Acme', null]]);
});
