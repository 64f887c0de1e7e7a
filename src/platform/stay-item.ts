import { parseCustomerRef } from '../core/account/parse-account.ts';
import { STAY_REASONS, type Stay } from '../core/account/stay.ts';
import { flag, nullable, number, object, oneOf } from '../core/parse.ts';
import type { Jar } from './jar.ts';
import { type StoredItem, storedItem } from './stored-item.ts';

export const STAY_PREFIX = 'stay.';

/** The stay in a customer's account of a jar, and what is asked about it; `null` while there is none. */
export function stayItem(jar: Jar): StoredItem<Stay | null> {
  return storedItem<Stay | null>({
    key: `${STAY_PREFIX}${jar}`,
    version: 1,
    parse: nullable(
      object<Stay>({
        customer: parseCustomerRef,
        since: number,
        from: number,
        question: nullable(oneOf(...STAY_REASONS)),
        isLeaving: flag,
      }),
    ),
    fallback: null,
  });
}
