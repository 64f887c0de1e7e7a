import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import html from '../../src/popup/index.html?raw';
import { listenForEarlyKeys, takeTypedEarly } from '../../src/popup/typed-early.ts';
import { drawPopup, sampleCustomer } from './drawn-popup.tsx';

let drawn: ReturnType<typeof drawPopup> | undefined;
afterEach(() => {
  drawn?.remove();
  document.body.replaceChildren();
});

test('what is typed while the popup opens stands in its box, and is found', async () => {
  document.body.innerHTML = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
  listenForEarlyKeys();
  await userEvent.keyboard('hwc_yt10');
  drawn = drawPopup([sampleCustomer(0), sampleCustomer(4)]);
  drawn.know();
  drawn.finder.type(takeTypedEarly());
  await userEvent.keyboard('04');
  const boxes = [...document.querySelectorAll('input[type="text"], input:not([type])')];
  expect(boxes.map((box) => [box.getAttribute('role'), (box as HTMLInputElement).value])).toEqual([
    ['combobox', 'hwc_yt1004'],
  ]);
  await expect
    .poll(() => document.querySelector('[role="option"]')?.textContent ?? '')
    .toContain('hwc_yt1004');
});

test('nothing was typed: nothing stands there', () => {
  document.body.innerHTML = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
  expect(takeTypedEarly()).toBe('');
  expect(takeTypedEarly(), 'once').toBe('');
});
