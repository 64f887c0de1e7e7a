import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AssumedAccount } from '../../src/core/account/assumed-account.ts';
import type { CustomerRef } from '../../src/core/account/customer-ref.ts';
import type { OpenedPage } from '../../src/core/account/opened-page.ts';
import { axeProblems, look, looks } from '../accessibility/axe.ts';
import { install } from '../platform/fake-browser.ts';
import { bannerActions } from './actions.ts';

install();
await import('../../src/banner/driver-script.ts');
const { mountBanner } = await import('../../src/banner/mount.ts');
const { SHOWN_SETTINGS } = await import('../../src/platform/shown-items.ts');
const { createBannerStore } = await import('../../src/banner/store.ts');

const YUNTU: CustomerRef = { id: 'd67c', account: 'hwc_yt1002', name: 'Yuntu Tech', masks: [] };
const HENGXIN: CustomerRef = { id: 'a67c', account: 'hwc_hx1044', name: '恒信网络', masks: [] };
const confirmed = (customer: CustomerRef): AssumedAccount => ({
  state: 'confirmed',
  at: 1,
  since: 1,
  by: 'name',
  customer,
});
const PARTNER: AssumedAccount = { state: 'partner', at: 1 };
const MISMATCH: AssumedAccount = { state: 'mismatch', at: 1, since: 1, customer: HENGXIN, observed: YUNTU };
const of = (customer: CustomerRef | null): OpenedPage => ({
  labels: [customer?.account ?? 'acme_partner'],
  subject: { customer },
});

let store = createBannerStore();
let actions = bannerActions();
let ended = new AbortController();
const pressed = vi.fn();

beforeEach(async () => {
  await page.viewport(1000, 600);
  document.body.innerHTML =
    '<button id="delete">Delete</button><input id="name"><a href="#gone" id="link">a link</a>';
  document.querySelector('#delete')?.addEventListener('click', pressed);
  pressed.mockClear();
  ended = new AbortController();
  store = createBannerStore();
  actions = bannerActions();
  actions.ease.mockImplementation((ease) => store.setState({ ease }));
  mountBanner(store, actions, ended.signal);
  store.setState({ partner: ['acme_partner'], settings: { ...SHOWN_SETTINGS, language: 'en' } });
});
afterEach(() => {
  ended.abort();
  document.body.replaceChildren();
});

const host = () => document.querySelector<HTMLElement>('behalf-banner');
const inBanner = <E extends Element>(css: string) => host()?.shadowRoot?.querySelector<E>(css) ?? null;
const dialog = () => inBanner<HTMLDialogElement>('dialog');
const isVeiled = () => dialog()?.matches(':modal') ?? false;
const choices = () => [...(host()?.shadowRoot?.querySelectorAll('#choices button') ?? [])];
const names = () => choices().map((one) => one.textContent?.replace(/[\u2068\u2069]/g, ''));
const press = (name: string) => userEvent.click(choices()[names().indexOf(name)] as Element);
const deletes = () => document.querySelector<HTMLElement>('#delete') as HTMLElement;
/** Where the button is, whatever lies there. */
const clickThere = () => userEvent.click(deletes(), { force: true });

test('a page of the one who acts is left alone', async () => {
  store.setState({ account: confirmed(YUNTU), page: of(YUNTU) });
  expect(host()?.dataset.state).toBe('confirmed');
  expect(isVeiled()).toBe(false);
  await clickThere();
  expect(pressed).toHaveBeenCalledOnce();
});

test('a page of somebody else is veiled in the turn in which that is known, and says who is who', () => {
  store.setState({ account: confirmed(YUNTU), page: of(YUNTU) });
  store.setState({ account: confirmed(HENGXIN) });
  expect(isVeiled()).toBe(true);
  expect(host()?.dataset.state).toBe('stale');
  expect(dialog()?.getAttribute('role')).toBe('alertdialog');
  expect(dialog()?.textContent?.replace(/[\u2068\u2069]/g, '')).toContain(
    'This page was opened as Yuntu Tech. The session is now 恒信网络.',
  );
  expect(names()).toEqual(['Reload as 恒信网络', 'Go back to Yuntu Tech', 'Look only']);
});

