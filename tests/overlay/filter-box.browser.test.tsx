import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Drawn, drawOverlay } from './drawn-overlay.tsx';
import { sampleAnswer, sampleView } from './sample-view.ts';

let drawn: Drawn;
afterEach(() => drawn.remove());

const box = () => page.getByRole('combobox', { name: 'Filter customers', exact: true });
const text = () => (box().element() as HTMLInputElement).value;

test('what is typed reaches the controller, letter by letter as one change', async () => {
  drawn = drawOverlay(sampleView(''));
  await box().click();
  await vi.waitFor(() => expect(drawn.root.activeElement).toBe(box().element()));
  await userEvent.keyboard('yun');
  const { calls } = drawn.actions.type.mock;
  expect(calls.map(([typed]) => typed)).toEqual(['y', 'yu', 'yun']);
  expect(calls[0]?.[1]).toEqual({ replace: false });
  expect(calls[2]?.[1]).toEqual({ replace: true });
});

test('properties, comparisons and values are suggested, walked through with arrows and taken', async () => {
  drawn = drawOverlay(sampleView(''));
  drawn.actions.values.mockImplementation(async () => [
    { value: 'vip', count: 9 },
    { value: 'trial', count: 41 },
  ]);
  await box().click();
  await userEvent.keyboard('ta');
  await expect.element(page.getByRole('option', { name: /^tag:/ })).toBeVisible();
  await expect.element(box()).toHaveAttribute('aria-expanded', 'true');
  await userEvent.keyboard('{Tab}');
  expect(text()).toBe('tag:');
  // The values arrive later.
  await expect.element(page.getByRole('option', { name: /trial.*41/ })).toBeVisible();
  expect(drawn.actions.values).toHaveBeenCalledWith('tag', '');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  const active = box().element().getAttribute('aria-activedescendant') ?? '';
  expect(drawn.root.getElementById(active)?.textContent).toContain('trial');
  expect(drawn.root.getElementById(active)?.getAttribute('aria-selected')).toBe('true');
  await userEvent.keyboard('{Enter}');
  expect(text()).toBe('tag:trial ');
  await expect.element(box()).toHaveAttribute('aria-expanded', 'false');
  await userEvent.keyboard('budget{ArrowDown}{ArrowDown}');
  expect(drawn.root.querySelector('[aria-selected=true]')?.textContent).toContain('budget=');
});

test('Esc closes the list, then leaves the box', async () => {
  drawn = drawOverlay(sampleView(''));
  await box().click();
  await userEvent.keyboard('na');
  await expect.element(page.getByRole('listbox')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect(drawn.root.querySelector('[role=listbox]')).toBeNull();
  expect(drawn.root.activeElement).toBe(box().element());
  await userEvent.keyboard('{Escape}');
  expect(drawn.root.activeElement).toBeNull();
});

test('a click on a suggestion takes it and leaves the cursor behind it', async () => {
  drawn = drawOverlay(sampleView(''));
  await box().click();
  await userEvent.keyboard('frozen');
  await page.getByRole('option', { name: /^is:frozen/ }).click();
  expect(text()).toBe('is:frozen ');
  expect(drawn.root.activeElement).toBe(box().element());
  expect((box().element() as HTMLInputElement).selectionStart).toBe('is:frozen '.length);
});

test('Ctrl+Z and Ctrl+Shift+Z go to the history', async () => {
  drawn = drawOverlay(sampleView('tag:vip'));
  await box().click();
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(drawn.actions.undo).toHaveBeenCalledOnce();
  await userEvent.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
  expect(drawn.actions.redo).toHaveBeenCalledOnce();
  expect(text()).toBe('tag:vip');
});

test('a text that comes from elsewhere is shown', async () => {
  drawn = drawOverlay(sampleView('tag:vip'));
  drawn.actions.setFilter(sampleView('budget>=80%').filter);
  await vi.waitFor(() => expect(text()).toBe('budget>=80%'));
});

test('a problem is said in words, marked, and its suggestion taken; the results stay', async () => {
  drawn = drawOverlay(sampleView('tag:vip', { answer: sampleAnswer(12) }));
  await box().fill('tag:vip bugdet>=80%');
  await expect.element(page.getByRole('alert')).toHaveTextContent('There is no property “bugdet”.');
  expect(drawn.root.querySelector('.mirror mark')?.textContent).toBe('bugdet');
  await expect.element(box()).toHaveAttribute('aria-invalid', 'true');
  expect(drawn.root.querySelectorAll('[data-place]')).toHaveLength(12);
  await page.getByRole('button', { name: 'Use budget' }).click();
  expect(text()).toBe('tag:vip budget>=80%');
  expect(drawn.root.querySelector('[role=alert]')).toBeNull();
});

test('ArrowDown without suggestions goes into the results, Esc back to the native list', async () => {
  drawn = drawOverlay(sampleView('tag:vip'));
  await box().click();
  await userEvent.keyboard('{Escape}');
  await box().click();
  await userEvent.keyboard('{Escape}');
  (box().element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  expect((drawn.root.activeElement as HTMLElement).dataset.place).toBe('0');
  await userEvent.keyboard('{Escape}');
  expect(drawn.actions.show).toHaveBeenCalledWith('native');
  expect(drawn.root.activeElement).toBe(box().element());
});

test('an input method is left alone until it is done', async () => {
  drawn = drawOverlay(sampleView(''));
  const input = box().element() as HTMLInputElement;
  input.focus();
  input.dispatchEvent(new CompositionEvent('compositionstart'));
  input.value = 'heng';
  input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
  expect(drawn.actions.type).not.toHaveBeenCalled();
  drawn.change({ now: 1 });
  input.value = '恒';
  input.dispatchEvent(new CompositionEvent('compositionend', { data: '恒' }));
  expect(drawn.actions.type).toHaveBeenCalledExactlyOnceWith('恒', { replace: false });
  expect(text()).toBe('恒');
});
