import { beforeEach, describe, expect, it } from 'vitest';
import { known } from '../../src/core/customer/field.ts';
import type { Caller } from '../../src/platform/messaging.ts';
import { customer, fake, set, startOver, wake } from './directory.ts';

const caller: Caller = {
  kind: 'extension-page',
  jar: 'normal',
  tab: null,
  opener: null,
  address: 'chrome-extension://behalf/src/options/index.html',
};
const EXPORT = { filter: '', sort: null, columns: ['id' as const], language: 'en' as const, timeZone: 'UTC' };

beforeEach(startOver);

async function awake() {
  const background = await wake();
  const { handlers } = await import('../../src/background/handlers.ts');
  const { readSettings } = await import('../../src/platform/settings.ts');
  return { ...background, handlers, readSettings };
}

describe('what the organisation decided', () => {
  it('no message changes: a setting', async () => {
    const { handlers, readSettings } = await awake();
    await fake.govern({ stopAtDialog: true });
    await expect(handlers['settings.change']({ key: 'stopAtDialog', value: false }, caller)).rejects.toThrow(
      'stopAtDialog is set by your organisation',
    );
    expect(fake.stored.settings).toBeUndefined();
    await handlers['settings.change']({ key: 'keepDays', value: 1 }, caller);
    expect(await readSettings()).toMatchObject({ stopAtDialog: true, keepDays: 1 });
    await fake.govern({});
    expect(await readSettings(), 'the operator’s own is as it was').toMatchObject({ stopAtDialog: false });
  });

  it('no message changes: a saved search or a label', async () => {
    const { say } = await awake();
    const subject = { kind: 'tag' as const, tag: 'VIP' };
    await fake.govern({
      savedSearches: [{ id: 'team', name: 'Team', filter: 'tag:vip' }],
      labels: [{ subject: { kind: 'tag', tag: 'vip' }, text: 'VIP' }],
    });
    const locked = { problem: 'locked', where: 'sync' };
    expect(await say('searches.change', { kind: 'remove', id: 'team' })).toEqual(locked);
    expect(await say('labels.change', { subject, label: null })).toEqual(locked);
    expect(await say('labels.change', { subject, label: { hue: 1, text: '', note: '' } })).toEqual(locked);
    expect(fake.storage.sync?.items).toEqual({});
  });

  it('the arrangement that is stored holds nothing of it but a choice by its id', async () => {
    const { say } = await awake();
    await fake.govern({ savedSearches: [{ id: 'team', name: 'Team', filter: 'tag:vip' }] });
    await say('searches.change', { kind: 'default', id: 'team' });
    expect(Object.keys(fake.storage.sync?.items ?? {})).toEqual(['searches']);
    expect(JSON.stringify(fake.storage.sync?.items)).not.toContain('tag:vip');
  });
});

describe('the export', () => {
  it('is refused where the organisation forbids it', async () => {
    const { say } = await awake();
    await say('directory.absorb', { records: [customer('a')], list: 'own', total: null });
    expect(await say('directory.export', EXPORT)).toContain('a');
    await fake.govern({ allowExport: false });
    await expect(say('directory.export', EXPORT)).rejects.toThrow('your organisation does not allow it');
  });
});

describe('what may be kept', () => {
  it('is the organisation’s decision where it decided', async () => {
    const { say, ask, database } = await awake();
    set({ keepPersonal: true });
    await fake.govern({ keepPersonal: false, keepDays: 1 });
    const records = [
      customer('a', { mobile: known('13912345678') }),
      customer('old', {}, Date.now() - 3 * 86_400_000),
    ];
    await say('directory.absorb', { records, list: 'own', total: null });
    expect(JSON.stringify(await (await database()).getAll('customers'))).not.toContain('139');
    const { keepOtherwise } = await import('../../src/background/directory-handlers.ts');
    await keepOtherwise();
    expect((await ask()).read).toBe(1);
  });
});
