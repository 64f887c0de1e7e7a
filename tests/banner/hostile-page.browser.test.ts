import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CustomerRef } from '../../src/core/account/customer-ref.ts';
import { install } from '../platform/fake-browser.ts';
import { bannerActions } from './actions.ts';

install();
const { mountBanner } = await import('../../src/banner/mount.ts');
const { SHOWN_SETTINGS } = await import('../../src/platform/shown-items.ts');
const { createBannerStore } = await import('../../src/banner/store.ts');

const EVIL = `</b><img src=x onerror="document.title='owned'">\u202e\u2066${'卓越'.repeat(200)}`;
const customer: CustomerRef = { id: 'd67c', account: 'hwc_yt1002', name: 'Yuntu Tech', masks: [] };

let ended = new AbortController();
let store = createBannerStore();
let actions = bannerActions();
let isInSight = (): boolean => false;

beforeEach(async () => {
  await page.viewport(1000, 600);
  ended = new AbortController();
  store = createBannerStore();
  actions = bannerActions();
  isInSight = mountBanner(store, actions, ended.signal);
  store.setState({
    account: { state: 'confirmed', at: 1, since: 1, by: 'name', customer },
    settings: { ...SHOWN_SETTINGS, language: 'en' },
  });
});
afterEach(() => {
  ended.abort();
  document.body.replaceChildren();
  for (const style of document.head.querySelectorAll('.page')) style.remove();
});

const host = (): HTMLElement => document.querySelector('behalf-banner') as HTMLElement;
const inside = (css: string): HTMLElement => host().shadowRoot?.querySelector(css) as HTMLElement;

function styled(css: string): () => void {
  const style = document.createElement('style');
  style.className = 'page';
  style.textContent = css;
  document.head.append(style);
  return () => style.remove();
}

function covered(css: string): () => void {
  const cover = document.createElement('div');
  cover.style.cssText = `position:fixed;inset:0;z-index:2147483647;${css}`;
  document.documentElement.append(cover);
  return () => cover.remove();
}

test.each<[string, () => () => void]>([
  ['display', () => styled('behalf-banner{display:none!important}')],
  ['visibility', () => styled('behalf-banner{visibility:hidden!important}')],
  ['opacity', () => styled('behalf-banner{opacity:.3!important}')],
  ['opacity of what is around', () => styled('html{opacity:0}')],
  ['moved out of the window', () => styled('behalf-banner{transform:translateY(-200px)!important}')],
  ['cut off', () => styled('behalf-banner{clip-path:inset(0 0 100% 0)!important}')],
  ['made small', () => styled('behalf-banner{height:1px!important}')],
  ['covered', () => covered('background:#fff')],
])('a page that hides the banner is found out: %s', (_, hide) => {
  expect(isInSight()).toBe(true);
  const undo = hide();
  expect(isInSight()).toBe(false);
  undo();
  expect(isInSight()).toBe(true);
});

test('inside a protected customer the window has a red frame, which lets everything through, and the banner says so', () => {
  const colour = { paint: '#1456c8', ink: '#ffffff', initials: 'YT', label: '', note: '' };
  const frame = () => getComputedStyle(inside('.bar'), '::after');
  store.setState({ marking: { ...colour, isProtected: false } });
  expect(frame().content).toBe('none');
  store.setState({ marking: { ...colour, isProtected: true } });
  expect([frame().position, frame().borderTopStyle, frame().pointerEvents]).toEqual([
    'fixed',
    'solid',
    'none',
  ]);
  // Within its borders of 4 px: all of the window.
  expect([frame().width, frame().height]).toEqual(['992px', '592px']);
  expect(inside('.facts').textContent).toContain('Protected');
});

test('a page cannot press Switch Role, nor have it pressed unseen', async () => {
  inside('.act').click();
  inside('.act').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  const undo = styled('behalf-banner{opacity:.3!important}');
  await userEvent.click(inside('.act'));
  expect(actions.switchBack).not.toHaveBeenCalled();
  undo();
  await userEvent.click(inside('.act'));
  expect(actions.switchBack).toHaveBeenCalledOnce();
});

test('a name is text, of its own direction, and no longer than there is room for', () => {
  store.setState({
    account: { state: 'confirmed', at: 1, since: 1, by: 'name', customer: { ...customer, name: EVIL } },
  });
  expect(inside('.name bdi').textContent).toBe(EVIL);
  expect(host().shadowRoot?.querySelector('img')).toBeNull();
  expect(document.title).not.toBe('owned');
  const act = inside('.act').getBoundingClientRect();
  expect(act.right).toBeLessThanOrEqual(1000);
  expect(host().getBoundingClientRect().height).toBe(32);
});
