import { beforeEach, describe, expect, it } from 'vitest';
import { fake, startOver, wake } from './directory.ts';

const KINDS = ['jar', 'plan', 'recents', 'directory', 'reading', 'refusal'] as const;

beforeEach(() => {
  startOver();
  for (const jar of ['normal', 'private'])
    for (const kind of KINDS) fake.stored[`${kind}.${jar}`] ??= { version: 1, value: null };
});

const kept = (jar: string) => Object.keys(fake.stored).filter((key) => key.endsWith(`.${jar}`));

describe('what belongs to private windows', () => {
  it('does not outlive the browser', async () => {
    fake.storage.session.items = {};
    await wake();
    const { readPlan } = await import('../../src/background/switch-runner.ts');
    await readPlan('normal');
    expect(kept('private')).toEqual([]);
    expect(kept('normal').sort()).toEqual([
      'directory.normal',
      'jar.normal',
      'plan.normal',
      'reading.normal',
      'recents.normal',
    ]);
  });

  it('does not outlive the last private window', async () => {
    Object.assign(fake.storage.session.items, { 'results.private': {}, 'results.normal': {} });
    await wake();
    const { windowClosed } = await import('../../src/background/switch-runner.ts');
    fake.windows.open = [{ id: 2, incognito: true, focused: true }];
    await windowClosed();
    expect(kept('private')).toHaveLength(KINDS.length);
    fake.windows.open = [{ id: 1, incognito: false, focused: true }];
    await windowClosed();
    expect([kept('private'), Object.keys(fake.storage.session.items)]).toEqual([
      [],
      ['started', 'results.normal'],
    ]);
    expect(kept('normal')).toHaveLength(KINDS.length);
  });
});

describe('customers visited', () => {
  const visits = [{ customer: { id: 'a', account: null, name: null, masks: [] }, visits: [1] }];

  it('are forgotten in every jar', async () => {
    for (const jar of ['normal', 'private']) fake.stored[`recents.${jar}`] = { version: 1, value: visits };
    const { say } = await wake();
    await say('stored.forget', { kind: 'recents', partner: null });
    expect(Object.keys(fake.stored).filter((key) => key.startsWith('recents.'))).toEqual([]);
  });

  it('are forgotten with a session that ended, where the operator wants that', async () => {
    for (const jar of ['normal', 'private']) fake.stored[`recents.${jar}`] = { version: 1, value: visits };
    const { forgetSignedOut } = await wake();
    await forgetSignedOut('normal');
    expect(fake.stored).not.toHaveProperty(['recents.normal']);
    expect(fake.stored).toHaveProperty(['recents.private']);
  });
});
