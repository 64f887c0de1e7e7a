import type { PartnerKnowledge } from '../core/account/judge.ts';
import { partnerKey } from '../core/account/partner-key.ts';
import { answerTo, countOf, matchesOf, NOTHING_HELD } from '../core/directory/answer.ts';
import { coverage } from '../core/directory/coverage.ts';
import { occurring } from '../core/directory/occurring.ts';
import { browser } from '../platform/browser.ts';
import { DIRECTORY_PREFIX, directoryItem, readingItem } from '../platform/directory-items.ts';
import type { DirectoryMessage } from '../platform/directory-messages.ts';
import type { Jar } from '../platform/jar.ts';
import type { Handlers } from '../platform/messaging.ts';
import { readPolicy } from '../platform/policy.ts';
import { jarItem } from '../platform/stored-items.ts';
import {
  absorb,
  completeList,
  currentDirectory,
  directoryRevision,
  forgetDirectory,
  pin,
  tidyDirectory,
} from './directory-store.ts';
import { csvOf } from './export.ts';
import { jarFor } from './jar-for.ts';
import { changeLabel } from './labels-writer.ts';
import { forgetRecents } from './recents.ts';
import { keepResults } from './result-list.ts';
import { changeSearches } from './saved-searches-writer.ts';
import { serial } from './serial.ts';

/** Completion shows no more. */
const MOST_VALUES = 50;
/** A walk of another tab that was not heard of for so long is over, milliseconds. */
const SILENT = 60_000;
/** Comes a minute after the last page that was read, then daily for the age limit. */
const TIDY_ALARM = 'directory.tidy';

export const directoryHandlers: Handlers<DirectoryMessage> = {
  'directory.absorb': async ({ records, list, total }, { jar }) => {
    const partner = await partnerOf(jar);
    if (partner === null) return null;
    await absorb(partner, records, list, total);
    await announce(jar);
    await browser.alarms.create(TIDY_ALARM, { delayInMinutes: 1, periodInMinutes: 24 * 60 });
    return null;
  },
  'directory.complete': async (walked, { jar }) => {
    const partner = await partnerOf(jar);
    if (partner === null)
      return coverage(NOTHING_HELD.index, { list: walked.list, total: walked.total, completedAt: null });
    const covered = await completeList(partner, walked);
    await announce(jar);
    return covered;
  },
  'directory.ask': async (ask, caller) =>
    answerTo(ask, await currentDirectory(await partnerOf(jarFor(caller, ask))), Date.now()),
  'directory.count': async ({ filters, timeZone, ...window }, caller) => {
    const { index } = await currentDirectory(await partnerOf(jarFor(caller, window)));
    const now = Date.now();
    return filters.map((filter) => countOf(filter, index, now, timeZone));
  },
  'directory.values': async ({ property, typed }, { jar }) => {
    const { index } = await currentDirectory(await partnerOf(jar));
    return occurring(index, property, typed, MOST_VALUES);
  },
  'directory.export': async (ask, { jar }) => {
    if (!(await readPolicy()).mayExport) throw new Error('your organisation does not allow it');
    return csvOf(matchesOf(ask, await currentDirectory(await partnerOf(jar)), Date.now()), ask);
  },
  'directory.pin': async ({ id, pinned, ...window }, caller) => {
    const jar = jarFor(caller, window);
    const partner = await partnerOf(jar);
    if (partner === null) return null;
    await pin(partner, id, pinned);
    await announce(jar);
    return null;
  },
  'directory.show': async (shown, { jar }) => {
    await keepResults(jar, shown);
    return null;
  },
  'searches.change': changeSearches,
  'labels.change': changeLabel,
  'reading.save': async (reading, { jar, tab }) => {
    const owner = tab === null ? null : { tab, at: Date.now() };
    await readingItem(jar).write(reading && { ...reading, owner });
    return null;
  },
  'reading.claim': async (_, { jar, tab }) => {
    const reading = await readingItem(jar).read();
    const owner = reading?.state === 'running' ? reading.owner : null;
    if (owner === null || owner.tab === tab || Date.now() - owner.at > SILENT) return true;
    // A tab that was closed does not come back.
    return browser.tabs.get(owner.tab).then(
      () => false,
      () => true,
    );
  },
};

/** The console asks this jar to sign in, and the operator wants nothing left behind. */
export async function forgetSignedOut(jar: Jar): Promise<void> {
  const key = partnerKey(await partnerOf(jar));
  if (key === null) return;
  await forgetDirectory(key);
  await forgetRecents(jar);
  await announce(jar);
}

/** Handles our alarm. */
export async function tidy(alarm: string): Promise<void> {
  if (alarm !== TIDY_ALARM) return;
  if (!(await tidyDirectory())) await browser.alarms.clear(TIDY_ALARM);
  await announceAll();
}

/** After a setting that says what may be kept. */
export async function keepOtherwise(): Promise<void> {
  await tidyDirectory();
  await announceAll();
}

const next = serial();

/** Tells the pages of a jar if the directory is another than they know. */
function announce(jar: Jar): Promise<void> {
  return next(async () => {
    const item = directoryItem(jar);
    const revision = await directoryRevision(await partnerOf(jar));
    if ((await item.read()).revision !== revision) await item.write({ revision });
  });
}

/** Tells every page whose directory is another than it knows. */
export async function announceAll(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null));
  const items = keys.filter((key) => key.startsWith(DIRECTORY_PREFIX) && !key.endsWith('.unreadable'));
  for (const key of items) await announce(key.slice(DIRECTORY_PREFIX.length));
}

async function partnerOf(jar: Jar): Promise<PartnerKnowledge | null> {
  return (await jarItem(jar).read()).partner;
}