test('nothing beneath the veil can be pressed, focused or typed into', async () => {
  deletes().focus();
  store.setState({ account: confirmed(HENGXIN), page: of(YUNTU) });
  expect(host()?.shadowRoot?.activeElement).toBe(dialog());
  await clickThere();
  await userEvent.keyboard('{Enter}');
  for (let tabs = 0; tabs < 5; tabs++) {
    await userEvent.keyboard('{Tab}');
    expect([document.body, host()]).toContain(document.activeElement);
  }
  await userEvent.keyboard('{Escape}{Escape}{Escape}');
  expect(isVeiled()).toBe(true);
  expect(pressed).not.toHaveBeenCalled();
  store.setState({ account: confirmed(YUNTU) });
  expect(isVeiled()).toBe(false);
  expect(document.activeElement).toBe(deletes());
});

test('a dialog on top, a page that closes ours or empties its document: nobody gets past the veil', async () => {
  store.setState({ account: confirmed(HENGXIN), page: of(YUNTU) });
  document.body.insertAdjacentHTML('beforeend', '<dialog id="own"><button id="ok">OK</button></dialog>');
  const ok = document.querySelector<HTMLElement>('#ok');
  ok?.addEventListener('click', pressed);
  document.querySelector<HTMLDialogElement>('#own')?.showModal();
  await userEvent.click(ok as HTMLElement, { force: true });
  expect(pressed).not.toHaveBeenCalled();
  dialog()?.close();
  await vi.waitFor(() => expect(isVeiled()).toBe(true));
  host()?.remove();
  await vi.waitFor(() => expect(isVeiled()).toBe(true));
});

test('in a sentence a name ends where it ends, whatever characters it holds', () => {
  const name = 'Yuntu\u202e\u2067 Tech';
  store.setState({ account: confirmed(HENGXIN), page: of({ ...YUNTU, name }) });
  expect(dialog()?.textContent).toContain(
    'This page was opened as \u2068Yuntu Tech\u2069. The session is now \u2068恒信网络\u2069.',
  );
});

test('the choices do what they say', async () => {
  store.setState({ account: confirmed(HENGXIN), page: of(YUNTU) });
  await press('Reload as 恒信网络');
  expect(actions.reload).toHaveBeenCalledOnce();
  await press('Go back to Yuntu Tech');
  expect(actions.goTo).toHaveBeenLastCalledWith(YUNTU);
  (choices()[0] as HTMLElement).click();
  expect(actions.reload, 'no script may press them').toHaveBeenCalledOnce();
  store.setState({ page: of(null) });
  await press('Go back to acme_partner');
  expect(actions.goTo).toHaveBeenLastCalledWith(null);
});

test('looking only: the first thing that would act is held, and after a confirmation nothing is', async () => {
  store.setState({ account: confirmed(HENGXIN), page: of(YUNTU) });
  await press('Look only');
  expect(isVeiled()).toBe(false);
  expect(host()?.dataset.state).toBe('stale');
  deletes().focus();
  await userEvent.keyboard('{Tab}');
  expect(isVeiled(), 'walking is no acting').toBe(false);
  await clickThere();
  expect(pressed).not.toHaveBeenCalled();
  expect(isVeiled()).toBe(true);
  await press('Use this page all the same');
  expect(isVeiled()).toBe(false);
  await clickThere();
  expect(pressed).toHaveBeenCalledOnce();
  expect(host()?.dataset.state, 'red for as long as it is so').toBe('stale');
  store.setState({ account: PARTNER });
  expect(isVeiled(), 'somebody else again').toBe(true);
});

test('keys act too', async () => {
  store.setState({ account: confirmed(HENGXIN), page: of(YUNTU) });
  await press('Look only');
  document.querySelector<HTMLElement>('#link')?.focus();
  await userEvent.keyboard('{Enter}');
  expect(location.hash).not.toBe('#gone');
  expect(isVeiled()).toBe(true);
  expect(names()[2]).toBe('Use this page all the same');
});

