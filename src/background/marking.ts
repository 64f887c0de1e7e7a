import { type CustomerRef, displayName } from '../core/account/customer-ref.ts';
import type { PartnerKnowledge } from '../core/account/judge.ts';
import { partnerKey } from '../core/account/partner-key.ts';
import { type Labels, NO_LABELS } from '../core/label/label.ts';
import { type Marking, markingOf } from '../core/label/marking.ts';
import { database } from '../platform/database.ts';
import { readLabels } from '../platform/labels.ts';
import { report } from '../platform/report.ts';
import { soon } from './soon.ts';

/** How a customer is marked, by its own label and those of its tags. */
export async function findMarking(customer: CustomerRef, partner: PartnerKnowledge | null): Promise<Marking> {
  const [labels, tags] = await Promise.all([labelsNow(), tagsOf(customer.id, partner)]);
  return markingOf(labels, {
    id: customer.id ?? customer.account ?? '',
    name: displayName(customer),
    tags: tags ?? [],
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

/** As they were read last; `null` where that was never, or is not known in time. */
export async function tagsOf(
  id: string | null,
  partner: PartnerKnowledge | null,
): Promise<readonly string[] | null> {
  const key = partnerKey(partner);
  return key === null || id === null ? null : soon(readTags(key, id));
}

async function readTags(partner: string, id: string): Promise<readonly string[] | null> {
  try {
    const stored = await (await database()).get('customers', [partner, id]);
    const tag = stored?.record.fields.tag;
    return tag?.state === 'known' ? (tag.value ?? []) : null;
  } catch (error) {
    report('directory', error);
    return null;
  }
}
