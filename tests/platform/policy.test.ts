import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_POLICY } from '../../src/core/policy/policy.ts';
import { FakeArea, install } from './fake-browser.ts';

const fake = install();
const { observePolicy, readPolicy } = await import('../../src/platform/policy.ts');
const { observeSettings, readSettings } = await import('../../src/platform/settings.ts');
const { settingsItem } = await import('../../src/platform/stored-items.ts');
const { observeSavedSearches, readSavedSearches } = await import('../../src/platform/saved-searches.ts');
const { observeLabels, readLabels } = await import('../../src/platform/labels.ts');

beforeEach(() => fake.reset());

const own = (more: object) =>
  settingsItem.read().then((settings) => settingsItem.write({ ...settings, ...more }));
const POLICY = {
  stopAtDialog: true,
  allowExport: false,
  savedSearches: [{ id: 'team', name: 'Team', filter: 'tag:vip' }],
  labels: [{ subject: { kind: 'tag', tag: 'vip' }, text: 'VIP' }],
};

describe('the policy', () => {
  it('is what the browser’s managed storage says', async () => {
    await fake.govern(POLICY);
    expect(await readPolicy()).toMatchObject({ mayExport: false, settings: { stopAtDialog: true } });
  });

  it('is none where the browser has no such storage, or refuses', async () => {
    await fake.govern(POLICY);
    const area = fake.storage.managed;
    const refuse = () => Promise.reject(new Error('Managed storage manifest not found'));
    for (const none of [undefined, Object.assign(new FakeArea(), { get: refuse })]) {
      fake.storage.managed = none;
      observePolicy(() => undefined, new AbortController().signal);
      expect(await readPolicy()).toEqual(NO_POLICY);
      expect((await readSettings()).locked).toEqual([]);
    }
    fake.storage.managed = area;
    expect(await readPolicy()).not.toEqual(NO_POLICY);
  });
});

it('settings, saved searches and labels are read with it, and nothing of it is stored', async () => {
  await own({ stopAtDialog: false, keepDays: 30 });
  await fake.govern(POLICY);
  expect(await readSettings()).toMatchObject({ stopAtDialog: true, keepDays: 30, locked: ['stopAtDialog'] });
  expect((await readSavedSearches()).searches.locked).toMatchObject([{ id: 'team' }]);
  expect((await readLabels()).value.get('tag.vip')).toMatchObject({ text: 'VIP', isLocked: true });
  expect(Object.keys(fake.stored)).toEqual(['settings']);
  expect(await settingsItem.read()).toMatchObject({ stopAtDialog: false });
});

it('whoever reads them hears of its changes, until told to stop', async () => {
  const stop = new AbortController();
  const heard = [vi.fn(), vi.fn(), vi.fn(), vi.fn()] as const;
  observePolicy(heard[0], stop.signal);
  observeSettings(heard[1], stop.signal);
  observeSavedSearches(heard[2], stop.signal);
  observeLabels(heard[3], stop.signal);
  await fake.govern(POLICY);
  await vi.waitFor(() => {
    expect(heard[0]).toHaveBeenLastCalledWith(expect.objectContaining({ mayExport: false }));
    expect(heard[1]).toHaveBeenLastCalledWith(expect.objectContaining({ locked: ['stopAtDialog'] }));
    expect(heard[2].mock.lastCall?.[0].searches.locked).toHaveLength(1);
    expect(heard[3].mock.lastCall?.[0].value.size).toBe(1);
  });
  await own({ keepDays: 1 });
  await vi.waitFor(() =>
    expect(heard[1].mock.lastCall?.[0]).toMatchObject({ keepDays: 1, stopAtDialog: true }),
  );
  stop.abort();
  expect(fake.storage.managed?.onChanged.listeners.size).toBe(0);
  expect(fake.storage.local.onChanged.listeners.size).toBe(0);
});
