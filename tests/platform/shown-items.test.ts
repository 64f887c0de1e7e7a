import { expect, it } from 'vitest';
import type { AssumedAccount } from '../../src/core/account/assumed-account.ts';
import type { CustomerRef } from '../../src/core/account/customer-ref.ts';
import { startPlan } from '../../src/core/account/switch-plan.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { install } from './fake-browser.ts';

const fake = install();
const { planItem } = await import('../../src/platform/plan-items.ts');
const { EMPTY_JAR, jarItem, settingsItem } = await import('../../src/platform/stored-items.ts');
const shown = await import('../../src/platform/shown-items.ts');

const customer: CustomerRef = { id: 'a', account: 'hwc_a', name: null, masks: ['h***a'] };
const account: AssumedAccount = { state: 'confirmed', at: 1, customer, since: 1, by: 'name' };

it('what the banner reads is what the background wrote', async () => {
  const partner = { labels: ['acme'], agencyIds: ['1'] };
  const acting = {
    account,
    marking: {
      paint: '#f2b705',
      ink: '#101418',
      initials: 'HA',
      label: 'PROD',
      note: 'Call first',
      isProtected: true,
    },
    picture: 'data:image/svg+xml,x',
  };
  await jarItem('normal').write({ ...EMPTY_JAR, ...acting, partner, requestTab: 7 });
  expect(await shown.shownJarItem('normal').read()).toEqual({ ...acting, partner });

  const shows = { language: 'zh-CN', bannerFolded: true, bannerEdge: 'bottom', bannerSize: 'large' } as const;
  await settingsItem.write({ ...DEFAULT_SETTINGS, ...shows });
  expect(await shown.shownSettingsItem.read()).toEqual(shows);

  const wish = {
    id: 'p',
    customer,
    list: null,
    by: 'popup' as const,
    obstacle: null,
    protection: 'free' as const,
    at: 1,
  };
  const started = startPlan(null, { state: 'partner', at: 1 }, wish);
  if (!started.ok) throw new Error(started.problem.code);
  const { plan } = started.value;
  for (const ended of [null, { state: 'done' }, { state: 'failed', why: 'no-tab', detail: '' }] as const) {
    await planItem('normal').write({ ...plan, ended });
    const seen = await shown.shownPlanItem('normal').read();
    expect(seen).toEqual({ step: plan.step, customer, ended: ended && { state: ended.state } });
  }
});

it('a jar that was stored before there were markings keeps its account', async () => {
  fake.stored = { 'jar.normal': { version: 1, value: { account, partner: null } } };
  const kept = { account, marking: null, picture: null, partner: null };
  expect(await shown.shownJarItem('normal').read()).toEqual(kept);
});

it('what is not there is what the background takes it for', async () => {
  fake.reset();
  const { account: acting, marking, picture, partner } = await jarItem('normal').read();
  expect(await shown.shownJarItem('normal').read()).toEqual({ account: acting, marking, picture, partner });
  expect(await settingsItem.read()).toMatchObject(await shown.shownSettingsItem.read());
  expect(await shown.shownPlanItem('normal').read()).toBe(await planItem('normal').read());
});
