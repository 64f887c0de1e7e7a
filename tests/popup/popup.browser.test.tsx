import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AssumedAccount } from '../../src/core/account/assumed-account.ts';
import { SHIPPED } from '../../src/core/saved-search/shipped.ts';
import { drawPopup, sampleCustomer } from './drawn-popup.tsx';

let drawn: ReturnType<typeof drawPopup>;
afterEach(() => drawn.remove());

const CUSTOMERS = Array.from({ length: 40 }, (_, place) => sampleCustomer(place));
const box = (name = 'Find a customer') => page.getByRole('combobox', { name });
const options = () => [...document.querySelectorAll<HTMLElement>('[role="option"]')];
const chosen = () => document.querySelector('[aria-selected="true"]')?.textContent ?? null;
const idOf = (place: number) => sampleCustomer(place).id;

function draw(...given: Parameters<typeof drawPopup>): void {
  drawn = drawPopup(...given);
  drawn.know();
}

describe('the box', () => {
  test('has the focus, and says how many customers it looks through', async () => {
    draw(CUSTOMERS);
    await expect.element(box()).toHaveFocus();
    await expect.element(box()).toHaveAccessibleDescription('40 customers read');
    await expect
      .element(page.getByRole('region', { name: 'Assumed account' }))
      .toHaveAttribute('data-state', 'partner');
  });

  test('shows more of them where the operator wants lists compact', async () => {
    draw(CUSTOMERS);
    await userEvent.type(box(), 'hwc');
    await expect.poll(() => options().length).toBeGreaterThan(10);
    const height = () => options()[0]?.getBoundingClientRect().height ?? 0;
    expect(height()).toBeGreaterThanOrEqual(44);
    const { settings } = drawn.store.getState();
    drawn.store.setState({ settings: { ...settings, density: 'compact' } });
    await expect.poll(height).toBe(32);
  });

  test('finds by a later word and marks what was found', async () => {
    draw(CUSTOMERS);
    await userEvent.type(box(), 'netw hengx');
    await expect.element(page.getByRole('option', { name: /Hengxin Network.*hwc_yt1000/ })).toBeVisible();
    const marks = [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);
    expect(marks).toEqual(expect.arrayContaining(['Netw', 'Hengx']));
    await expect.element(box()).toHaveAttribute('aria-expanded', 'true');
  });

  test('finds Chinese by the letters of its sounds', async () => {
    draw(CUSTOMERS, { language: 'zh-CN' });
    await userEvent.type(box('查找客户'), 'szhx');
    await expect.element(page.getByRole('option', { name: /深圳恒信网络科技有限公司/ })).toBeVisible();
  });

  test('asks what is a filter, and says what cannot be judged', async () => {
    draw(CUSTOMERS);
    await userEvent.fill(box(), 'tag:vip');
    await expect.element(box()).toHaveAccessibleDescription(/The first 30 of 412 · 3 cannot be judged/);
    expect(drawn.ask).toHaveBeenLastCalledWith(expect.objectContaining({ filter: 'tag:vip', from: 0 }));
    await userEvent.fill(box(), 'tag:vip budget>=');
    await expect.element(page.getByText('This filter is not complete')).toBeVisible();
  });

  test('lists what is pinned before it can look for anybody, and then finds what was typed meanwhile', async () => {
    drawn = drawPopup(CUSTOMERS);
    drawn.know([idOf(3)], false);
    await vi.waitFor(() => expect(options()[0]?.textContent).toContain('hwc_yt1003'));
    await expect.element(box()).toHaveAttribute('aria-expanded', 'true');
    await userEvent.type(box(), 'netw hengx');
    await expect.element(page.getByText('Preparing the customers…')).toBeVisible();
    drawn.know([idOf(3)]);
    await expect.element(page.getByRole('option', { name: /Hengxin Network.*hwc_yt1000/ })).toBeVisible();
  });

  test('of ten thousand few are drawn', async () => {
    draw(Array.from({ length: 10_000 }, (_, place) => sampleCustomer(place)));
    await userEvent.fill(box(), 'c');
    await vi.waitFor(() => expect(options().length).toBeGreaterThan(5));
    expect(options().length).toBeLessThanOrEqual(30);
  });
});

