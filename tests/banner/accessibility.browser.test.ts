import { afterEach, expect, test } from 'vitest';
import type { BannerState } from '../../src/banner/store.ts';
import type { AssumedAccount, Doubt } from '../../src/core/account/assumed-account.ts';
import { COLOURS } from '../../src/core/account/colour.ts';
import type { CustomerRef } from '../../src/core/account/customer-ref.ts';
import type { ShownPlan } from '../../src/platform/shown-items.ts';
import { axeProblems, look, looks } from '../accessibility/axe.ts';
import { install } from '../platform/fake-browser.ts';
import { bannerActions } from './actions.ts';

install();
await import('../../src/banner/driver-script.ts');
const { mountBanner } = await import('../../src/banner/mount.ts');
const { SHOWN_SETTINGS } = await import('../../src/platform/shown-items.ts');
const { createBannerStore } = await import('../../src/banner/store.ts');

const YUNTU: CustomerRef = { id: 'd67c', account: 'hwc_yt1002', name: 'Yuntu Tech', masks: [] };
const HENGXIN: CustomerRef = { id: 'a67c', account: 'hwc_hx1044', name: '恒信网络科技有限公司', masks: [] };

function confirmed(customer: CustomerRef): AssumedAccount {
  return { state: 'confirmed', at: 1, since: 1, by: 'name', customer };
}

function unknown(why: Doubt): AssumedAccount {
  return { state: 'unknown', at: 1, why, customer: YUNTU, shown: 'hwc_other' };
}

function plan(more: Partial<ShownPlan>): Partial<BannerState> {
  return { account: confirmed(YUNTU), plan: { step: 'leave', customer: HENGXIN, ended: null, ...more } };
}

/** Marked in each colour, with what the team says of the customer. */
const MARKED = COLOURS.map(
  (colour): Partial<BannerState> => ({
    account: confirmed(YUNTU),
    marking: { ...colour, initials: 'YT', label: 'VIP', note: 'Call Li Wei first.', isProtected: false },
  }),
);

const before: AssumedAccount = { state: 'partner', at: 1 };
const STATES: readonly Partial<BannerState>[] = [
  ...MARKED,
  { account: confirmed({ ...YUNTU, name: null }) },
  { account: confirmed(YUNTU), notice: 'switching' },
  { account: confirmed(YUNTU), notice: 'pointedOut' },
  { account: { state: 'requested', at: 1, customer: YUNTU, before } },
  { account: { state: 'mismatch', at: 1, since: 1, customer: YUNTU, observed: HENGXIN } },
  { account: unknown('unrecognised') },
  { account: unknown('shared-name') },
  { account: unknown('signed-out') },
  plan({}),
  plan({ step: 'operate' }),
  plan({ ended: { state: 'failed' } }),
  { ...plan({}), account: before },
];

let ended = new AbortController();
afterEach(() => ended.abort());

test.each(looks(1280, 320))(
  'axe finds nothing wrong in any state, whole or folded: $language, $theme, $width px',
  async (given) => {
    await look(given);
    const problems: Record<string, readonly string[]> = {};
    for (const state of STATES)
      for (const bannerFolded of [false, true]) {
        const name = `${JSON.stringify(state)} ${bannerFolded ? 'folded' : 'whole'}`;
        ended = new AbortController();
        const store = createBannerStore();
        mountBanner(store, bannerActions(), ended.signal);
        store.setState({ ...state, settings: { ...SHOWN_SETTINGS, language: given.language, bannerFolded } });
        const host = document.querySelector('behalf-banner');
        if (host === null) throw new Error(`no banner: ${name}`);
        const found = await axeProblems(host);
        if (found.length > 0) problems[name] = found;
        ended.abort();
      }
    expect(problems).toEqual({});
  },
);
