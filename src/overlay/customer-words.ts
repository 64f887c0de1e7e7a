import { knownValue } from '../core/customer/field.ts';
import { withoutControls } from '../core/customer/text.ts';
import type { DirectoryRecord } from '../core/directory/merge.ts';
import type { LabelledCustomer } from '../ui/label/label-drafts.ts';

/** How a customer is called in labels: name and account where they are shown, the ID where neither is. */
export function whoIs({ id, fields }: DirectoryRecord): string {
  const shown = [knownValue(fields.name), knownValue(fields.account)].filter((one) => one !== null);
  return withoutControls(shown.length > 0 ? shown.join(' · ') : id);
}

/** As much of a customer as its label depends on. */
export function labelledOf({ id, fields }: DirectoryRecord): LabelledCustomer {
  const name = knownValue(fields.name) ?? knownValue(fields.account) ?? '';
  return { id, name, tags: knownValue(fields.tag) ?? [] };
}
