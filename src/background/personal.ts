import { PROPERTIES } from '../core/customer/properties.ts';
import type { CustomerFields } from '../core/customer/record.ts';
import type { DirectoryRecord } from '../core/directory/merge.ts';

/** Properties that are kept for the browser session only. */
export const PERSONAL = PROPERTIES.filter(({ personal }) => personal).map(({ key }) => key);
const isPersonal = new Set<string>(PERSONAL);

export function withoutPersonal(record: DirectoryRecord): DirectoryRecord {
  return { ...record, fields: pick(record.fields, (key) => !isPersonal.has(key)) };
}

/** `null` where it has none. */
export function onlyPersonal({ id, fields, readAt }: DirectoryRecord): DirectoryRecord | null {
  const kept = pick(fields, (key) => isPersonal.has(key));
  return Object.keys(kept).length === 0 ? null : { id, fields: kept, readAt };
}

function pick(fields: CustomerFields, holds: (key: string) => boolean): CustomerFields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => holds(key)));
}

/** Whether two records say the same, whenever they were read. The order of keys does not matter. */
export function saySame(a: DirectoryRecord, b: DirectoryRecord): boolean {
  return a.keptFrom === b.keptFrom && canonical(a.fields) === canonical(b.fields);
}

function canonical(fields: CustomerFields): string {
  return JSON.stringify(
    PROPERTIES.flatMap(({ key }) => {
      const field = fields[key];
      if (field === undefined || field.state === 'absent') return [];
      const value = field.state === 'known' ? field.value : null;
      // An amount with its keys in whatever order.
      const amount = typeof value === 'object' && value !== null && 'amount' in value;
      return [[key, field.state, amount ? [value.amount, value.currency] : value]];
    }),
  );
}
