import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CustomerRef } from '../../src/core/account/customer-ref.ts';
import type { Observation } from '../../src/core/account/observation.ts';
import { startPlan } from '../../src/core/account/switch-plan.ts';
import { type ChainedEntry, findBreak } from '../../src/core/journal/chain.ts';
import type { JournalDesk } from '../../src/core/journal/parse-journal.ts';
import type { Caller } from '../../src/platform/messaging.ts';
import { fake, SESSION, set, startOver } from './directory.ts';
import { dieBeforeWrite, live, makeStorageMortal } from './mortal.ts';

const DAY = 86_400_000;
const ACME: CustomerRef = { id: 'a', account: 'hwc_a', name: 'Acme', masks: [] };
const BOLT: CustomerRef = { id: 'b', account: 'hwc_b', name: 'Bolt', masks: [] };

let now = 0;
/** Every step comes a second later than the one before: nothing depends on how fast this runs. */
vi.spyOn(Date, 'now').mockImplementation(() => now);

const caller = (jar = 'normal'): Caller => ({
  kind: 'console-page',
  jar,
  tab: 1,
  opener: null,
  address: 'https://console.huaweicloud.com/',
});
const options: Caller = { ...caller(), kind: 'extension-page' };
const page = (label: string, customerList = false): Observation => ({
  since: now,
  header: { labels: [label], sure: true },
  agencyId: null,
  signedOut: false,
  customerList,
});

/** One life of the background. */
async function wake() {
  vi.resetModules();
  const { handlers } = await import('../../src/background/handlers.ts');
  const { journalHandlers } = await import('../../src/background/journal-handlers.ts');
  const journal = await import('../../src/background/journal.ts');
  const { journalDatabase, readEntries } = await import('../../src/platform/journal-database.ts');
  const { sha256 } = await import('../../src/platform/digest.ts');
  const { endPrivateJar } = await import('../../src/background/account-tracker.ts');
  return {
    ...{ handlers, journalHandlers, journal, readEntries, sha256, endPrivateJar },
    /** The worker ends: nobody holds the database any more. */
    end: async () => {
      await journal.settle().catch(() => undefined);
      (await journalDatabase()).close();
    },
  };
}
type Background = Awaited<ReturnType<typeof wake>>;

type Step = (background: Background, jar: string) => Promise<unknown>;
const request =
  (customer: CustomerRef): Step =>
  ({ handlers }, jar) =>
    handlers['switch.request']({ customer, by: 'row' }, caller(jar));
const refuse =
  (customer: CustomerRef): Step =>
  ({ handlers }, jar) =>
    handlers['switch.refuse'](customer, caller(jar));
const see =
  (label: string): Step =>
  ({ handlers }, jar) =>
    handlers['account.observe'](page(label), caller(jar));
const note =
  (text: string): Step =>
  ({ journalHandlers }, jar) =>
    journalHandlers['journal.note']({ stay: null, note: text }, caller(jar));

const STEPS: readonly Step[] = [
  see('acme_dist'),
  request(ACME),
  see('hwc_a'),
  note('INC-1'),
  see('acme_dist'),
  request(BOLT),
  refuse(BOLT),
  request(BOLT),
  see('hwc_b'),
  see('acme_dist'),
];
const LINES = [
  'requested a',
  'confirmed a',
  'noted a INC-1',
  'returned a switched-back',
  'requested b',
  'refused b',
  'requested b',
  'confirmed b',
  'returned b switched-back',
];

async function play(background: Background, steps: readonly Step[], jar = 'normal'): Promise<void> {
  for (const step of steps) {
    now += 1000;
    await step(background, jar);
  }
}

async function stored(background: Background): Promise<readonly ChainedEntry[]> {
  await background.journal.settle();
  return (await background.readEntries()).entries;
}

function desk(): JournalDesk {
  return (fake.stored.journal as { value: JournalDesk }).value;
}

function lineOf({ kind, customer, end, note: words }: ChainedEntry): string {
  return [kind, customer.id, end, words].filter((one) => one !== null && one !== '').join(' ');
}

async function breakIn({ readEntries, sha256 }: Background) {
  const { entries, anchor } = await readEntries();
  return findBreak(entries, { anchor, head: desk().head }, sha256);
}

