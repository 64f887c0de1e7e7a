import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AssumedAccount } from '../../src/core/account/assumed-account.ts';
import type { CustomerRef } from '../../src/core/account/customer-ref.ts';
import { axeProblems, look, looks } from '../accessibility/axe.ts';
import { install } from '../platform/fake-browser.ts';
import { bannerActions } from './actions.ts';

const fake = install();
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
const SAVED = { behalf: 'journal.note', payload: { stay: null, note: 'INC-4411' } };

let store = createBannerStore();
let actions = bannerActions();
let ended = new AbortController();

/** The roots that are made. In the extension nobody gets hold of one that is closed. */
const roots: ShadowRoot[] = [];
const attachShadow = Element.prototype.attachShadow;
const attach = vi.spyOn(Element.prototype, 'attachShadow');

beforeEach(async () => {
  await page.viewport(1000, 600);
  roots.length = 0;
  attach.mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  });
  fake.reset();
  fake.receive = async () => ({ ok: true, value: null });
  ended = new AbortController();
  store = createBannerStore();
  actions = bannerActions();
  actions.note.mockImplementation((button) =>
    globalThis.behalfDriver?.openNote(button, store.getState().account),
  );
  mountBanner(store, actions, ended.signal);
  store.setState({ account: confirmed(YUNTU), settings: { ...SHOWN_SETTINGS, language: 'en' } });
});
afterEach(() => {
  ended.abort();
  document.body.replaceChildren();
});

const host = () => document.querySelector('behalf-banner') as HTMLElement;
const buttons = () => [...(host().shadowRoot?.querySelectorAll<HTMLElement>('.bar button') ?? [])];
const named = (name: string) =>
  buttons().find((one) => one.textContent === name && one.checkVisibility()) as HTMLElement;
const place = () => host().shadowRoot?.querySelector<HTMLElement>('.note-form') ?? null;
const form = () => roots.find((root) => root.host === place()) as ShadowRoot;
const field = () => form().querySelector('input') as HTMLInputElement;
const openNote = () => userEvent.click(named('Note'));

test('what is typed goes into the journal with Enter, and the button that opened the form says so', async () => {
  await openNote();
  expect(form().textContent).toContain('Note or ticket number for \u2068Yuntu Tech\u2069');
  expect(named('Note').ariaExpanded).toBe('true');
  await userEvent.keyboard('  INC-4411 {Enter}');
  await vi.waitFor(() => expect(place()).toBeNull());
  expect(fake.sent).toEqual([SAVED]);
  expect(host().shadowRoot?.activeElement).toBe(named('Saved'));
  named('Saved').blur();
  expect(named('Note').ariaExpanded).toBe('false');
});

test('Save saves, and nothing typed is nothing to save', async () => {
  await openNote();
  await userEvent.keyboard(' {Enter}{Tab}{Enter}');
  expect(fake.sent).toEqual([]);
  expect(form().activeElement).toBe(field());
  await userEvent.keyboard('INC-4411{Tab}');
  expect(form().activeElement?.textContent).toBe('Save');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(fake.sent).toEqual([SAVED]));
});

test('what is being saved is not saved twice', async () => {
  let answer: (reply: unknown) => void = () => undefined;
  fake.receive = () => new Promise((resolve) => (answer = resolve));
  await openNote();
  await userEvent.keyboard('INC-4411{Enter}{Enter}{Tab}{Enter}');
  answer({ ok: true, value: null });
  await vi.waitFor(() => expect(place()).toBeNull());
  expect(fake.sent).toEqual([SAVED]);
});

test('Escape, Cancel and the button itself close the form and save nothing; the next one starts empty', async () => {
  for (const keys of ['{Escape}', '{Tab}{Tab}{Enter}']) {
    await openNote();
    expect(field().value).toBe('');
    await userEvent.keyboard(`INC-4411${keys}`);
    expect(place()).toBeNull();
    expect(host().shadowRoot?.activeElement).toBe(named('Note'));
  }
  await openNote();
  await openNote();
  expect(place()).toBeNull();
  expect(fake.sent).toEqual([]);
});

test('what was not saved is said, and stays to be tried again', async () => {
  fake.receive = async () => ({ ok: false, value: 'journal.note: disk full' });
  await openNote();
  await userEvent.keyboard('INC-4411{Enter}');
  await vi.waitFor(() => expect(form().textContent).toContain('That was not saved. Please try again.'));
  expect(field().value).toBe('INC-4411');
  fake.receive = async () => ({ ok: true, value: null });
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(place()).toBeNull());
  expect(fake.sent).toEqual([SAVED, SAVED]);
});

test('Enter that ends the composition of a word does not save', async () => {
  await openNote();
  field().value = '工单';
  globalThis.behalfDriver?.hearNote(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true }));
  expect(fake.sent).toEqual([]);
  globalThis.behalfDriver?.hearNote(new KeyboardEvent('keydown', { key: 'Enter' }));
  await vi.waitFor(() => expect(fake.sent).toHaveLength(1));
});

