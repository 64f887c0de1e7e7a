import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createPlace } from '../../src/overlay/place.tsx';
import { mountRowActions } from '../../src/overlay/row-actions.tsx';
import { createOverlayStore } from '../../src/overlay/store.ts';
import { observeNativeSwitch } from '../../src/pages/customer-list/native-switch.ts';
import { observeList } from '../../src/pages/customer-list/observe.ts';
import { type ListReading, readList } from '../../src/pages/customer-list/read.ts';
import { queryAll } from '../../src/pages/flat-tree.ts';
import { components } from './layouts/components.ts';
import { inside } from './layouts/shadow.ts';
import { CUSTOMERS, must, World } from './layouts/stage.ts';

/** What is done in a list that stands inside of web components; how it is read is every layout's. */
let world: World;
let ended: AbortController;

beforeEach(async () => {
  await page.viewport(1280, 800);
  world = new World();
  ended = new AbortController();
});
afterEach(() => {
  ended.abort();
  document.body.replaceChildren();
});

const list = (): ListReading => readList(document.body) ?? expect.fail('no list');
const app = (): HTMLElement => must(document, 'app-root');
const accountsIn = (reading: ListReading | null): (string | null)[] | undefined =>
  reading?.rows.map(({ ref }) => ref.account);

function mountButtons(operate: (key: string) => void) {
  const actions = { operate, requestAuthorization: vi.fn() };
  const show = mountRowActions(createOverlayStore(), actions, ended.signal);
  show(list());
  const hosts = queryAll(document, 'behalf-row-action');
  return hosts.map((host) => ({ host, button: host.shadowRoot?.querySelector('button') as HTMLElement }));
}

test('changes inside of components are noticed', async () => {
  components.draw(world);
  const report = vi.fn<(list: ListReading | null) => void>();
  observeList(report, ended.signal);
  expect(report).toHaveBeenCalledTimes(1);
  world.shown.reverse();
  world.redraw();
  const reversed = CUSTOMERS.map(({ account }) => account).reverse();
  await vi.waitFor(() => expect(accountsIn(report.mock.lastCall?.[0] ?? null)).toEqual(reversed));
});

test('a component whose script comes late is noticed', async () => {
  document.body.innerHTML = '<late-list></late-list>';
  const report = vi.fn<(list: ListReading | null) => void>();
  observeList(report, ended.signal);
  expect(report).toHaveBeenLastCalledWith(null);
  customElements.define(
    'late-list',
    class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' }).innerHTML =
          '<table><tr><th>Account Name</th><th>Customer Name</th><th>Association Type</th><th>Operation</th></tr><tr><td>hwc_1</td><td>One</td><td>Reseller</td><td><a>More</a></td></tr></table>';
      }
    },
  );
  await vi.waitFor(() => expect(accountsIn(report.mock.lastCall?.[0] ?? null)).toEqual(['hwc_1']));
});

test('every row has one button, which the operator can press', async () => {
  components.draw(world);
  const operate = vi.fn<(key: string) => void>();
  const buttons = mountButtons(operate);
  expect(buttons.map(({ host }) => host.dataset.key)).toEqual(CUSTOMERS.map(({ id }) => `id:${id}`));
  await userEvent.click(buttons[1]?.button as HTMLElement);
  expect(operate).toHaveBeenCalledExactlyOnceWith(`id:${CUSTOMERS[1]?.id}`);
});

test('a button that a component around it fades, or that is covered, does nothing', async () => {
  components.draw(world);
  const operate = vi.fn<(key: string) => void>();
  const [, second] = mountButtons(operate);
  const button = second?.button as HTMLElement;
  app().style.opacity = '0.2';
  await userEvent.click(button);
  app().style.opacity = '';
  const cover = document.createElement('div');
  cover.style.cssText = 'position:fixed;inset:0;background:#fff;z-index:9';
  document.body.append(cover);
  button.focus();
  await userEvent.keyboard('{Enter}');
  expect(operate).not.toHaveBeenCalled();
  cover.remove();
  await userEvent.keyboard('{Enter}');
  expect(operate).toHaveBeenCalledOnce();
});

test("the console's own way is noticed", async () => {
  components.draw(world);
  mountButtons(vi.fn());
  const report = vi.fn();
  observeNativeSwitch(report, ended.signal);
  await userEvent.click(inside(list().rows[1]?.operation as HTMLElement, '[aria-haspopup]'));
  await userEvent.click(inside(must(document, 'app-layer'), '[data-pick=operate]'));
  await userEvent.click(inside(must(document, 'confirm-dialog'), '[data-answer=ok]'));
  expect(world.ok).toEqual([CUSTOMERS[1]?.account]);
  expect(report).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: CUSTOMERS[1]?.id }));
});

test('our bar is drawn before the list, once', () => {
  components.draw(world);
  const { host, list: show } = createPlace(() => null, ended.signal);
  show(list());
  show(list());
  expect(queryAll(document, 'behalf-overlay')).toEqual([host]);
  expect(host.nextElementSibling).toBe(inside(app().firstElementChild as HTMLElement, '.card'));
  ended.abort();
  expect(host.isConnected).toBe(false);
});
