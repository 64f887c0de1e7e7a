import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Spread } from '../../src/core/directory/ask.ts';
import { print } from '../../src/core/filter/print.ts';
import { type Drawn, drawOverlay } from './drawn-overlay.tsx';
import { DAY, NOW, sampleAnswer, sampleView } from './sample-view.ts';

const SPREADS: readonly Spread[] = [
  {
    property: 'budget',
    kind: 'histogram',
    empty: 120,
    hidden: 7,
    edges: [0, 20, 40, 60, 80, 100],
    counts: [5, 9, 40, 12, 3],
  },
  {
    property: 'expires',
    kind: 'histogram',
    empty: 0,
    hidden: 0,
    // Beginnings of days in Shanghai.
    edges: [0, 1, 2, 3, 4].map((day) => NOW - 12 * 3_600_000 + day * DAY),
    counts: [1, 2, 3, 4],
  },
  {
    property: 'tag',
    kind: 'values',
    empty: 1204,
    hidden: 0,
    values: [
      { value: 'vip', count: 9 },
      { value: 'trial', count: 41 },
    ],
  },
  { property: 'type', kind: 'values', empty: 0, hidden: 0, values: [{ value: 'reseller', count: 30 }] },
];

let drawn: Drawn;
afterEach(() => drawn.remove());

function draw(text: string): void {
  drawn = drawOverlay(sampleView(text, { answer: sampleAnswer(12, { spreads: SPREADS }) }));
}

/** Box and filter are one. */
async function expectText(text: string): Promise<void> {
  await vi.waitFor(() => expect(print(drawn.view().filter)).toBe(text));
  await vi.waitFor(() => expect(drawn.root.querySelector('input')?.value).toBe(text));
}

const add = async (property: string): Promise<void> => {
  await page.getByRole('button', { name: '+ Filter' }).click();
  const menu = page.getByRole('dialog', { name: '+ Filter' });
  await menu.getByRole('button', { name: property, exact: true }).click();
};
const chip = (name: string) => page.getByRole('button', { name });

test('a chip is taken away', async () => {
  draw('expires:0d..7d budget>=80% -tag:trial');
  await chip('Remove Budget usage ≥ 80 %').click();
  await expectText('expires:0d..7d -tag:trial');
  await chip('Remove Customer tag: not trial').click();
  await expectText('expires:0d..7d');
});

test('choices are ticked, with how many there are, and unticked down to nothing and back', async () => {
  draw('');
  await add('Association type');
  await vi.waitFor(() => expect(drawn.actions.watchSpreads).toHaveBeenLastCalledWith(['type']));
  await expect.element(page.getByRole('checkbox', { name: /Reseller 30/ })).toBeVisible();
  await page.getByRole('checkbox', { name: /Reseller/ }).click();
  await expectText('type:reseller');
  await page.getByRole('checkbox', { name: /Referral 0/ }).click();
  await expectText('type:reseller,referral');
  await page.getByRole('checkbox', { name: /Reseller/ }).click();
  await page.getByRole('checkbox', { name: /Referral/ }).click();
  await expectText('');
  await page.getByRole('checkbox', { name: /None/ }).click();
  await expectText('type:none');
  await page.getByRole('checkbox', { name: 'Exclude these' }).click();
  await expectText('-type:none');
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(drawn.actions.watchSpreads).toHaveBeenLastCalledWith([]));
});

test('tags: any, all, none', async () => {
  draw('budget>=80%');
  await add('Customer tag');
  await page.getByRole('checkbox', { name: /vip/ }).click();
  await page.getByRole('checkbox', { name: /trial/ }).click();
  await expectText('budget>=80% tag:vip,trial');
  await page.getByRole('button', { name: 'all of these' }).click();
  await expectText('budget>=80% tag:vip tag:trial');
  await page.getByRole('button', { name: 'none of these' }).click();
  await expectText('budget>=80% -tag:vip,trial');
  await page.getByRole('checkbox', { name: /vip/ }).click();
  await expectText('budget>=80% -tag:trial');
});

