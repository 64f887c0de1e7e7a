import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DAY } from '../../src/core/customer/calendar.ts';
import { known, MASKED } from '../../src/core/customer/field.ts';
import {
  type Background,
  customer,
  fake,
  idsOf,
  SESSION,
  set,
  signIn,
  startOver,
  stored,
  wake,
} from './directory.ts';

let background: Background;

beforeEach(async () => {
  startOver();
  background = await wake();
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function nextLife(): Promise<void> {
  await background.end();
  background = await wake();
}

const NOW = Date.now();
const PHONE = '13912345678';
const named = (id: string, at = NOW) => customer(id, { name: known(`Name ${id}`) }, at);

describe('the snapshot', () => {
  async function snapshots() {
    return (await background.database()).getAll('snapshots');
  }

  it('is what a woken worker answers from', async () => {
    await background.absorb([named('a'), named('b')], 'own', 2);
    await background.say('directory.complete', { list: 'own', startedAt: NOW - 1, total: 2 });
    expect(await snapshots()).toHaveLength(1);
    const answer = await background.ask('name:a');
    const database = await background.database();
    await database.clear('customers');
    await nextLife();
    expect(await background.ask('name:a')).toEqual(answer);
  });

  it('is written after a quiet time, and not again when nothing changed', async () => {
    await background.absorb([named('a')]);
    expect(await snapshots()).toEqual([]);
    expect(fake.alarms.all.has('directory.tidy')).toBe(true);
    await nextLife();
    await background.tidy('directory.tidy');
    expect(await snapshots()).toMatchObject([{ partner: 'acme_dist', writes: 1 }]);
    await background.tidy('another');
  });

  it('is not believed when it is damaged, missing or of another time', async () => {
    await background.absorb([named('b'), named('a')], 'own', 2);
    await background.say('directory.complete', { list: 'own', startedAt: NOW - 1, total: 2 });
    const answer = await background.ask();
    const database = await background.database();
    const [sound] = await snapshots();
    if (sound === undefined) throw new Error('no snapshot');
    for (const damaged of [
      { ...sound, snapshot: { ...(sound.snapshot as object), checksum: 1 } },
      { ...sound, snapshot: null },
      { ...sound, writes: 99 },
    ]) {
      await database.put('snapshots', damaged);
      background = await wake();
      expect(await background.ask()).toEqual(answer);
    }
    await database.clear('snapshots');
    background = await wake();
    expect(await background.ask()).toEqual(answer);
    expect(idsOf(answer)).toEqual(['b', 'a']);
  });
});

describe('a snapshot that is older than the records', () => {
  it('is brought up to date with what was written since', async () => {
    await background.absorb([named('a', NOW - 9), named('b', NOW - 9), named('c', NOW - 9)], 'own', 3);
    await background.say('directory.complete', { list: 'own', startedAt: NOW - 10, total: 3 });
    const [sound] = await (await background.database()).getAll('snapshots');
    await nextLife();
    await background.absorb([named('a')], 'own', 3);
    await nextLife();
    const seen = await background.ask();
    expect(seen.rows.map(({ readAt }) => NOW - readAt)).toEqual([0, 9, 9]);
    await background.absorb([customer('b', { name: known('Other') }), named('d')], 'own', 4);
    await nextLife();
    const after = await background.ask();
    expect(idsOf(after)).toEqual(['a', 'b', 'c', 'd']);
    expect(await background.ask('name:other')).toMatchObject({ matched: 1 });
    expect(await (await background.database()).getAll('snapshots')).toEqual([sound]);
    await (await background.database()).clear('snapshots');
    await nextLife();
    expect(await background.ask()).toEqual(after);
  });

  it('is not used when somebody in it is gone', async () => {
    await background.absorb([named('gone', NOW - 9), named('b')], 'own', 2);
    await background.tidy('directory.tidy');
    const [old] = await (await background.database()).getAll('snapshots');
    expect(old?.writes).toBe(1);
    await background.say('directory.complete', { list: 'own', startedAt: NOW - 5, total: 1 });
    await nextLife();
    expect(idsOf(await background.ask())).toEqual(['b']);
  });
});

describe('two partners', () => {
  it('never see each other', async () => {
    await background.absorb([named('a')], 'own', 7);
    await background.say('directory.absorb', { records: [named('b')], list: 'own', total: 1 }, 'private');
    await background.say('directory.pin', { id: 'b', pinned: true }, 'private');
    for (let life = 0; life < 2; life++) {
      expect(idsOf(await background.ask())).toEqual(['a']);
      expect(idsOf(await background.ask('', {}, 'private'))).toEqual(['b']);
      expect((await background.ask('is:pinned')).matched).toBe(0);
      expect((await background.ask('is:pinned', {}, 'private')).matched).toBe(1);
      expect((await background.ask()).total).toBe(7);
      expect(await background.say('directory.values', { property: 'name', typed: '' })).toHaveLength(1);
      expect(await background.say('directory.count', { filters: ['name:b'], timeZone: 'UTC' })).toEqual([
        { matched: 0, undecided: 0 },
      ]);
      await nextLife();
    }
    signIn('normal', 'other_dist');
    expect(idsOf(await background.ask())).toEqual(['b']);
  });

  it('are forgotten together, or one by one when it signs out', async () => {
    await background.absorb([named('a')]);
    await background.say('directory.absorb', { records: [named('b')], list: 'own', total: 1 }, 'private');
    await background.forgetSignedOut('normal');
    expect(await background.ask()).toMatchObject({ read: 0, revision: 0, lists: [], total: null });
    expect(await stored(background)).not.toContain('Name a');
    expect((await background.ask('', {}, 'private')).read).toBe(1);
    await background.say('stored.forget', { kind: 'customers', partner: null });
    expect((await background.ask('', {}, 'private')).read).toBe(0);
    expect(await stored(background)).toBe('[[],[],[],[]]');
  });
});

describe('personal data', () => {
  const personalItems = () =>
    Object.keys(fake.storage.session.items).filter((key) => key.startsWith('personal.'));

  const withPhone = (id: string, at = NOW) =>
    customer(id, { name: known(`Name ${id}`), mobile: known(PHONE), email: MASKED }, at);

  it('lives as long as the session, and never on disk', async () => {
    await background.absorb([withPhone('a'), named('b')], 'own', 2);
    await background.say('directory.complete', { list: 'own', startedAt: NOW - 1, total: 2 });
    for (let life = 0; life < 2; life++) {
      expect(await background.ask('mobile:139')).toMatchObject({ matched: 1, undecided: 1 });
      expect((await background.ask('email:x')).undecidedBy).toEqual([
        { property: 'email', why: 'masked', count: 1 },
        { property: 'email', why: 'absent', count: 1 },
      ]);
      await background.tidy('directory.tidy');
      expect(await stored(background)).toContain('Name a');
      expect(await stored(background)).not.toContain(PHONE);
      expect(JSON.stringify(fake.stored)).not.toContain(PHONE);
      await nextLife();
    }
    await background.end();
    fake.storage.session.items = { ...SESSION };
    background = await wake();
    expect(await background.ask('mobile:139')).toMatchObject({ matched: 0, undecided: 2 });
  });

  it('is dropped when the session has no room for it', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    fake.storage.session.refuse = (items) => {
      if (JSON.stringify(items).length > 5000) throw new Error('QUOTA_BYTES quota exceeded');
    };
    for (let page = 0; page < 10; page++) {
      await background.absorb(Array.from({ length: 10 }, (_, i) => withPhone(`${page}-${i}`)));
    }
    const answer = await background.ask('mobile:139');
    expect(answer.matched + answer.undecided).toBe(100);
    expect(answer.matched).toBeLessThan(50);
    await nextLife();
    expect(await background.ask('mobile:139')).toEqual(answer);
  });

  it('is put together again from many pages', async () => {
    for (let page = 0; page < 70; page++) await background.absorb([withPhone(`c${page}`)]);
    expect(personalItems()).toHaveLength(70);
    await nextLife();
    expect((await background.ask('mobile:139')).matched).toBe(70);
    expect(personalItems()).toHaveLength(1);
    await background.absorb([withPhone('more')]);
    await nextLife();
    expect((await background.ask('mobile:139')).matched).toBe(71);
  });

  it('keeps its age over the end of a worker: what nobody confirmed for a week is not repeated', async () => {
    await background.absorb([withPhone('a', NOW - 8 * DAY)]);
    await background.absorb([customer('a', { mobile: MASKED }, NOW - 4 * DAY)]);
    expect((await background.ask('mobile:139')).matched).toBe(1);
    await nextLife();
    await background.absorb([customer('a', { mobile: MASKED }, NOW)]);
    expect(await background.ask('mobile:139')).toMatchObject({ matched: 0, undecided: 1 });
  });

  it('goes to disk when the operator wants it kept, and away from there when not any more', async () => {
    await background.absorb([withPhone('a')]);
    set({ keepPersonal: true });
    await background.keepOtherwise();
    expect(personalItems()).toEqual([]);
    expect((await background.ask('mobile:139')).matched).toBe(1);
    await background.absorb([withPhone('b')]);
    await background.tidy('directory.tidy');
    await background.end();
    fake.storage.session.items = { ...SESSION };
    background = await wake();
    expect((await background.ask('mobile:139')).matched).toBe(2);
    set({ keepPersonal: false });
    await nextLife();
    expect(await background.ask('mobile:139')).toMatchObject({ matched: 0, undecided: 2 });
    expect(await stored(background)).not.toContain(PHONE);
  });
});

describe('a revision', () => {
  const revision = () => background.ask().then((answer) => answer.revision);
  const told = () => (fake.stored['directory.normal'] as { value: { revision: number } }).value.revision;

  it('grows with what changes and stays with what does not, but for when it was seen', async () => {
    await background.absorb([named('a', NOW - 10)], 'own', 1);
    const first = await revision();
    expect(told()).toBe(first);
    const writes = fake.storage.local.log.length;
    await background.absorb([named('a', NOW)], 'own', 1);
    expect(await revision()).toBe(first);
    expect(fake.storage.local.log.length).toBe(writes);
    expect((await background.ask()).lists[0]).toMatchObject({ oldest: NOW, newest: NOW });
    expect((await background.ask()).rows[0]?.readAt).toBe(NOW);
    let before = first;
    for (const change of [
      () => background.absorb([customer('a', { name: known('Other') })]),
      () => background.absorb([named('b')]),
      () => background.absorb([], 'own', 5),
      () => background.absorb([customer('b', { mobile: known(PHONE) })]),
      () => background.say('directory.pin', { id: 'a', pinned: true }),
      () => background.say('directory.complete', { list: 'own' as const, startedAt: NOW - 100, total: 2 }),
    ]) {
      await change();
      const after = await revision();
      expect(after).toBeGreaterThan(before);
      expect(told()).toBe(after);
      before = after;
    }
    await background.say('directory.pin', { id: 'a', pinned: true });
    expect(await revision()).toBe(before);
    await background.say('stored.forget', { kind: 'customers', partner: null });
    expect(told()).toBe(0);
    await background.absorb([named('a')]);
    expect(await revision()).toBeGreaterThan(before);
  });
});

describe('age and walks', () => {
  it('drops who was not seen for longer than is kept, and says that the list is not complete', async () => {
    await background.absorb([named('old', NOW - 6 * DAY), named('new', NOW)], 'own', 2);
    await background.say('directory.complete', { list: 'own', startedAt: NOW - 7 * DAY, total: 2 });
    expect((await background.ask()).lists[0]).toMatchObject({ read: 2, complete: true });
    set({ keepDays: 1 });
    await nextLife();
    const answer = await background.ask();
    expect(idsOf(answer)).toEqual(['new']);
    expect(answer.lists[0]).toMatchObject({ read: 1, total: 2, complete: false });
    expect(await stored(background)).not.toContain('Name old');
  });

  it('ends with a list that holds as many as the console counts', async () => {
    await background.absorb([named('gone', NOW - 100), named('a'), named('b')], 'own', 3);
    await background.absorb([named('r', NOW - 100)], 'resellers');
    const walked = { list: 'own', startedAt: NOW - 50, total: 3 } as const;
    expect(await background.say('directory.complete', walked)).toEqual({
      list: 'own',
      total: 3,
      completedAt: null,
      read: 2,
      complete: false,
      oldest: NOW,
      newest: NOW,
    });
    const covered = await background.say('directory.complete', { ...walked, total: 2 });
    expect(covered).toMatchObject({ read: 2, total: 2, complete: true });
    expect(covered.completedAt).toBeGreaterThanOrEqual(NOW);
    expect(idsOf(await background.ask())).toEqual(['a', 'b', 'r']);
    await background.absorb([], 'own', 3);
    expect((await background.ask()).lists[0]?.complete).toBe(false);
  });

  it('never takes a pin away', async () => {
    await background.say('directory.pin', { id: 'p', pinned: true });
    await background.absorb([named('p', NOW - 100), named('q')]);
    expect(idsOf(await background.ask('is:pinned'))).toEqual(['p']);
    expect(idsOf(await background.ask('-is:pinned'))).toEqual(['q']);
    await background.say('directory.complete', { list: 'own', startedAt: NOW - 50, total: 1 });
    expect((await background.ask('is:pinned')).matched).toBe(0);
    await nextLife();
    await background.absorb([customer('p', { pinned: known(false) })]);
    expect(idsOf(await background.ask('is:pinned'))).toEqual(['p']);
    await background.say('directory.pin', { id: 'p', pinned: false });
    expect((await background.ask('is:pinned')).matched).toBe(0);
  });
});
