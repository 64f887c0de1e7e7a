import type { CustomerRef } from '../core/account/customer-ref.ts';
import { readValue } from '../core/customer/read-value.ts';
import type { Protection } from '../core/label/protection.ts';
import { keyOf, readList } from '../pages/customer-list/read.ts';

/** A customer as it is shown: `tags` is `null` where they are not. */
export interface Seen extends CustomerRef {
  readonly tags: readonly string[] | null;
}

/** Stands before protected customers. */
export interface Guard {
  readonly judge: (customer: Seen) => Promise<Protection>;
  /** Whether the operator confirms that this customer is meant. */
  readonly ask: (customer: Seen, protection: Exclude<Protection, 'free'>) => Promise<boolean>;
}

/** The customer of a row key as the page shows it now; of a row that is just being drawn anew the key says who it is. */
export function seenOf(key: string): Seen {
  const list = readList(document.body);
  const row = list?.rows.find((one) => keyOf(one, list.rows) === key);
  if (row === undefined) {
    const [kind, ...rest] = key.split(':');
    const value = rest.join(':');
    const own = { id: kind === 'id' ? value : null, account: kind === 'account' ? value : null };
    return { ...own, name: null, masks: [], tags: null };
  }
  // Tags are the same in every time zone.
  const tags = readValue('tag', row.texts.get('tag') ?? '***', { timeZone: 'UTC' });
  return { ...row.ref, tags: tags.state === 'known' ? (tags.value ?? []) : null };
}