test('texts', async () => {
  draw('');
  await add('Customer name');
  await userEvent.keyboard('yun{Enter}');
  await expectText('name:yun');
  await page.getByRole('combobox', { name: 'Comparison' }).selectOptions('begins with');
  await page.getByRole('textbox', { name: 'Text' }).fill('heng xin');
  await page.getByRole('button', { name: 'Add' }).click();
  await expectText('name:yun,"heng xin"*');
  await page.getByRole('button', { name: 'Remove yun' }).click();
  await expectText('name:"heng xin"*');
});

test('numbers from and to', async () => {
  draw('');
  await add('Month-to-date expenditure');
  await page.getByRole('spinbutton', { name: 'From' }).fill('1000');
  await userEvent.keyboard('{Tab}');
  await expectText('spend>=1000');
  await page.getByRole('spinbutton', { name: 'To' }).fill('5000');
  await userEvent.keyboard('{Tab}');
  await expectText('spend:1000..5000');
});

test('the histogram is brushed with the keys', async () => {
  draw('budget>=50%');
  await chip('Edit Budget usage ≥ 50 %').click();
  const low = page.getByRole('slider', { name: 'Lowest Budget usage' });
  const high = page.getByRole('slider', { name: 'Highest Budget usage' });
  await expect.element(low).toHaveAttribute('aria-valuetext', '40\u00a0%');
  await expect.element(high).toHaveAttribute('aria-valuetext', 'open');
  (low.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expectText('budget>=60%');
  (high.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowLeft}');
  await expectText('budget:60%..80%');
  await userEvent.keyboard('{PageDown}');
  await expectText('budget:60%..80%');
  (low.element() as HTMLElement).focus();
  await userEvent.keyboard('{Home}');
  await expectText('budget<=80%');
});

test('and with the pointer', async () => {
  draw('');
  await add('Budget usage');
  const plot = drawn.root.querySelector('.plot');
  if (plot === null) throw new Error('no plot');
  const { left, top, width } = plot.getBoundingClientRect();
  const at = (bars: number) => ({ clientX: left + (width / 5) * bars, clientY: top + 20 });
  const send = (type: string, bars: number) =>
    plot.dispatchEvent(new PointerEvent(type, { ...at(bars), pointerId: 1, bubbles: true }));
  vi.spyOn(plot, 'setPointerCapture').mockReturnValue();
  vi.spyOn(plot, 'hasPointerCapture').mockReturnValue(true);
  send('pointerdown', 1.5);
  send('pointermove', 3.5);
  await vi.waitFor(() => expect(drawn.root.querySelectorAll('.bars .in')).toHaveLength(3));
  expect(drawn.actions.setFilter).not.toHaveBeenCalled();
  send('pointerup', 3.5);
  await expectText('budget:20%..80%');
});

test('dates by presets, by days and by the brush', async () => {
  draw('');
  await add('Resource expiration date');
  await page.getByRole('button', { name: 'Within 15 days' }).click();
  await expectText('expires:0d..15d');
  await page.getByRole('button', { name: 'Expired' }).click();
  await expectText('expires<0d');
  await page.getByRole('button', { name: 'Expired' }).click();
  await expectText('');
  await page.getByLabelText('From').fill('2026-11-30');
  await expectText('expires>=2026-11-30');
  await page.getByRole('button', { name: 'Remove this condition' }).click();
  (page.getByRole('slider', { name: /^Lowest/ }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expectText('expires>=2026-11-24');
  (page.getByRole('slider', { name: /^Highest/ }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowLeft}');
  await expectText('expires:2026-11-24..2026-11-25');
});

test('what the builder cannot show is edited in the box', async () => {
  draw('tag:vip OR budget>=80%');
  await page.getByRole('button', { name: /^Edit Customer tag: vip or/ }).click();
  expect(drawn.root.activeElement).toBe(drawn.root.querySelector('input'));
});
