import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AssumedAccount } from '../../src/core/account/assumed-account.ts';
import { COLOURS } from '../../src/core/account/colour.ts';
import { labelsOf, ofTag } from '../core/label/labels-of.ts';
import { drawPopup, sampleCustomer } from './drawn-popup.tsx';

let drawn: ReturnType<typeof drawPopup>;
afterEach(() => drawn.remove());

const CUSTOMERS = Array.from({ length: 10 }, (_, place) => sampleCustomer(place));
const { id } = sampleCustomer(0);
const HENGXIN = { id, account: 'hwc_yt1000', name: 'Hengxin Network', masks: [] };
const ACTING: AssumedAccount = { state: 'confirmed', at: 1, since: 1, by: 'name', customer: HENGXIN };
const box = () => page.getByRole('combobox', { name: 'Find a customer' });
const dialog = () => page.getByRole('dialog', { name: 'Colour and label of Hengxin Network' });

function draw(...[more]: Parameters<typeof drawPopup> extends [unknown, ...infer M] ? M : never): void {
  drawn = drawPopup(CUSTOMERS, more);
  drawn.know();
}

test('Alt+L gives the chosen match a label, which stands in its row at once', async () => {
  draw();
  await userEvent.type(box(), 'hengxin net');
  await expect.element(page.getByRole('option', { name: /Hengxin Network/ })).toBeVisible();
  await userEvent.keyboard('{Alt>}l{/Alt}');
  await expect.element(dialog()).toBeVisible();
  await expect.element(page.getByRole('radio', { name: 'Everybody tagged vip' })).toBeVisible();
  await userEvent.fill(page.getByRole('textbox', { name: /^Label/ }), 'PROD');
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog()).not.toBeInTheDocument();
  await expect.element(page.getByRole('option', { name: /Hengxin Network.*PROD/ })).toBeVisible();
  await expect.element(box()).toHaveFocus();
  await expect.element(box()).toHaveValue('hengxin net');
  expect(drawn.changeLabel).toHaveBeenCalledExactlyOnceWith({
    subject: { kind: 'customer', id },
    label: { hue: null, text: 'PROD', note: '' },
  });
});

test('a button does the same, and one beside the assumed account', async () => {
  draw({ account: ACTING });
  await userEvent.type(box(), 'hengxin net');
  await page.getByRole('button', { name: 'L Label' }).click();
  await expect.element(dialog()).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog()).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Label', exact: true }).click();
  await expect.element(dialog()).toBeVisible();
});

test('with nothing chosen Alt+L is about the assumed account; without one it does nothing', async () => {
  draw();
  await expect.element(box()).toHaveFocus();
  await userEvent.keyboard('{Alt>}l{/Alt}');
  expect(drawn.store.getState().labelled).toBeNull();
  drawn.store.setState({ account: ACTING });
  await userEvent.keyboard('{Alt>}l{/Alt}');
  await expect.element(dialog()).toBeVisible();
});

test('the account on top and the matches are marked alike, by the label of a tag too', async () => {
  const [, , yellow] = COLOURS;
  if (yellow === undefined) throw new Error('no colour');
  draw({
    account: ACTING,
    marking: { ...yellow, initials: 'HN', label: 'VIP', note: 'Call Li Wei first', isProtected: false },
    labels: labelsOf(ofTag('VIP', { hue: 2, text: 'VIP', note: 'Call Li Wei first' })),
  });
  await userEvent.type(box(), 'hengxin net');
  const region = page.getByRole('region', { name: 'Assumed account' });
  await expect.element(region).toHaveTextContent(/Hengxin Network.*VIP.*Call Li Wei first/);
  await expect.element(page.getByRole('option', { name: /Hengxin Network.*VIP/ })).toBeVisible();
  await vi.waitFor(() => {
    const [top, match] = ['.account .mark', '.option .customer-mark'].map((css) => {
      const mark = document.querySelector(css);
      return mark && [mark.textContent, getComputedStyle(mark).backgroundColor];
    });
    expect(top).toEqual(match);
  });
});
