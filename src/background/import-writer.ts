import { applyImport, type Import } from '../core/exchange/apply.ts';
import { wordingsItem } from '../platform/diagnostics-items.ts';
import { LABEL_ITEMS } from '../platform/labels.ts';
import type { SyncedReply } from '../platform/messages.ts';
import { SEARCH_ITEMS } from '../platform/saved-searches.ts';
import { NewerVersionError } from '../platform/stored-item.ts';
import { settingsItem } from '../platform/stored-items.ts';
import { readAreas, understandBoth } from '../platform/synced-items.ts';
import { keepOtherwise } from './directory-handlers.ts';
import { labelWrite } from './labels-writer.ts';
import { searchWrites } from './saved-searches-writer.ts';
import { inTurn, writeTogether } from './synced-writer.ts';

/** Takes over what an operator picked of a file: all of it or nothing. */
export async function importPicked(change: Import): Promise<SyncedReply> {
  const reply = await inTurn(() => writeImport(change));
  const keeps = change.settings.some(({ key }) => key === 'keepPersonal' || key === 'keepDays');
  if (keeps && reply.problem === null) await keepOtherwise();
  return reply;
}

async function writeImport(change: Import): Promise<SyncedReply> {
  const areas = await readAreas();
  const storedSettings = areas.local[settingsItem.key];
  const storedWordings = areas.local[wordingsItem.key];
  const before = {
    searches: understandBoth(SEARCH_ITEMS, areas).value,
    labels: understandBoth(LABEL_ITEMS, areas).value,
    settings: settingsItem.understand(storedSettings),
    wordings: wordingsItem.understand(storedWordings),
  };
  const after = applyImport(before, change);
  if (!after.ok) return { problem: after.problem.code, where: 'sync' };
  const { searches, settings, wordings } = after.value;
  const writes = [...searchWrites(before.searches, searches), ...change.labels.map(labelWrite)];
  try {
    const more = {
      ...(change.settings.length > 0 && settingsItem.prepare(storedSettings, settings)),
      ...(change.wordings.length > 0 && wordingsItem.prepare(storedWordings, wordings)),
    };
    return await writeTogether(writes, more, areas);
  } catch (error) {
    if (error instanceof NewerVersionError) return { problem: 'newer', where: 'local' };
    throw error;
  }
}
