import type { CustomerRef } from '../core/account/customer-ref.ts';
import type { PartnerKnowledge } from '../core/account/judge.ts';
import { labelParts } from '../core/account/observation.ts';
import { knownValue } from '../core/customer/field.ts';
import { PROPERTIES } from '../core/customer/properties.ts';
import type { CustomerRecord } from '../core/customer/record.ts';
import { labelForm } from '../core/customer/text.ts';
import { mergeRecords } from '../core/directory/merge.ts';
import { database } from '../platform/database.ts';

/** Owner of the directory: every customer that a page of the list has shown to this partner. */
const PERSONAL = new Set<string>(
  PROPERTIES.filter((property) => property.personal).map((property) => property.key),
);

/** Takes in what a page of the list showed. Mobile numbers and e-mail addresses are not kept. */
export async function absorb(partner: PartnerKnowledge, records: readonly CustomerRecord[]): Promise<void> {
  const key = partnerKey(partner);
  if (key === null) return;
  const store = (await database()).transaction('customers', 'readwrite').store;
  for (const record of records) {
    const before = await store.get([key, record.id]);
    const merged =
      before === undefined ? withoutPersonal(record) : mergeRecords(before.record, withoutPersonal(record));
    await store.put({ partner: key, id: record.id, names: namesOf(merged), record: merged });
  }
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

function partnerKey(partner: PartnerKnowledge): string | null {
  const [label] = partner.labels;
  return label === undefined ? null : labelForm(label);
}

function refOf({ id, fields }: CustomerRecord): CustomerRef {
  return { id, account: knownValue(fields.account), name: knownValue(fields.name), masks: [] };
}

function namesOf({ id, fields }: CustomerRecord): string[] {
  const names = [id, knownValue(fields.account), knownValue(fields.name)];
  return names.filter((name) => name !== null).map(labelForm);
}

function withoutPersonal(record: CustomerRecord): CustomerRecord {
  const fields = Object.fromEntries(Object.entries(record.fields).filter(([key]) => !PERSONAL.has(key)));
  return { ...record, fields };
}
