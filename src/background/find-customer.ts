import type { CustomerRef } from '../core/account/customer-ref.ts';
import { partnerKey } from '../core/account/partner-key.ts';
import type { Wish } from '../core/account/switch-plan.ts';
import { knownValue } from '../core/customer/field.ts';
import type { CustomerFields } from '../core/customer/record.ts';
import { database } from '../platform/database.ts';
import type { Jar } from '../platform/jar.ts';
import { report } from '../platform/report.ts';
import { jarItem } from '../platform/stored-items.ts';
import { soon } from './soon.ts';

type Found = Pick<Wish, 'customer' | 'list' | 'obstacle'>;

/** What stood in the way of a customer when its row was read. */
export function obstacleIn({ type, om }: CustomerFields): Wish['obstacle'] {
  if (knownValue(type) === 'referral') return 'referral';
  const offer = knownValue(om);
  return offer === 'missing' || offer === 'disabled' ? 'not-authorized' : null;
}

/** What the directory knows of a customer before a plan for it begins; without the directory nothing but the ID. */
export async function findCustomer(jar: Jar, id: string): Promise<Found> {
  const customer: CustomerRef = { id, account: null, name: null, masks: [] };
  try {
    const key = partnerKey((await jarItem(jar).read()).partner);
    const read = async (partner: string) => (await database()).get('customers', [partner, id]);
    const stored = key === null ? null : await soon(read(key));
    if (stored == null) return { customer, list: null, obstacle: null };
    const { account, name, list } = stored.record.fields;
    return {
      customer: { ...customer, account: knownValue(account), name: knownValue(name) },
      list: knownValue(list),
      obstacle: obstacleIn(stored.record.fields),
    };
  } catch (error) {
    report('directory', error);
    return { customer, list: null, obstacle: null };
  }
}
