import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CustomerList, CustomerRecord } from '../../src/core/customer/record.ts';
import type { NativeSearch, Reading } from '../../src/core/directory/reading.ts';
import type { DrivenList } from '../../src/overlay/driven-list.ts';
import { shownBefore } from '../../src/overlay/put-back.ts';
import { readAll, type WalkEnd } from '../../src/overlay/read-all.ts';
import { driven, FakeConsole } from './fake-console.ts';

/** The background, as far as the walk talks to it. It outlives the page. */
class FakeDirectory {
  readonly held = new Map<string, { list: CustomerList; readAt: number }>();
  saved: Reading | null = null;
  now = 1000;

  keeper() {
    return {
      absorb: async ({ records, list }: { records: readonly CustomerRecord[]; list: CustomerList }) => {
        for (const { id } of records) this.held.set(id, { list, readAt: this.now });
      },
      complete: async ({
        list,
        startedAt,
        total,
      }: {
        list: CustomerList;
        startedAt: number;
        total: number;
      }) => {
        for (const [id, one] of this.held) {
          if (one.list === list && one.readAt < startedAt) this.held.delete(id);
        }
        const read = [...this.held.values()].filter((one) => one.list === list).length;
        const complete = read === total;
        return {
          list,
          total,
          completedAt: complete ? this.now : null,
          read,
          complete,
          oldest: null,
          newest: null,
        };
      },
      save: async (reading: Reading | null) => {
        this.saved = reading;
      },
      progress: () => undefined,
      pause: async (milliseconds: number) => {
        this.now += milliseconds;
      },
      now: () => this.now++,
    };
  }
}

function newReading(fake: FakeConsole): Reading {
  return {
    id: 'walk',
    startedAt: 1000,
    includeHidden: false,
    doneLists: [],
    current: null,
    before: shownBefore(driven(fake, new AbortController().signal)),
    state: 'running',
    owner: null,
  };
}

function walk(
  fake: FakeConsole,
  directory: FakeDirectory,
  stop = new AbortController().signal,
): Promise<WalkEnd> {
  const start = directory.saved ?? newReading(fake);
  return readAll(driven(fake, stop), directory.keeper(), { start, signal: stop });
}

