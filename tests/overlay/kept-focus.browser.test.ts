import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { keepFocus } from '../../src/overlay/kept-focus.ts';

let ended: AbortController;
let host: HTMLElement;
let box: HTMLInputElement;
let focus: ReturnType<typeof keepFocus>;

beforeEach(() => {
  document.body.innerHTML = '<main><p></p></main><input id="other">';
  ended = new AbortController();
  host = document.createElement('div');
  box = document.createElement('input');
  host.attachShadow({ mode: 'open' }).append(box, document.createElement('button'));
  focus = keepFocus(host, ended.signal);
  put();
});
afterEach(() => {
  ended.abort();
  document.body.replaceChildren();
});

const pane = (): HTMLElement => document.querySelector('main') as HTMLElement;
function put(): void {
  focus.around(() => pane().prepend(host));
}
const hasFocus = () => host.shadowRoot?.activeElement === box;

/** As a framework does it: another element with the same content; the bar is put there when that was noticed. */
async function buildAnew(): Promise<void> {
  const fresh = document.createElement('main');
  pane().replaceWith(fresh);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  put();
}

test('what is typed goes on in the box when the page was built anew around it', async () => {
  box.focus();
  await userEvent.keyboard('expi');
  await buildAnew();
  expect(hasFocus()).toBe(true);
  await userEvent.keyboard('res');
  expect(box.value).toBe('expires');
});

test('moved to another place it keeps the focus too', () => {
  box.focus();
  focus.around(() => document.body.append(host));
  expect(hasFocus()).toBe(true);
});

test.each([
  ['went on in the page', () => document.querySelector<HTMLElement>('#other')?.focus()],
  ['left the box', () => box.blur()],
])('nobody is fetched back who %s', async (_, leave) => {
  box.focus();
  leave();
  await Promise.resolve();
  document.querySelector<HTMLElement>('#other')?.blur();
  await buildAnew();
  expect(hasFocus()).toBe(false);
});

test('nor one who pressed somewhere while it was gone', async () => {
  box.focus();
  const fresh = document.createElement('main');
  pane().replaceWith(fresh);
  await userEvent.click(fresh.appendChild(document.createElement('p')).appendChild(new Image(40, 40)));
  put();
  expect(hasFocus()).toBe(false);
});