beforeEach(() => {
  live();
  startOver();
  now = Date.UTC(2026, 10, 23, 8);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('the journal', () => {
  it('has what happened in the order in which it did, as a whole chain', async () => {
    const background = await wake();
    await play(background, STEPS);
    const entries = await stored(background);
    expect(entries.map(lineOf)).toEqual(LINES);
    expect(entries.map(({ seq }) => seq)).toEqual(LINES.map((_, place) => place + 1));
    expect(entries[3]).toMatchObject({ by: 'row', partner: 'acme_dist', jar: 'normal', lasted: 2000 });
    expect(await breakIn(background)).toBeNull();
    expect(desk()).toMatchObject({ pending: [], stays: [], head: { seq: 9, hash: entries[8]?.hash } });
  });

  it('loses nothing, doubles nothing and stays whole whenever the worker ends', async () => {
    let death = 0;
    for (let deaths = 1; deaths > 0 && death < 200; death++) {
      deaths = 0;
      live();
      startOver();
      makeStorageMortal();
      let background = await wake();
      dieBeforeWrite(death);
      for (const step of STEPS) {
        // Said again to the next worker, as the pages do it.
        for (let isSaid = false; !isSaid; ) {
          now += 1000;
          isSaid = await step(background, 'normal').then(
            () => true,
            () => false,
          );
          // Nobody waits for the database: the end of its work may be the end of the worker too.
          const isAlive =
            isSaid &&
            (await background.journal.settle().then(
              () => true,
              () => false,
            ));
          if (isAlive) continue;
          deaths++;
          live();
          await background.end();
          background = await wake();
        }
      }
      const entries = await stored(background);
      const lines = entries.map(lineOf);
      expect(lines, `death before write ${death}`).toEqual(LINES);
      expect(await breakIn(background), `death before write ${death}`).toBeNull();
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      await background.end();
    }
    expect(death).toBeGreaterThan(20);
    expect(death).toBeLessThan(200);
  });

  it('is written by the next worker where this one only got to store the account', async () => {
    const first = await wake();
    await play(first, STEPS.slice(0, 2));
    await first.journal.settle();
    makeStorageMortal();
    dieBeforeWrite(1);
    // The account and the entry are one write; then the worker ends.
    await play(first, [see('hwc_a')]);
    await first.journal.settle().catch(() => undefined);
    expect(desk().pending.map(({ kind }) => kind)).toEqual(['confirmed']);
    live();
    await first.end();
    const second = await wake();
    expect((await stored(second)).map(lineOf)).toEqual(LINES.slice(0, 2));
  });

  it('tells cookie jars apart, and of the private one its end', async () => {
    const background = await wake();
    await play(background, [see('other_dist'), request(ACME), see('hwc_a')], 'private');
    await play(background, [request(BOLT), see('hwc_b')]);
    await background.endPrivateJar();
    const entries = await stored(background);
    expect(entries.map((entry) => `${entry.jar}: ${lineOf(entry)}`)).toEqual([
      'private: requested a',
      'private: confirmed a',
      'normal: requested b',
      'normal: confirmed b',
      'private: expired a window-closed',
    ]);
    expect(entries.map(({ partner }) => partner)).toEqual([
      'other_dist',
      'other_dist',
      'acme_dist',
      'acme_dist',
      'other_dist',
    ]);
    expect(desk().stays.map(({ jar }) => jar)).toEqual(['normal']);
  });

  it('goes on with a stay that outlives the browser', async () => {
    const first = await wake();
    await play(first, [request(ACME), see('hwc_a')]);
    await first.end();
    fake.storage.session.items = {};
    const second = await wake();
    await play(second, [see('hwc_a'), see('acme_dist')]);
    const entries = await stored(second);
    expect(entries.map(lineOf)).toEqual(['requested a', 'confirmed a', 'returned a switched-back']);
    expect(new Set(entries.map(({ stay }) => stay)).size).toBe(1);
    expect(fake.storage.session.items).toMatchObject(SESSION);
  });

  it('takes a note that is said twice once, whether the stay is named or the one under way', async () => {
    const background = await wake();
    await play(background, [...STEPS.slice(0, 3), note('INC-1'), note('INC-1')]);
    const stay = (await stored(background))[0]?.stay ?? '';
    for (const text of ['INC-1', 'INC-2', 'INC-2'])
      await background.journalHandlers['journal.note']({ stay, note: text }, options);
    const notes = (await stored(background)).filter(({ kind }) => kind === 'noted');
    expect(notes.map((entry) => [entry.stay, entry.note])).toEqual([
      [stay, 'INC-1'],
      [stay, 'INC-2'],
    ]);
    expect(desk().stays[0]?.inside?.note).toBe('INC-2');
  });

  it('takes notes on a stay that is long over', async () => {
    const background = await wake();
    await play(background, STEPS);
    const [first] = await stored(background);
    await background.journalHandlers['journal.note']({ stay: first?.stay ?? '', note: 'INC-7' }, options);
    // Of a page of the console nothing but its own stay is changed, and it has none.
    const forged = { stay: first?.stay ?? '', note: 'forged' };
    await expect(background.journalHandlers['journal.note'](forged, caller())).rejects.toThrow('no stay');
    const entries = await stored(background);
    expect(entries.slice(LINES.length).map(lineOf)).toEqual(['noted a INC-7']);
    expect(entries.at(-1)?.stay).toBe(first?.stay);
  });
});

describe('a switch plan', () => {
  const planned = (step: 'locate' | 'confirm'): void => {
    const wish = { list: null, by: 'omnibox', obstacle: null, protection: 'free' } as const;
    const started = startPlan(
      null,
      { state: 'partner', at: now },
      { ...wish, id: 'p', customer: ACME, at: now },
    );
    if (!started.ok) throw new Error(started.problem.code);
    const plan = { ...started.value.plan, step, tab: 3, deadline: now };
    fake.stored['plan.normal'] = { version: 1, value: plan };
    fake.storage.session.items['plan.normal'] = plan.id;
  };

  it.each([
    ['locate', ['refused a not-reached']],
    // What comes of a request is told of the account.
    ['confirm', []],
  ] as const)('that fails at %s', async (step, lines) => {
    planned(step);
    const background = await wake();
    const { planLimitPassed } = await import('../../src/background/switch-runner.ts');
    now += 1000;
    await planLimitPassed('plan.limit.normal');
    expect(fake.stored['plan.normal']).toMatchObject({ value: { ended: { state: 'failed' } } });
    const entries = await stored(background);
    expect(entries.map(lineOf)).toEqual(lines);
    expect(entries.map(({ by }) => by)).toEqual(lines.map(() => 'omnibox'));
  });
});

describe('the age of entries', () => {
  it('deletes the oldest, and the rest is a whole chain', async () => {
    const background = await wake();
    await play(background, STEPS.slice(0, 5));
    await stored(background);
    now += 100 * DAY;
    await play(background, [request(BOLT)]);
    expect((await stored(background)).length).toBe(5);
    set({ journalDays: 90 });
    expect((await stored(background)).map(({ seq }) => seq)).toEqual([5]);
    expect(await breakIn(background)).toBeNull();
    now += 100 * DAY;
    expect(await stored(background)).toEqual([]);
    await play(background, [see('hwc_b')]);
    expect((await stored(background)).map(({ seq }) => seq)).toEqual([6]);
    expect(await breakIn(background)).toBeNull();
  });

  it('is 365 days where nobody chose', async () => {
    const background = await wake();
    await play(background, [request(BOLT)]);
    await stored(background);
    now += 364 * DAY;
    expect(await stored(background)).toHaveLength(1);
    now += 2 * DAY;
    expect(await stored(background)).toHaveLength(0);
  });
});

describe('what cannot be written', () => {
  it('waits: a database of a newer version is left alone', async () => {
    const newer = await openDB('behalf-journal', 9, {
      upgrade: (made) => void made.createObjectStore('later'),
    });
    newer.close();
    const background = await wake();
    await play(background, STEPS.slice(0, 3));
    await expect(background.journal.settle()).rejects.toThrow();
    expect(desk().pending.map(({ kind }) => kind)).toEqual(['requested', 'confirmed']);
    const untouched = await openDB('behalf-journal');
    expect([untouched.version, ...untouched.objectStoreNames]).toEqual([9, 'later']);
    untouched.close();
  });

  it('does not keep us from knowing who is acting', async () => {
    const later = { version: 99, value: 'whatever' };
    fake.stored.journal = later;
    const background = await wake();
    await play(background, STEPS.slice(0, 3));
    expect(fake.stored['jar.normal']).toMatchObject({ value: { account: { state: 'confirmed' } } });
    expect(fake.stored.journal).toEqual(later);
  });
});

describe('the exported file', () => {
  it('has what the filter lets through', async () => {
    const background = await wake();
    await play(background, STEPS);
    const ask = { filter: 'kind:returned', language: 'en', timeZone: 'UTC' } as const;
    const csv = await background.journalHandlers['journal.export']({ ...ask, format: 'csv' }, options);
    expect(
      csv
        .trim()
        .split('\r\n')
        .map((line) => line.split(',')[0]),
    ).toEqual(['No.', '4', '9']);
    const json = await background.journalHandlers['journal.export']({ ...ask, format: 'json' }, options);
    expect(JSON.parse(json).entries.map(({ seq }: { seq: number }) => seq)).toEqual([4, 9]);
  });

  it('is not made where the organisation forbids it', async () => {
    const background = await wake();
    await fake.govern({ allowExport: false });
    const ask = { filter: '', language: 'en', timeZone: 'UTC', format: 'csv' } as const;
    await expect(background.journalHandlers['journal.export'](ask, options)).rejects.toThrow('organisation');
  });
});
