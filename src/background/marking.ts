import { type CustomerRef, displayName } from '../core/account/customer-ref.ts';
import type { PartnerKnowledge } from '../core/account/judge.ts';
import { partnerKey } from '../core/account/partner-key.ts';
import { knownValue } from '../core/customer/field.ts';
import { type Labels, NO_LABELS } from '../core/label/label.ts';
import { type Marking, markingOf } from '../core/label/marking.ts';
import { database } from '../platform/database.ts';
import { readLabels } from '../platform/labels.ts';
import { report } from '../platform/report.ts';

/** How long who acts may wait for the directory, which may be blocked or being rebuilt, milliseconds. */
const TAGS_LIMIT = 1000;

/** How a customer is marked, by its own label and those of its tags. */
export async function findMarking(customer: CustomerRef, partner: PartnerKnowledge | null): Promise<Marking> {
  const [labels, tags] = await Promise.all([labelsNow(), soon(tagsOf(customer, partner))]);
  return markingOf(labels, {
    id: customer.id ?? customer.account ?? '',
    name: displayName(customer),
    tags,
  });
}

async function labelsNow(): Promise<Labels> {
  try {
    return (await readLabels()).value;
  } catch (error) {
    report('labels', error);
    return NO_LABELS;
  }
}

/** Nothing without the directory: the customer is shown all the same. */
async function tagsOf({ id }: CustomerRef, partner: PartnerKnowledge | null): Promise<readonly string[]> {
  const key = partnerKey(partner);
  if (key === null || id === null) return [];
  try {
    const stored = await (await database()).get('customers', [key, id]);
    return knownValue(stored?.record.fields.tag) ?? [];
  } catch (error) {
    report('directory', error);
    return [];
  }
}

/** What is known by then; without tags the customer is shown by its own label and colour. */
function soon(tags: Promise<readonly string[]>): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => resolve([]), TAGS_LIMIT);
    void tags.then(resolve).finally(() => clearTimeout(limit));
  });
}
