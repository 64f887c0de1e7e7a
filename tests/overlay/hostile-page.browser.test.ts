import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { mountRowActions } from '../../src/overlay/row-actions.tsx';
import { createOverlayStore, type OverlayStore } from '../../src/overlay/store.ts';
import { type ListReading, readList } from '../../src/pages/customer-list/read.ts';

const ROWS = [
  ['a1b2', 'hwc_good', 'Good Ltd.'],
  ['c3d4', 'hwc_evil', `<img src=x onerror="document.title='owned'">\u202eltd.`],
] as const;

let ended = new AbortController();
let store: OverlayStore;
let show: ReturnType<typeof mountRowActions>;
const operate = vi.fn<(key: string) => void>();

beforeEach(async () => {
  await page.viewport(1280, 800);
  const head = ['Customer ID', 'Account Name', 'Customer Name', 'Association Type', 'Operation'];
  const table = document.createElement('table');
  table.append(line('th', head), ...ROWS.map((row) => line('td', [...row, 'Reseller', 'O&M on Behalf'])));
  for (const cell of table.querySelectorAll('tr:not(:first-child) td:last-child'))
    cell.innerHTML = '<a href="#">O&amp;M on Behalf</a>';
  document.body.append(table);
  ended = new AbortController();
  store = createOverlayStore();
  operate.mockClear();
  show = mountRowActions(store, { operate, requestAuthorization: vi.fn() }, ended.signal);
  show(list());
});
afterEach(() => {
  vi.useRealTimers();
  ended.abort();
  document.body.replaceChildren();
});

function line(tag: 'th' | 'td', texts: readonly string[]): HTMLTableRowElement {
  const row = document.createElement('tr');
  for (const text of texts) row.append(Object.assign(document.createElement(tag), { textContent: text }));
  return row;
}

function list(): ListReading {
  const found = readList(document.body);
  if (found === null) throw new Error('no list was found');
  return found;
}

const host = (place = 0) => document.querySelectorAll<HTMLElement>('behalf-row-action')[place] as HTMLElement;
const button = (place = 0) => host(place).shadowRoot?.querySelector('.operate') as HTMLElement;
const idCell = (place = 0) => document.querySelectorAll('tr')[place + 1]?.cells[0] as HTMLElement;

test('a page cannot press the button', async () => {
  button().click();
  for (const type of ['pointerdown', 'pointerup', 'click'])
    button().dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, detail: 1 }));
  expect(operate).not.toHaveBeenCalled();
  await userEvent.click(button());
  expect(operate).toHaveBeenCalledExactlyOnceWith('id:a1b2');
});

test('a button that is faded or covered does nothing, even for the operator', async () => {
  host().style.opacity = '0.2';
  await userEvent.click(button());
  host().style.opacity = '';
  const cover = document.createElement('div');
  cover.style.cssText = 'position:fixed;inset:0;background:#fff;z-index:9';
  document.body.append(cover);
  button().focus();
  await userEvent.keyboard('{Enter}');
  expect(operate).not.toHaveBeenCalled();
  cover.remove();
  await userEvent.keyboard('{Enter}');
  expect(operate).toHaveBeenCalledOnce();
});

test('a row that a page turns into another customer under the hand is not operated on', async () => {
  idCell().textContent = 'c3d4';
  idCell(1).textContent = 'a1b2';
  await userEvent.click(button());
  expect(operate).not.toHaveBeenCalled();
  expect(store.getState().rows['id:a1b2']).toEqual({ state: 'changed' });
});

/** What a hand does at the middle of an element, as the browser itself makes it. */
async function mouse(type: 'mousePressed' | 'mouseReleased', element: Element): Promise<void> {
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth);
  const scale = frame.width / innerWidth;
  const box = element.getBoundingClientRect();
  const x = frame.left + scale * (box.left + box.width / 2);
  const y = frame.top + scale * (box.top + box.height / 2);
  await (cdp() as unknown as Input).send('Input.dispatchMouseEvent', {
    type,
    x,
    y,
    button: 'left',
    clickCount: 1,
  });
}

interface Input {
  send(method: 'Input.dispatchMouseEvent', event: object): Promise<unknown>;
}

test('a press on one customer and a release on another, in a row that was recycled, are meant for neither', async () => {
  const one = button();
  await mouse('mousePressed', one);
  idCell().textContent = 'c3d4';
  idCell(1).textContent = 'a1b2';
  show(list());
  await mouse('mouseReleased', one);
  expect(operate).not.toHaveBeenCalled();
  expect(store.getState().rows['id:c3d4']).toEqual({ state: 'changed' });
});

test('a press on a row that has just moved there was meant for its neighbour', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const [, first, second] = document.querySelectorAll('tr');
  first?.before(second as Element);
  show(list());
  await mouse('mousePressed', button());
  await mouse('mouseReleased', button());
  expect(operate).not.toHaveBeenCalled();
  expect(store.getState().rows['id:c3d4']).toEqual({ state: 'changed' });

  vi.advanceTimersByTime(500);
  await mouse('mousePressed', button());
  await mouse('mouseReleased', button());
  expect(operate).toHaveBeenCalledExactlyOnceWith('id:c3d4');
});

test('of two rows that claim one ID neither has a button that works', async () => {
  idCell(1).textContent = 'a1b2';
  show(list());
  for (const place of [0, 1]) {
    expect(button(place).getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(button(place), { force: true });
  }
  expect(operate).not.toHaveBeenCalled();
});

test('a row that is replaced before its note could open does not stop what goes on with its customer', () => {
  store.setState({ rows: { 'id:a1b2': { state: 'busy', step: 'find' } } });
  const row = host().closest('tr') as HTMLElement;
  row.replaceWith(row.cloneNode(true));
  store.setState({ rows: { 'id:a1b2': { state: 'busy', step: 'menu' } } });
  show(list());
  store.setState({ rows: { 'id:a1b2': { state: 'busy', step: 'dialog' } } });
  expect(host().shadowRoot?.querySelectorAll('[role=status]').length).toBe(1);
});
