import type { CustomerRef } from '../core/account/customer-ref.ts';
import { knownValue } from '../core/customer/field.ts';
import type { Label } from '../core/customer/properties.ts';
import type { MatchCount } from '../core/directory/ask.ts';
import type { DirectoryRecord } from '../core/directory/merge.ts';
import type { Sort } from '../core/directory/order.ts';
import type { Hit, Marked } from '../core/type-ahead/hit.ts';

/** One row of the list under the box. */
export type Choice = CustomerChoice | SearchChoice;

export interface CustomerChoice {
  readonly kind: 'customer';
  readonly id: Marked;
  /** Empty where the console hides it. */
  readonly name: Marked;
  readonly account: Marked;
  readonly manager: Marked;
  readonly tags: readonly Marked[];
  /** `null` until it was read from the database. */
  readonly record: DirectoryRecord | null;
  readonly isPinned: boolean;
}

export interface SearchChoice {
  readonly kind: 'search';
  readonly id: string;
  readonly name: Label;
  readonly filter: string;
  readonly sort: Sort | null;
  /** `null` while it is being counted, or where it cannot be read. */
  readonly count: MatchCount | null;
}

export interface Group {
  readonly name: 'pinned' | 'recent' | 'searches' | 'matches';
  readonly choices: readonly Choice[];
}

/** One customer may be in one group only, so this tells all choices apart. */
export function keyOf(choice: Choice): string {
  return choice.kind === 'customer' ? `customer-${choice.id.text}` : `search-${choice.id}`;
}

export function choiceOfHit(
  { id, name, account, manager, tags }: Hit,
  record: DirectoryRecord | null,
  isPinned: boolean,
): CustomerChoice {
  return { kind: 'customer', id, name, account, manager, tags, record, isPinned };
}

export function choiceOfRecord(record: DirectoryRecord, isPinned: boolean): CustomerChoice {
  const { fields } = record;
  return {
    kind: 'customer',
    id: unmarked(record.id),
    name: unmarked(knownValue(fields.name) ?? ''),
    account: unmarked(knownValue(fields.account) ?? ''),
    manager: unmarked(knownValue(fields.manager) ?? ''),
    tags: (knownValue(fields.tag) ?? []).map(unmarked),
    record,
    isPinned,
  };
}

export function refOfChoice({ id, name, account }: CustomerChoice): CustomerRef {
  return { id: id.text, name: name.text || null, account: account.text || null, masks: [] };
}

function unmarked(text: string): Marked {
  return { text, marks: [] };
}
