import type { CustomerRef } from '../core/account/customer-ref.ts';
import type { PartnerKnowledge } from '../core/account/judge.ts';
import { labelParts } from '../core/account/observation.ts';
import { partnerKey } from '../core/account/partner-key.ts';
import { DAY } from '../core/customer/calendar.ts';
import { known, knownValue } from '../core/customer/field.ts';
import type { CustomerList, CustomerRecord } from '../core/customer/record.ts';
import { labelForm } from '../core/customer/text.ts';
import { idsWhere } from '../core/directory/amend.ts';
import { type Held, NOTHING_HELD } from '../core/directory/answer.ts';
import { type Coverage, coverage } from '../core/directory/coverage.ts';
import { KEEP_FOR, mergeRecords } from '../core/directory/merge.ts';
import { fieldAt } from '../core/directory/rows.ts';
import { database } from '../platform/database.ts';
import type { ListWalked } from '../platform/messages.ts';
import { readSettings } from '../platform/settings.ts';
import {
  dropExpired,
  dropMemory,
  held,
  isRemembered,
  placePersonal,
  rememberDropped,
  rememberPage,
  rememberPartner,
  save,
} from './directory-memory.ts';
import {
  dropCustomers,
  erase,
  storedPartner,
  storedPartners,
  storePage,
  storePins,
} from './directory-records.ts';
import { onlyPersonal } from './personal.ts';
import { forgetPersonal, personalNews, putPersonal } from './personal-store.ts';
import { serial } from './serial.ts';

/**
 * Owner of the directory: every customer that a page of the list has shown to this partner. One change or building of
 * the index at a time; what is promised is on disk before the promise is kept.
 */
export const inDirectoryTurn = serial();

/** Takes in what a page of the list showed. */
export function absorb(
  partner: PartnerKnowledge,
  records: readonly CustomerRecord[],
  list: CustomerList | null = null,
  total: number | null = null,
): Promise<void> {
  return inDirectoryTurn(async () => {
    const key = partnerKey(partner);
    if (key === null) return;
    const { keepDays, keepPersonal } = await readSettings();
    const keepFor = Math.min(KEEP_FOR, keepDays * DAY);
    const page = onePerCustomer(records, list);
    const personal = keepPersonal ? [] : page.flatMap((record) => onlyPersonal(record) ?? []);
    const news = await personalNews(key, personal, keepFor);
    const changedElsewhere = news.length > 0;
    const stored = await storePage(key, {
      records: page,
      list,
      total,
      keepFor,
      keepPersonal,
      changedElsewhere,
    });
    rememberPage(key, stored);
    await putPersonal(key, news);
  });
}

/** The directory as it is now, to be asked. */
export function currentDirectory(partner: PartnerKnowledge | null): Promise<Held> {
  const key = partnerKey(partner);
  return key === null ? Promise.resolve(NOTHING_HELD) : inDirectoryTurn(() => held(key));
}

/** See `Answer.revision`; read from disk, so that it says no more than what is there. */
export async function directoryRevision(partner: PartnerKnowledge | null): Promise<number> {
  const key = partnerKey(partner);
  return key === null ? 0 : ((await storedPartner(key))?.revision ?? 0);
}

/** After every page of a list was read: who was not met is gone from it. */
export function completeList(partner: PartnerKnowledge, walked: ListWalked): Promise<Coverage> {
  return inDirectoryTurn(async () => {
    const { list, total, startedAt } = walked;
    const key = partnerKey(partner);
    if (key === null) return coverage(NOTHING_HELD.index, { list, total, completedAt: null });
    const { index, lists } = await held(key);
    const { list: column } = index.columns;
    const isListed = (row: number) => knownValue(fieldAt(column, row)) === list;
    const listed = idsWhere(index, isListed).length;
    const gone = idsWhere(index, (row) => isListed(row) && (index.readAt[row] ?? 0) < startedAt);
    const before = lists.find((one) => one.list === list)?.completedAt ?? null;
    const completedAt = listed - gone.length === total ? Date.now() : before;
    rememberDropped(key, await dropCustomers(key, gone, { list, total, completedAt }), gone);
    const after = await held(key);
    await save(key);
    return coverage(after.index, { list, total, completedAt });
  });
}

/** Pins are the operator's own, kept apart from the records and whatever becomes of them. */
export function pin(partner: PartnerKnowledge, id: string, pinned: boolean): Promise<void> {
  return inDirectoryTurn(async () => {
    const key = partnerKey(partner);
    if (key === null) return;
    const pins = (await storedPartner(key))?.pins ?? [];
    if (pins.includes(id) === pinned) return;
    const others = pins.filter((other) => other !== id);
    rememberPartner(key, await storePins(key, pinned ? [...others, id] : others));
  });
}

/** Everything of one partner, or of all. */
export function forgetDirectory(key?: string): Promise<void> {
  return inDirectoryTurn(async () => {
    dropMemory(key);
    await erase(key);
    await forgetPersonal(key);
  });
}

/** Snapshots, the age limit and the place of personal data, for every partner. `false` if there is none. */
export function tidyDirectory(): Promise<boolean> {
  return inDirectoryTurn(async () => {
    const partners = await storedPartners();
    for (const stored of partners) {
      const key = stored.partner;
      const wasRemembered = isRemembered(key);
      if (await placePersonal(key, stored)) dropMemory(key);
      await held(key);
      await dropExpired(key);
      await save(key);
      if (!wasRemembered) dropMemory(key);
    }
    return partners.length > 0;
  });
}

/** Every customer of this partner whose account, ID or name stands in one of the labels. */
export async function findNamed(
  partner: PartnerKnowledge,
  labels: readonly string[],
): Promise<CustomerRef[]> {
  const key = partnerKey(partner);
  if (key === null) return [];
  const index = (await database()).transaction('customers').store.index('names');
  const found = new Map<string, CustomerRef>();
  for (const form of new Set(labels.flatMap(labelParts).map(labelForm))) {
    for (const { partner: owner, id, record } of await index.getAll(form, 20)) {
      if (owner === key) found.set(id, refOf(record));
    }
  }
  return [...found.values()];
}

/** Pins are ours to say; the list is where the page says it is. */
function onePerCustomer(
  records: readonly CustomerRecord[],
  list: CustomerList | null,
): readonly CustomerRecord[] {
  const page = new Map<string, CustomerRecord>();
  for (const { id, fields: read, readAt } of records) {
    const { pinned: _, ...fields } = read;
    const placed =
      list !== null && fields.list?.state !== 'known' ? { ...fields, list: known(list) } : fields;
    const record = { id, fields: placed, readAt };
    const before = page.get(id);
    page.set(id, before ? mergeRecords(before, record) : record);
  }
  return [...page.values()];
}

function refOf({ id, fields }: CustomerRecord): CustomerRef {
  return { id, account: knownValue(fields.account), name: knownValue(fields.name), masks: [] };
}
