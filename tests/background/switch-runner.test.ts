import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CustomerRef } from '../../src/core/account/customer-ref.ts';
import { type SwitchPlan, startPlan } from '../../src/core/account/switch-plan.ts';
import type { Caller } from '../../src/platform/messaging.ts';
import { fake, startOver, wake } from './directory.ts';

beforeEach(startOver);
afterEach(() => {
  vi.restoreAllMocks();
});

const customer: CustomerRef = { id: 'a', account: 'hwc_yt1002', name: null, masks: [] };
const page: Caller = {
  kind: 'console-page',
  jar: 'normal',
  tab: 3,
  opener: null,
  address: 'https://console/',
};

/** OK was pressed for the customer, and the plan waits for a page that shows it. */
function waiting(): void {
  const at = Date.now();
  const wish = {
    id: 'plan',
    customer,
    list: null,
    by: 'popup' as const,
    obstacle: null,
    protection: 'free' as const,
    at,
  };
  const started = startPlan(null, { state: 'partner', at }, wish);
  if (!started.ok) throw new Error(started.problem.code);
  const plan: SwitchPlan = { ...started.value.plan, step: 'confirm', tab: 3 };
  const { value } = fake.stored['jar.normal'] as { value: object };
  const account = { state: 'requested', at, customer, before: { state: 'partner', at } };
  fake.stored['jar.normal'] = { version: 1, value: { ...value, account, requestTab: 3 } };
  fake.stored['plan.normal'] = { version: 1, value: plan };
  fake.storage.session.items['plan.normal'] = plan.id;
}

it('a page is answered when the plan has taken in what it showed: it asks again where a background ended before', async () => {
  waiting();
  await wake();
  const { readPlan } = await import('../../src/background/switch-runner.ts');
  const { handlers } = await import('../../src/background/handlers.ts');
  expect((await readPlan('normal'))?.ended).toBeNull();
  const { local } = fake.storage;
  const write = local.set;
  // As in a browser: every write takes its turn.
  vi.spyOn(local, 'set').mockImplementation(async (items) => {
    await new Promise((turn) => setTimeout(turn));
    return write(items);
  });
  await handlers['account.observe'](
    {
      since: Date.now() + 1,
      header: { labels: ['hwc_yt1002'], sure: true },
      agencyId: null,
      signedOut: false,
      customerList: false,
    },
    page,
  );
  expect(fake.stored['plan.normal']).toMatchObject({ value: { ended: { state: 'done' } } });
});

it('with a storage that is full no switch is begun: what cannot be stored is not acted on', async () => {
  await wake();
  const { startSwitch, readPlan } = await import('../../src/background/switch-runner.ts');
  const opened = vi.spyOn(fake.tabs, 'create');
  fake.storage.local.refuse = () => {
    throw new Error('QUOTA_BYTES quota exceeded');
  };
  await expect(startSwitch('normal', 'a', 'popup')).rejects.toThrow('quota');
  expect(opened).not.toHaveBeenCalled();
  expect(await readPlan('normal')).toBeNull();
  fake.storage.local.refuse = () => undefined;
  expect(await startSwitch('normal', 'a', 'popup')).toMatchObject({ refused: null });
});