describe('Read all', () => {
  it('reads every customer of both lists and puts back list, size and page', async () => {
    const fake = new FakeConsole(231, 417);
    fake.page = 3;
    const directory = new FakeDirectory();
    expect(await walk(fake, directory)).toEqual({ state: 'done', problem: null });
    expect(directory.held.size).toBe(648);
    expect(fake).toMatchObject({ list: 'own', pageSize: 10, page: 3 });
    expect(directory.saved).toBeNull();
  });

  describe('with a search of the operator', () => {
    const search: NativeSearch = { property: 'name', text: '1' };
    const searched = (): FakeConsole =>
      Object.assign(new FakeConsole(231, 417), { list: 'resellers', search, page: 2 });

    it('reads everybody and searches again, on the list and page where it was', async () => {
      const fake = searched();
      const directory = new FakeDirectory();
      expect(await walk(fake, directory)).toEqual({ state: 'done', problem: null });
      expect(directory.held.size).toBe(648);
      expect(fake).toMatchObject({ list: 'resellers', pageSize: 10, search, page: 2 });
    });

    it('searches again after a reload and when it is stopped', async () => {
      const fake = searched();
      const directory = new FakeDirectory();
      fake.onTurn = (turn) => {
        if (turn === 6) throw new Error('the tab is gone');
      };
      await walk(fake, directory).catch(() => undefined);
      expect(directory.saved?.before.search).toEqual(search);
      const stop = new AbortController();
      fake.onTurn = (turn) => {
        if (turn === 12) stop.abort();
      };
      Object.assign(fake, { list: 'own', page: 1, pageSize: 10, search: null });
      expect(await walk(fake, directory, stop.signal)).toEqual({ state: 'stopped', problem: null });
      expect(fake).toMatchObject({ list: 'resellers', pageSize: 10, search, page: 2 });
    });

    it('leaves the whole list from its beginning where the console does not search', async () => {
      const fake = searched();
      fake.searchIsDead = true;
      expect(await walk(fake, new FakeDirectory())).toEqual({ state: 'done', problem: null });
      expect(fake).toMatchObject({ list: 'resellers', pageSize: 10, search: null, page: 1 });
    });

    it('does not search in another list than the operator did', async () => {
      const fake = searched();
      const page = driven(fake, new AbortController().signal);
      const start = newReading(fake);
      let settled = false;
      const stuck: DrivenList = {
        ...page,
        openList: async (list) => (settled ? 'no-answer' : page.openList(list)),
        settle: () => {
          settled = true;
          fake.list = 'own';
        },
      };
      await readAll(stuck, new FakeDirectory().keeper(), { start, signal: new AbortController().signal });
      expect(fake).toMatchObject({ list: 'own', search: null, page: 1 });
    });

    it('puts back the size of the pages where the search found too few for a pager', async () => {
      const fake = searched();
      const directory = new FakeDirectory();
      const { before, ...reading } = newReading(fake);
      directory.saved = { ...reading, before: { ...before, pageSize: null } };
      expect(await walk(fake, directory)).toEqual({ state: 'done', problem: null });
      expect(fake).toMatchObject({ pageSize: 10, search });
    });
  });

  it('goes on where a reload cut it off, at whatever step', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 14 }),
        fc.integer({ min: 1, max: 400 }),
        async (cut, own) => {
          const fake = new FakeConsole(own, 250);
          const directory = new FakeDirectory();
          fake.onTurn = (turn) => {
            if (turn === cut) throw new Error('the tab is gone');
          };
          await walk(fake, directory).catch(() => undefined);
          // The page starts anew; what was stored is all that is left of the walk.
          fake.onTurn = () => undefined;
          Object.assign(fake, { list: 'own', page: 1, pageSize: 10 });
          expect(await walk(fake, directory)).toEqual({ state: 'done', problem: null });
          expect(directory.held.size).toBe(own + 250);
        },
      ),
    );
  });

  it('reads again a list that changes under it, until it is whole', async () => {
    const fake = new FakeConsole(500, null);
    fake.onTurn = (turn) => {
      // Somebody new at the top: everybody moves down, one customer slips from one page to the next.
      if (turn === 3) fake.lists.own.unshift('new');
      // Somebody leaves: one customer slips back to a page that was read.
      if (turn === 4) fake.lists.own.splice(10, 2);
    };
    const directory = new FakeDirectory();
    expect(await walk(fake, directory)).toEqual({ state: 'done', problem: null });
    expect([...directory.held.keys()].sort()).toEqual([...fake.lists.own].sort());
  });

  it('gets over pages that fail for a while, and says so when they keep failing', async () => {
    const fake = new FakeConsole(500, null);
    fake.onTurn = (turn) => {
      fake.broken = turn === 3 || turn === 4;
    };
    const directory = new FakeDirectory();
    expect(await walk(fake, directory)).toEqual({ state: 'done', problem: null });
    expect(directory.held.size).toBe(500);

    const hopeless = new FakeConsole(500, null);
    hopeless.onTurn = (turn) => {
      hopeless.broken = turn >= 3;
    };
    const half = new FakeDirectory();
    expect(await walk(hopeless, half)).toEqual({ state: 'failed', problem: 'page-error' });
    expect(half.held.size).toBe(200);
    expect(half.saved).toMatchObject({ state: 'failed', current: { taken: 200 } });
  });

  it('stops when it is told to and still puts back the page', async () => {
    const fake = new FakeConsole(500, null);
    const stop = new AbortController();
    fake.onTurn = (turn) => {
      if (turn === 3) stop.abort();
    };
    const directory = new FakeDirectory();
    expect(await walk(fake, directory, stop.signal)).toEqual({ state: 'stopped', problem: null });
    expect(fake).toMatchObject({ pageSize: 10, page: 1 });
    expect(directory.saved?.state).toBe('stopped');
    const again = await walk(fake, directory);
    expect(again).toEqual({ state: 'done', problem: null });
    expect(directory.held.size).toBe(500);
  });

  it('says at once that a list without IDs cannot be read, and changes nothing', async () => {
    const fake = new FakeConsole(120, null);
    const page = driven(fake, new AbortController().signal);
    const end = await readAll(
      { ...page, look: () => ({ ...page.look(), records: [] }) },
      new FakeDirectory().keeper(),
      {
        start: newReading(fake),
        signal: new AbortController().signal,
      },
    );
    expect(end).toEqual({ state: 'failed', problem: 'no-ids' });
    expect(fake).toMatchObject({ pageSize: 10, page: 1 });
  });

  it('says what is missing when the console counts more than it shows', async () => {
    const fake = new FakeConsole(120, null);
    const directory = new FakeDirectory();
    const keeper = directory.keeper();
    const page = driven(fake, new AbortController().signal);
    const counted: DrivenList = {
      ...page,
      look: () => {
        const { pager, ...shown } = page.look();
        return { ...shown, pager: pager && { ...pager, total: 121 } };
      },
    };
    const end = await readAll(counted, keeper, {
      start: newReading(fake),
      signal: new AbortController().signal,
    });
    expect(end).toEqual({ state: 'failed', problem: 'left-incomplete' });
    expect(directory.held.size).toBe(120);
  });
});