describe('keys', () => {
  test('an empty box goes nowhere; the arrows walk through all groups and around', async () => {
    draw(CUSTOMERS);
    drawn.know([idOf(3)]);
    drawn.finder.setRecent([idOf(1), idOf(3)]);
    drawn.finder.setSearches(
      SHIPPED.slice(0, 2).map(({ id, label, filter, sort }) => ({ id, name: label, filter, sort })),
    );
    await vi.waitFor(() => expect(options()).toHaveLength(4));
    const groups = [...document.querySelectorAll('[role="group"]')].map(
      (group) => document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent,
    );
    expect(groups).toEqual(['Pinned', 'Recent', 'Saved searches']);
    await userEvent.keyboard('{Enter}');
    expect(drawn.outside.go).not.toHaveBeenCalled();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await vi.waitFor(() => expect(chosen()).toContain('Yuntu Tech'));
    const active = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(active)?.textContent).toContain('Yuntu Tech');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    await vi.waitFor(() => expect(chosen()).toContain('Budget at 80 %'));
    expect(chosen()).toContain('8 customers match');
    await userEvent.keyboard('{Enter}');
    await expect.element(box()).toHaveValue('budget>=80%');
    expect(drawn.ask).toHaveBeenLastCalledWith(
      expect.objectContaining({ sort: { property: 'budget', direction: 'descending' } }),
    );
    await userEvent.keyboard('{Escape}');
    await expect.element(box()).toHaveValue('');
  });

  test('Enter goes to the first match, the others pin, copy and open', async () => {
    draw(CUSTOMERS);
    await userEvent.type(box(), 'hengxin');
    await vi.waitFor(() => expect(chosen()).toContain('Hengxin Network'));
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(drawn.outside.go).toHaveBeenCalledWith(idOf(0)));
    await userEvent.keyboard('{Alt>}p{/Alt}');
    await vi.waitFor(() => expect(drawn.outside.pin).toHaveBeenCalledWith(idOf(0), true));
    await userEvent.keyboard('{Alt>}c{/Alt}');
    await vi.waitFor(() => expect(drawn.outside.copy).toHaveBeenCalledWith(idOf(0)));
    await expect.element(page.getByText('Customer ID copied')).toBeVisible();
    await userEvent.keyboard('{Alt>}o{/Alt}');
    await vi.waitFor(() => expect(drawn.outside.openDetails).toHaveBeenCalledWith(idOf(0)));
    await expect.element(box()).toHaveFocus();
    await expect.element(box()).toHaveValue('hengxin');
  });

  test('who has not authorized is explained instead of tried', async () => {
    draw(CUSTOMERS);
    await userEvent.type(box(), '恒信');
    await expect.element(page.getByRole('option', { name: /not authorized/ })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent(/深圳恒信.*does not offer O&M/);
    expect(drawn.outside.go).not.toHaveBeenCalled();
  });
});

describe('where there is nothing to list', () => {
  test('nobody is known yet', async () => {
    drawn = drawPopup([]);
    drawn.finder.know({ partner: undefined, index: undefined, isBuilding: false });
    await expect.element(page.getByText('No customer is known yet')).toBeVisible();
    await page.getByRole('button', { name: 'Open Customer Management' }).first().click();
    expect(drawn.outside.openList).toHaveBeenCalledOnce();
  });

  test('the customers are being prepared, then cannot be read', async () => {
    drawn = drawPopup([]);
    await expect.element(page.getByText('Preparing the customers…')).toBeVisible();
    drawn.finder.fail();
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(drawn.outside.retry).toHaveBeenCalledOnce();
  });

  test('no match, in both languages', async () => {
    draw(CUSTOMERS);
    await userEvent.fill(box(), 'qqqqzzzz');
    await expect.element(page.getByText('No customer matches “qqqqzzzz”')).toBeVisible();
    await expect.element(box()).toHaveAttribute('aria-expanded', 'false');
    drawn.remove();
    draw(CUSTOMERS, { language: 'zh-CN' });
    await userEvent.fill(box('查找客户'), 'qqqqzzzz');
    await expect.element(page.getByText('没有与“qqqqzzzz”匹配的客户')).toBeVisible();
  });
});

test('why a key or the address bar was refused is said, in both languages, and announced', async () => {
  for (const [language, words] of [
    ['en', 'That was the last customer of the result list.'],
    ['zh-CN', '已是筛选结果中的最后一个客户。'],
  ] as const) {
    draw(CUSTOMERS, { language });
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    drawn.store.setState({ refusal: 'end-of-results' });
    await expect.element(page.getByRole('alert')).toHaveTextContent(words);
    if (language === 'en') drawn.remove();
  }
});

test('where the browser keeps us from the console’s pages, it says so and leads to where that is asked', async () => {
  draw(CUSTOMERS);
  const access = page.getByRole('region', { name: 'Access to the console' });
  expect(access.query()).toBeNull();
  drawn.store.setState({ mayWork: false });
  await expect.element(access.getByRole('alert')).toHaveTextContent(/not allowed on the console’s pages/);
  await access.getByRole('button', { name: 'Allow…' }).click();
  expect(drawn.outside.allow).toHaveBeenCalledOnce();
  drawn.store.setState({ mayWork: true });
  await vi.waitFor(() => expect(access.query()).toBeNull());
});

test('nothing is wider than 320 px', async () => {
  await page.viewport(320, 600);
  const customer = { id: idOf(0), account: 'hwc_yt1000', name: 'Hengxin Network', masks: [] };
  const account: AssumedAccount = { state: 'confirmed', at: 1, since: 1, by: 'name', customer };
  for (const language of ['en', 'zh-CN'] as const) {
    draw(CUSTOMERS, { language, account });
    await userEvent.fill(page.getByRole('combobox').first(), 'c');
    await vi.waitFor(() => expect(options().length).toBeGreaterThan(5));
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    if (language === 'en') drawn.remove();
  }
  await page.viewport(414, 896);
});

test('leads to the options', async () => {
  draw(CUSTOMERS);
  await page.getByRole('button', { name: 'Options' }).click();
  expect(drawn.outside.openOptions).toHaveBeenCalledOnce();
});
