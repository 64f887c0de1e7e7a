import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { labelsOf, ofCustomer, ofTag } from '../core/label/labels-of.ts';
import { type Drawn, drawOverlay } from './drawn-overlay.tsx';
import { sampleRecord, sampleView } from './sample-view.ts';

let drawn: Drawn;
afterEach(() => drawn.remove());

const row = (place: number) => drawn.root.querySelector(`[data-place="${place}"]`);
const chip = (place: number) => row(place)?.querySelector('.label-chip')?.textContent ?? null;

test('every result bears initials and colour, and the label of the customer before that of its tag', async () => {
  const labels = labelsOf(ofTag('vip', { text: 'VIP' }), ofCustomer(sampleRecord(3).id, { text: 'PROD' }));
  drawn = drawOverlay(sampleView('budget>=0%', { labels }));
  await vi.waitFor(() => expect(row(0)).not.toBeNull());
  expect([0, 1, 3].map(chip)).toEqual(['VIP', null, 'PROD']);
  expect(row(0)?.querySelector('.customer-mark')?.textContent).toBe('YT');
});

test('a label is given from the menu of a result; the focus is back there then', async () => {
  drawn = drawOverlay(sampleView('budget>=0%'));
  const more = page.getByRole('button', { name: 'More for Yuntu Tech 0 · hwc_yt1000' });
  await more.click();
  await page.getByRole('button', { name: 'Colour and label' }).click();
  await expect.element(page.getByRole('dialog', { name: 'Colour and label of Yuntu Tech 0' })).toBeVisible();
  await page.getByRole('textbox', { name: /^Label/ }).click();
  await userEvent.keyboard('n');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(drawn.actions.changeLabel).toHaveBeenCalledOnce());
  expect(drawn.actions.changeLabel.mock.lastCall?.[0]).toEqual({
    subject: { kind: 'customer', id: sampleRecord(0).id },
    label: { hue: null, text: 'n', note: '' },
  });
  await vi.waitFor(() => expect(drawn.root.querySelector('dialog')).toBeNull());
  expect(drawn.root.activeElement?.getAttribute('aria-label')).toBe('More for Yuntu Tech 0 · hwc_yt1000');
  expect(drawn.actions.show, 'letters are text').not.toHaveBeenCalled();
  expect(drawn.view().showing).toBe('results');
});
