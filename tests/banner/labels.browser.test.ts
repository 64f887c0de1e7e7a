import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AssumedAccount } from '../../src/core/account/assumed-account.ts';
import type { Marking } from '../../src/core/label/marking.ts';
import { install } from '../platform/fake-browser.ts';
import { bannerActions } from './actions.ts';

install();
const { mountBanner } = await import('../../src/banner/mount.ts');
const { createBannerStore } = await import('../../src/banner/store.ts');

const customer = { id: 'd67c', account: 'hwc_yt1002', name: 'Yuntu Tech', masks: [] };
const account: AssumedAccount = { state: 'confirmed', at: 1, since: 1, by: 'name', customer };
const marking: Marking = {
  paint: '#f2b705',
  ink: '#101418',
  initials: 'YT',
  label: 'PROD',
  note: 'Call Li Wei first',
  isProtected: false,
};
const PICTURE = 'data:image/svg+xml,one';
const partner: AssumedAccount = { state: 'partner', at: 2 };

let store = createBannerStore();
let ended = new AbortController();
beforeEach(() => {
  store = createBannerStore();
  ended = new AbortController();
  mountBanner(store, bannerActions(), ended.signal);
});
afterEach(() => {
  ended.abort();
  for (const icon of icons()) icon.remove();
});

const bar = () => document.querySelector('behalf-banner')?.shadowRoot?.querySelector<HTMLElement>('.bar');
const icons = () => [...document.querySelectorAll<HTMLLinkElement>('link[rel~=icon]')];
const addresses = () => icons().map((icon) => icon.getAttribute('href'));

function addIcon(address: string, rel = 'icon'): HTMLLinkElement {
  const icon = document.createElement('link');
  icon.rel = rel;
  icon.setAttribute('href', address);
  document.head.append(icon);
  return icon;
}

test('the banner has colour, initials, label and note as the background says', () => {
  store.setState({ account, marking });
  expect(bar()?.style.getPropertyValue('--paint')).toBe('#f2b705');
  expect(bar()?.querySelector('.mark')?.textContent).toBe('YT');
  expect(bar()?.querySelector('.label')?.textContent).toBe('PROD');
  expect(bar()?.querySelector('.label')?.getAttribute('title')).toBe('Call Li Wei first');
  expect(bar()?.textContent).toContain('Call Li Wei first');
  store.setState({ marking: { ...marking, label: 'LIVE', note: '' } });
  expect(bar()?.querySelector('.label')?.textContent).toBe('LIVE');
  expect(bar()?.textContent).not.toContain('Call Li Wei first');
});

test('nobody confirmed has no colour, whatever the label says', () => {
  store.setState({ account: { state: 'requested', at: 1, customer, before: partner }, marking });
  expect(bar()?.style.getPropertyValue('--paint')).toBe('');
  expect(bar()?.querySelector('.label')?.textContent).toBe('PROD');
});

describe('the icon of the tab', () => {
  test('is ours while a customer is assumed, and the page’s own after that', () => {
    addIcon('/a.ico', 'shortcut icon');
    addIcon('/b.svg');
    store.setState({ account, marking, picture: PICTURE });
    expect(addresses()).toEqual([PICTURE, PICTURE]);
    store.setState({ picture: 'data:image/svg+xml,two' });
    expect(addresses()).toEqual(['data:image/svg+xml,two', 'data:image/svg+xml,two']);
    store.setState({ account: partner, marking: null, picture: null });
    expect(addresses()).toEqual(['/a.ico', '/b.svg']);
  });

  test('stays ours when the page exchanges its own, which is there when we go', async () => {
    const first = addIcon('/a.ico');
    store.setState({ account, marking, picture: PICTURE });
    addIcon('/later.ico');
    await vi.waitFor(() => expect(addresses()).toEqual([PICTURE, PICTURE]));
    first.setAttribute('href', '/news.ico');
    document.body.classList.toggle('drawn-anew');
    await vi.waitFor(() => expect(addresses()).toEqual([PICTURE, PICTURE]));
    ended.abort();
    expect(addresses()).toEqual(['/news.ico', '/later.ico']);
  });

  test('of a page that names none is the one the browser takes by itself', () => {
    store.setState({ account, marking, picture: PICTURE });
    expect(addresses()).toEqual([PICTURE]);
    store.setState({ account: partner, marking: null, picture: null });
    expect(addresses()).toEqual(['/favicon.ico']);
  });

  test('is left alone as long as nobody is assumed', async () => {
    const icon = addIcon('/a.ico');
    const changes = vi.fn();
    const observer = new MutationObserver(changes);
    observer.observe(icon, { attributes: true });
    store.setState({ account: partner, picture: null });
    store.setState({ account: { ...partner, at: 3 } });
    await Promise.resolve();
    observer.disconnect();
    expect(changes).not.toHaveBeenCalled();
    expect(addresses()).toEqual(['/a.ico']);
  });
});