test('the page neither hears what is typed nor gets hold of the field', async () => {
  const heard: string[] = [];
  const hear = ({ type }: Event) => heard.push(type);
  const types = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'textInput', 'paste'];
  for (const type of types) {
    addEventListener(type, hear, { capture: true, signal: ended.signal });
    addEventListener(type, hear, { signal: ended.signal });
  }
  await openNote();
  await userEvent.keyboard('INC-4411');
  await userEvent.keyboard('{ControlOrMeta>}a{/ControlOrMeta}');
  await userEvent.cut();
  await userEvent.paste();
  expect(field().value).toBe('INC-4411');
  expect(heard).toEqual([]);
  expect(place()?.shadowRoot).toBeNull();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(fake.sent).toEqual([SAVED]));
  document.body.innerHTML = '<input>';
  await userEvent.type(document.querySelector('input') as Element, 'x');
  expect(heard, 'its own fields are its own').toContain('keydown');
});

test('a page cannot open the form, nor have something saved, nor have it saved unseen', async () => {
  named('Note').click();
  expect(actions.note).not.toHaveBeenCalled();
  await openNote();
  await userEvent.keyboard('INC-4411');
  place()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  const cover = document.createElement('div');
  cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff';
  document.documentElement.append(cover);
  await userEvent.keyboard('{Enter}{Tab}{Enter}');
  cover.remove();
  expect(fake.sent).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(fake.sent).toEqual([SAVED]));
});

test('a note on one customer is not kept for another', async () => {
  await openNote();
  await userEvent.keyboard('INC-4411');
  store.setState({ account: { ...confirmed(YUNTU), at: 2 }, notice: 'pointedOut' });
  expect(field().value, 'news about the same one').toBe('INC-4411');
  store.setState({ account: confirmed(HENGXIN), notice: null });
  expect(place()).toBeNull();
  await openNote();
  expect(form().textContent).toContain('恒信网络');
  expect(field().value).toBe('');
});

test('there is nothing to note on while nobody is confirmed, and no room while folded or in a narrow window', async () => {
  expect(named('Note')).toBeDefined();
  await page.viewport(720, 600);
  expect(named('Note')).toBeUndefined();
  await page.viewport(721, 600);
  expect(named('Note')).toBeDefined();
  store.setState({ settings: { ...SHOWN_SETTINGS, language: 'en', bannerFolded: true } });
  expect(named('Note')).toBeUndefined();
  const before: AssumedAccount = { state: 'partner', at: 1 };
  const settings = { ...SHOWN_SETTINGS, language: 'en' } as const;
  store.setState({ account: { state: 'requested', at: 1, customer: YUNTU, before }, settings });
  expect(named('Note')).toBeUndefined();
  expect(named('Switch Role')).toBeDefined();
});

test('rare buttons stay the same while there is news, and come before the others', () => {
  const unknown = { state: 'unknown', at: 1, why: 'disagree', customer: YUNTU, shown: 'hwc_other' } as const;
  const plan = { step: 'leave', customer: HENGXIN, ended: null } as const;
  store.setState({ account: unknown, plan });
  const before = [named('Cancel'), named('Forget')];
  store.setState({ account: { ...unknown, why: 'shared-name' }, plan: { ...plan, step: 'confirm' } });
  expect([named('Cancel'), named('Forget')]).toEqual(before);
  const shown = buttons().filter((one) => one.closest('.facts') === null && one.checkVisibility());
  expect(shown.map((one) => one.textContent)).toEqual(['Cancel', 'Forget', 'Switch Role', '–']);
  store.setState({ account: confirmed(YUNTU), plan: null });
  expect([named('Cancel'), named('Forget')]).toEqual([undefined, undefined]);
});

test.each([
  ['top', 'normal', 1000],
  ['top', 'large', 320],
  ['bottom', 'normal', 320],
  ['bottom', 'large', 1000],
] as const)(
  'the form stands beside the banner, inside the window: %s, %s, %i px',
  async (edge, size, width) => {
    store.setState({
      account: confirmed({ ...YUNTU, name: '卓越'.repeat(60) }),
      settings: { ...SHOWN_SETTINGS, language: 'en', bannerEdge: edge, bannerSize: size },
    });
    await openNote();
    await page.viewport(width, 600);
    const bar = host().getBoundingClientRect();
    const { left, right, top, bottom } = (place() as HTMLElement).getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(width);
    expect(edge === 'top' ? top : bottom).toBeCloseTo(edge === 'top' ? bar.bottom : bar.top, 0);
    for (const inside of form().querySelectorAll('label, input, button, p'))
      expect(inside.getBoundingClientRect().right).toBeLessThanOrEqual(right);
  },
);

test.each(looks(1280, 320))('axe finds nothing wrong: $language, $theme, $width px', async (given) => {
  // Axe does not see into what is closed.
  attach.mockImplementation(function (this: Element) {
    const root = attachShadow.call(this, { mode: 'open' });
    roots.push(root);
    return root;
  });
  store.setState({ settings: { ...SHOWN_SETTINGS, language: given.language } });
  fake.receive = async () => ({ ok: false, value: 'no' });
  await userEvent.click(named(given.language === 'en' ? 'Note' : '备注'));
  await look(given);
  expect(await axeProblems(host())).toEqual([]);
  await userEvent.keyboard('INC{Enter}');
  await vi.waitFor(() => expect(form().textContent).toMatch(/That was not saved|未能保存/));
  expect(await axeProblems(host())).toEqual([]);
});
