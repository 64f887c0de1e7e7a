import { beforeEach, describe, expect, it } from 'vitest';
import { fake, startOver, wake } from './directory.ts';

const OWN = 'console.partner.example';
const TEAM = '*.team.example';
const pattern = (host: string) => `https://${host}/*`;

beforeEach(startOver);

/** A worker that has just started. */
async function awake() {
  await wake();
  return import('../../src/background/console-scripts.ts');
}

const running = () =>
  [...fake.scripting.registered.values()].map(({ js, matches }) => [js, matches] as const);
const onAll = (...hosts: string[]) => [
  [['banner.js'], hosts.map(pattern)],
  [['overlay.js'], hosts.map(pattern)],
];

describe('a console that the operator adds', () => {
  it('runs the manifest’s own scripts, until it is removed and its permission given back', async () => {
    const { changeConsoles } = await awake();
    fake.permissions.grant([pattern(OWN)]);
    expect(await changeConsoles({ kind: 'add', host: OWN })).toBeNull();
    expect(running()).toEqual(onAll(OWN));
    fake.permissions.grant([pattern(TEAM)]);
    await changeConsoles({ kind: 'add', host: TEAM });
    expect(running()).toEqual(onAll(OWN, TEAM));
    await changeConsoles({ kind: 'remove', host: OWN });
    expect(running()).toEqual(onAll(TEAM));
    expect([...fake.permissions.origins]).toEqual([pattern(TEAM)]);
    await changeConsoles({ kind: 'remove', host: TEAM });
    expect(running()).toEqual([]);
    expect(fake.stored.hosts).toMatchObject({ value: [] });
  });

  it('is there once, and two windows that add at the same time lose nothing', async () => {
    const { changeConsoles } = await awake();
    await Promise.all([OWN, TEAM, OWN].map((host) => changeConsoles({ kind: 'add', host })));
    expect(fake.stored.hosts).toMatchObject({ value: [TEAM, OWN] });
  });

  it('goes with all others, and so do the permissions', async () => {
    const { changeConsoles, forgetConsoles } = await awake();
    for (const host of [OWN, TEAM]) {
      fake.permissions.grant([pattern(host)]);
      await changeConsoles({ kind: 'add', host });
    }
    await forgetConsoles();
    expect([running(), [...fake.permissions.origins]]).toEqual([[], []]);
  });

  it('has the paths of the files, where the browser knows them by their addresses', async () => {
    const { changeConsoles } = await awake();
    fake.runtime.scripts = [{ js: [fake.runtime.getURL('src/banner.js')], run_at: 'document_start' }];
    fake.permissions.grant([pattern(OWN)]);
    await changeConsoles({ kind: 'add', host: OWN });
    expect(running()).toEqual([[['src/banner.js'], [pattern(OWN)]]]);
  });

  it('may be one of fifty', async () => {
    const { changeConsoles } = await awake();
    for (let n = 0; n < 50; n++) await changeConsoles({ kind: 'add', host: `c${n}.example.com` });
    expect(await changeConsoles({ kind: 'add', host: OWN })).toBe('too-many');
    expect(await changeConsoles({ kind: 'add', host: 'c7.example.com' })).toBeNull();
  });
});

describe('what the browser takes or gives', () => {
  it('counts: nothing runs where it is not allowed', async () => {
    const { changeConsoles, arrangeScripts } = await awake();
    await changeConsoles({ kind: 'add', host: OWN });
    expect(running()).toEqual([]);
    fake.permissions.grant([pattern(OWN)]);
    await arrangeScripts();
    expect(running()).toEqual(onAll(OWN));
    fake.permissions.revoke([pattern(OWN)]);
    await arrangeScripts();
    expect(running()).toEqual([]);
  });

  it('is found as it is after an update, which has other files and has forgotten what was registered', async () => {
    const first = await awake();
    fake.permissions.grant([pattern(OWN)]);
    await first.changeConsoles({ kind: 'add', host: OWN });
    fake.scripting.registered.clear();
    fake.runtime.scripts = [{ js: ['banner-2.js'], run_at: 'document_start' }];
    const second = await awake();
    await second.arrangeScripts();
    expect(running()).toEqual([[['banner-2.js'], [pattern(OWN)]]]);
  });
});

describe('a console that the organisation names', () => {
  it('runs when the operator has allowed it, and is not the operator’s to remove', async () => {
    const { arrangeScripts, changeConsoles } = await awake();
    await fake.govern({ hosts: [TEAM] });
    await arrangeScripts();
    expect(running()).toEqual([]);
    fake.permissions.grant([pattern(TEAM)]);
    await arrangeScripts();
    expect(running()).toEqual(onAll(TEAM));
    await changeConsoles({ kind: 'remove', host: TEAM });
    expect(running()).toEqual(onAll(TEAM));
    expect(fake.permissions.origins).toContain(pattern(TEAM));
    await fake.govern({});
    await arrangeScripts();
    expect(running()).toEqual([]);
  });
});