test('what was decided about one is not decided about the next', async () => {
  store.setState({ account: confirmed(HENGXIN), page: of(YUNTU) });
  await press('Look only');
  await clickThere();
  expect(names()[2]).toBe('Use this page all the same');
  store.setState({ account: PARTNER });
  expect(names()[2]).toBe('Look only');
});

test('a page that is the partner’s, and a session that is', () => {
  store.setState({ account: confirmed(YUNTU), page: of(null) });
  expect(names()).toEqual(['Reload as Yuntu Tech', 'Go back to acme_partner', 'Look only']);
  store.setState({ account: PARTNER, page: of(YUNTU) });
  expect(host()?.dataset.state).toBe('stale');
  expect(names()).toEqual(['Reload as acme_partner', 'Go back to Yuntu Tech', 'Look only']);
  store.setState({ page: of(null) });
  expect(host()).toBeNull();
});

test('another one than was asked for: red, veiled, both names, and what to do', async () => {
  store.setState({ account: MISMATCH, page: of(YUNTU) });
  expect(host()?.dataset.state).toBe('mismatch');
  expect(isVeiled()).toBe(true);
  expect(dialog()?.textContent).toMatch(/恒信网络.*Yuntu Tech/);
  expect(names()).toEqual(['Switch Role', 'Go on to 恒信网络', 'Look only']);
  await press('Go on to 恒信网络');
  expect(actions.goTo).toHaveBeenLastCalledWith(HENGXIN);
  store.setState({ notice: 'pointedOut' });
  expect(isVeiled(), 'the entry that was pointed out has to be reached').toBe(false);
});

test('a page is veiled all the same when an entry was pointed out on it before it became somebody else’s', async () => {
  store.setState({ account: confirmed(YUNTU), page: of(YUNTU), notice: 'pointedOut' });
  expect(isVeiled()).toBe(false);
  store.setState({ account: confirmed(HENGXIN) });
  expect(isVeiled()).toBe(true);
  await clickThere();
  expect(pressed).not.toHaveBeenCalled();
});

test('a page that surely shows somebody unknown is said to, in words, and not veiled', () => {
  store.setState({ account: confirmed(YUNTU), page: { labels: ['outsider'], subject: null } });
  expect(host()?.dataset.state).toBe('unknown');
  expect(isVeiled()).toBe(false);
  expect(inBanner('.words')?.textContent).toContain('outsider');
});

test('without the driver the veil is there all the same, and asks for it', () => {
  const driver = globalThis.behalfDriver;
  globalThis.behalfDriver = undefined;
  store.setState({ account: confirmed(HENGXIN), page: of(YUNTU) });
  expect(isVeiled()).toBe(true);
  expect(inBanner('h2')?.textContent).toBe('Check the account name in the header before you act.');
  expect(actions.load).toHaveBeenCalled();
  globalThis.behalfDriver = driver;
  store.setState({});
  expect(names()).toHaveLength(3);
});

test('a page that was put aside is not pressed until it is known who acts now', async () => {
  store.setState({ account: confirmed(YUNTU), page: of(YUNTU), isAsking: true });
  await clickThere();
  expect(pressed).not.toHaveBeenCalled();
  store.setState({ isAsking: false });
  await clickThere();
  expect(pressed).toHaveBeenCalledOnce();
});

test.each(looks(1280, 320))('axe finds nothing wrong: $language, $theme, $width px', async (given) => {
  await look(given);
  store.setState({ settings: { ...SHOWN_SETTINGS, language: given.language } });
  for (const state of [{ account: confirmed(HENGXIN), page: of(YUNTU) }, { account: MISMATCH }]) {
    store.setState(state);
    expect(await axeProblems(host() as HTMLElement)).toEqual([]);
    await userEvent.click(choices()[2] as Element);
    expect(isVeiled()).toBe(false);
    expect(await axeProblems(host() as HTMLElement)).toEqual([]);
    await clickThere();
    expect(isVeiled()).toBe(true);
    expect(await axeProblems(host() as HTMLElement)).toEqual([]);
  }
});
