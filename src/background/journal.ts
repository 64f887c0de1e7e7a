import { partnerKey } from '../core/account/partner-key.ts';
import type { SwitchPlan } from '../core/account/switch-plan.ts';
import { DAY } from '../core/customer/calendar.ts';
import { chain, NO_LINK } from '../core/journal/chain.ts';
import type { JournalEntry, StartedBy, StayEnd } from '../core/journal/entry.ts';
import { type JournalDesk, MOST_PENDING } from '../core/journal/parse-journal.ts';
import {
  type Circumstances,
  currentStay,
  failureEntry,
  noteEntry,
  type Told,
  tellChange,
  tellEnd,
  withNote,
} from '../core/journal/stays.ts';
import { browser } from '../platform/browser.ts';
import { sha256 } from '../platform/digest.ts';
import type { Jar } from '../platform/jar.ts';
import {
  addEntries,
  dropBefore,
  eraseEntries,
  firstOfStay,
  lastLink,
  notStored,
} from '../platform/journal-database.ts';
import { journalItem, staysIn, withStays } from '../platform/journal-item.ts';
import { planItem } from '../platform/plan-items.ts';
import { report } from '../platform/report.ts';
import { readSettings } from '../platform/settings.ts';
import { NewerVersionError, type StoredItem } from '../platform/stored-item.ts';
import { type JarState, jarItem } from '../platform/stored-items.ts';
import { serial } from './serial.ts';

/**
 * Owner and single writer of the journal. An entry is first stored in one call with what it tells of, and then put into
 * the database; a worker that ends in between leaves it to the next one. Nobody waits for the database.
 */
const atDesk = serial();
const atDatabase = serial();

/** Stores the state of a jar, and what there is to tell of the change. */
export function storeTold(jar: Jar, before: JarState, after: JarState, by: StartedBy): Promise<void> {
  return store(jarItem(jar), after, (desk) => {
    const given = circumstances(jar, after, by);
    return withTold(desk, jar, tellChange(staysIn(desk, jar), before.account, after.account, given));
  });
}

/** Stores a switch plan that failed before anything was asked of the console, and tells of it. */
export async function storeFailed(jar: Jar, plan: SwitchPlan): Promise<void> {
  const given = circumstances(jar, await jarItem(jar).read(), plan.by);
  await store(planItem(jar), plan, (desk) => ({
    ...desk,
    pending: withEntries(desk, [failureEntry(plan, given)]),
  }));
}

/** In one call: the browser does it as a whole or not at all. */
async function store<T>(
  item: StoredItem<T>,
  value: T,
  tell: (desk: JournalDesk) => JournalDesk,
): Promise<void> {
  const isTold = await atDesk(async () => {
    const stored = await browser.storage.local.get([item.key, journalItem.key]);
    const desk = journalItem.understand(stored[journalItem.key]);
    const next = tell(desk);
    await browser.storage.local.set({
      ...(next === desk ? {} : deskToStore(stored[journalItem.key], next)),
      ...item.prepare(stored[item.key], value),
    });
    return next.pending.length > 0;
  });
  if (isTold) settleSoon();
}

/** A cookie jar is about to be forgotten. `at`: until when anything was known of it, epoch milliseconds. */
export async function endStays(jar: Jar, end?: StayEnd, at = Date.now()): Promise<void> {
  const state = await jarItem(jar).read();
  await change((desk) => {
    const given = { ...circumstances(jar, state, 'native'), at };
    return withTold(desk, jar, tellEnd(staysIn(desk, jar), given, end));
  });
}

/** The operator's words on a stay, or on the one that is under way in a jar. Rejects when there is none any more. */
export async function noteOn(stay: string | null, jar: Jar, note: string): Promise<void> {
  const { partner } = await jarItem(jar).read();
  const kept = stay === null ? undefined : await firstOfStay(stay);
  await change((desk) => {
    const current = stay === null ? currentStay(staysIn(desk, jar)) : null;
    const running = desk.stays
      .flatMap(({ asked, inside }) => [asked, inside])
      .find((one) => one?.id === stay);
    // Said again by a page that got no answer.
    if ((current ?? running)?.note === note) return desk;
    const about =
      current === null
        ? (desk.pending.find((entry) => entry.stay === stay) ?? kept)
        : { ...current, stay: current.id, partner: partnerKey(partner), jar };
    if (about === undefined) throw new Error('no stay to take a note on');
    const entry = noteEntry(about, note, { at: Date.now(), newId: () => crypto.randomUUID() });
    const stays = desk.stays.map((of) => ({ ...of, ...withNote(of, about.stay, note) }));
    return { ...desk, stays, pending: withEntries(desk, [entry]) };
  });
}

/** Puts into the database what waits for it, and drops what is too old. */
export function settle(): Promise<void> {
  return atDatabase(async () => {
    const { pending } = await journalItem.read();
    if (pending.length > 0) {
      const fresh = await notStored(pending);
      await addEntries(await chain(await lastLink(), fresh, sha256));
      const head = await lastLink();
      const settled = new Set(pending.map(({ id }) => id));
      await atDesk(async () => {
        const desk = await journalItem.read();
        await journalItem.write({
          ...desk,
          head,
          pending: desk.pending.filter(({ id }) => !settled.has(id)),
        });
      });
    }
    await dropBefore(Date.now() - (await readSettings()).journalDays * DAY);
  });
}

/** Everything that was written; what is under way goes on. */
export function eraseJournal(): Promise<void> {
  return atDatabase(async () => {
    await eraseEntries();
    await atDesk(async () =>
      journalItem.write({ ...(await journalItem.read()), pending: [], head: NO_LINK }),
    );
  });
}

async function change(update: (desk: JournalDesk) => JournalDesk): Promise<void> {
  await atDesk(async () => {
    const desk = await journalItem.read();
    const after = update(desk);
    if (after === desk) return;
    await journalItem.write(after);
    settleSoon();
  });
}

/** Nobody waits for the database: what it did not take is kept, and tried again with the next entry or worker. */
export function settleSoon(): void {
  settle().catch((error: unknown) => report('journal', error));
}

/** A journal of a newer version is left alone, and who is acting is kept track of all the same. */
function deskToStore(stored: unknown, desk: JournalDesk): Readonly<Record<string, unknown>> {
  try {
    return journalItem.prepare(stored, desk);
  } catch (error) {
    if (!(error instanceof NewerVersionError)) throw error;
    report('journal', error);
    return {};
  }
}

function withTold(desk: JournalDesk, jar: Jar, { stays, entries }: Told): JournalDesk {
  if (JSON.stringify(stays) === JSON.stringify(staysIn(desk, jar))) return desk;
  return { ...withStays(desk, jar, stays), pending: withEntries(desk, entries) };
}

function withEntries({ pending }: JournalDesk, entries: readonly JournalEntry[]): readonly JournalEntry[] {
  return [...pending, ...entries].slice(-MOST_PENDING);
}

function circumstances(jar: Jar, { partner }: JarState, by: StartedBy): Circumstances {
  return { at: Date.now(), jar, partner: partnerKey(partner), by, newId: () => crypto.randomUUID() };
}
