import { knownValue } from '../core/customer/field.ts';
import type { DirectoryRecord } from '../core/directory/merge.ts';

/** How a customer is called in labels: name and account where they are shown, the ID where neither is. */
export function whoIs({ id, fields }: DirectoryRecord): string {
  const shown = [knownValue(fields.name), knownValue(fields.account)].filter((one) => one !== null);
  return shown.length > 0 ? shown.join(' · ') : id;
}
