import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TABS } from '../../src/options/tab.ts';
import { drawOptions } from './drawn-options.tsx';

let drawn: ReturnType<typeof drawOptions>;
beforeEach(() => {
  drawn = drawOptions({ tab: TABS[0] });
});
afterEach(() => {
  drawn.remove();
  history.replaceState(null, '', location.pathname + location.search);
});

test('the arrows walk through the tabs and round their ends; each has its address', async () => {
  const tab = () => document.activeElement?.getAttribute('href');
  await userEvent.tab();
  expect(tab()).toBe(`#${TABS[0]}`);
  for (const name of [...TABS.slice(1), TABS[0]]) {
    await userEvent.keyboard('{ArrowDown}');
    expect(tab()).toBe(`#${name}`);
    expect(location.hash).toBe(`#${name}`);
    drawn.store.setState({ tab: name });
    await expect.element(page.getByRole('tab', { selected: true })).toHaveFocus();
  }
  await userEvent.keyboard('{End}');
  expect(tab()).toBe(`#${TABS.at(-1)}`);
});
