import { expect, test } from 'vitest';
import { TABS, tabAt } from '../../src/options/tab.ts';

test('each tab has an address, and any other address leads to the first', () => {
  for (const tab of TABS) expect(tabAt(`#${tab}`)).toBe(tab);
  for (const other of ['', '#', '#nothing', '#Settings', 'settings']) expect(tabAt(other)).toBe(TABS[0]);
});
